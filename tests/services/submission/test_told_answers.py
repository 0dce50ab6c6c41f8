"""What a report told of an event beside its day is put right by *Perbaikan data*, also after the cut."""

from datetime import date
from typing import Any

import pytest

from bot.domain.people.people import PersonId
from bot.domain.report.changes import EditPerson
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.domain.sentences import understand_sentence
from bot.handlers import catalogue
from bot.services.demo.demo_village import RT_001
from bot.storage import tables
from bot.storage.registry import arrivals
from tests.services.phones import Phone, Town
from tests.services.submission.test_waiting_is_seen import born, card_of, newcomer, opened, sent, tells, where

GONE = ("Asep Saepudin", "Asep Saepudin (52)", "Hanya Asep Saepudin", "1 November 2026")
ENTRY = ("id", "household_id", "area_code", "status", "placed_on", "ended_on", "name", "birth_place", "relationship")
TO_RT_001 = ("RT lain di desa ini", "+ RT tujuan", "RT 1 RW 2")


async def approved(town: Town, report: Report) -> Report:
    await town.room.tap("Setujui", card_of(town, report))
    return report


async def asked(town: Town, name: str, what: str) -> Phone:
    phone = await (await opened(town, "Perbaikan data")).say(name)
    whole = f"{name} (52)" if name == "Asep Saepudin" else name
    await phone.tap(next(each for each in phone.newest.labels if each.startswith(whole)))
    return await phone.answer("Data lain", what)


async def put_right(town: Town, name: str, what: str, *answers: str) -> Report:
    await (await asked(town, name, what)).answer(*answers, "Kirim")
    return await sent(town)


async def expected(town: Town) -> list[str]:
    """Who is expected in RT 001."""
    async with town.house.db.read() as transaction:
        return [each.name for each in await arrivals.expected(transaction, RT_001)]


def edits(report: Report) -> list[EditPerson]:
    return [each for each in report.change.effects if isinstance(each, EditPerson)]


async def persons(town: Town) -> list[dict[str, Any]]:
    """Without what says that a report spoke of them."""
    found = [{name: row[name] for name in ENTRY} for row in await town.rows(tables.persons)]
    return sorted(found, key=lambda row: str(row["id"]))


@pytest.mark.parametrize(
    ("kind", "told", "name", "what", "right", "shown"),
    [
        ("Kematian", ("Cucu Cahyati", "Cucu Cahyati (49)", "kemarin", "+ Sebab", "Kecelakaan"), "Cucu Cahyati",
         "Sebab meninggal", ("Sakit biasa atau tua",), "Sebab meninggal: Kecelakaan → Sakit biasa atau tua"),
        ("Kematian", ("Cucu Cahyati", "Cucu Cahyati (49)", "kemarin", "+ Tempat", "di rumah"), "Cucu Cahyati",
         "Tempat meninggal", ("RSUD Karawang",), "Tempat meninggal: di rumah → RSUD Karawang"),
        ("Pindah keluar", (*GONE, "Luar negeri", "+ Alasan", "Pekerjaan"), "Asep Saepudin",
         "Alasan pindah", ("Sekolah",), "Alasan pindah: Pekerjaan → Sekolah"),
        ("Pindah keluar", (*GONE, "Luar negeri"), "Asep Saepudin",
         "Alasan pindah", ("Sekolah",), "Alasan pindah: (kosong) → Sekolah"),
        ("Merantau", (*GONE[:1], "Asep Saepudin (52)", "kemarin", "+ Tujuan", "Jakarta"), "Asep Saepudin",
         "Tujuan merantau", ("Bandung",), "Tujuan merantau: Jakarta → Bandung"),
        ("Merantau", (*GONE[:1], "Asep Saepudin (52)", "kemarin", "+ Alasan", "Bekerja"), "Asep Saepudin",
         "Alasan merantau", ("Ikut keluarga",), "Alasan merantau: Bekerja → Ikut keluarga"),
    ],
)  # fmt: skip
async def test_an_answer_is_put_right_and_changes_no_entry(
    kind: str, told: tuple[str, ...], name: str, what: str, right: tuple[str, ...], shown: str, town: Town
) -> None:
    await approved(town, await tells(town, kind, *told))
    before = await persons(town)
    report = await put_right(town, name, what, *right)
    assert f"{name}, {shown}" in card_of(town, report).prompt.text
    await approved(town, report)
    assert (await where(town, report), await persons(town)) == ([Status.APPLIED], before)


async def test_of_a_birth_where_it_was_and_who_helped(town: Town) -> None:
    await approved(town, await born(town))
    report = await put_right(town, "Siti Maryam", "Tempat bersalin", "Puskesmas")
    assert "Tempat bersalin: Di rumah → Puskesmas" in card_of(town, report).prompt.text
    report = await put_right(town, "Siti Maryam", "Penolong lahir", "Dokter")
    assert "→ Dokter" in card_of(town, report).prompt.text


async def test_where_somebody_came_from(town: Town) -> None:
    await approved(town, await newcomer(town))
    report = await put_right(town, "Yusuf Hidayat", "Asal kedatangan", "Bekasi", "Tempat lain", "Kabupaten lain")
    assert "Asal kedatangan: (kosong) → Kabupaten lain, Bekasi" in card_of(town, report).prompt.text


async def test_all_who_left_together_left_for_the_same_reason(town: Town) -> None:
    phone = await opened(town, "Pindah keluar")
    await phone.say("Asep Saepudin")
    await phone.tap(next(each for each in phone.newest.labels if each.startswith("Sekeluarga")))
    await phone.answer("1 November 2026", "Luar negeri", "+ Alasan", "Pekerjaan", "Kirim")
    left = await approved(town, await sent(town))
    report = await put_right(town, "Asep Saepudin", "Alasan pindah", "Sekolah")
    assert {each.person_id for each in edits(report)} == set(left.change.subjects)
    assert {(each.old["left_reason"], each.new["left_reason"]) for each in edits(report)} == {("1", "2")}


async def test_put_right_twice_the_last_one_is_what_stands(town: Town) -> None:
    await approved(town, await tells(town, "Pindah keluar", *GONE, "Luar negeri", "+ Alasan", "Pekerjaan"))
    await approved(town, await put_right(town, "Asep Saepudin", "Alasan pindah", "Sekolah"))
    town.clock.advance(days=1)
    phone = await (await asked(town, "Asep Saepudin", "Alasan pindah")).answer("Sekolah", "Kirim")
    assert "Alasan pindah yang ditulis sama dengan yang sudah tercatat" in phone.text
    await phone.answer("Kesehatan", "Kirim")
    assert "Sekolah → Kesehatan" in card_of(town, await sent(town)).prompt.text


async def test_what_no_report_told_is_not_put_right(town: Town) -> None:
    phone = await (await asked(town, "Cucu Cahyati", "Tempat bersalin")).answer("Puskesmas", "Kirim")
    assert "Tidak ada laporan RT ini yang memuat Tempat bersalin untuk Cucu Cahyati" in phone.text
    assert await town.reports() == []


async def test_of_who_lives_here_no_reason_of_a_leaving_is_put_right(town: Town) -> None:
    phone = await (await opened(town, "Perbaikan data")).answer(
        "Cucu Cahyati", "Cucu Cahyati (49)", "alasan pindah", "Sekolah"
    )
    assert "Cucu Cahyati belum tercatat pindah" in phone.text


async def test_who_went_to_an_rt_of_the_village_is_expected_there_and_no_more_once_that_is_taken_back(
    town: Town,
) -> None:
    await approved(town, await tells(town, "Pindah keluar", *GONE, "Luar negeri"))
    report = await put_right(
        town, "Asep Saepudin", "Tujuan pindah", "Cikampek", "Tempat lain", "RT lain di desa ini", "RT 1 RW 2"
    )
    card = card_of(town, report)
    assert "Tujuan pindah: Luar negeri → RT lain di desa ini, RT 001/RW 002, Cikampek" in card.prompt.text
    assert await expected(town) == []
    await town.room.tap("Setujui", card)
    assert await expected(town) == ["ASEP SAEPUDIN"]
    assert town.phone("rt-2").text.startswith("Asep Saepudin")
    assert "Sudah datang?" in town.phone("rt-2").text
    await town.room.answer("Batalkan", "Salah tekan")
    assert await expected(town) == []
    assert "ternyata pindah ke tempat lain" in town.phone("rt-2").text


async def test_who_left_the_regency_is_expected_nowhere(town: Town) -> None:
    left = await approved(town, await tells(town, "Pindah keluar", *GONE, *TO_RT_001))
    assert await expected(town) == ["ASEP SAEPUDIN"]
    report = await put_right(town, "Asep Saepudin", "Tujuan pindah", "Bandung", "Tempat lain", "Kabupaten lain")
    await approved(town, report)
    assert await expected(town) == []
    assert "ternyata pindah ke tempat lain" in town.phone("rt-2").text
    rows = {(row["report_id"], row["area_code"], row["beyond_at"] is None) for row in await town.rows(tables.arrivals)}
    assert rows == {(left.id, "", False)}


async def test_who_was_received_meanwhile_is_left_where_he_is(town: Town) -> None:
    await approved(town, await tells(town, "Pindah keluar", *GONE, *TO_RT_001))
    report = await put_right(town, "Asep Saepudin", "Tujuan pindah", "Bandung", "Tempat lain", "Kabupaten lain")
    came = await tells(town, "Pindah masuk", "Asep Saepudin", "Asep Saepudin (52)", "3 November 2026", by="rt-2")
    await approved(town, came)
    await approved(town, report)
    assert await where(town, came, report) == [Status.APPLIED, Status.APPLIED]
    who = PersonId(report.change.subjects[0])
    assert [row["matched_by"] for row in await town.rows(tables.arrivals) if row["person_id"] == who] == [came.id]


async def test_while_the_leaving_waits_it_is_decided_first(town: Town) -> None:
    left = await tells(town, "Pindah keluar", *GONE, *TO_RT_001)
    report = await put_right(town, "Asep Saepudin", "Tujuan pindah", "Bandung", "Tempat lain", "Kabupaten lain")
    assert f"Menyusul laporan {left.number} (menunggu)" in card_of(town, report).prompt.text
    await approved(town, left)
    await approved(town, report)
    assert (await where(town, left, report), await expected(town)) == ([Status.APPLIED, Status.APPLIED], [])


async def test_nobody_left_for_the_rt_that_he_left(town: Town) -> None:
    await approved(town, await tells(town, "Pindah keluar", *GONE, "Luar negeri"))
    phone = await asked(town, "Asep Saepudin", "Tujuan pindah")
    await phone.answer("Cikampek", "Tempat lain", "RT lain di desa ini", "RT 3 RW 5")
    assert "RT Bapak/Ibu sendiri" in phone.text


async def test_a_sentence_says_what_was_told_wrongly(town: Town) -> None:
    await approved(town, await tells(town, "Pindah keluar", *GONE, "Luar negeri", "+ Alasan", "Pekerjaan"))
    phone = await town.phone("rt-1").say("alasan pindahnya pak Asep Saepudin salah")
    await phone.answer("Asep Saepudin (52)", "Sekolah", "Kirim")
    assert "Alasan pindah: Pekerjaan → Sekolah" in card_of(town, await sent(town)).prompt.text


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("alasan pindahnya pak Asep salah", "left_reason"),
        ("tujuan pindah pak Asep salah, harusnya Bekasi", "left_to"),
        ("sebab meninggalnya bu Imas keliru", "death_cause"),
        ("tujuan rantau pak Dadang salah", "away_to"),
    ],
)
def test_it_is_no_news_of_the_event(said: str, what: str) -> None:
    heard = understand_sentence(said, date(2026, 11, 10), catalogue().vocabulary)
    assert heard is not None
    assert (heard.kind, heard.details) == ("correction", {"what": what})
