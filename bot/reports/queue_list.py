"""The reports that wait as one sheet, a row each; of nobody a number."""

from collections.abc import Iterable
from dataclasses import astuple, dataclass
from datetime import date

from bot.reports.table import Column, Label, Shape
from bot.reports.workbook import Sheet


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One report, in the order of the columns."""

    number: str
    kind: str
    names: str
    village: str
    rw: str
    rt: str
    day: str
    """Of the event, as exact as it was told."""
    sent_on: date
    days: int
    """For which it waits."""
    reporter: str
    warnings: str


_COLUMNS = (
    ("number", 18, Shape.TEXT),
    ("kind", 22, Shape.TEXT),
    ("names", 36, Shape.TEXT),
    ("village", 20, Shape.TEXT),
    ("rw", 6, Shape.TEXT),
    ("rt", 6, Shape.TEXT),
    ("day", 18, Shape.TEXT),
    ("sent", 12, Shape.DATE),
    ("days", 10, Shape.NUMBER),
    ("reporter", 24, Shape.TEXT),
    ("warnings", 60, Shape.TEXT),
)


def queue_sheet(rows: Iterable[QueueRow], label: Label) -> Sheet:
    """The sheet, its headings in the reader's language."""
    columns = [Column(label(f"queue-column-{key}"), width, shape) for key, width, shape in _COLUMNS]
    return Sheet(label("queue-sheet"), columns, [astuple(row) for row in rows])
