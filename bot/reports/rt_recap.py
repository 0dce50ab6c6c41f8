"""The RTs' month → the sheet "Rekap RT", with the sums of each desa, kecamatan and the whole, and who stayed silent."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.domain.areas import AreaCode, Level, ancestor, rt_number, rw_number
from bot.reports.rows import RtRow, RtState
from bot.reports.table import Column, Label, Row, Shape

_WHERE = (
    ("district", 22, Shape.TEXT),
    ("village", 26, Shape.TEXT),
    ("rw", 6, Shape.TEXT),
    ("rt", 6, Shape.TEXT),
    ("area", 22, Shape.TEXT),
    ("head", 28, Shape.TEXT),
)
_MONTH = (
    ("state", 18, Shape.TEXT),
    ("opening", 10, Shape.NUMBER),
    ("born", 8, Shape.NUMBER),
    ("moved-in", 8, Shape.NUMBER),
    ("died", 10, Shape.NUMBER),
    ("moved-out", 8, Shape.NUMBER),
    ("put-right", 10, Shape.NUMBER),
    ("imported", 10, Shape.NUMBER),
    ("closing", 10, Shape.NUMBER),
    ("dictated", 12, Shape.NUMBER),
)
_LIVE_THERE = ("residents", 14, Shape.NUMBER)


@dataclass(frozen=True, slots=True)
class RecapRow:
    """A row of the sheet; a sum stands below the RTs that it is of."""

    cells: Row
    is_sum: bool = False


def rt_recap_columns(label: Label) -> tuple[Column, ...]:
    """The sheet's columns."""
    return _columns(label, *_WHERE, *_MONTH)


def silent_columns(label: Label) -> tuple[Column, ...]:
    """The columns of who stayed silent."""
    return _columns(label, *_WHERE, _LIVE_THERE)


def _columns(label: Label, *those: tuple[str, int, Shape]) -> tuple[Column, ...]:
    return tuple(Column(label(f"month-column-{key}"), width, shape) for key, width, shape in those)


def silent_row(rt: RtRow) -> Row:
    """An RT of which nothing was heard, with its head."""
    return (*_where(rt), rt.closing)


def rt_recap_row(rt: RtRow, label: Label) -> Row:
    """The RT's row."""
    return (*_where(rt), label(f"month-rt-{rt.state}"), *_numbers(rt))


def recap_with_sums(rts: Iterable[RtRow], area_name: str, label: Label) -> Iterator[RecapRow]:
    """The RTs as they come, by code; below those of each desa its sum, likewise for each kecamatan and for all."""
    everywhere: list[RtRow] = []
    for district, of_district in groupby(rts, lambda rt: ancestor(rt.area, Level.DISTRICT)):
        theirs: list[RtRow] = []
        for village, of_village in groupby(of_district, lambda rt: ancestor(rt.area, Level.VILLAGE)):
            here = list(of_village)
            yield from (RecapRow(rt_recap_row(rt, label)) for rt in here)
            yield _sum((here[0].district, f"{label('month-sum')} {here[0].village}", village), here, label)
            theirs += here
        yield _sum((f"{label('month-sum')} {theirs[0].district}", "", district), theirs, label)
        everywhere += theirs
    if everywhere:
        whole = ancestor(everywhere[0].area, Level.REGENCY)
        yield _sum((f"{label('month-sum')} {area_name}", "", whole), everywhere, label)


def _where(rt: RtRow) -> tuple[str, ...]:
    return rt.district, rt.village, rw_number(rt.area), rt_number(rt.area), rt.area, rt.head


def _numbers(rt: RtRow) -> tuple[int, ...]:
    came_and_went = rt.born, rt.moved_in, rt.died, rt.moved_out, rt.put_right, rt.imported
    return rt.opening, *came_and_went, rt.closing, rt.dictated


def _sum(where: tuple[str, str, AreaCode], rts: Sequence[RtRow], label: Label) -> RecapRow:
    """How many of them were not heard of, and the sum of each figure."""
    district, village, area = where
    silent = sum(rt.state is RtState.SILENT for rt in rts)
    said = f"{silent}/{len(rts)} {label('month-rt-silent').lower()}"
    sums = map(sum, zip(*map(_numbers, rts), strict=True))
    return RecapRow((district, village, "", "", area, "", said, *sums), is_sum=True)
