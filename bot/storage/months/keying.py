"""Rows of closed months that are keyed into the national application: written, counted, read, ticked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Row, Select, and_, delete, func, insert, literal, select, update

from bot.domain.areas import AreaCode
from bot.domain.month.keying import KEPT, Edition, Entry, Menu, ToKey
from bot.domain.people.officer import OfficerId
from bot.domain.people.people import PersonId
from bot.domain.periods import Period
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import Vault
from bot.storage.registry.areas import within

_keying, _months = tables.keying, tables.months
_LABEL = "keying"
_PUT = insert(_keying)
_AT_ONCE = 100
"""Rows a statement, which takes a millisecond so."""


@dataclass(slots=True)  # of which a month has a hundred thousand; nobody changes one
class Written:
    """A row on its way to the table; `body` is the JSON of a `ToKey`, and `menu` its menu's name."""

    place: int
    village: AreaCode
    menu: str
    person: PersonId
    body: bytes


@dataclass(frozen=True, slots=True)
class Kept:
    """A row, and who said when that it is in."""

    entry: Entry
    village: AreaCode
    row: ToKey
    done_by: OfficerId | None = None
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """Of a village's menu in a month."""

    village: AreaCode
    edition: Edition
    menu: Menu
    all: int
    left: int


# --- written at a closing ---------------------------------------------------------------------------------------------


async def clear(transaction: Transaction, area: AreaCode, edition: Edition) -> None:
    """What a run before this left behind of a closing is written again."""
    await transaction.execute(delete(_keying).where(*_of(area, edition)))


async def put(transaction: Transaction, area: AreaCode, edition: Edition, rows: Sequence[Written]) -> None:
    """Some of a month's rows; nobody reads them until it is closed."""
    values = [_values(transaction.vault, area, edition, row) for row in rows]
    for begin in range(0, len(values), _AT_ONCE):
        await transaction.execute(_PUT, values[begin : begin + _AT_ONCE])


def _values(vault: Vault, area: AreaCode, edition: Edition, row: Written) -> dict[str, Any]:
    return {
        "area_code": area,
        "period": edition.period,
        "version": edition.version,
        "place": row.place,
        "village_code": row.village,
        "menu": row.menu,
        "person_id": row.person,
        "body": vault.seal(_LABEL, row.body),
    }


async def take_over(transaction: Transaction, area: AreaCode, edition: Edition) -> None:
    """What was keyed in of the version before, and says the same in this one, is in already."""
    before = Edition(edition.period, edition.version - 1)
    done = await _kept(transaction, select(_keying).where(*_of(area, before), _keying.c.done_at.is_not(None)))
    known = {each.row: each for each in done}
    if not known:
        return
    for each in await _kept(transaction, select(_keying).where(*_of(area, edition))):
        if was := known.get(each.row):
            here = (*_of(area, edition), _keying.c.place == each.entry.place)
            await transaction.execute(update(_keying).where(*here).values(done_by=was.done_by, done_at=was.done_at))


def _of(area: AreaCode, edition: Edition) -> tuple[ColumnElement[bool], ...]:
    return (
        _keying.c.area_code == area,
        _keying.c.period == edition.period,
        _keying.c.version == edition.version,
    )


# --- read -------------------------------------------------------------------------------------------------------------

_newer = _months.alias("newer")
_CLOSED = and_(
    _months.c.area_code == _keying.c.area_code,
    _months.c.period == _keying.c.period,
    _months.c.version == _keying.c.version,
    _months.c.state == "closed",
)
_IS_NEWEST = ~(
    select(literal(1))
    .select_from(_newer)
    .where(
        _newer.c.area_code == _keying.c.area_code,
        _newer.c.period == _keying.c.period,
        _newer.c.version > _keying.c.version,
        _newer.c.state == "closed",
    )
    .exists()
)
"""A version that is corrected has nothing to be keyed in any more."""


async def counts(transaction: Transaction, area: AreaCode) -> list[Count]:
    """Of the newest version of each closed month, the newest month first, by village and menu."""
    by = (_keying.c.village_code, _keying.c.period, _keying.c.version, _keying.c.menu)
    wanted = (
        select(*by, func.count().label("all"), func.count(_keying.c.done_at).label("done"))
        .join(_months, _CLOSED)
        .where(within(_keying.c.village_code, area), _IS_NEWEST)
        .group_by(*by)
        .order_by(_keying.c.period.desc(), _keying.c.village_code)
    )
    return [
        Count(AreaCode(village), Edition(Period(period), version), Menu(menu), all_, all_ - done)
        for village, period, version, menu, all_, done in await transaction.execute(wanted)
    ]


async def of_village(transaction: Transaction, village: AreaCode, edition: Edition) -> list[Kept]:
    """In the order in which they are keyed in: menu by menu, RT by RT, families together."""
    wanted = _open().where(
        _keying.c.village_code == village, _keying.c.period == edition.period, _keying.c.version == edition.version
    )
    found = await _kept(transaction, wanted)
    return sorted(found, key=lambda each: (each.row.menu.place, each.row.area, each.row.kk, each.entry.place))


async def get(transaction: Transaction, area: AreaCode, entry: Entry) -> Kept | None:
    """The row, where it is of this area and still stands."""
    edition = entry.edition
    here = (
        _keying.c.period == edition.period, _keying.c.version == edition.version, _keying.c.place == entry.place
    )  # fmt: skip
    found = await _kept(transaction, _open().where(within(_keying.c.village_code, area), *here))
    return found[0] if found else None


async def later(transaction: Transaction, person: PersonId, period: Period) -> list[tuple[Period, Menu]]:
    """In which lists of later months somebody stands."""
    wanted = (
        select(_keying.c.period, _keying.c.menu)
        .join(_months, _CLOSED)
        .where(_keying.c.person_id == person, _keying.c.period > period, _IS_NEWEST)
        .order_by(_keying.c.period)
    )
    return [(Period(when), Menu(menu)) for when, menu in await transaction.execute(wanted)]


def _open() -> Select[*tuple[Any, ...]]:
    return select(_keying).join(_months, _CLOSED).where(_IS_NEWEST)


async def _kept(transaction: Transaction, wanted: Select[*tuple[Any, ...]]) -> list[Kept]:
    return [_row(transaction.vault, row) for row in await transaction.execute(wanted)]


def _row(vault: Vault, row: Row[*tuple[Any, ...]]) -> Kept:
    entry = Entry(Edition(Period(row.period), row.version), row.place)
    body = KEPT.read(vault.open(_LABEL, row.body))
    return Kept(entry, AreaCode(row.village_code), body, row.done_by, row.done_at)


# --- ticked -----------------------------------------------------------------------------------------------------------


async def tick(
    transaction: Transaction, area: AreaCode, edition: Edition, places: Iterable[int], by: OfficerId, now: datetime
) -> int:
    """They are in; how many of them were not yet: whoever was first stays."""
    ticked = update(_keying).where(*_some(area, edition), _keying.c.done_at.is_(None))
    done = await transaction.execute(ticked.values(done_by=by, done_at=now), {"places": list(places)})
    return done.rowcount


async def untick(transaction: Transaction, area: AreaCode, edition: Edition, places: Iterable[int]) -> int:
    """They are not in after all; how many of them were."""
    ticked = update(_keying).where(*_some(area, edition), _keying.c.done_at.is_not(None))
    done = await transaction.execute(ticked.values(done_by=None, done_at=None), {"places": list(places)})
    return done.rowcount


async def ticked_at(
    transaction: Transaction, area: AreaCode, edition: Edition, by: OfficerId, at: datetime
) -> list[Kept]:
    """Whom somebody ticked by one press."""
    wanted = _open().where(
        within(_keying.c.village_code, area),
        _keying.c.period == edition.period,
        _keying.c.version == edition.version,
        _keying.c.done_by == by,
        _keying.c.done_at == at,
    )
    return await _kept(transaction, wanted.order_by(_keying.c.place))


def _some(area: AreaCode, edition: Edition) -> tuple[ColumnElement[bool], ...]:
    return (
        within(_keying.c.village_code, area),
        _keying.c.period == edition.period,
        _keying.c.version == edition.version,
        among(_keying.c.place, "places", BigInteger),
    )
