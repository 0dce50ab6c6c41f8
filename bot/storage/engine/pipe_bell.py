"""The bell of SQLite: a named pipe for each process that listens, in a folder beside the database."""

import asyncio
import errno
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

import structlog

from bot.storage.engine.bell import LOST, Hear

_READ = 1 << 20
"""More than a pipe holds."""
log = structlog.get_logger(__name__)


class PipeBell:
    """A word is a line; a line of less than PIPE_BUF bytes is written whole or not at all (POSIX, write)."""

    def __init__(self, database: Path) -> None:
        self._folder = database.with_name(f"{database.name}-bells")
        self._own = f"{os.getpid()}-{uuid4().hex[:8]}"
        self._behind: set[str] = set()
        """Whose pipe was full: they are told that they missed something."""

    def ring(self, word: str) -> None:
        for name in self._others():
            self._tell(name, word)

    async def listen(self, hear: Hear) -> None:
        loop = asyncio.get_running_loop()
        pipe = self._open()
        # A writer of our own, so that the pipe does not end when the last of the others goes.
        kept = os.open(self._folder / self._own, os.O_WRONLY | os.O_NONBLOCK)
        loop.add_reader(pipe, self._take, pipe, hear)
        try:
            await loop.create_future()
        finally:
            loop.remove_reader(pipe)
            (self._folder / self._own).unlink(missing_ok=True)
            os.close(kept)
            os.close(pipe)

    def _open(self) -> int:
        """Found by the others only once it can be read: a pipe that nobody reads is a dead process's, and deleted."""
        self._folder.mkdir(mode=0o700, exist_ok=True)
        coming = self._folder / f".{self._own}"
        os.mkfifo(coming, 0o600)
        try:
            pipe = os.open(coming, os.O_RDONLY | os.O_NONBLOCK)
            coming.rename(self._folder / self._own)
        except BaseException:
            coming.unlink(missing_ok=True)
            raise
        return pipe

    def _take(self, pipe: int, hear: Hear) -> None:
        """All that is there; its lines are whole, since each was written at once and there is room for all."""
        with suppress(BlockingIOError):
            for word in os.read(pipe, _READ).decode().split("\n")[:-1]:
                hear(word)

    def _others(self) -> Iterator[str]:
        try:
            names = [path.name for path in self._folder.iterdir()]
        except OSError:
            return iter(())
        return (name for name in names if name != self._own and not name.startswith("."))

    def _tell(self, name: str, word: str) -> None:
        try:
            pipe = os.open(self._folder / name, os.O_WRONLY | os.O_NONBLOCK)
        except OSError as error:
            if error.errno == errno.ENXIO:
                (self._folder / name).unlink(missing_ok=True)
            return
        try:
            missed = f"{LOST}\n" if name in self._behind else ""
            os.write(pipe, f"{missed}{word}\n".encode())
            self._behind.discard(name)
        except BlockingIOError:
            self._behind.add(name)
        except OSError as error:
            log.warning("bell.not_rung", reason=error.strerror)
        finally:
            os.close(pipe)
