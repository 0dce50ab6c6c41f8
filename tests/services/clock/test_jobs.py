"""What is due happens at its hour, or as soon as the process is back, and once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import event

from bot.domain.areas import AreaCode
from bot.domain.month.month import MonthState
from bot.services.clock.jobs import WAIT_AFTER_FAILURE, Jobs
from bot.services.month.close_by_hand import close_by_hand
from bot.services.month.close_month import Closed
from bot.services.work.time_watch import TimeWatch
from bot.storage.engine.database import StorageUnavailable
from bot.storage.messages import seen
from bot.storage.months import months
from tests.services.month_town import (
    ACEP_PHONE,
    AUGUST,
    CLOSING,
    IN_AUGUST,
    OCTOBER,
    SEPTEMBER,
    MonthTown,
    a_month,
    death,
    family,
)
from tests.services.steady import steady
from tests.storage.village import REGENCY

pytestmark = pytest.mark.both_databases


@asynccontextmanager
async def running(town: MonthTown) -> AsyncIterator[Jobs]:
    """The jobs of a process that runs; it has looked once."""
    queued, due = asyncio.Event(), asyncio.Event()
    jobs = Jobs(town.house, queued, due, steady(town.clock))
    task = asyncio.create_task(jobs.run())
    await jobs.looked.wait()
    try:
        yield jobs
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def idle_jobs(town: MonthTown) -> Jobs:
    """Jobs that look when they are told."""
    return Jobs(town.house, asyncio.Event(), asyncio.Event(), steady(town.clock))


async def test_the_first_run_opens_the_month_that_is_under_way(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town, running(town):
        month = await town.month(AUGUST)
        assert month is not None
        assert (month.state, month.closes_at) == (MonthState.OPEN, CLOSING)


async def test_a_month_closes_at_its_hour_and_not_before(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        jobs = idle_jobs(town)
        await jobs.look()
        town.clock.now = CLOSING - timedelta(seconds=1)
        await jobs.look()
        assert not await town.is_closed()
        town.clock.now = CLOSING
        await jobs.look()
        await jobs.look()
        assert await town.is_closed()
        assert len(await town.files()) == 1


async def test_a_closing_day_that_was_changed_holds_for_the_month_that_is_open(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'a.db'}", tmp_path) as town:
        await idle_jobs(town).look()
        town.house = replace(town.house, calendar=replace(town.house.calendar, close_day=20))
        await idle_jobs(town).look()
        town.clock.now = CLOSING
        await idle_jobs(town).look()
        assert not await town.is_closed()
        # A day that is over by now cuts nobody's month off.
        town.house = replace(town.house, calendar=replace(town.house.calendar, close_day=10))
        await idle_jobs(town).look()
        month = await town.month(AUGUST)
        assert month is not None
        assert (month.state, month.closes_at) == (MonthState.OPEN, CLOSING + timedelta(days=5))
        town.clock.now = CLOSING + timedelta(days=5)
        await idle_jobs(town).look()
        assert await town.is_closed()


async def test_a_process_that_was_off_at_the_hour_closes_when_it_is_back(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family()
        await town.move_in(*people)
        await town.hand_in(death(people[1]))
        await idle_jobs(town).look()
        town.clock.now = CLOSING + timedelta(days=3)
        async with running(town) as jobs:
            assert await town.is_closed(AUGUST)
            assert not await town.is_closed(SEPTEMBER)
            assert isinstance(jobs.queued, asyncio.Event)
            assert jobs.queued.is_set()
        assert len(await town.sheet("Kematian")) == 1


async def test_two_months_missed_are_closed_one_a_look(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        await idle_jobs(town).look()
        town.clock.now = CLOSING + timedelta(days=40)
        await idle_jobs(town).look()
        assert [await town.is_closed(each) for each in (AUGUST, SEPTEMBER, OCTOBER)] == [True, False, False]
        await idle_jobs(town).look()
        await idle_jobs(town).look()
        assert [await town.is_closed(each) for each in (AUGUST, SEPTEMBER, OCTOBER)] == [True, True, False]
        assert [file.filename for file in await town.files()] == [
            "lapor-rt_dtks_32.15_2026-08_v1.zip",
            "lapor-rt_dtks_32.15_2026-09_v1.zip",
        ]


async def test_a_clock_a_year_ahead_for_one_look_closes_nothing(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        watch = TimeWatch(town.clock, lambda: 0.0)
        jobs = Jobs(town.house, asyncio.Event(), asyncio.Event(), watch)
        await jobs.look()
        watch.heard(town.clock())
        for at in (CLOSING + timedelta(days=365), IN_AUGUST):
            town.clock.now = at
            await jobs.look()
        assert not await town.is_closed()
        assert await town.month(SEPTEMBER) is None


async def test_a_month_missed_while_off_waits_for_a_platforms_date_or_a_hand(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        await idle_jobs(town).look()
        town.clock.now = CLOSING + timedelta(days=40)
        watch = TimeWatch(town.clock, lambda: 0.0)
        jobs = Jobs(town.house, asyncio.Event(), asyncio.Event(), watch)
        await jobs.look()
        assert not await town.is_closed()
        assert isinstance(await close_by_hand(town.house, REGENCY, by="cli"), Closed)
        await jobs.look()
        assert [await town.is_closed(each) for each in (AUGUST, SEPTEMBER)] == [True, False]
        watch.heard(town.clock())
        await jobs.look()
        assert await town.is_closed(SEPTEMBER)


async def test_a_clock_that_goes_back_and_on_neither_skips_nor_doubles(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        jobs = idle_jobs(town)
        for days in (-3, 0, -3, 0, 31, 62):
            town.clock.now = CLOSING + timedelta(days=days)
            await jobs.look()
        names = [file.filename for file in await town.files()]
        assert len(names) == len(set(names)) == 3
        assert names == sorted(names)


async def test_two_processes_close_once(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        await idle_jobs(town).look()
        town.clock.now = CLOSING
        await asyncio.gather(*(idle_jobs(town).look() for _ in range(3)))
        assert len(await town.files()) == 1


async def test_of_two_processes_one_looks_and_the_other_when_that_one_is_gone(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        first, second = idle_jobs(town), idle_jobs(town)
        second.lease.holder = "another machine"
        await first.look()
        town.clock.now = CLOSING
        await second.look()
        assert await town.is_closed(), "the first was not heard of for longer than its lease"
        town.clock.now = CLOSING + timedelta(days=31)
        await second.look()
        await first.look()
        assert len(await town.files()) == 2
        assert (first.lease.until, second.lease.until is None) == (None, False)


async def test_who_heard_no_platforms_date_leaves_a_missed_closing_to_who_did(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        await idle_jobs(town).look()
        town.clock.now = CLOSING + timedelta(days=1)
        deaf, sender = idle_jobs(town), idle_jobs(town)
        deaf._watch.is_confirmed = False
        sender.lease.holder = "another machine"
        await deaf.look()
        assert not await town.is_closed()
        await sender.look()
        assert await town.is_closed()


async def test_a_process_that_ends_in_order_leaves_the_next_look_to_the_other(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        other = idle_jobs(town)
        other.lease.holder = "another machine"
        async with running(town):
            await other.look()
            assert other.lease.until is None
        await other.look()
        assert other.lease.until is not None


async def test_a_closing_asked_for_by_hand_happens_as_soon_as_it_is_woken(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town, running(town) as jobs:
        async with town.house.db.write() as transaction:
            await months.set_due(transaction, REGENCY, AUGUST, town.clock())
        jobs.looked.clear()
        jobs.due.set()
        await jobs.looked.wait()
        assert await town.is_closed()


async def test_a_closing_asked_for_before_the_month_began_is_put_back_to_its_day(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        jobs = idle_jobs(town)
        for period in (AUGUST, SEPTEMBER):
            await jobs.look()
            async with town.house.db.write() as transaction:
                assert await months.set_due(transaction, REGENCY, period, town.clock())
        await jobs.look()
        town.clock.now = CLOSING + timedelta(days=1)
        await jobs.look()
        september = await town.month(SEPTEMBER)
        assert september is not None
        assert september.closes_at == CLOSING + timedelta(days=31)
        assert len(await town.files()) == 1


async def test_reminders_come_with_the_same_look(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        town.clock.now = CLOSING - timedelta(days=5, hours=9)
        await idle_jobs(town).look()
        await idle_jobs(town).look()
        assert len(await town.texts(ACEP_PHONE)) == 1


async def test_a_failure_leaves_the_rest_undisturbed_and_is_tried_again(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'a.db'}", tmp_path) as town:
        jobs = idle_jobs(town)
        await jobs.look()
        (tmp_path / "attachments").write_text("no folder")
        town.clock.now = CLOSING
        await jobs.look()
        assert not await town.is_closed()
        (tmp_path / "attachments").unlink()
        await jobs.look()
        assert not await town.is_closed()
        town.clock.now += WAIT_AFTER_FAILURE
        await jobs.look()
        assert await town.is_closed()
        assert len(await town.files()) == 1


async def test_what_only_missed_the_database_is_done_at_the_next_look(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'a.db'}", tmp_path) as town:
        jobs, is_away = idle_jobs(town), True
        await jobs.look()

        def refuse(*_: object) -> None:
            if is_away:
                raise StorageUnavailable("away")

        event.listen(town.house.db._writer.sync_engine, "begin", refuse)
        town.clock.now = CLOSING
        await jobs.look()
        assert not await town.is_closed()
        is_away = False
        await jobs.look()
        assert await town.is_closed()


async def test_ids_of_old_messages_are_forgotten(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        jobs = idle_jobs(town)
        for days, event in ((0, "old"), (10, "young")):
            town.clock.now = IN_AUGUST + timedelta(days=days)
            async with town.house.db.write() as transaction:
                await seen.mark(transaction, [("web", event)], town.clock())
        town.clock.now = IN_AUGUST + timedelta(days=15)
        await jobs.look()
        async with town.house.db.read() as transaction:
            assert await seen.new_ones(transaction, "web", ["old", "young"]) == {"old"}


async def test_a_clock_that_was_wrong_at_the_start_deletes_nothing(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'a.db'}", tmp_path) as town:
        async with town.house.db.write() as transaction:
            await seen.mark(transaction, [("web", "old")], town.clock())
        town.clock.now = IN_AUGUST + timedelta(days=365)
        watch = TimeWatch(town.clock, lambda: town.clock().timestamp())
        jobs = Jobs(town.house, asyncio.Event(), asyncio.Event(), watch)
        await jobs.look()
        async with town.house.db.read() as transaction:
            assert await seen.new_ones(transaction, "web", ["old"]) == set()
        town.clock.now += timedelta(days=1)
        await jobs.look()  # No platform's date, but this day began while it ran.
        async with town.house.db.read() as transaction:
            assert await seen.new_ones(transaction, "web", ["old"]) == {"old"}


async def test_without_areas_there_is_nothing_to_do(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'a.db'}", tmp_path) as town:
        await idle_jobs(town).look()
        async with town.house.db.read() as transaction:
            assert await months.list_months(transaction, AreaCode("99.99")) == []
