"""From a resident's page: reports about him, who told what, and the page as a paper; each look in the log."""

import pytest

from bot.dialogue.prompt import Pressed
from bot.domain.report.review import Status
from bot.services.demo.demo_village import RT_003, make_residents
from tests.services.phones import Phone, Town

ASEP = next(person for person in make_residents(RT_003) if person.name == "ASEP SAEPUDIN")


async def the_page(town: Town, who: str = "operator") -> Phone:
    return await town.phone(who).send(Pressed(f"go:0:person:{ASEP.id}"))


async def looks(town: Town) -> list[str]:
    return [str(each.detail.get("how")) for each in await town.log(f"person:{ASEP.id}")]


async def test_he_is_filled_in_and_what_is_told_is_marked(town: Town) -> None:
    phone = await the_page(town)
    await phone.answer("Lapor, riwayat", "Kematian")
    assert phone.text.startswith("✍ Dicatat untuk RT 003/RW 005")
    await phone.answer("kemarin", "Kirim")
    report = await town.the_report()
    assert (report.change.subjects, report.area, report.dictated) == ((ASEP.id,), RT_003, True)


async def test_what_is_known_is_corrected_and_who_joins_is_told(town: Town) -> None:
    phone = await the_page(town)
    await phone.answer("Lapor, riwayat", "Perbaikan data", "Nama", "Asep Saefudin", "Kirim")
    assert (await town.the_report()).status is Status.WAITING
    phone = await the_page(town)
    await phone.answer("Lapor, riwayat", "Anggota baru: Kelahiran")
    assert "Dicatat untuk RT 003/RW 005" in phone.text


async def test_who_told_what_and_who_decided_is_read_to_the_first(town: Town) -> None:
    await town.rt_reports_death(
        f"Asep Saepudin ({town.clock().year - ASEP.birth_date.year})" if ASEP.birth_date else ""
    )
    await town.room.tap("Setujui")
    phone = await the_page(town)
    await phone.answer("Lapor, riwayat", "Riwayat laporan")
    assert "kata Ujang Suryana" in phone.text
    assert "oleh Rina Marlina" in phone.text
    assert await looks(town) == ["details", "history"]


async def test_the_page_comes_as_a_paper_and_the_log_says_so(town: Town) -> None:
    phone = await the_page(town)
    await phone.answer("Lapor, riwayat", "Cetak")
    sent = next(each for each in phone.chat if each.filename)
    assert (sent.filename, sent.prompt.text.partition(".")[0]) == (
        "warga-2026-11-10.pdf",
        "Keterangan tentang Asep Saepudin",
    )
    assert "paper" in await looks(town)


@pytest.mark.parametrize("command", ["about", "told-of:1", "print", "about:death"])
async def test_who_is_of_another_area_is_nobody(town: Town, command: str) -> None:
    name, _, more = command.partition(":")
    about = f"{more}:nobody" if name == "told-of" else f"nobody:{more}" if more else "nobody"
    phone = await town.phone("operator").send(Pressed(f"go:0:{name}:{about}"))
    assert "tidak" in phone.text
    assert not any(each.filename for each in phone.chat)


async def test_an_rt_head_and_dinas_sosial_open_no_report_there(town: Town) -> None:
    phone = await town.phone("rt-1").send(Pressed(f"go:0:about:{ASEP.id}"))
    assert "bukan bagian dari tugas" in phone.text
    phone = await town.phone("dinsos").send(Pressed(f"go:0:about:{ASEP.id}"))
    assert phone.newest.labels == ["Riwayat laporan", "Cetak (PDF)", "Kembali ke halamannya", "Menu"]
    await phone.send(Pressed(f"go:0:about:{ASEP.id}:death"))
    assert await town.reports() == []


@pytest.mark.parametrize("kind", ["Kematian", "Pindah keluar"])
async def test_of_who_died_or_left_the_wrong_day_or_nik_is_put_right_from_his_page(town: Town, kind: str) -> None:
    phone = await the_page(town)
    where = ("Hanya Asep Saepudin", "kemarin", "Desa lain") if kind == "Pindah keluar" else ("kemarin",)
    await phone.answer("Lapor, riwayat", kind, *where, "Kirim")
    await town.room.tap("Setujui")
    await (await the_page(town)).answer("Lapor, riwayat", "Perbaikan data")
    assert "Laporan Perbaikan data: Asep Saepudin" in phone.text
    assert {"NIK", "Tanggal meninggal" if kind == "Kematian" else "Tanggal pindah"} <= {*phone.newest.labels}
