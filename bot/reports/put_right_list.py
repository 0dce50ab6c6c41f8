"""A month's persons → the list *perbaikan*: of each field what was, and what is."""

from collections.abc import Iterator

from bot.domain.profiles import Profile
from bot.reports.person_columns import WHO, list_columns, operator_turn, who_cells
from bot.reports.rows import PersonRow
from bot.reports.siks import in_capitals
from bot.reports.table import Cell, Column, Label, Row, Shape

_PUT_RIGHT = (("programmes", 18, Shape.TEXT),)
_FIELDS = (
    "area", "kk", "address", "nik", "name", "birth_place", "birth_date", "sex", "mother", "relationship", "marital",
    "job", "education", "disability", "pregnant_since", "caretaker",
)  # fmt: skip
"""What may be put right, in the order of the columns."""
_AS_LISTED = ("address", "name", "birth_place", "mother", "caretaker")
"""Those of them that the template has in its own letters."""


class PutRightList:
    """Rows old → new; only fields that somebody's row has are columns in the end."""

    def __init__(self) -> None:
        self._used: dict[str, int] = {}
        """How wide the columns of each must be."""

    def row_of(self, row: PersonRow, profile: Profile, label: Label) -> Row:
        """His row, with room for every field."""
        changed = {field: (before, after) for field, before, after in put_right_pairs(row, profile, label)}
        for field, (before, after) in changed.items():
            self._used[field] = max(self._used.get(field, 22), min(max(len(before), len(after)), 60))
        keeps = ", ".join(name for name in row.person.programmes if name != profile.no_programme)
        pairs = [cell for field in _FIELDS for cell in changed.get(field, ("", ""))]
        return (*who_cells(row, profile), keeps, *pairs)

    def columns(self, label: Label) -> tuple[Column, ...]:
        """Two for each field that somebody's row has."""
        pairs = [
            Column(f"{label(f'field-{field}')}: {label(f'month-column-{when}').lower()}", self._used[field])
            for field in self._fields()
            for when in ("before", "after")
        ]
        return (*list_columns(label, _PUT_RIGHT), *pairs)

    def narrowed(self, row: Row) -> Row:
        """A row without the fields that nobody's has."""
        fixed = len(WHO) + len(_PUT_RIGHT)
        cells: list[Cell] = list(row[:fixed])
        for place, field in enumerate(_FIELDS):
            if field in self._used:
                cells += row[fixed + 2 * place : fixed + 2 * place + 2]
        return cells

    def _fields(self) -> list[str]:
        return [field for field in _FIELDS if field in self._used]


def put_right_pairs(row: PersonRow, profile: Profile, label: Label) -> Iterator[tuple[str, str, str]]:
    """(field, before, after) of what changed, as the sheet has it, in the order of its columns. Of who moved into a
    house whose No KK or address nobody told yet, the new one reads as what is still to be completed, and by whom."""
    changed = {field: (before, after) for field, before, after in row.changes}
    for field in _FIELDS:
        if field in changed:
            before, after = _pair(profile, field, *changed[field])
            yield field, before, after or (_still_to_come(row, label) if field in profile.required else "")


def _still_to_come(row: PersonRow, label: Label) -> str:
    return f"{label('month-still-to-come')} {operator_turn(row.place, label)}"


def _pair(profile: Profile, field: str, before: str, after: str) -> tuple[str, str]:
    """Names and places as the template has them, but as they were said where it would write old and new alike."""
    listed = in_capitals(profile, before), in_capitals(profile, after)
    return listed if field in _AS_LISTED and listed[0] != listed[1] else (before, after)
