"""A table → CSV text."""

import csv
import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from io import StringIO
from itertools import islice
from typing import IO

from bot.reports.table import Cell, Column, Row, Shape, unique_headers

SEPARATOR = ";"
"""What Excel parts cells by where the comma stands in decimal numbers, as in Indonesia."""
_AT_ONCE = 500
_FORMULA = re.compile(r"(?:^|\0)[=+\-@\t\r]")


def write_csv(
    columns: Sequence[Column],
    rows: Iterable[Row],
    to: IO[bytes],
    separator: str = SEPARATOR,
    *,
    harmless: bool = False,
) -> None:
    """Writes UTF-8 with a BOM (Excel then knows the encoding), CRLF, dates dd/mm/yyyy.

    A NIK stands as its plain 16 digits, as every program but Excel expects; Excel would show it as a number, and
    people have the workbook for that. Text that begins like a formula (`=`, `+`, `-`, `@`) gets a `'` before it;
    `harmless` rows are known to have none, so that nobody looks.
    """
    text = StringIO(newline="")  # encoded some rows at once: a file of text takes each by itself, in Python
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    writer.writerow(unique_headers(columns))
    to.write(BOM_UTF8 + text.getvalue().encode())
    lines = _lines(columns, rows, harmless=harmless)
    while some := list(islice(lines, _AT_ONCE)):
        text.seek(0)
        text.truncate()
        writer.writerows(some)
        to.write(text.getvalue().encode())


def _lines(columns: Sequence[Column], rows: Iterable[Row], *, harmless: bool) -> Iterator[Row]:
    """Touches only what has to change: there are two million cells in a big month."""
    dates = [place for place, column in enumerate(columns) if column.shape is Shape.DATE]
    texts = [place for place, column in enumerate(columns) if column.shape is Shape.TEXT]
    for row in rows:
        line = list(row)
        for place in dates:
            cell = line[place]
            line[place] = _day(cell) if cell else ""
        # One search over the whole row; almost no row holds one.
        if not harmless and _FORMULA.search("\0".join([str(cell) for cell in line])):
            for place in texts:
                line[place] = _guarded(line[place])
        yield line


@lru_cache(maxsize=4096)
def _day(cell: Cell) -> str:
    return f"{date.fromisoformat(cell) if isinstance(cell, str) else cell:%d/%m/%Y}"


def _guarded(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell
