"""A big workbook is written by a process of its own, while this one goes on with the other files of the month."""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from tempfile import TemporaryFile
from typing import IO

from bot.reports.whole_table import Table
from bot.reports.workbook import write_workbook

WORTH_A_PROCESS = 20_000
"""Rows; fewer are written before another process has begun."""
Finish = Callable[[], IO[bytes]]


@contextmanager
def workbook_beside(
    tables: Sequence[Table], made_at: datetime, worth_a_process: int = WORTH_A_PROCESS
) -> Iterator[Finish]:
    """The workbook is begun here; what this gives waits until it is whole, and gives its file, which is gone after it.

    Where no process can be had, or it ends without a workbook, this one writes it. The bytes are the same.
    """
    with TemporaryFile() as file:
        process = _begun(tables, made_at, file) if sum(t.spool.count for t in tables) >= worth_a_process else None

        def finish() -> IO[bytes]:
            if process is None or process.wait() != 0:
                file.seek(0)
                file.truncate()
                write_workbook([table.sheet() for table in tables], file, made_at)
            return file

        try:
            yield finish
        finally:
            if process is not None and process.poll() is None:
                process.kill()
                process.wait()


def _begun(tables: Sequence[Table], made_at: datetime, file: IO[bytes]) -> "subprocess.Popen[bytes] | None":
    with TemporaryFile() as told:
        pickle.dump((tables, made_at), told)
        told.seek(0)
        try:
            return subprocess.Popen(  # noqa: S603 - this very program
                [sys.executable, "-m", __name__],
                stdin=told,
                stdout=file,
                stderr=subprocess.DEVNULL,
                pass_fds=[table.spool.descriptor for table in tables],
                env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            )
        except OSError:
            return None


def _main() -> None:
    tables, made_at = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that began this one
    with open(1, "wb", closefd=False) as to:
        write_workbook([table.sheet() for table in tables], to, made_at)


if __name__ == "__main__":
    _main()
