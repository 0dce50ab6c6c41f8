"""The database goes away under load and comes back: everything that runs lives on, and nothing acknowledged is lost."""

import asyncio
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from bot.dialogue.prompt import Typed
from bot.services.clock.jobs import Jobs
from bot.services.work.keep_going import keep_going
from bot.storage import tables
from tests.patience import WITHIN
from tests.postgres import postgres
from tests.services.phones import Town, open_town
from tests.services.steady import steady

RESTARTS = 2
PEOPLE = [f"rt-{number}" for number in range(1, 9)]


@asynccontextmanager
async def everything_of(town: Town) -> AsyncIterator[list[asyncio.Task[None]]]:
    """What sends and what happens by the clock, guarded as a process guards them, beside the conversation."""
    town.deliver.idle = 0.05
    jobs = Jobs(town.house, town.deliver.queued, town.due, steady(town.clock))
    loops = {"deliver": town.deliver.run, "jobs": jobs.run}
    tasks = [asyncio.create_task(keep_going(name, loop, first_wait=0.01)) for name, loop in loops.items()]
    try:
        yield [*tasks, town.running]
    finally:
        await end(tasks)


async def end(tasks: list[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


class Crowd:
    """People who write all the time, and again what was not taken, as a platform does."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.taken: Counter[str] = Counter()

    async def talk(self, who: str) -> None:
        while True:
            number = self.taken[who] + 1
            try:
                payload = {"id": f"{who}/{number}", "from": who, "said": Typed("bantuan")}
                await self.town.converse.accept("web", payload)
                self.taken[who] = number
                self.town.deliver.queued.set()
            except Exception:
                await asyncio.sleep(0.02)

    async def until_more(self, count: int = 3) -> None:
        """Until each was taken so many times more."""
        wanted = {who: self.taken[who] + count for who in PEOPLE}
        async with asyncio.timeout(WITHIN):
            while any(self.taken[who] < wanted[who] for who in PEOPLE):
                self.town.due.set()
                await asyncio.sleep(0.02)


@asynccontextmanager
async def talking(town: Town) -> AsyncIterator[Crowd]:
    """At the end everybody has the answers to all that was taken."""
    crowd = Crowd(town)
    async with everything_of(town) as loops:
        talks = [asyncio.create_task(crowd.talk(who)) for who in PEOPLE]
        try:
            await crowd.until_more()
            yield crowd
            await crowd.until_more()
            assert not [loop for loop in loops if loop.done()]
        finally:
            await end(talks)
        async with asyncio.timeout(WITHIN):
            while await town.rows(tables.outbox):  # noqa: ASYNC110 - real time passes
                await asyncio.sleep(0.02)
    for who in PEOPLE:
        assert len(town.network.chats[who]) >= crowd.taken[who]


@pytest.mark.slow
async def test_postgresql_stops_and_starts_again_under_load(tmp_path: Path) -> None:
    with postgres() as server:
        async with open_town(tmp_path, server.create("away")) as town, talking(town) as crowd:
            for _ in range(RESTARTS):
                await asyncio.to_thread(server.stop)
                await asyncio.sleep(0.1)  # some of it passes without a database
                await asyncio.to_thread(server.start)
                await crowd.until_more()


async def set_pragma(town: Town, pragma: str) -> None:
    async with town.house.db.write() as transaction:
        await transaction.connection.exec_driver_sql(f"PRAGMA {pragma}")


async def test_the_file_of_sqlite_is_locked_by_another_for_a_while(tmp_path: Path) -> None:
    async with open_town(tmp_path) as town, talking(town) as crowd:
        await set_pragma(town, "busy_timeout = 50")
        # As long as it must: the crowd writes all the time, and SQLite queues nobody.
        file = sqlite3.connect(tmp_path / "town.db", WITHIN, isolation_level=None, check_same_thread=False)
        with closing(file) as other:
            await asyncio.to_thread(other.execute, "BEGIN IMMEDIATE")
            await asyncio.sleep(0.3)  # longer than anybody of ours waits
            other.execute("ROLLBACK")
        await crowd.until_more()


async def test_the_disk_is_full_for_a_while(tmp_path: Path) -> None:
    async with open_town(tmp_path) as town, talking(town) as crowd:
        await set_pragma(town, "max_page_count = 1")
        await asyncio.sleep(0.3)  # some of it passes without room
        await set_pragma(town, "max_page_count = 1000000")
        await crowd.until_more()
