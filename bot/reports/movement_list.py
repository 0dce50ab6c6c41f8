"""Who came and who left, a row each: what the figures of "Rekap RT" are the sums of."""

from collections import Counter
from collections.abc import Iterator

from bot.domain.areas import rt_number, rw_number
from bot.domain.month.counts import Count
from bot.reports.rows import ChangeRow, Moved, RtRow
from bot.reports.table import Column, Label, Row, Shape

_COLUMNS = (
    ("number", 18, Shape.TEXT),
    ("district", 20, Shape.TEXT),
    ("village", 20, Shape.TEXT),
    ("rw", 6, Shape.TEXT),
    ("rt", 6, Shape.TEXT),
    ("area", 24, Shape.TEXT),
    ("nik", 19, Shape.TEXT),
    ("name", 28, Shape.TEXT),
    ("movement", 14, Shape.TEXT),
    ("count", 10, Shape.NUMBER),
)


class MovementList:
    """Rows of what reports moved, then one for each figure of an RT that no report of the month tells of: what was put
    right when a decision was taken back, and lists of residents."""

    def __init__(self, label: Label) -> None:
        self._label = label
        self._said = {what: label(f"month-column-{what.value.replace('_', '-')}") for what in Count}
        self._sums: Counter[tuple[str, Count]] = Counter()

    def columns(self) -> tuple[Column, ...]:
        """The sheet's columns."""
        return tuple(Column(self._label(f"month-column-{key}"), width, shape) for key, width, shape in _COLUMNS)

    def rows_of(self, change: ChangeRow) -> Iterator[Row]:
        """A row for each RT that somebody came to or left by the report."""
        for moved in change.moved:
            self._sums[moved.area, moved.what] += moved.count
            yield self._row(change.number, moved)

    def rest_of(self, rt: RtRow) -> Iterator[Row]:
        """What the RT's figures have beyond the rows; after the last report."""
        for what in Count:
            beyond = getattr(rt, what.value) - self._sums[rt.area, what]
            if beyond:
                yield self._row("", Moved(rt.area, rt.village, rt.district, what, beyond))

    def _row(self, number: str, moved: Moved) -> Row:
        where = moved.district, moved.village, rw_number(moved.area), rt_number(moved.area), moved.area
        return (number, *where, moved.nik, moved.name, self._said[moved.what], moved.count)
