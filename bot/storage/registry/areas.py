"""Areas and their names."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Row, String, and_, bindparam, func, select

from bot.domain.areas import Area, AreaCode, Level, ancestor, level_of, short_name
from bot.storage import tables
from bot.storage.engine.sql import among, insert_ignore, upsert
from bot.storage.engine.transaction import Transaction

_areas = tables.areas
_AFTER_SEPARATORS = "0"
"""The character after `.` and `/`: what begins with a code and a separator sorts before the code with this."""


class OutsideArea(Exception):  # noqa: N818 - a refusal
    """Something of another area was about to be read or written; a fault of the program, never of a person."""


def within(column: ColumnElement[str], area: AreaCode) -> ColumnElement[bool]:
    """Whether the area in `column` is `area` or lies inside it; a range, so that an index serves it."""
    return and_(column >= area, column < area + _AFTER_SEPARATORS)


def within_given(column: ColumnElement[str]) -> ColumnElement[bool]:
    """The same for a statement built once: executed with the parameters of `bounds`."""
    return and_(column >= bindparam("area_from"), column < bindparam("area_before"))


def bounds(area: AreaCode) -> dict[str, str]:
    """The parameters of `within_given`."""
    return {"area_from": area, "area_before": area + _AFTER_SEPARATORS}


def prefixes(area: AreaCode) -> list[AreaCode]:
    """The area itself and all that hold it."""
    return [ancestor(area, level) for level in Level if level <= len(area)]


async def upsert_areas(transaction: Transaction, areas: Iterable[Area]) -> None:
    """Adds areas, and renames those that are there."""
    rows = [{"code": each.code, "name": each.name, "district_name": each.district_name} for each in areas]
    if rows:
        await transaction.execute(upsert(transaction, _areas, "name", "district_name"), rows)


async def add_missing_rts(transaction: Transaction, codes: Iterable[AreaCode]) -> None:
    """Rows for RTs, and the RWs that hold them, where there are none yet."""
    whole = {code for code in codes if level_of(code) is Level.RT}
    wanted = sorted(whole | {ancestor(code, Level.RW) for code in whole})
    if wanted:
        rows = [{"code": code, "name": short_name(code), "district_name": ""} for code in wanted]
        await transaction.execute(insert_ignore(transaction, _areas), rows)


def _area(row: Row[*tuple[Any, ...]]) -> Area:
    return Area(AreaCode(row[0]), row[1], row[2])


_SELECT = select(_areas.c.code, _areas.c.name, _areas.c.district_name)
_SOME = _SELECT.where(among(_areas.c.code, "codes", String))


async def get_areas(transaction: Transaction, codes: Iterable[AreaCode]) -> dict[AreaCode, Area]:
    """The areas of these codes that are known."""
    found = await transaction.execute(_SOME, {"codes": list(codes)})
    return {area.code: area for area in map(_area, found)}


async def area_names(transaction: Transaction, codes: Iterable[AreaCode]) -> dict[AreaCode, str]:
    """A name for each code and for all areas that hold it; an unknown one is called by its short name."""
    wanted = {holder for code in set(codes) for holder in prefixes(code)}
    known = await get_areas(transaction, wanted)
    return {code: known[code].name if code in known else short_name(code) for code in wanted}


async def areas_within(transaction: Transaction, area: AreaCode, level: Level) -> list[Area]:
    """All areas of a level inside `area` (itself too), by code; for instance the RTs of a regency."""
    return await _of_level(transaction, level, area)


async def regencies(transaction: Transaction) -> list[Area]:
    """The regencies this installation serves: those whose areas were imported."""
    return await _of_level(transaction, Level.REGENCY, None)


async def all_villages(transaction: Transaction) -> list[Area]:
    """Every desa and kelurahan, by code."""
    return await _of_level(transaction, Level.VILLAGE, None)


async def _of_level(transaction: Transaction, level: Level, area: AreaCode | None) -> list[Area]:
    wanted = _SELECT.where(func.length(_areas.c.code) == int(level)).order_by(_areas.c.code)
    found = await transaction.execute(wanted if area is None else wanted.where(within(_areas.c.code, area)))
    return [_area(row) for row in found]
