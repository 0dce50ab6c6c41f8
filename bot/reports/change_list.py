"""One report → rows of its kind's change list."""

from collections.abc import Iterator, Sequence

from bot.domain.areas import rt_number, rw_number
from bot.domain.people.people import temporary_id
from bot.reports.person_columns import WHO
from bot.reports.rows import ChangeRow
from bot.reports.table import Column, Label, Row, Shape

_COMMON = (
    *WHO,
    ("event-date", 13, Shape.DATE),
    ("reported-on", 13, Shape.DATE),
    ("approved-on", 13, Shape.DATE),
    ("reporter", 24, Shape.TEXT),
    ("decider", 24, Shape.TEXT),
    ("temporary", 16, Shape.TEXT),
)
_FACT_WIDTH, _WIDEST = 22, 60


class ChangeList:
    """Rows of one kind. A fact not met before opens a column at the end, so `columns` is whole after the last row."""

    def __init__(self) -> None:
        self._facts: dict[str, int] = {}
        self._widths: list[int] = []
        """Of each fact's column, so that what stands in it is read."""

    def rows_of(self, change: ChangeRow) -> Iterator[Row]:
        """A row per person concerned, who without a NIK has his temporary number in a column of its own; those not in
        the registry by name alone; a row also for a report about nobody."""
        around = (rt_number(change.area), rw_number(change.area), change.place.village, change.place.district)
        days = (change.event_date, change.reported_on, change.approved_on, change.reporter, change.decider)
        who = [
            ((p.nik, p.kk, p.name), "" if p.nik else temporary_id(p.id), change.own_facts.get(p.id, ()))
            for p in change.persons
        ]
        who += [(("", "", name), "", ()) for name in change.unlisted]
        for known, temporary, own in who or [(("", "", ""), "", ())]:
            yield (change.number, *around, *known, *days, temporary, *self._placed((*change.facts, *own)))

    def columns(self, label: Label) -> tuple[Column, ...]:
        """The common columns, then one for each fact that somebody told."""
        common = (Column(label(f"month-column-{key}"), width, shape) for key, width, shape in _COMMON)
        return (*common, *map(Column, self._facts, self._widths))

    def widened(self, row: Row) -> Row:
        """A row written before the last fact was met, as wide as the table became."""
        missing = len(_COMMON) + len(self._facts) - len(row)
        return (*row, *[""] * missing) if missing else row

    def _placed(self, facts: Sequence[tuple[str, str]]) -> list[str]:
        told = [(self._place(heading, len(value)), value) for heading, value in facts if value]
        cells = [""] * len(self._facts)
        for place, value in told:
            cells[place] = value
        return cells

    def _place(self, heading: str, length: int) -> int:
        place = self._facts.setdefault(heading, len(self._facts))
        if place == len(self._widths):
            self._widths.append(_FACT_WIDTH)
        if length > self._widths[place]:
            self._widths[place] = min(length, _WIDEST)
        return place
