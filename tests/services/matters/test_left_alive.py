"""Who was left registered by an earlier version although his death or leaving was approved is found, and no other."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import update

from bot.domain.people.people import BasicStatus, Person
from bot.domain.report.changes import PutRight
from bot.domain.report.report import Report
from bot.services.clock.find_matters import find_matters
from bot.services.matters.standing import open_matters
from bot.services.month.close_month import close_month
from bot.storage import tables
from tests.services.effect.events import arrives, on
from tests.services.month_town import CLOSING, IN_AUGUST, MonthTown, a_month, death, family, move_out, report
from tests.storage.village import REGENCY, RT_3, RT_4


async def as_before(town: MonthTown, report: Report, *persons: Person, **known: Any) -> None:
    """The version before filed the report, and what it tells did not come into the registry."""
    async with town.house.db.write() as transaction:
        this = tables.reports.c.id == report.id
        await transaction.execute(update(tables.reports).where(this).values(effect_number=None))
        for person in persons:
            values = {"status": BasicStatus.ALIVE.value, "ended_on": None, **known}
            await transaction.execute(update(tables.persons).where(tables.persons.c.id == person.id).values(values))


async def found(town: MonthTown) -> list[tuple[str, ...]]:
    """(report, person) of all that are on the list after another look."""
    town.clock.now += timedelta(minutes=15)
    await find_matters(town.house, REGENCY)
    async with town.house.db.read() as transaction:
        return [each.ids for each in await open_matters(transaction, REGENCY) if each.cause != "headless"]


async def test_the_dead_who_live_and_the_gone_who_are_there(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        died, gone, dead, *_ = people = family(5)
        await town.move_in(*people)
        lost, away, proper = death(died), move_out(gone), death(dead)
        await town.hand_in(lost, away, proper)
        assert await found(town) == []
        await as_before(town, lost, died)
        await as_before(town, away, gone)
        await as_before(town, proper)
        assert await found(town) == [(lost.id, died.id), (away.id, gone.id)]


async def test_who_died_elsewhere_is_found_there_and_who_lives_elsewhere_is_not(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        died, gone, *_ = people = family(3)
        await town.move_in(*people)
        lost, away = death(died), move_out(gone)
        await town.hand_in(lost, away)
        await as_before(town, lost, died, area_code=RT_4)
        await as_before(town, away, gone, area_code=RT_4)
        assert await found(town) == [(lost.id, died.id)]
        async with town.house.db.read() as transaction:
            assert await open_matters(transaction, RT_3) == []


async def test_who_came_back_since_is_not_on_the_list(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        gone, *_ = people = family(2)
        await town.move_in(*people)
        away = move_out(gone)
        back = on(arrives(gone, at=RT_3), 20)
        await town.hand_in(away, replace(back, submitted_at=IN_AUGUST + timedelta(hours=1)))
        assert await town.status_of(gone.id) is BasicStatus.ALIVE
        await as_before(town, away)
        assert await found(town) == []


async def test_whose_death_was_put_right_since_is_not_on_the_list(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        dead, *_ = people = family(2)
        await town.move_in(*people)
        wrong = death(dead)
        await town.hand_in(wrong)
        right = report("still_alive", PutRight(dead.id, BasicStatus.ALIVE, BasicStatus.DEAD, RT_3))
        town.clock.now = CLOSING
        await close_month(town.house, REGENCY)
        await town.hand_in(replace(right, submitted_at=CLOSING))
        assert await town.status_of(dead.id) is BasicStatus.ALIVE
        await as_before(town, wrong)
        assert await found(town) == []


async def test_it_is_settled_by_the_report_told_anew(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        died, *_ = people = family(2)
        await town.move_in(*people)
        lost = death(died)
        await town.hand_in(lost)
        await as_before(town, lost, died)
        assert await found(town) == [(lost.id, died.id)]
        town.clock.now = IN_AUGUST + timedelta(days=1)
        await town.hand_in(death(died))
        async with town.house.db.read() as transaction:
            assert await open_matters(transaction, REGENCY) == []
        assert await found(town) == []


async def test_it_is_looked_for_four_times_an_hour(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        died, *_ = people = family(2)
        await town.move_in(*people)
        lost = death(died)
        await town.hand_in(lost)
        await as_before(town, lost, died)
        assert [await find_matters(town.house, REGENCY) for _ in range(2)] == [1, 0]
