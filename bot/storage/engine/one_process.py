"""On SQLite each part of the program runs once: a second process over the same file is told so, and ends."""

import fcntl
import os
from collections.abc import Collection, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path


class AlreadyRunning(Exception):  # noqa: N818 - told to the operator as it is
    """Another process does this part over the same database; the message says which."""


@contextmanager
def one_process(database: Path, parts: Collection[str]) -> Iterator[None]:
    """Holds the place of each part meanwhile; raises `AlreadyRunning`.

    The place is a locked file beside the database, so that a process which was killed holds nothing. It is never
    deleted: who waits at a deleted one and who makes it anew would both have it.
    """
    with ExitStack() as held:
        for part in sorted(parts):
            held.enter_context(_place(database.with_name(f"{database.name}-{part}"), database))
        yield


@contextmanager
def _place(path: Path, database: Path) -> Iterator[None]:
    file = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AlreadyRunning(_sentence(database, os.read(file, 20).decode(errors="replace"))) from None
        os.ftruncate(file, 0)
        os.pwrite(file, str(os.getpid()).encode(), 0)
        yield
    finally:
        os.close(file)


def _sentence(database: Path, process: str) -> str:
    number = f" (proses {process})" if process.isdigit() else ""
    return f"lapor-rt sudah berjalan dengan basis data {database}{number}; yang kedua tidak dijalankan"
