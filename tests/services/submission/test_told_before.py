"""Whether somebody was told of before: as the registry holds him and by the days of what was told, in any order."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations
from pathlib import Path

import pytest

from bot.dialogue.reading import Scene
from bot.domain.areas import AreaCode
from bot.domain.days.day import Exactness
from bot.domain.people.people import BasicStatus, Person
from bot.domain.report.changes import JoinHousehold, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.submission import already_told
from bot.services.submission.filing import Filing
from bot.services.work.work import Work
from tests.services.month_town import IN_AUGUST, MonthTown, a_month, report
from tests.storage.village import ACEP, RT_3, RT_4, person

GONE, CAME, GONE_AGAIN, DEAD = date(2026, 6, 1), date(2026, 6, 20), date(2026, 7, 10), date(2026, 7, 30)


def leaves(who: Person, day: date, area: AreaCode = RT_3) -> Report:
    return _of("move_out", SetStatus(who.id, BasicStatus.MOVED, day), day, area)


def dies(who: Person, day: date, exactness: Exactness = Exactness.DAY) -> Report:
    told = _of("death", SetStatus(who.id, BasicStatus.DEAD, day), day)
    return replace(told, change=replace(told.change, exactness=exactness))


def changes(who: Person, day: date, status: BasicStatus) -> Report:
    return _of("away", SetStatus(who.id, status, day), day)


def comes(who: Person, day: date, area: AreaCode = RT_3) -> Report:
    return _of("move_in", JoinHousehold(who.id, who.household_id, area, True), day, area)


def _of(kind: str, effect: SetStatus | JoinHousehold, day: date, area: AreaCode = RT_3) -> Report:
    told = report(kind, effect, status=Status.WAITING, area=area)
    return replace(told, event_date=day, change=replace(told.change, event_date=day))


async def blocker(town: MonthTown, new: Report) -> str:
    """The kind of report by which this one counts as told before; empty where it is new."""
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.clock())
        reporter = replace(ACEP, area=new.area)
        filing = Filing(work, reporter, Scene(work.today, new.area, reporter.id), practises=False)
        flow = town.house.flows[new.kind]
        found = await already_told.find(filing, flow, new.change.subjects, None, new.change)
    return found.report.kind if found else ""


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[MonthTown]:
    async with a_month(database_url, tmp_path) as town:
        yield town


@pytest.fixture
async def who(town: MonthTown) -> Person:
    asep = person("Asep")
    await town.move_in(asep)
    return asep


@pytest.mark.parametrize("order", list(permutations(range(4))))
async def test_who_came_and_left_and_came_and_died_is_told_of_in_any_order(
    town: MonthTown, who: Person, order: tuple[int, ...]
) -> None:
    events = (leaves(who, GONE), comes(who, CAME), leaves(who, GONE_AGAIN), dies(who, DEAD))
    for place in order:
        assert await blocker(town, events[place]) == ""
        await town.hand_in(events[place])
    for each in sorted(events, key=lambda each: each.event_date):
        await town.approve(each)
    assert await town.status_of(who.id) is BasicStatus.DEAD
    assert await blocker(town, dies(who, DEAD + timedelta(days=3))) == "death"


@pytest.mark.parametrize("approved_first", [True, False])
async def test_who_arrived_before_his_leaving_was_told_can_leave_again_and_die(
    town: MonthTown, who: Person, approved_first: bool
) -> None:
    arrival, leaving = comes(who, CAME, RT_4), leaves(who, GONE)
    await town.hand_in(arrival, leaving)
    for each in (arrival, leaving) if approved_first else (leaving, arrival):
        assert await town.approve(each) == []
    assert await blocker(town, leaves(who, GONE_AGAIN, RT_4)) == ""
    assert await blocker(town, replace(dies(who, DEAD), area=RT_4)) == ""


async def test_a_leaving_that_another_rt_told_and_that_waits_blocks_nobody_here(town: MonthTown, who: Person) -> None:
    arrival = comes(who, CAME, RT_4)
    await town.hand_in(arrival, leaves(who, GONE))
    await town.approve(arrival)
    assert await blocker(town, replace(dies(who, GONE), area=RT_4)) == ""


async def test_a_death_that_waits_is_told_once_whatever_the_day(town: MonthTown, who: Person) -> None:
    await town.hand_in(dies(who, DEAD))
    assert await blocker(town, dies(who, GONE)) == "death"
    assert await blocker(town, leaves(who, DEAD)) == "death"
    assert await blocker(town, leaves(who, GONE)) == ""


async def test_a_leaving_that_waits_is_told_once_though_two_name_different_days(town: MonthTown, who: Person) -> None:
    await town.hand_in(leaves(who, GONE))
    assert await blocker(town, leaves(who, GONE + timedelta(days=3))) == "move_out"
    assert not await blocker(town, dies(who, GONE))


async def test_a_vague_death_that_waits_is_told_once(town: MonthTown, who: Person) -> None:
    await town.hand_in(dies(who, DEAD, Exactness.UNKNOWN))
    assert await blocker(town, dies(who, GONE)) == "death"
    assert await blocker(town, leaves(who, GONE)) == "death"


async def test_who_came_home_goes_away_again_in_the_same_month(town: MonthTown, who: Person) -> None:
    left, back = changes(who, GONE, BasicStatus.AWAY), changes(who, CAME, BasicStatus.ALIVE)
    await town.hand_in(back, left)
    assert await blocker(town, changes(who, GONE_AGAIN, BasicStatus.AWAY)) == ""
    assert await blocker(town, changes(who, GONE, BasicStatus.AWAY)) == "away"
    await town.approve(left)
    await town.approve(back)
    assert await blocker(town, changes(who, GONE_AGAIN, BasicStatus.AWAY)) == ""


@pytest.mark.parametrize(("days", "blocked"), [(29, "death"), (31, ""), (400, "")])
async def test_a_returned_report_that_nobody_fixed_blocks_for_thirty_days(
    town: MonthTown, who: Person, days: int, blocked: str
) -> None:
    returned = replace(dies(who, GONE), status=Status.RETURNED, decided_at=IN_AUGUST)
    await town.hand_in(returned)
    town.clock.now += timedelta(days=days)
    assert await blocker(town, dies(who, DEAD)) == blocked
