"""Who left lately is told as married or divorced while he lived here: the day decides, whatever was told first."""

from datetime import date
from pathlib import Path

import pytest

from bot.domain.days.dates import say_date
from bot.domain.people.people import Marital
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.demo.demo_village import VILLAGE
from bot.services.imports.import_residents import Asked, import_residents
from bot.storage import tables
from tests.services.import_house import no_progress
from tests.services.imports.spreadsheets import someone, table, write_csv
from tests.services.phones import Phone, Town
from tests.services.submission.test_known_families import CUCU
from tests.services.submission.test_waiting_is_seen import card_of, opened, sent, tells

NAME = "Cucu Cahyati"


async def leaves(town: Town) -> None:
    gone = await tells(town, "Pindah keluar", NAME, NAME, f"Hanya {NAME}", "2 November 2026", "Luar negeri")
    await town.room.tap("Setujui", card_of(town, gone))
    town.clock.advance(days=1)


async def marries(town: Town, day: str) -> Phone:
    phone = await opened(town, "Perubahan status")
    await phone.answer(NAME, NAME, "Bercerai", day)
    return await phone.tap("Kirim") if "Kirim" in phone.newest.labels else phone


async def state(town: Town, report: Report) -> Status:
    return next(each.status for each in await town.reports() if each.id == report.id)


async def test_a_divorce_of_before_is_hers(town: Town) -> None:
    await leaves(town)
    await marries(town, "30 Oktober 2026")
    told = await sent(town)
    assert (told.event_date, told.is_untied) == (date(2026, 10, 30), False)
    await town.room.tap("Setujui", card_of(town, told))
    (row,) = [each for each in await town.rows(tables.persons) if each["id"] == CUCU.id]
    assert row["marital"] == Marital.DIVORCED


async def test_one_of_after_is_for_where_she_lives_now(town: Town) -> None:
    await leaves(town)
    phone = await marries(town, "5 November 2026")
    assert f"{NAME} sudah pindah 2 November 2026, sebelum tanggal itu." in phone.text
    assert "Kapan kejadiannya?" in phone.text
    assert len(await town.reports()) == 1


async def test_what_she_does_by_now_is_no_choice_and_it_is_said_who_tells_it(town: Town) -> None:
    await leaves(town)
    phone = await (await opened(town, "Perubahan status")).answer(NAME, NAME)
    assert f"{NAME} tercatat pindah 2 November 2026." in phone.text
    assert "dilaporkan ketua RT tempat tinggalnya sekarang" in phone.text
    assert "“Kembali tercatat”" in phone.text
    assert phone.newest.labels[:3] == ["Menikah", "Bercerai", "‹ Kembali"]
    await phone.say("pekerjaan")
    assert "Apa yang berubah?" in phone.text


async def test_a_sentence_that_tells_her_work_is_answered_so_once_she_is_picked(town: Town) -> None:
    await leaves(town)
    phone = await town.phone("rt-1").say(f"{NAME} sekarang kerja jadi guru")
    await phone.tap(next(each for each in phone.newest.labels if each.startswith(NAME)))
    assert f"{NAME} tercatat pindah 2 November 2026." in phone.text
    assert "Apa yang berubah?" in phone.text


async def test_while_her_leaving_waits_all_may_be_told_of_her(town: Town) -> None:
    await tells(town, "Pindah keluar", NAME, NAME, f"Hanya {NAME}", "2 November 2026", "Luar negeri")
    report = await tells(town, "Perubahan status", NAME, NAME, "Pekerjaan", "Petani")
    assert not report.is_untied


async def moves_within(town: Town) -> None:
    """Another RT tells that she came on a day of before, and that is approved first."""
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", NAME, "2 November 2026", "1", "Perempuan")
    assert CUCU.birth_date is not None
    await phone.answer(say_date(CUCU.birth_date), "Kirim", "Ya, pindahkan")
    await town.room.tap("Setujui", card_of(town, await sent(town)))


async def is_listed_elsewhere(town: Town, folder: Path) -> None:
    """A newer list has her in the other RT; nobody told that she left."""
    cells = {"NIK": CUCU.nik, "NO_KK": "3215271905229452", "NAMA": CUCU.name, "TANGGAL_LAHIR": "09/04/1977"}
    cells |= {"IBU_KANDUNG": CUCU.mother, "JENIS_KELAMIN": "P", "SHDK": "ISTRI", "ALAMAT": "KP. BARU NO. 2"}
    here = {"RT": "001", "RW": "002", "KODE_WILAYAH": VILLAGE}
    path = write_csv(folder / "list.csv", table(someone(1, **cells, **here)))
    await import_residents(town.house, path, "cli", no_progress, Asked(newest=True))


@pytest.mark.parametrize("by_list", [False, True])
@pytest.mark.parametrize(
    ("told", "column", "value"),
    [
        (("Perubahan status", NAME, NAME, "Pekerjaan", "Petani"), "job", "Petani/Pekebun"),
        (("Perbaikan data", NAME, NAME, "Nama", "Cucu Cahyati Ningsih"), "name", "Cucu Cahyati Ningsih"),
    ],
)
async def test_what_was_told_while_she_stood_on_the_list_holds_though_she_moved_before_it_was_approved(
    town: Town, told: tuple[str, ...], column: str, value: str, by_list: bool, tmp_path: Path
) -> None:
    report = await tells(town, *told)
    town.clock.advance(days=1)
    await (is_listed_elsewhere(town, tmp_path) if by_list else moves_within(town))
    await town.room.tap("Setujui", card_of(town, report))
    assert await state(town, report) is Status.APPLIED
    (row,) = [each for each in await town.rows(tables.persons) if each["id"] == CUCU.id]
    assert row[column].lower() == value.lower()
    assert row["area_code"] != CUCU.area


async def test_what_the_other_rt_told_since_of_the_same_is_the_last_word(town: Town) -> None:
    report = await tells(town, "Perubahan status", NAME, NAME, "Pekerjaan", "Petani")
    town.clock.advance(days=1)
    await moves_within(town)
    await town.phone("rt-2").answer("lapor", "Perubahan status", NAME, NAME, "Pekerjaan", "Guru", "Kirim")
    await town.room.tap("Setujui", card_of(town, report))
    await town.room.tap("Setujui", card_of(town, await sent(town)))
    (row,) = [each for each in await town.rows(tables.persons) if each["id"] == CUCU.id]
    assert row["job"] == "GURU"


async def test_both_who_left_together_are_divorced_from_each_other_by_a_day_before(town: Town) -> None:
    gone = ("Wiwin Winarti", "Wiwin Winarti", "Sekeluarga", "2 November 2026", "Luar negeri")
    await town.room.tap("Setujui", card_of(town, await tells(town, "Pindah keluar", *gone)))
    phone = await opened(town, "Perubahan status")
    await phone.answer("Wiwin Winarti", "Wiwin Winarti", "Bercerai", "30 Oktober 2026", "+ Pasangan", "Wawan Hermawan")
    await phone.tap(next(each for each in phone.newest.labels if each.startswith("Wawan Hermawan")))
    await phone.tap("Kirim")
    told = await sent(town)
    assert len(told.change.subjects) == 2
    await town.room.tap("Setujui", card_of(town, told))
    marital = {each["id"]: each["marital"] for each in await town.rows(tables.persons)}
    assert {marital[each] for each in told.change.subjects} == {Marital.DIVORCED}


async def test_who_had_left_before_the_divorce_is_told_by_name_alone(town: Town) -> None:
    await leaves(town)
    phone = await (await opened(town, "Perubahan status")).answer("Wawan Hermawan", "Wawan Hermawan", "Bercerai")
    await phone.answer("5 November 2026", "+ Pasangan", NAME)
    await phone.tap(next(each for each in phone.newest.labels if each.startswith(NAME)))
    assert f"{NAME} sudah pindah 2 November 2026, sebelum tanggal itu." in phone.text
    await phone.answer("Tidak ada di daftar", "Kirim")
    told = await sent(town)
    assert len(told.change.subjects) == 1
    assert ("spouse", NAME) in told.change.facts
