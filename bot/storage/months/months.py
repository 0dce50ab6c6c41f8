"""The months of an area, and the count of each RT in them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Row, bindparam, func, select, update

from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.month.month import Month, MonthState
from bot.domain.periods import MonthCalendar, Period
from bot.storage import tables
from bot.storage.engine.sql import insert_ignore
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import Vault
from bot.storage.registry.areas import within

_months, _rts = tables.months, tables.rt_months


def _month(vault: Vault, row: Row[*tuple[Any, ...]]) -> Month:
    return Month(
        row.area_code,
        row.period,
        MonthState(row.state),
        row.closes_at,
        row.version,
        row.cut_at,
        row.cut_number,
        row.closed_at,
        row.closed_by,
        row.file_ref,
        row.file_name,
        row.sha256,
        orjson.loads(vault.open("summary", row.summary)) if row.summary else {},
    )


def _is(area: AreaCode, period: Period, version: int) -> tuple[Any, ...]:
    return _months.c.area_code == area, _months.c.period == period, _months.c.version == version


async def open_month(
    transaction: Transaction, area: AreaCode, period: Period, closes_at: datetime, version: int = 1
) -> bool:
    """The month begins; False if it is there already, which is then left as it is."""
    row = {"area_code": area, "period": period, "version": version, "state": "open", "closes_at": closes_at}
    return (await transaction.execute(insert_ignore(transaction, _months).values(row))).rowcount == 1


async def get_month(
    transaction: Transaction, area: AreaCode, period: Period, version: int | None = None
) -> Month | None:
    """The month in this version, or in its newest."""
    wanted = select(_months).where(_months.c.area_code == area, _months.c.period == period)
    if version is not None:
        wanted = wanted.where(_months.c.version == version)
    row = (await transaction.execute(wanted.order_by(_months.c.version.desc()).limit(1))).first()
    return _month(transaction.vault, row) if row else None


async def list_months(transaction: Transaction, area: AreaCode, limit: int | None = None) -> list[Month]:
    """The months of an area, all versions, the newest first."""
    wanted = select(_months).where(_months.c.area_code == area)
    found = await transaction.execute(wanted.order_by(_months.c.period.desc(), _months.c.version.desc()).limit(limit))
    return [_month(transaction.vault, row) for row in found]


_LAST_CLOSED = select(func.max(_months.c.period)).where(
    _months.c.area_code == bindparam("area"), _months.c.state != "open"
)


async def last_closed(transaction: Transaction, area: AreaCode) -> Period | None:
    """The newest month that takes no more reports: closed, or with its cut made."""
    found = (await transaction.execute(_LAST_CLOSED, {"area": area})).scalar()
    return Period(found) if found else None


async def open_period(transaction: Transaction, area: AreaCode, calendar: MonthCalendar, now: datetime) -> Period:
    """The month a report of `now` is due in, in the regency of `area`: never one already closed."""
    return calendar.open_period(await last_closed(transaction, ancestor(area, Level.REGENCY)), now)


async def set_due(transaction: Transaction, area: AreaCode, period: Period, at: datetime) -> bool:
    """An open month closes at `at` instead of its day; False if it is not open."""
    still = (_months.c.area_code == area, _months.c.period == period, _months.c.state == "open")
    return (await transaction.execute(update(_months).where(*still).values(closes_at=at))).rowcount == 1


_OPEN = select(func.min(_months.c.period)).where(_months.c.area_code == bindparam("area"), _months.c.state == "open")


async def oldest_open(transaction: Transaction, regency: AreaCode) -> Period | None:
    """The month that what takes effect now belongs to; None where none was opened yet."""
    found = (await transaction.execute(_OPEN, {"area": regency})).scalar()
    return Period(found) if found else None


_HOUR = func.coalesce(_months.c.cut_at, _months.c.closes_at)
_UNFINISHED = (
    select(
        *(_months.c[name] for name in ("area_code", "period", "state", "closes_at", "version", "cut_at", "cut_number"))
    )
    .where(_months.c.state != "closed")
    .order_by(_months.c.area_code, _months.c.period, _months.c.version)
)


async def unfinished(transaction: Transaction, before: datetime | None = None) -> list[Month]:
    """Months that are not closed, all versions; only those that were cut, or due, before this moment. Needs no key."""
    wanted = _UNFINISHED if before is None else _UNFINISHED.where(before > _HOUR)
    return [
        Month(AreaCode(area), Period(period), MonthState(state), *rest)
        for area, period, state, *rest in await transaction.execute(wanted)
    ]


async def cut_before_last(transaction: Transaction, regency: AreaCode) -> int:
    """The last write of the month before the one that was cut last and is closed; 0 where there are not two."""
    cut = (_months.c.area_code == regency, _months.c.state == "closed", _months.c.cut_number.is_not(None))
    wanted = select(_months.c.cut_number).where(*cut).order_by(_months.c.period.desc()).offset(1).limit(1)
    return (await transaction.execute(wanted)).scalar() or 0


async def with_file(transaction: Transaction, ref: str) -> tuple[AreaCode, Period] | None:
    """The month whose file is kept under this name."""
    wanted = select(_months.c.area_code, _months.c.period).where(_months.c.file_ref == ref)
    row = (await transaction.execute(wanted)).first()
    return (AreaCode(row.area_code), Period(row.period)) if row else None


async def second_last_cut(transaction: Transaction, regency: AreaCode) -> datetime | None:
    """When the month before the one that was cut last was cut first; None where there are not two."""
    cut = (_months.c.area_code == regency, _months.c.version == 1, _months.c.cut_at.is_not(None))
    wanted = select(_months.c.cut_at).where(*cut).order_by(_months.c.period.desc()).offset(1).limit(1)
    found: datetime | None = (await transaction.execute(wanted)).scalar()
    return found


async def begin_closing(
    transaction: Transaction, area: AreaCode, period: Period, cut_at: datetime, cut_number: int, version: int = 1
) -> bool:
    """Makes the cut of an open month after that write; False if it was not open, so that of two only one makes it."""
    still = (*_is(area, period, version), _months.c.state == "open")
    values = {"state": "closing", "cut_at": cut_at, "cut_number": cut_number}
    return (await transaction.execute(update(_months).where(*still).values(values))).rowcount == 1


async def set_cut_number(transaction: Transaction, area: AreaCode, period: Period, cut_number: int) -> None:
    """The month whose cut an earlier version of the program made holds the registry as it is after this write."""
    await transaction.execute(update(_months).where(*_is(area, period, 1)).values(cut_number=cut_number))


async def note_file(transaction: Transaction, month: Month, ref: str) -> str | None:
    """The file that a closing under way is going to write; gives the one that a run before this was about to."""
    this = _is(month.area, month.period, month.version)
    before = (await transaction.execute(select(_months.c.file_ref).where(*this))).scalar()
    await transaction.execute(update(_months).where(*this, _months.c.state == "closing").values(file_ref=ref))
    return before


async def close_month(transaction: Transaction, month: Month) -> bool:
    """Closes a month whose cut is made, with the file and summary in `month`; False if it was not closing."""
    still = (*_is(month.area, month.period, month.version), _months.c.state == "closing")
    values = {
        "state": "closed",
        "closed_at": month.closed_at,
        "closed_by": month.closed_by,
        "file_ref": month.file_ref,
        "file_name": month.file_name,
        "sha256": month.sha256,
        "summary": transaction.vault.seal("summary", orjson.dumps(dict(month.summary))),
    }
    return (await transaction.execute(update(_months).where(*still).values(values))).rowcount == 1


@dataclass(frozen=True, slots=True)
class Tally:
    """An RT's month: opening + born + moved in − died − moved out + put right + imported = closing."""

    area: AreaCode
    state: str
    """What the RT head said: `reported`, `nil`, `silent`; empty while the month is open."""
    opening: int
    born: int
    moved_in: int
    died: int
    moved_out: int
    put_right: int
    imported: int
    closing: int


_COUNTS = ("opening", "born", "moved_in", "died", "moved_out", "put_right", "imported", "closing")


async def tallies(transaction: Transaction, area: AreaCode, period: Period) -> list[Tally]:
    """The tallies of all RTs of an area, by code."""
    wanted = select(_rts).where(_rts.c.period == period, within(_rts.c.area_code, area)).order_by(_rts.c.area_code)
    found = await transaction.execute(wanted)
    return [Tally(row.area_code, row.state, *(getattr(row, name) for name in _COUNTS)) for row in found]
