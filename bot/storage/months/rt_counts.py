"""The running count of each RT in a month, which every writer of the registry adds to in its own transaction."""

from collections.abc import Mapping
from functools import cache

from sqlalchemy import Insert, bindparam, func, literal, select, update

from bot.domain.areas import AreaCode
from bot.domain.month.counts import Count, Counts
from bot.domain.periods import Period
from bot.storage import tables
from bot.storage.engine.sql import dialect_insert, insert_ignore, upsert
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import bounds, within_given

_rts = tables.rt_months
_KINDS = tuple(count.value for count in Count)
_NOTHING = {"state": "", "opening": 0, "closing": 0, **dict.fromkeys(_KINDS, 0)}
_CLOSING = (
    _rts.c.opening + _rts.c.born + _rts.c.moved_in - _rts.c.died - _rts.c.moved_out + _rts.c.put_right + _rts.c.imported
)
_HERE = (_rts.c.period == bindparam("of_period"), within_given(_rts.c.area_code))


async def open_counts(transaction: Transaction, period: Period, opening: Mapping[AreaCode, int]) -> None:
    """How many live in each RT as the month begins; a row that is there stays."""
    rows = [{**_NOTHING, "period": period, "area_code": rt, "opening": count} for rt, count in sorted(opening.items())]
    if rows:
        await transaction.execute(insert_ignore(transaction, _rts), rows)


@cache
def _adding(dialect: str) -> Insert:
    insert = dialect_insert(dialect, _rts)
    added = {name: _rts.c[name] + insert.excluded[name] for name in _KINDS}
    return insert.on_conflict_do_update(index_elements=["period", "area_code"], set_=added)


async def add_counts(transaction: Transaction, period: Period, counts: Counts) -> None:
    """Adds to the RTs' counts; an RT that appears later begins with nobody."""
    rows: dict[AreaCode, dict[str, int]] = {}
    for (area, what), count in counts.items():
        if count:
            rows.setdefault(area, {})[what.value] = count
    if rows:
        given = [{**_NOTHING, "period": period, "area_code": rt, **rows[rt]} for rt in sorted(rows)]
        await transaction.execute(_adding(transaction.dialect.name), given)


_SUM_UP = update(_rts).where(*_HERE).values(closing=_CLOSING)
_SUMMED = select(_rts.c.area_code, _rts.c.closing).where(*_HERE)


async def sum_up(transaction: Transaction, area: AreaCode, period: Period) -> dict[AreaCode, int]:
    """Writes down how many live in each RT at the month's end, by its counts; and gives it."""
    given = {"of_period": period, **bounds(area)}
    await transaction.execute(_SUM_UP, given)
    return {AreaCode(rt): closing for rt, closing in await transaction.execute(_SUMMED, given)}


async def carry_over(transaction: Transaction, area: AreaCode, period: Period, following: Period) -> None:
    """The next month opens in each RT with what this one closes with."""
    columns = ("period", "area_code", "state", "opening", *_KINDS, "closing")
    nothing = [literal(0).label(name) for name in _KINDS]
    closed = select(
        literal(following), _rts.c.area_code, literal(""), _rts.c.closing, *nothing, literal(0).label("closing")
    ).where(*_HERE)
    statement = dialect_insert(transaction.dialect.name, _rts).from_select(columns, closed).on_conflict_do_nothing()
    await transaction.execute(statement, {"of_period": period, **bounds(area)})


async def put_states(transaction: Transaction, period: Period, states: Mapping[AreaCode, str]) -> None:
    """What each RT's head said in the month; an RT without a row gets one, with nobody in it."""
    rows = [{**_NOTHING, "period": period, "area_code": rt, "state": state} for rt, state in sorted(states.items())]
    if rows:
        await transaction.execute(upsert(transaction, _rts, "state"), rows)


async def are_open(transaction: Transaction, area: AreaCode, period: Period) -> bool:
    """Whether the month's counts have been opened."""
    found = select(func.count()).select_from(_rts).where(*_HERE)
    return bool((await transaction.execute(found, {"of_period": period, **bounds(area)})).scalar_one())
