"""Rows of a list given back to be corrected: a workbook with the cells as they were and the reasons beside them."""

import os
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

import orjson

from bot.services.imports.columns import REASONS
from bot.services.imports.sheet import Line

_LONGEST = 32_000
_WIDTH = 18
_PLAIN = "Sheet1"


_Row = tuple[list[str], dict[int, str], int, str]
"""Cells, reasons by place, line, reason of all."""


class RowBook:
    """Collects rows into `path` from the first one on; written when it ends. They are personal data: mode 0600."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.count = 0
        self._headings: dict[str, tuple[Sequence[str], set[int]]] = {}
        self._sheet = ""
        self._spool: IO[bytes] | None = None

    def begin(self) -> None:
        """Takes away what an earlier import wrote."""
        self.path.unlink(missing_ok=True)

    def name_columns(self, heading: Sequence[str], sheet: str = "") -> None:
        """The headings that the next rows get, on a sheet called so."""
        self._sheet = sheet or _PLAIN
        self._headings.setdefault(self._sheet, (heading, set()))

    def add(self, line: Line, reasons: Mapping[int, str], reason: str = "") -> None:
        """A row with reasons beside its cells, by their places, or with one `reason` for all of it."""
        self.count += 1
        heading, noted = self._headings.setdefault(self._sheet or _PLAIN, ((), set()))
        noted.update(reasons)
        width = max(len(heading), len(line.cells))
        cells = [*line.cells, *[""] * (width - len(line.cells))]
        told = {str(place): said for place, said in reasons.items()}
        if self._spool is None:
            self._spool = TemporaryFile()  # noqa: SIM115 - closed by `write`
        self._spool.write(orjson.dumps([self._sheet or _PLAIN, cells, told, line.number, reason]) + b"\n")

    def write(self) -> None:
        """Writes the workbook, where there are rows."""
        if self._spool is None:
            return
        import xlsxwriter

        handle = os.open(self.path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "wb") as file:
            book = xlsxwriter.Workbook(file, {"constant_memory": True})
            for name, (heading, places) in self._headings.items():
                self._write_sheet(book, name, heading, places)
            book.close()
        self._spool.close()

    def _write_sheet(self, book: Any, name: str, heading: Sequence[str], places: set[int]) -> None:
        rows = self._rows(name)
        first = next(rows, None)
        if first is None:
            return
        text = book.add_format({"num_format": "@"})
        bold = book.add_format({"bold": True, "num_format": "@"})
        noted = book.add_format({"num_format": "@", "bg_color": "#FFF2CC", "text_wrap": True})
        sheet = book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(heading) + len(places) + 1, _WIDTH, text)
        titles = {place: f"{REASONS} {heading[place]}" for place in places if place < len(heading)}
        for column, cell in enumerate([*_beside(heading, places, titles), "baris", "alasan"]):
            sheet.write_string(0, column, cell, bold)
        for number, (cells, told, line, reason) in enumerate(chain([first], rows), 1):
            marked = set(_noted(cells, places, told))
            for column, cell in enumerate([*_beside(cells, places, told), str(line), reason]):
                sheet.write_string(number, column, cell[:_LONGEST], noted if column in marked else text)

    def _rows(self, name: str) -> Iterator[_Row]:
        if self._spool is None:
            return
        self._spool.seek(0)
        for stored in self._spool:
            sheet, cells, told, line, reason = orjson.loads(stored)
            if sheet == name:
                yield cells, {int(place): said for place, said in told.items()}, line, reason

    @property
    def file(self) -> Path | None:
        """Where they are, or None if there are none."""
        return self.path if self.count else None


def _beside(cells: Sequence[str], places: set[int], told: Mapping[int, str]) -> list[str]:
    """Each cell, and behind those that are noted in any row the reason of this one."""
    both: list[str] = []
    for place, cell in enumerate(cells):
        both.append(cell)
        if place in places:
            both.append(told.get(place, ""))
    return both


def _noted(cells: Sequence[str], places: set[int], told: Mapping[int, str]) -> Iterator[int]:
    """Where the cells that are noted in this row come to stand, and their reasons."""
    at = 0
    for place in range(len(cells)):
        if place in told:
            yield at
            yield at + 1
        at += 2 if place in places else 1
