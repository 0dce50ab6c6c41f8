"""Killed between any two steps, or closed by two at once, a month is closed once and the same."""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.people import HouseholdId, Person, PersonId
from bot.domain.report.changes import EditPerson, JoinHousehold, NameCaretaker
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, Status
from bot.services.month.close_month import Checkpoint, Closed, UnderWay, close_month
from bot.services.month.closing_claim import LEASE
from bot.storage.history import audit
from tests.services.folding import fold
from tests.services.month_town import (
    AUGUST,
    CLOSING,
    INCOMPLETE,
    PUT_RIGHT,
    REMOVED,
    SEPTEMBER,
    MonthTown,
    a_month,
    birth,
    death,
    family,
    move_out,
    report,
)
from tests.storage.village import REGENCY, RT_4

pytestmark = pytest.mark.both_databases
STEPS = ("claimed", "cut", "noted", "written", "closed")


class Killed(BaseException):
    """The process ends here, without a chance to tidy up."""


def kill_at(step: str) -> Checkpoint:
    """A checkpoint that ends the process."""

    async def checkpoint(reached: str) -> None:
        if reached == step:
            raise Killed

    return checkpoint


async def busy_august(town: MonthTown) -> tuple[list[Person], list[Report]]:
    """A birth, a death, a move."""
    people = family(5)
    await town.move_in(*people)
    handed = [birth(people[0]), death(people[1]), move_out(people[2])]
    await town.hand_in(*handed)
    town.clock.now = CLOSING
    return people, handed


def without_head(manifest: bytes) -> Any:
    """What must be the same however often it was begun: all but the audit head, and hashes of nothing else."""
    told = orjson.loads(manifest)
    return {name: value for name, value in told.items() if name != "audit"}


@pytest.mark.parametrize("step", STEPS)
async def test_a_closing_killed_anywhere_ends_the_same(database_url: str, tmp_path: Path, step: str) -> None:
    async with a_month(database_url, tmp_path) as town:
        people, handed = await busy_august(town)
        with pytest.raises(Killed):
            await close_month(town.house, REGENCY, AUGUST, checkpoint=kill_at(step))
        town.clock.now += LEASE + timedelta(seconds=1)
        await close_month(town.house, REGENCY, AUGUST)
        await closed_once(town, people, handed)


async def closed_once(town: MonthTown, people: list[Person], handed: list[Report]) -> None:
    """What holds of a busy August, however it came to be closed."""
    assert await town.is_closed()
    assert [(await town.report(each)).status for each in handed] == [Status.APPLIED] * 3
    assert [fold(await town.events(each)) for each in handed] == [Status.APPLIED] * 3
    tally = await town.tally()
    assert (tally.opening, tally.born, tally.died, tally.moved_out, tally.closing) == (5, 1, 1, 1, 4)
    assert (len(await town.texts()), len(await town.files())) == (1, 1)
    archive = await town.zip()
    assert without_head(archive.read("manifest.json"))["totals"] == {"birth": 1, "death": 1, "move_out": 1}
    assert await town.sheet("V.4") == []
    assert {row["Nama"] for row in await town.sheet(REMOVED)} == {people[1].name.upper(), people[2].name.upper()}
    assert [row["Nama"] for row in await town.sheet(INCOMPLETE)] == ["BAYI"]
    async with town.house.db.read() as transaction:
        assert (await audit.verify(transaction)).broken_at is None
    september = await town.month(SEPTEMBER)
    assert september is not None


async def test_a_resumed_closing_makes_the_file_an_undisturbed_one_makes(tmp_path: Path) -> None:
    """Beside the audit head, and what contains it, the very same bytes."""
    manifests = []
    for name, step in (("whole", ""), ("resumed", "written")):
        async with a_month(f"sqlite+aiosqlite:///{tmp_path / name}.db", tmp_path / name) as town:
            people = family(3)
            people = [person_named(each, number) for number, each in enumerate(people)]
            await town.move_in(*people)
            await town.hand_in(numbered(death(people[1])))
            town.clock.now = CLOSING
            if step:
                with pytest.raises(Killed):
                    await close_month(town.house, REGENCY, AUGUST, checkpoint=kill_at(step))
                town.clock.now += LEASE + timedelta(seconds=1)
            await close_month(town.house, REGENCY, AUGUST)
            manifests.append(without_head((await town.zip()).read("manifest.json")))
    assert manifests[0] == manifests[1]


def person_named(each: Person, number: int) -> Person:
    """With ids that don't depend on what was built before."""
    ids = PersonId(f"p-{number}"), HouseholdId("h")
    return replace(each, id=ids[0], household_id=ids[1], nik=f"321527170858{number:04}", kk="3215270101000001")


def numbered(report: Report) -> Report:
    """With a number that doesn't depend on what was built before."""
    return replace(report, id=ReportId("r-1"), number="LPR-2608-0001")


async def test_a_file_left_behind_is_deleted(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'a.db'}", tmp_path) as town:
        await busy_august(town)
        for _ in range(2):
            with pytest.raises(Killed):
                await close_month(town.house, REGENCY, AUGUST, checkpoint=kill_at("written"))
            town.clock.now += LEASE + timedelta(seconds=1)
        await close_month(town.house, REGENCY, AUGUST)
        month = await town.month()
        assert month is not None
        assert [file.name for file in (tmp_path / "attachments").iterdir()] == [month.file_ref]


async def test_of_two_closers_one_closes(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people, handed = await busy_august(town)
        outcomes = await asyncio.gather(*(close_month(town.house, REGENCY, AUGUST) for _ in range(4)))
        names = Counter(type(each).__name__ for each in outcomes)
        # Who comes to look when the first is done already finds the month closed.
        assert (names["Closed"], names["UnderWay"] + names["AlreadyClosed"]) == (1, 3)
        await closed_once(town, people, handed)


@pytest.mark.parametrize("step", STEPS[:-1])
async def test_one_that_stalled_while_another_took_over_does_nothing_more(
    database_url: str, tmp_path: Path, step: str
) -> None:
    async with a_month(database_url, tmp_path) as town:
        people, handed = await busy_august(town)
        stalled, go_on = asyncio.Event(), asyncio.Event()

        async def stall(reached: str) -> None:
            if reached == step:
                stalled.set()
                await go_on.wait()

        first = asyncio.create_task(close_month(town.house, REGENCY, AUGUST, checkpoint=stall))
        await stalled.wait()
        town.clock.now += LEASE + timedelta(seconds=1)
        second = await close_month(town.house, REGENCY, AUGUST)
        assert isinstance(second, Closed)
        go_on.set()
        assert await first == UnderWay(AUGUST)
        assert await town.month() == second.month
        await closed_once(town, people, handed)


async def test_a_clock_set_back_after_the_cut_does_not_close_twice(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people, handed = await busy_august(town)
        with pytest.raises(Killed):
            await close_month(town.house, REGENCY, AUGUST, checkpoint=kill_at("cut"))
        town.clock.now -= timedelta(hours=12)
        assert await close_month(town.house, REGENCY, AUGUST) == UnderWay(AUGUST)
        # Such a claim as this one is by then was made by a clock that was ahead.
        town.clock.now -= timedelta(hours=36)
        assert isinstance(await close_month(town.house, REGENCY, AUGUST), Closed)
        town.clock.now = CLOSING + LEASE
        await close_month(town.house, REGENCY, AUGUST)
        await closed_once(town, people, handed)


@pytest.mark.parametrize("step", ["cut", "noted", "written"])
async def test_an_approval_after_the_cut_is_of_the_next_month_and_changes_nothing_in_the_file(
    database_url: str, tmp_path: Path, step: str
) -> None:
    async with a_month(database_url, tmp_path) as town:
        people, _ = await busy_august(town)
        late = death(people[3], status=Status.WAITING)
        moved_on = arrives_at(RT_4, people[4])
        await town.hand_in(late)
        with pytest.raises(Killed):
            await close_month(town.house, REGENCY, AUGUST, checkpoint=kill_at(step))
        await town.approve(late)
        await town.hand_in(moved_on)
        town.clock.now += LEASE
        await close_month(town.house, REGENCY, AUGUST)
        assert (await town.report(late)).filed_in == (await town.report(moved_on)).filed_in == SEPTEMBER
        assert late.number not in (await town.texts())[0]
        september = await town.tally(period=SEPTEMBER)
        assert (september.opening, september.died, september.moved_out) == (4, 1, 1)
        assert (await town.tally()).closing == 4


async def test_files_hold_people_and_families_as_they_were_at_the_cut(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family(3)
        await town.move_in(*people)
        named = report("caretaker", NameCaretaker(people[0].household_id, people[1].id))
        await town.hand_in(named, report("status", EditPerson(people[2].id, {"job": "Petani"}, {"job": "Buruh"})))
        town.clock.now = CLOSING

        async def meanwhile(step: str) -> None:
            if step == "cut":
                await town.hand_in(death(people[1]), arrives_at(RT_4, people[2]))

        await close_month(town.house, REGENCY, AUGUST, checkpoint=meanwhile)
        (row,) = await town.sheet("Perubahan status")
        assert (row["RT"], row["Sesudah"]) == ("003", "Buruh")
        assert [row["Nama"] for row in await town.sheet("Ganti pengurus bantuan")] == ["Anggota 1"]
        put_right = {row["Nama"]: row for row in await town.sheet(PUT_RIGHT)}
        assert {name: row["RT"] for name, row in put_right.items()} == {"ANGGOTA 1": "003", "ANGGOTA 2": "003"}


def arrives_at(rt: AreaCode, who: Person) -> Report:
    """He lives in that RT from now on."""
    join = JoinHousehold(who.id, HouseholdId(f"of-{who.id}"), rt, True, address="Kp. Baru")
    return report("move_in", join, area=rt)
