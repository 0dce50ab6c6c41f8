"""Approvals from several connections at once, also while a month is cut: each in exactly one month."""

import asyncio
import time
from collections import Counter
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.domain.people.people import BasicStatus
from bot.domain.report.changes import EditPerson
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.month.close_month import close_month
from bot.storage.engine.database import Database
from tests.services.month_town import AUGUST, CLOSING, SEPTEMBER, MonthTown, a_month, birth, death, family, report
from tests.storage.village import REGENCY, VAULT, person

pytestmark = pytest.mark.both_databases
HANDS = 4


async def approved_by_many(town: MonthTown, url: str, told: list[Report], begin: asyncio.Event) -> list[float]:
    """Each report approved over one of a few databases; how long each waited, in seconds."""
    waited: list[float] = []

    async def hand(mine: MonthTown, some: list[Report]) -> None:
        await begin.wait()
        for each in some:
            began = time.perf_counter()
            await mine.approve(each)
            waited.append(time.perf_counter() - began)

    async with AsyncExitStack() as stack:
        towns = []
        for _ in range(HANDS):
            database = Database(url, VAULT)
            stack.push_async_callback(database.dispose)
            towns.append(MonthTown(replace(town.house, db=database), town.clock))
        await asyncio.gather(*(hand(mine, told[place::HANDS]) for place, mine in enumerate(towns)))
    return waited


async def test_a_hundred_approvals_during_a_cut_are_each_in_one_month(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family(101)
        await town.move_in(*people)
        told = [death(each, status=Status.WAITING) for each in people[1:]]
        await town.hand_in(*told)
        town.clock.now = CLOSING
        begin = asyncio.Event()

        approving = asyncio.create_task(approved_by_many(town, database_url, told, begin))
        begin.set()
        while not approving.done() and not all([(await town.report(e)).status is Status.APPLIED for e in told[:8]]):
            pass
        await close_month(town.house, REGENCY)
        await approving
        months = Counter([(await town.report(each)).filed_in for each in told])
        august, september = await town.tally(period=AUGUST), await town.tally(period=SEPTEMBER)
        assert (august.died, september.died) == (months[AUGUST], months[SEPTEMBER])
        assert months[AUGUST] + months[SEPTEMBER] == len(told)
        assert months[AUGUST] >= 8
        assert august.closing == september.opening == 101 - august.died
        assert len(await town.sheet("Kematian")) == months[AUGUST]


async def test_of_two_that_say_different_things_of_one_at_once_the_second_is_told(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        asep = person()
        await town.move_in(asep)
        jobs = [f"Pekerjaan {number}" for number in range(8)]
        told = [
            report("status", EditPerson(asep.id, {"job": asep.job}, {"job": job}), status=Status.WAITING)
            for job in jobs
        ]
        await town.hand_in(*told)
        begin = asyncio.Event()
        begin.set()
        await approved_by_many(town, database_url, told, begin)
        states = Counter([(await town.report(each)).status for each in told])
        assert states == {Status.APPLIED: 1, Status.WAITING: 7}


async def test_many_at_once_of_the_same_families_balance(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family(9)
        await town.move_in(*people)
        told = [
            *(death(each, status=Status.WAITING) for each in people[1:]),
            *(birth(people[0], status=Status.WAITING) for _ in range(8)),
        ]
        await town.hand_in(*told)
        begin = asyncio.Event()
        begin.set()
        await approved_by_many(town, database_url, told, begin)
        assert await town.balance() == await town.living()
        assert [await town.status_of(each.id) for each in people[1:]] == [BasicStatus.DEAD] * 8
        assert date(2026, 8, 1) == (await town.person(people[1].id)).died_or_left_on  # type: ignore[union-attr]
