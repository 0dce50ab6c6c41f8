"""Rows kept on disk until their sheet's turn comes, so that memory stays flat and the database is read once."""

from collections.abc import Iterable, Iterator
from tempfile import TemporaryFile
from types import TracebackType

import orjson

from bot.reports.table import Row

_AT_ONCE = 500


class Spool:
    """Rows added now and read later, as often as wanted; dates come back as ISO text.

    The file has no name in the file system, so a killed process leaves no personal data behind.
    """

    def __init__(self) -> None:
        self._file = TemporaryFile()  # noqa: SIM115 - lives as long as the spool
        self._waiting: list[Row] = []
        self.count = 0

    def __enter__(self) -> "Spool":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

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

    def __iter__(self) -> Iterator[list[str | int | None]]:
        self._flush()
        self._file.seek(0)
        for line in self._file:
            yield from orjson.loads(line)

    def _flush(self) -> None:
        if self._waiting:
            self._file.seek(0, 2)
            self._file.write(orjson.dumps(self._waiting))
            self._file.write(b"\n")
            self._waiting = []
