"""Whoever lives here without a NIK stands in a list for Dukcapil, with the reason, until his number is known."""

from pathlib import Path

from bot.dialogue.prompt import Pressed
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from tests.services.officers.test_invite_many import text_of
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
    assert "Dedi Mulyana (± 40), RT 003/RW 005: kartunya hilang, nomornya tidak diketahui" in phone.text


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


async def test_a_letter_is_printed_from_the_list_and_the_reason_stands_on_his_page(town: Town) -> None:
    await arrived(town)
    phone = await town.phone("operator").answer("tanpa nik", "Cetak surat")
    letter = next(each for each in phone.chat if each.filename)
    assert letter.filename == "surat-dukcapil-2026-11-10.pdf"
    said = " ".join(text_of(town.network.files[letter.attachment]).split())
    assert "PEMERINTAH KABUPATEN KARAWANG KECAMATAN TELUKJAMBE BARAT DESA SUKAMAJU BARU" in said
    assert "ada 2 (dua) warga yang belum punya NIK" in said
    assert "Dedi Mulyana (L)" in said
    assert (await town.log("area:32.15.27.2099"))[-1].action == "no_nik.letter"
    await phone.answer("tanpa nik", "2. Dedi Mulyana")
    assert "Belum punya NIK: kartunya hilang, nomornya tidak diketahui." in phone.text


async def test_who_stands_above_a_village_writes_no_letter_for_it(town: Town) -> None:
    await arrived(town)
    tksk = await town.phone("tksk").say(f"gabung {await town.invite(Role.TKSK, AreaCode('32.15.27'), 'Tati')}")
    await tksk.answer("Saya mengerti", "tanpa nik")
    assert ("Ambil daftar (Excel)" in tksk.newest.labels, "Cetak surat" in tksk.newest.labels) == (True, False)
    await tksk.send(Pressed("go:0:no-nik-letter"))
    assert "untuk diurus ke Dukcapil" in tksk.text
