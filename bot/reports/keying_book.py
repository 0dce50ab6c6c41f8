"""What is keyed into the national application for a desa → a workbook, a sheet for each of its menus."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO

from bot.domain.areas import rt_number, rw_number
from bot.domain.month.keying import Menu, ToKey
from bot.reports.table import Cell, Column, Label, Row, Shape
from bot.reports.workbook import Sheet, write_workbook

_NARROW, _WIDE = 16, 60
"""Of a column, by what stands in it."""


@dataclass(frozen=True, slots=True)
class Line:
    """Somebody's row, and who said when that it is in."""

    row: ToKey
    done_on: date | None = None
    done_by: str = ""


def keying_book(lines: Sequence[Line], label: Label, made_at: datetime) -> bytes:
    """The bytes of it: a menu without anybody has no sheet."""
    sheets = []
    for menu in Menu:
        if of_menu := [line for line in lines if line.row.menu is menu]:
            sheets.append(_sheet(label(f"keying-menu-{menu}"), of_menu, label))
    book = BytesIO()
    write_workbook(sheets, book, made_at)
    return book.getvalue()


def _sheet(title: str, lines: Sequence[Line], label: Label) -> Sheet:
    """Every heading that somebody's row has is a column, in the order in which they are met."""
    own = list(dict.fromkeys(heading for line in lines for heading, _ in _cells(line.row)))
    columns = (
        Column(label("keying-column-done"), 13, Shape.DATE),
        Column(label("keying-column-by"), 20),
        Column(label("month-column-rt"), 6),
        Column(label("month-column-rw"), 6),
        Column(label("month-column-name"), 28),
        *(Column(heading, _width(heading, lines)) for heading in own),
    )
    return Sheet(title, columns, [_row(line, own) for line in lines])


def _cells(row: ToKey) -> Iterator[tuple[str, str]]:
    """Headings that one row has twice are told apart by a number."""
    met: dict[str, int] = {}
    for heading, words in (*row.numbers, *row.told):
        met[heading] = met.get(heading, 0) + 1
        yield heading if met[heading] == 1 else f"{heading} ({met[heading]})", words


def _width(heading: str, lines: Sequence[Line]) -> int:
    longest = max((len(words) for line in lines for each, words in _cells(line.row) if each == heading), default=0)
    return min(max(longest + 2, _NARROW), _WIDE)


def _row(line: Line, own: Sequence[str]) -> Row:
    cells = dict(_cells(line.row))
    who: tuple[Cell, ...] = (rt_number(line.row.area), rw_number(line.row.area), line.row.name)
    return (line.done_on, line.done_by, *who, *(cells.get(heading, "") for heading in own))
