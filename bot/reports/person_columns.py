"""What stands in front of each row of the lists of persons: who he is, and where."""

from collections.abc import Sequence

from bot.domain.areas import AreaCode, rt_number, rw_number
from bot.domain.profiles import Profile
from bot.reports.rows import PersonRow, Place
from bot.reports.siks import listed_name
from bot.reports.table import Column, Label, Shape

WHO = (
    ("number", 18, Shape.TEXT),
    ("rt", 6, Shape.TEXT),
    ("rw", 6, Shape.TEXT),
    ("village", 20, Shape.TEXT),
    ("district", 20, Shape.TEXT),
    ("nik", 19, Shape.TEXT),
    ("kk", 19, Shape.TEXT),
    ("name", 28, Shape.TEXT),
)
NAME_PLACE = len(WHO) - 1
"""Of his name in each of the rows."""


def list_columns(label: Label, own: Sequence[tuple[str, int, Shape]]) -> tuple[Column, ...]:
    """Those of who he is, and a list's own behind them."""
    return tuple(Column(label(f"month-column-{key}"), width, shape) for key, width, shape in (*WHO, *own))


def who_cells(row: PersonRow, profile: Profile) -> tuple[str, ...]:
    """His, for the columns `WHO`."""
    person = row.person
    return row.number, *where_cells(person.area, row.place), person.nik, person.kk, listed_name(profile, person.name)


def where_cells(area: AreaCode, place: Place) -> tuple[str, ...]:
    """RT, RW, desa or kelurahan, kecamatan."""
    return rt_number(area), rw_number(area), place.village, place.district


def operator_turn(place: Place, label: Label) -> str:
    """That it is the turn of the operator of there."""
    return f"{label('month-turn-operator')} {place.village}".strip()
