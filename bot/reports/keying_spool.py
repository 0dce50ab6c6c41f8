"""What is keyed in for each person, kept on disk from the writing of a month's files until it is put into rows."""

from collections.abc import Iterator
from tempfile import TemporaryFile
from types import TracebackType

import orjson

from bot.domain.areas import Level, ancestor
from bot.domain.month.keying import ToKey

_AT_ONCE = 500
Line = tuple[str, str, str, bytes]
"""Village, menu and person, then the row as JSON, as `KEPT` writes it."""


class KeyingSpool:
    """Rows added, then read; each is written as JSON once. Tabs part a line: in JSON they are escaped.

    The file has no name in the file system, so a killed process leaves no personal data behind.
    """

    def __init__(self) -> None:
        self._file = TemporaryFile()  # noqa: SIM115 - lives as long as the spool
        self._waiting: list[bytes] = []

    def __enter__(self) -> "KeyingSpool":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()

    def add(self, found: ToKey) -> None:
        """Keeps one row more."""
        place = f"{ancestor(found.area, Level.VILLAGE)}\t{found.menu.value}\t{found.person}\t"
        self._waiting.append(place.encode() + orjson.dumps(found, option=orjson.OPT_APPEND_NEWLINE))
        if len(self._waiting) >= _AT_ONCE:
            self._flush()

    def __iter__(self) -> Iterator[Line]:
        self._flush()
        self._file.seek(0)
        for line in self._file:
            village, menu, person, body = line.split(b"\t", 3)
            yield village.decode(), menu.decode(), person.decode(), body[:-1]

    def _flush(self) -> None:
        self._file.seek(0, 2)
        self._file.writelines(self._waiting)
        self._waiting = []
