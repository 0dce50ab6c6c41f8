"""The guard around whatever runs for as long as the process: an error ends one run of it, not the process."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress

import structlog

from bot.services.work.trace import where

FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0
"""Seconds until it runs again, doubled with each failure in a row."""
AT_START = 1.0
"""Seconds: what fails as a mistake before it ever ran for so long never worked, and nobody is to think it does."""
MISTAKES = (TypeError, AttributeError, NameError, ImportError, NotImplementedError)
log = structlog.get_logger(__name__)


async def keep_going(name: str, loop: Callable[[], Awaitable[None]], *, first_wait: float = FIRST_WAIT) -> None:
    """Runs `loop` until it ends by itself or is cancelled; after an error of any kind again, a while later: also where
    what it waited for was cancelled, and not it.

    Raises only a mistake of the program at its very start. What failed is logged without its words, which may quote
    what somebody wrote; a log that cannot be written is no reason to stop either.
    """
    worked, failures = False, 0
    while True:
        began = time.monotonic()
        try:
            await loop()
        except (Exception, asyncio.CancelledError) as error:
            if isinstance(error, asyncio.CancelledError) and is_told_to_end():
                raise
            lasted = time.monotonic() - began >= AT_START
            worked = worked or lasted
            if not worked and isinstance(error, MISTAKES):
                raise
            failures = 0 if lasted else failures + 1
            wait = min(LONGEST_WAIT, first_wait * 2 ** max(0, failures - 1))
            with suppress(Exception):
                log.error("loop.failed", loop=name, error=where(error), again_in=wait)
            if is_told_to_end():
                raise asyncio.CancelledError from error  # it failed while it was ending
        else:
            return
        await asyncio.sleep(wait)


def is_told_to_end() -> bool:
    """Whether whoever runs this task cancelled it. What was awaited in it may have been cancelled alone, which
    ends it just as well, and is a failure like any other."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0
