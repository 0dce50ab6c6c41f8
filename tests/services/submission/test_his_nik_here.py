"""A newcomer with the NIK of somebody of the RT who is called so is asked about, however else he is told."""

from tests.services.phones import Phone, Town
from tests.services.submission.test_known_families import CUCU
from tests.services.submission.test_waiting_is_seen import opened

BORN = "6 Januari 1961"


async def comes(town: Town) -> Phone:
    phone = await opened(town, "Pindah masuk")
    await phone.answer("Cucu Cahyati", "Hari ini", "1", "Laki-laki", BORN, "+ NIK", "Ya, saya isi", CUCU.nik)
    return await phone.answer(*(() if "Kirim" in phone.newest.labels else (CUCU.nik,)), "Kirim")


async def test_whether_she_is_back_is_asked(town: Town) -> None:
    phone = await comes(town)
    assert "mirip dengan warga RT ini: Cucu Cahyati (49)" in phone.text
    assert "Ya, sudah kembali" in phone.newest.labels
    assert await town.reports() == []


async def test_another_one_has_not_her_nik(town: Town) -> None:
    phone = await (await comes(town)).tap("Beda orang, kirim")
    assert "Cucu Cahyati" in phone.text
    assert await town.reports() == []
