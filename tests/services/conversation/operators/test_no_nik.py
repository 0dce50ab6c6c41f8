"""Whoever lives here without a NIK stands in a list for Dukcapil, with the reason, until his number is known."""

from pathlib import Path

from tests.services.phones import Town


async def arrived(town: Town) -> None:
    """A newcomer of whom no number is told, with the reason and a letter."""
    phone = await town.phone("rt-1").answer("lapor", "Pindah masuk", "Dedi Mulyana")
    for label in ("Warga baru", "Tidak ada di daftar"):
        if any(each.startswith(label) for each in phone.newest.labels):
            await phone.tap(label)
    await phone.answer("kemarin", "1", "Laki-laki", "40")
    await phone.answer("+ Sebab tanpa NIK", "kartunya hilang")
    await phone.answer("Tambah keterangan", "+ Surat keterangan")
    await phone.photo()
    await phone.answer("Kirim")
    await town.room.tap("Setujui")


async def test_the_reason_stands_on_the_card_and_in_the_list(town: Town) -> None:
    await arrived(town)
    assert any("Sebab tanpa NIK: kartunya hilang" in each.prompt.text for each in town.room.chat)
    assert len((await town.the_report()).change.photos) == 1
    phone = await town.phone("operator").say("tanpa nik")
    assert "Dedi Mulyana, RT 003/RW 005: kartunya hilang, nomornya tidak diketahui" in phone.text


async def test_who_gets_a_number_is_on_the_list_no_more(town: Town) -> None:
    await arrived(town)
    phone = town.phone("operator")
    before = await phone.say("tanpa nik")
    assert "Dedi Mulyana" in before.text
    await phone.answer("lengkapi", "1. Dedi Mulyana", "3215271212860001")
    await phone.answer("batal", "tanpa nik")
    assert "Dedi Mulyana" not in phone.text


async def test_the_workbook_is_sent_in_private_and_the_log_keeps_it(town: Town, tmp_path: Path) -> None:
    await arrived(town)
    phone = await town.phone("operator").answer("tanpa nik", "Ambil daftar")
    assert any("warga tanpa NIK, untuk Dukcapil" in each.prompt.text for each in phone.chat)
    assert (await town.log("area:32.15.27.2099"))[-1].action == "no_nik.exported"
