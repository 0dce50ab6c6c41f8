"""A table on its way to a file: columns with their kind, rows of plain cells."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

Cell = str | int | date | None
Row = Sequence[Cell]
Label = Callable[[str], str]
"""Gives the words for a text key, in the file's language."""


class Shape(Enum):
    """How a column's cells are to be read; text stays text, also a NIK or what begins with `=`."""

    TEXT = "text"
    DATE = "date"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, the width in characters, and the shape of what stands below it."""

    header: str
    width: int = 16
    shape: Shape = Shape.TEXT


def unique_headers(columns: Sequence[Column]) -> tuple[str, ...]:
    """The headings, a repeated one with a number after it: a filter and a reader tell columns apart by name."""
    given: dict[str, int] = {}
    out = []
    for column in columns:
        count = given[column.header] = given.get(column.header, 0) + 1
        out.append(column.header if count == 1 else f"{column.header} ({count})")
    return tuple(out)
