"""Rows kept on disk until their sheet's turn comes, so that memory stays flat and the database is read once."""

import os
from collections.abc import Iterable, Iterator
from tempfile import TemporaryFile
from types import TracebackType
from typing import IO

import orjson

from bot.reports.table import Row

_AT_ONCE = 500
_BLOCK = 1 << 20
_LEADS = (b"=", b"+", b"@", b"\\", b'"-')
"""What is somewhere in the JSON of a row one of whose cells begins like a formula; a tab is escaped in it."""


class Spool:
    """Rows added now and read later, as often as wanted; dates come back as ISO text.

    The file has no name in the file system, so a killed process leaves no personal data behind. Pickled, it is the one
    of a process that was given the `descriptor`, which reads it too.
    """

    def __init__(self) -> None:
        self._file: IO[bytes] = TemporaryFile()  # noqa: SIM115 - lives as long as the spool
        self._waiting: list[Row] = []
        self.count = 0
        self._longest = 0
        self._has_leads = False

    def __enter__(self) -> "Spool":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @property
    def descriptor(self) -> int:
        """Of its file, with all that was kept."""
        self._flush()
        return self._file.fileno()

    def __getstate__(self) -> tuple[int, int, int, bool]:
        return self.descriptor, self.count, self._longest, self._has_leads

    def __setstate__(self, state: tuple[int, int, int, bool]) -> None:
        descriptor, self.count, self._longest, self._has_leads = state
        self._file, self._waiting = os.fdopen(descriptor, "rb"), []

    def close(self) -> None:
        """The rows are gone."""
        self._file.close()

    def add(self, row: Row) -> None:
        """Keeps one row more."""
        self._waiting.append(row)
        self.count += 1
        if len(self._waiting) >= _AT_ONCE:
            self._flush()

    def extend(self, rows: Iterable[Row]) -> "Spool":
        """Keeps all of `rows`."""
        for row in rows:
            self.add(row)
        return self

    @property
    def longest(self) -> int:
        """No cell is longer than so many characters."""
        self._flush()
        return self._longest

    @property
    def may_have_formulas(self) -> bool:
        """Whether a cell may begin like a formula; mostly none does, and then no row is looked at again."""
        self._flush()
        return self._has_leads

    def __iter__(self) -> Iterator[list[str | int | None]]:
        self._flush()
        for line in self._lines():
            yield from orjson.loads(line)

    def _lines(self) -> Iterator[bytes]:
        """By places of its own: whoever else reads the file moves the one that it has."""
        at, rest = 0, b""
        while block := os.pread(self._file.fileno(), _BLOCK, at):
            at += len(block)
            *lines, rest = (rest + block).split(b"\n")
            yield from lines

    def _flush(self) -> None:
        if self._waiting:
            rows = [orjson.dumps(row) for row in self._waiting]
            lines = b"[" + b",".join(rows) + b"]\n"
            self._longest = max(self._longest, *map(len, rows))
            self._has_leads = self._has_leads or any(lead in lines for lead in _LEADS)
            self._file.seek(0, 2)
            self._file.write(lines)
            self._file.flush()
            self._waiting = []
