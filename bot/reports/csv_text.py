"""A table → CSV text."""

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from io import TextIOWrapper
from typing import IO

from bot.reports.table import Cell, Column, Row, Shape, unique_headers


def write_csv(columns: Sequence[Column], rows: Iterable[Row], to: IO[bytes]) -> None:
    """Writes UTF-8 with a BOM (Excel then knows the encoding), commas, CRLF, dates dd/mm/yyyy.

    A NIK stands as its plain 16 digits, as every program but Excel expects; Excel would show it as a number, and
    people have the workbook for that. What begins like a formula (`=`, `+`, `-`, `@`) gets a `'` before it.
    """
    text = TextIOWrapper(to, encoding="utf-8-sig", newline="", write_through=False)
    writer = csv.writer(text, lineterminator="\r\n")
    shapes = tuple(column.shape for column in columns)
    writer.writerow(unique_headers(columns))
    writer.writerows([_text(cell, shape) for cell, shape in zip(row, shapes, strict=True)] for row in rows)
    text.detach()


def _text(cell: Cell, shape: Shape) -> str:
    if cell is None:
        return ""
    if shape is Shape.DATE and cell:
        day = date.fromisoformat(cell) if isinstance(cell, str) else cell
        return day.strftime("%d/%m/%Y") if isinstance(day, date) else str(day)
    text = str(cell)
    return f"'{text}" if shape is Shape.TEXT and text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
