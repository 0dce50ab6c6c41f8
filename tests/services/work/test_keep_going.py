"""An error in what runs for ever ends one run of it, and not the process."""

import asyncio
import logging

import pytest
import structlog
from structlog.testing import capture_logs

from bot.services.work.keep_going import keep_going

AT_ONCE = 0.001


class Fails:
    """A loop that fails with each of these, then runs on until it is told to end."""

    def __init__(self, *errors: BaseException) -> None:
        self.errors, self.runs = list(errors), 0
        self.end = asyncio.Event()

    async def run(self) -> None:
        self.runs += 1
        if self.errors:
            raise self.errors.pop(0)
        await self.end.wait()


async def test_what_failed_runs_again_until_it_ends_by_itself() -> None:
    loop = Fails(OSError("away"), RuntimeError("x"), ValueError("y"))
    loop.end.set()
    await keep_going("loop", loop.run, first_wait=AT_ONCE)
    assert loop.runs == 4


async def test_it_runs_again_where_what_it_waited_for_was_cancelled() -> None:
    loop = Fails(asyncio.CancelledError())
    loop.end.set()
    await keep_going("loop", loop.run, first_wait=AT_ONCE)
    assert loop.runs == 2


async def test_each_failure_in_a_row_waits_longer() -> None:
    loop = Fails(*(OSError() for _ in range(4)))
    loop.end.set()
    with capture_logs() as lines:
        await keep_going("loop", loop.run, first_wait=AT_ONCE)
    assert [line["again_in"] for line in lines] == [AT_ONCE * times for times in (1, 2, 4, 8)]


async def test_cancelling_ends_it() -> None:
    loop = Fails()
    task = asyncio.create_task(keep_going("loop", loop.run))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_what_fails_while_it_is_cancelled_ends_too() -> None:
    async def ends_badly() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            raise OSError("the last words could not be written")

    task = asyncio.create_task(keep_going("loop", ends_badly, first_wait=AT_ONCE))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_mistake_of_the_program_at_its_start_is_not_hidden() -> None:
    with pytest.raises(TypeError):
        await keep_going("loop", Fails(TypeError("missing an argument")).run, first_wait=AT_ONCE)


async def test_the_log_says_where_and_nothing_of_the_words() -> None:
    loop = Fails(ValueError("Asep Saepudin 3215270101900001"))
    loop.end.set()
    with capture_logs() as lines:
        await keep_going("deliver", loop.run, first_wait=AT_ONCE)
    (line,) = lines
    assert line["loop"] == "deliver"
    assert "ValueError" in line["error"]
    assert "test_keep_going.py" in line["error"]
    assert "Asep" not in str(line)


class Raises(logging.Handler):
    """A log that cannot be written."""

    def emit(self, record: logging.LogRecord) -> None:
        raise OSError("no space left on device")


async def test_a_log_that_cannot_be_written_is_no_reason_to_stop() -> None:
    logger = logging.getLogger("a full disk")
    logger.addHandler(Raises())

    async def talk() -> None:
        logger.error("something")

    before = structlog.get_config()
    structlog.configure(logger_factory=lambda *_: logger, processors=[structlog.stdlib.render_to_log_kwargs])
    try:
        task = asyncio.create_task(keep_going("loop", talk, first_wait=AT_ONCE))
        await asyncio.sleep(AT_ONCE * 20)
        assert not task.done()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    finally:
        structlog.configure(**before)
