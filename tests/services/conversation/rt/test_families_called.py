"""A family is called by its head and house, whoever of it was found by name."""

from tests.services.phones import Town

NABILA = "Nabila Azzahra (27), Kp. Sukamaju No. 1"


async def test_from_whose_family_somebody_parts_is_said_by_its_head(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Pisah KK", "nabila", NABILA, "Hanya Nabila Azzahra")
    await phone.answer("Kemarin", "Lewati")
    assert f"• Dari keluarga: Asep Saepudin, Kp. Sukamaju No. 1\n• Yang pisah: {NABILA}" in phone.text


async def test_so_is_the_family_that_is_joined(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Pindah masuk", "Jajang Sutisna", "Warga baru", "Kemarin", "1")
    await phone.answer("Laki-laki", "36", "+ Ikut keluarga sini", "nabila", NABILA, "Menantu")
    assert "• Ikut keluarga sini: Asep Saepudin, Kp. Sukamaju No. 1\n" in phone.text
