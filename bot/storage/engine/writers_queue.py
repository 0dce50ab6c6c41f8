"""The queue in which SQLite's writers wait, those of this process and those of others."""

import asyncio
import fcntl
import os
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from bot.domain.why_not import why_not
from bot.storage.engine.failures import StorageUnavailable

PATIENCE = 5.0
"""Seconds for the turn to come; a process that holds it for longer takes in a file, or hangs."""
_AT_ONCE = fcntl.LOCK_EX | fcntl.LOCK_NB


class WritersQueue:
    """A turn to write, as `async with`; raises `StorageUnavailable` when it does not come in time.

    SQLite makes a writer who finds another writing sleep and try again, longer each time: whoever writes without a
    pause keeps the others out. Here two files beside the database are locked instead, `flock`ed: `…-turn` by who
    writes, `…-next` by the first of those who wait. Who ends a turn and wants another finds the next place taken, so
    processes take turns. Nobody waits on the event's loop, readers do not come here, and what a process held is free
    when it dies.
    """

    def __init__(self, database: Path, patience: float = PATIENCE) -> None:
        self._next, self._turn = (database.with_name(f"{database.name}-{part}") for part in ("next", "turn"))
        self._patience = patience
        self._here = asyncio.Lock()
        self._files: tuple[int, int] | None = None
        self._held = -1
        self._coming: asyncio.Future[int] | None = None
        """The turn that a thread waits for. One that nobody here wants any more is given back when it comes."""
        self._is_wanted = False

    async def __aenter__(self) -> None:
        await self._here.acquire()
        try:
            at_once = self._take_at_once()
            self._held = await self._wait() if at_once is None else at_once
        except OSError as error:
            self._here.release()
            raise StorageUnavailable(f"basis data tidak tersedia: {why_not(error)}") from error
        except BaseException:
            self._here.release()
            raise

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._files is not None and self._held == self._files[1]:
            fcntl.flock(self._held, fcntl.LOCK_UN)
        else:
            os.close(self._held)
        self._here.release()

    def close(self) -> None:
        """Holds no file open any more."""
        if self._files is not None:
            for file in self._files:
                os.close(file)
            self._files = None

    def _take_at_once(self) -> int | None:
        """The turn, if nobody has it and nobody waits for it."""
        if self._coming is not None:
            return None
        if self._files is None:
            self._files = _open(self._next), _open(self._turn)
        place, turn = self._files
        try:
            fcntl.flock(place, _AT_ONCE)
            try:
                fcntl.flock(turn, _AT_ONCE)
            finally:
                fcntl.flock(place, fcntl.LOCK_UN)
        except BlockingIOError:
            return None
        return turn

    async def _wait(self) -> int:
        coming = self._coming or self._send_for_it()
        self._is_wanted = True
        try:
            async with asyncio.timeout(self._patience):
                held = await asyncio.shield(coming)
        except TimeoutError:
            self._leave(coming)
            raise StorageUnavailable("basis data tidak tersedia: proses lain sedang menulis") from None
        except BaseException:
            self._leave(coming)
            raise
        self._coming, self._is_wanted = None, False
        return held

    def _leave(self, coming: "asyncio.Future[int]") -> None:
        self._is_wanted = False
        if coming.done():
            self._give_back(coming)

    def _give_back(self, coming: "asyncio.Future[int]") -> None:
        if self._is_wanted or self._coming is not coming:
            return
        self._coming = None
        if not coming.cancelled() and coming.exception() is None:
            os.close(coming.result())

    def _send_for_it(self) -> "asyncio.Future[int]":
        """A thread of its own, because it may have to wait beyond our patience; it does not hold the process back."""
        loop = asyncio.get_running_loop()
        coming: asyncio.Future[int] = loop.create_future()
        coming.add_done_callback(self._give_back)
        self._coming = coming

        def wait() -> None:
            try:
                held = _wait_in_line(self._next, self._turn)
            except OSError as error:
                with suppress(RuntimeError):
                    loop.call_soon_threadsafe(coming.set_exception, error)
                return
            try:
                loop.call_soon_threadsafe(coming.set_result, held)
            except RuntimeError:  # the loop is gone
                os.close(held)

        threading.Thread(target=wait, name="writers-queue", daemon=True).start()
        return coming


def _open(path: Path) -> int:
    return os.open(path, os.O_CREAT | os.O_RDWR, 0o600)


def _wait_in_line(place: Path, turn: Path) -> int:
    """Descriptors of its own: a lock belongs to the opening of a file, and this one may be left behind."""
    waiting = _open(place)
    try:
        fcntl.flock(waiting, fcntl.LOCK_EX)
        held = _open(turn)
        try:
            fcntl.flock(held, fcntl.LOCK_EX)
        except BaseException:
            os.close(held)
            raise
        return held
    finally:
        os.close(waiting)
