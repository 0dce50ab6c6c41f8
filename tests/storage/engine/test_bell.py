"""What one process tells, the others hear at once, on both databases; nobody waits for who does not listen."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.storage.engine.bell import LONGEST, LOST, Bell
from bot.storage.engine.database import Database
from bot.storage.engine.pipe_bell import PipeBell

ALL_HEARD = 60
"""Seconds; far beyond what it takes."""


@dataclass(slots=True)
class Ear:
    """What was heard so far."""

    words: list[str] = field(default_factory=list)
    news: asyncio.Event = field(default_factory=asyncio.Event)

    def __call__(self, word: str) -> None:
        self.words.append(word)
        self.news.set()

    async def hears(self, true: Callable[[list[str]], bool]) -> None:
        async with asyncio.timeout(ALL_HEARD):
            while not true(self.words):
                self.news.clear()
                await self.news.wait()


@asynccontextmanager
async def listening(bell: Bell) -> AsyncIterator[Ear]:
    ear = Ear()
    task = asyncio.create_task(bell.listen(ear))
    yield ear
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def each_hears(one: Database, other: Database, ear: Ear) -> None:
    """Both are there once a word has come from one to the other."""
    async with asyncio.timeout(ALL_HEARD):
        while "hello" not in ear.words:
            one.bell.ring("hello")
            await asyncio.sleep(0.005)


@pytest.fixture
async def two(database_url: str) -> AsyncIterator[tuple[Database, Database]]:
    """Two processes' openings of one database."""
    opened = Database(database_url), Database(database_url)
    yield opened
    for db in opened:
        await db.dispose()


async def test_a_word_reaches_the_others_and_not_oneself(two: tuple[Database, Database]) -> None:
    one, other = two
    async with listening(one.bell) as here, listening(other.bell) as there:
        await each_hears(one, other, there)
        one.bell.ring("queued ")
        other.bell.ring("due ")
        await there.hears(lambda words: "queued " in words)
        await here.hears(lambda words: "due " in words)
    assert "queued " not in here.words
    assert "due " not in there.words


async def test_the_longest_word_comes_whole(two: tuple[Database, Database]) -> None:
    one, other = two
    async with listening(one.bell), listening(other.bell) as there:
        await each_hears(one, other, there)
        one.bell.ring("x" * LONGEST)
        await there.hears(lambda words: "x" * LONGEST in words)


async def test_with_nobody_listening_ringing_does_nothing(two: tuple[Database, Database]) -> None:
    for _ in range(3):
        two[0].bell.ring("queued ")


async def test_after_a_cut_connection_both_sides_look_at_everything(fresh_postgres: str) -> None:
    one, other = Database(fresh_postgres), Database(fresh_postgres)
    async with listening(one.bell) as here, listening(other.bell) as there:
        await each_hears(one, other, there)
        async with other.write() as transaction:
            await transaction.execute(
                text(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE query LIKE '%pg_notify%' AND pid <> pg_backend_pid()"
                )
            )
        await here.hears(lambda words: LOST in words)
        there.words.clear()
        await each_hears(one, other, there)
    for db in (one, other):
        await db.dispose()


async def test_who_reads_too_slowly_is_told_that_words_were_missed(tmp_path: Path) -> None:
    bell, other = PipeBell(tmp_path / "test.db"), PipeBell(tmp_path / "test.db")
    async with listening(other) as there:
        await asyncio.sleep(0)
        for number in range(100):
            bell.ring(f"{number} {'x' * (LONGEST - 10)}")  # more than a pipe holds, and the loop does not run meanwhile
        await there.hears(lambda words: len(words) > 10)
        bell.ring("now")
        await there.hears(lambda words: "now" in words)
    assert there.words[-2:] == [LOST, "now"]
    assert len(there.words) < 100


async def test_a_pipe_that_a_killed_process_left_is_cleared_away(tmp_path: Path) -> None:
    bell, other = PipeBell(tmp_path / "test.db"), PipeBell(tmp_path / "test.db")
    async with listening(other):
        await asyncio.sleep(0)
        os.mkfifo(bell._folder / "1-dead")
        bell.ring("queued ")
        assert not (bell._folder / "1-dead").exists()
        assert len(os.listdir(bell._folder)) == 1  # noqa: PTH208
    assert os.listdir(bell._folder) == []  # noqa: PTH208
