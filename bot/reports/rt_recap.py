"""An RT's month → its row of the sheet "Rekap RT"."""

from bot.domain.areas import rt_number, rw_number
from bot.reports.rows import RtRow
from bot.reports.table import Column, Label, Row, Shape

_COLUMNS = (
    ("district", 20, Shape.TEXT),
    ("village", 20, Shape.TEXT),
    ("rw", 6, Shape.TEXT),
    ("rt", 6, Shape.TEXT),
    ("area", 24, Shape.TEXT),
    ("state", 14, Shape.TEXT),
    ("opening", 10, Shape.NUMBER),
    ("born", 10, Shape.NUMBER),
    ("moved-in", 10, Shape.NUMBER),
    ("died", 10, Shape.NUMBER),
    ("moved-out", 10, Shape.NUMBER),
    ("put-right", 10, Shape.NUMBER),
    ("imported", 10, Shape.NUMBER),
    ("closing", 10, Shape.NUMBER),
)


def rt_recap_columns(label: Label) -> tuple[Column, ...]:
    """The sheet's columns."""
    return tuple(Column(label(f"month-column-{key}"), width, shape) for key, width, shape in _COLUMNS)


def rt_recap_row(rt: RtRow, label: Label) -> Row:
    """The RT's row."""
    where = (rt.district, rt.village, rw_number(rt.area), rt_number(rt.area), rt.area)
    numbers = (rt.opening, rt.born, rt.moved_in, rt.died, rt.moved_out, rt.put_right, rt.imported, rt.closing)
    return (*where, label(f"month-rt-{rt.state}"), *numbers)
