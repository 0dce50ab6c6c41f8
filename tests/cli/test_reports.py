"""Reports are listed and shown without numbers, and the log keeps who looked."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.long_numbers import HIDDEN
from bot.domain.people.officer import OfficerId
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.periods import Period
from bot.domain.report.changes import AddPerson, Change, Doubt, EditPerson, Kind, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, Status
from bot.load_settings import load_settings
from bot.open_house import open_house
from bot.services.demo.demo_village import RT_003, fill_demo_village, make_residents
from bot.services.review.showing import told
from bot.services.work.house import House
from bot.storage.history import audit
from bot.storage.reports import reports
from tests.cli.conftest import Run

NUMBER = "LHR-2611-0001"
NOW = datetime(2026, 11, 5, 3, 0, tzinfo=UTC)
BABY = replace(next(iter(make_residents(RT_003))), id=PersonId("siti"), name="SITI")
REPORT = Report(
    id=ReportId("report1"),
    number=NUMBER,
    kind=Kind("birth"),
    area=RT_003,
    reporter_id=OfficerId("demo-officer-1"),
    status=Status.WAITING,
    event_date=date(2026, 11, 3),
    submission="s1",
    change=Change(
        Kind("birth"), RT_003, date(2026, 11, 3), (BABY.id,), ("SITI",), (AddPerson(BABY),), (("note", BABY.nik),)
    ),
    submitted_at=NOW,
    due_in=Period("2026-11"),
)


@pytest.fixture
def with_report(ready: Run, tmp_path: Path) -> Run:
    """A practice village in which one birth was reported."""

    async def fill() -> None:
        async with open_house(load_settings(tmp_path / "config.toml", {})) as house:
            await fill_demo_village(house, "web")
            await _add(house)

    asyncio.run(fill())
    return ready


async def _add(house: House) -> None:
    async with house.db.write() as transaction:
        await reports.add_many(transaction, [REPORT])
        line = audit.Line("officer:demo-officer-1", "report.submitted", "report:report1", AreaCode(RT_003), {})
        await audit.append(transaction, [line], NOW)


def test_a_list_names_village_rt_and_reporter(with_report: Run) -> None:
    listed = with_report("report", "list", "--json").json
    assert len(listed) == 1
    assert listed[0]["number"] == NUMBER
    assert listed[0]["village"] == "Sukamaju Baru (Telukjambe Barat)"
    assert (listed[0]["rt"], listed[0]["reporter"]) == ("RT 003/RW 005", "Ujang Suryana")
    assert NUMBER in with_report("report", "list").out


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (("--period", "2026-11", "--status", "waiting", "--kind", "birth", "--area", "32.15.27"), 1),
        (("--status", "menunggu", "--kind", "kelahiran"), 1),
        (("--period", "2026-10"), 0),
        (("--status", "approved"), 0),
        (("--kind", "death"), 0),
        (("--area", "32.15.27.2099/002"), 0),
    ],
)
def test_filters_narrow_the_list(with_report: Run, filters: tuple[str, ...], found: int) -> None:
    assert len(with_report("report", "list", "--json", *filters).json) == found


def test_a_report_is_shown_with_its_history_and_no_whole_number(with_report: Run) -> None:
    plain, shown = with_report("report", "show", NUMBER.lower()), with_report("report", "show", NUMBER, "--json")
    assert BABY.nik not in plain.out + shown.out
    assert BABY.nik[-4:] not in plain.out.replace(NUMBER, "")
    assert shown.json["facts"] == [{"fact": "note", "value": HIDDEN}]
    assert _events(shown.json) == ["report.submitted", "report.viewed", "report.viewed"]


def _events(shown: dict[str, Any]) -> list[str]:
    return [event["event"] for event in shown["events"]]


def test_facts_and_warnings_are_said_in_words(with_report: Run, tmp_path: Path) -> None:
    facts, doubts = (("cause:death-cause", "1"), ("illness!", "stroke")), (Doubt("has-aid", {"programmes": "PKH"}),)
    told = replace(DEATH, change=replace(DEATH.change, facts=facts, warnings=doubts))

    async def add() -> None:
        async with open_house(load_settings(tmp_path / "config.toml", {})) as house, house.db.write() as transaction:
            await reports.add_many(transaction, [told])

    asyncio.run(add())
    shown = with_report("report", "show", DEATH.number).out
    assert "Sebab meninggal: Sakit biasa atau tua" in shown
    assert "Penerima PKH." in shown
    assert "stroke" not in shown


def test_what_changes_is_said_in_words(with_report: Run, tmp_path: Path) -> None:
    edit = EditPerson(BABY.id, {"job": "", "nik": ""}, {"job": "PEDAGANG", "nik": BABY.nik})
    told = replace(DEATH, change=replace(DEATH.change, effects=(edit,)))

    async def add() -> None:
        async with open_house(load_settings(tmp_path / "config.toml", {})) as house, house.db.write() as transaction:
            await reports.add_many(transaction, [told])

    asyncio.run(add())
    shown = with_report("report", "show", DEATH.number).out
    assert "job" not in shown
    assert "Pekerjaan" in shown


def test_an_unknown_number_is_told(with_report: Run) -> None:
    refused = with_report("report", "show", "MTI-2611-9999")
    assert refused.code == 1
    assert "report list" in refused.err


def test_health_is_not_told_on_the_server() -> None:
    change = Change(
        Kind("status"),
        RT_003,
        date(2026, 11, 3),
        (BABY.id,),
        ("SITI",),
        (EditPerson(BABY.id, {"disability": "", "nik": ""}, {"disability": "PDMTL", "nik": BABY.nik}),),
        (("illness!", "stroke"),),
    )
    facts, effects = told(change)
    assert facts == (("illness!", "disembunyikan"),)
    assert effects == (f"SITI: disability: disembunyikan; nik: - -> {HIDDEN}",)


DEATH_OF = next(each for each in make_residents(RT_003) if each.id != BABY.id)
DEATH = replace(
    REPORT,
    id=ReportId("report2"),
    number="MTI-2611-0001",
    kind=Kind("death"),
    submission="s2",
    change=Change(
        Kind("death"), RT_003, date(2026, 11, 3), (DEATH_OF.id,), (DEATH_OF.name,),
        (SetStatus(DEATH_OF.id, BasicStatus.DEAD, date(2026, 11, 3)),),
    ),
)  # fmt: skip


@pytest.fixture
def with_death(with_report: Run, tmp_path: Path) -> Run:
    """Beside the birth, a death that waits."""

    async def add() -> None:
        async with open_house(load_settings(tmp_path / "config.toml", {})) as house, house.db.write() as transaction:
            await reports.add_many(transaction, [DEATH])

    asyncio.run(add())
    return with_report


OPERATOR = ("--as", "demo-officer-3")


def test_a_report_is_approved_and_taken_back_in_an_operators_name(with_death: Run) -> None:
    approved = with_death("report", "approve", DEATH.number, *OPERATOR)
    assert approved.code == 0, approved.err
    assert "MTI-2611-0001: berlaku, " in approved.out
    shown = with_death("report", "show", DEATH.number)
    assert "memutuskan atas permintaan  pengelola di server" in shown.out
    assert "WIB  menyetujui  " in shown.out
    undone = with_death("report", "undo", DEATH.number, *OPERATOR, "--reason", "orangnya keliru")
    assert undone.code == 0, undone.err
    assert "MTI-2611-0001: menunggu" in undone.out
    history = with_death("report", "show", DEATH.number).out
    assert "membatalkan keputusan  Rina Marlina" in history


def test_what_does_not_fit_is_told_and_returned_with_a_reason(with_death: Run) -> None:
    asked = with_death("report", "approve", NUMBER, *OPERATOR)
    assert asked.code == 1
    assert "Siti lahir pada waktu yang sama atau berdekatan di keluarga yang sama dengan warga" in asked.err
    assert "ulangi dengan --yes" in asked.err
    refused = with_death("report", "approve", NUMBER, *OPERATOR, "--yes")
    assert refused.code == 1
    assert "belum bisa disetujui" in refused.err
    returned = with_death("report", "return", DEATH.number, *OPERATOR, "--reason", "tanggalnya keliru")
    assert "MTI-2611-0001: dikembalikan" in returned.out
    undone = with_death("report", "undo", DEATH.number, *OPERATOR, "--reason", "tanggalnya sudah benar")
    assert "MTI-2611-0001: menunggu" in undone.out


def test_nobody_unknown_decides_and_nothing_unknown_is_decided(with_death: Run) -> None:
    for arguments, why in (
        (("report", "approve", NUMBER, "--as", "nobody"), "Tidak ada petugas nobody"),
        (("report", "approve", "XX-1", *OPERATOR), "Tidak ada laporan XX-1"),
        (("report", "approve", NUMBER, "--as", "demo-officer-1"), "Hanya operator wilayah ini"),
    ):
        refused = with_death(*arguments)
        assert refused.code == 1
        assert why in refused.err
