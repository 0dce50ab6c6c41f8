"""Writers of all processes take turns; none keeps another out, waits without end, or holds what a dead one held."""

import asyncio
import fcntl
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.storage.engine.database import Database, StorageUnavailable
from bot.storage.engine.writers_queue import WritersQueue
from tests.patience import WITHIN

HOLD = """
import asyncio, sys
from pathlib import Path
from bot.storage.engine.writers_queue import WritersQueue
async def hold():
    async with WritersQueue(Path(sys.argv[1])):
        print("held", flush=True)
        await asyncio.Event().wait()
asyncio.run(hold())
"""


@contextmanager
def a_process_that_writes(database: Path) -> Iterator[subprocess.Popen[str]]:
    """It has its turn, and does not end it."""
    with subprocess.Popen([sys.executable, "-c", HOLD, str(database)], stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            assert process.stdout.readline() == "held\n"
            yield process
        finally:
            process.kill()


@pytest.fixture
async def two(tmp_path: Path) -> AsyncIterator[tuple[WritersQueue, WritersQueue]]:
    """Two openings of the files, which lock each other out as two processes do."""
    queues = WritersQueue(tmp_path / "test.db", WITHIN), WritersQueue(tmp_path / "test.db", WITHIN)
    yield queues
    for queue in queues:
        queue.close()


async def test_one_writes_at_a_time(two: tuple[WritersQueue, WritersQueue]) -> None:
    writing, together = 0, 0

    async def write(queue: WritersQueue) -> None:
        nonlocal writing, together
        async with queue:
            writing += 1
            together = max(together, writing)
            await asyncio.sleep(0)
            writing -= 1

    await asyncio.gather(*(write(two[number % 2]) for number in range(100)))
    assert together == 1


async def test_who_ends_a_turn_gets_no_other_before_who_has_waited(two: tuple[WritersQueue, WritersQueue]) -> None:
    busy, other = two
    order: list[str] = []

    async def write_once() -> None:
        async with other:
            order.append("other")

    async with busy:
        waiting = asyncio.create_task(write_once())
        await asyncio.to_thread(wait_until_locked, other._next)
    async with busy:
        order.append("busy")
    await waiting
    assert order == ["other", "busy"]


def wait_until_locked(path: Path) -> None:
    """Until somebody waits in line."""
    with path.open("wb") as file:
        try:
            while True:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                fcntl.flock(file, fcntl.LOCK_UN)
        except BlockingIOError:
            return


async def test_what_a_killed_process_held_is_free(tmp_path: Path) -> None:
    queue = WritersQueue(tmp_path / "test.db", WITHIN)
    with a_process_that_writes(tmp_path / "test.db") as process:
        waiting = asyncio.create_task(queue.__aenter__())
        await asyncio.sleep(0)
        assert not waiting.done()
        process.kill()
        await waiting
    await queue.__aexit__(None, None, None)
    queue.close()


async def test_readers_do_not_wait_for_a_writer_of_another_process(tmp_path: Path, migrated_sqlite: Path) -> None:
    path = tmp_path / "test.db"
    shutil.copy(migrated_sqlite, path)
    db = Database(f"sqlite+aiosqlite:///{path}")
    with a_process_that_writes(path):
        async with db.read() as transaction:
            assert (await transaction.execute(text("SELECT count(*) FROM areas"))).scalar() == 0
    await db.dispose()


async def test_a_turn_that_does_not_come_is_unavailable_and_nobodys_when_it_comes_later(
    two: tuple[WritersQueue, WritersQueue], tmp_path: Path
) -> None:
    holder, third = two
    impatient = WritersQueue(tmp_path / "test.db", 0.01)
    async with holder:
        for _ in range(3):
            with pytest.raises(StorageUnavailable, match="proses lain sedang menulis"):
                await impatient.__aenter__()
    async with third:
        pass
    async with impatient:
        pass


async def test_who_is_cancelled_while_waiting_keeps_nobody_out(two: tuple[WritersQueue, WritersQueue]) -> None:
    holder, cancelled = two
    async with holder:
        waiting = asyncio.create_task(cancelled.__aenter__())
        await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        assert waiting.cancelled()
    async with holder:
        pass
    async with cancelled:
        pass
