"""Those without a NIK as one sheet, a row each, for Dukcapil."""

from collections.abc import Iterable
from dataclasses import astuple, dataclass

from bot.reports.table import Column, Label, Shape
from bot.reports.workbook import Sheet


@dataclass(frozen=True, slots=True)
class NoNikRow:
    """One of them, in the order of the columns."""

    temporary: str
    name: str
    sex: str
    birth_place: str
    born: str
    mother: str
    kk: str
    address: str
    rw: str
    rt: str
    why: str
    report: str
    """Number of the report that brought him."""


_WIDTHS = {
    "temporary": 16, "name": 30, "sex": 6, "place": 18, "born": 18, "mother": 26, "kk": 20, "address": 34, "rw": 6,
    "rt": 6, "why": 34, "report": 18,
}  # fmt: skip


def no_nik_sheet(rows: Iterable[NoNikRow], label: Label) -> Sheet:
    """The sheet, its headings in the reader's language."""
    columns = [Column(label(f"without-nik-column-{key}"), width, Shape.TEXT) for key, width in _WIDTHS.items()]
    return Sheet(label("without-nik-sheet"), columns, [astuple(row) for row in rows])
