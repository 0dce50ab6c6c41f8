"""What waits for the operators of an area, and what they decided last."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    func,
    literal,
    or_,
    select,
    tuple_,
)

from bot.domain.areas import AreaCode
from bot.domain.people.officer import OfficerId
from bot.domain.report.changes import Kind
from bot.domain.report.report import Report
from bot.domain.report.review import STATES, Event, Status
from bot.storage import tables
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import bounds, within, within_given
from bot.storage.reports.report_rows import report_from

_reports = tables.reports
_WAITING = select(func.count()).where(
    _reports.c.status == Status.WAITING.value, _reports.c.practice.is_(False), within_given(_reports.c.area_code)
)


async def count_waiting(transaction: Transaction, area: AreaCode) -> int:
    """How many reports of an area wait for a decision, whatever their month; those of practice left out."""
    return (await transaction.execute(_WAITING, bounds(area))).scalar_one()


async def count_sent_since(transaction: Transaction, area: AreaCode, since: datetime) -> int:
    """How many of those that somebody decides about were sent after `since`; practice left out."""
    counted = select(func.count()).where(*_sent(area), _reports.c.submitted_at > since)
    return int((await transaction.execute(counted)).scalar_one())


async def decided_by_since(
    transaction: Transaction, area: AreaCode, officer_id: OfficerId, since: datetime
) -> list[str]:
    """The numbers of those that the officer decided, or withdrew, from `since` on, as they were sent."""
    his = _reports.c.decided_by == officer_id, _reports.c.decided_at >= since
    wanted = select(_reports.c.number).where(*_sent(area), *his, _reports.c.status != Status.WAITING.value)
    return list((await transaction.execute(wanted.order_by(_reports.c.submitted_at, _reports.c.id))).scalars())


def _sent(area: AreaCode) -> Iterable[ColumnElement[bool]]:
    yield within(_reports.c.area_code, area)
    yield _reports.c.practice.is_(False)
    yield _reports.c.status != Status.RECORDED.value


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Of those that wait the ones of a kind, sent before then; None means any."""

    kind: Kind | None = None
    before: datetime | None = None


_ALL = Narrowed()


async def waiting_for(
    transaction: Transaction,
    area: AreaCode,
    limit: int,
    practice_since: datetime | None = None,
    after: Report | None = None,
    narrowed: Narrowed = _ALL,
) -> list[Report]:
    """The reports of an area that wait for a decision, the oldest first; then those of practice sent since then. With
    `after` those that stand behind it."""
    wanted = select(_reports).where(*_in_queue(area, practice_since, after, narrowed))
    found = await transaction.execute(wanted.order_by(*_QUEUE_ORDER).limit(limit))
    return [report_from(transaction.vault, row) for row in found]


async def numbered(transaction: Transaction, area: AreaCode, last: int, limit: int) -> list[Report]:
    """The reports of an area whose number ends so (`MTI-2611-0012` by 12): those that wait first, then the newest."""
    ends = _reports.c.number.like(f"%-{last:04}"), _reports.c.practice.is_(False)
    wanted = select(_reports).where(within(_reports.c.area_code, area), *ends)
    waits_last = _reports.c.status != Status.WAITING.value
    found = await transaction.execute(wanted.order_by(waits_last, _reports.c.submitted_at.desc()).limit(limit))
    return [report_from(transaction.vault, row) for row in found]


async def count_waiting_for(
    transaction: Transaction,
    area: AreaCode,
    practice_since: datetime | None = None,
    after: Report | None = None,
    narrowed: Narrowed = _ALL,
) -> int:
    """How many they are."""
    counted = select(func.count()).select_from(_reports).where(*_in_queue(area, practice_since, after, narrowed))
    return int((await transaction.execute(counted)).scalar_one())


async def waiting_kinds(transaction: Transaction, area: AreaCode) -> dict[Kind, int]:
    """How many wait of each kind, by its name; those of practice left out."""
    counted = select(_reports.c.kind, func.count()).where(*_in_queue(area, None, None, _ALL))
    found = await transaction.execute(counted.group_by(_reports.c.kind).order_by(_reports.c.kind))
    return {kind: int(count) for kind, count in found}


async def waiting_places(transaction: Transaction, area: AreaCode) -> dict[AreaCode, int]:
    """How many wait in each RT, by its code; those of practice left out."""
    counted = select(_reports.c.area_code, func.count()).where(*_in_queue(area, None, None, _ALL))
    found = await transaction.execute(counted.group_by(_reports.c.area_code).order_by(_reports.c.area_code))
    return {AreaCode(code): int(count) for code, count in found}


_QUEUE_ORDER = (_reports.c.practice, _reports.c.submitted_at, _reports.c.id)


def _in_queue(
    area: AreaCode, practice_since: datetime | None, after: Report | None, narrowed: Narrowed
) -> Iterable[ColumnElement[bool]]:
    counted = _reports.c.practice.is_(False)
    yield _reports.c.status == Status.WAITING.value
    yield within(_reports.c.area_code, area)
    yield counted if practice_since is None else or_(counted, _reports.c.submitted_at >= practice_since)
    if after is not None:
        last = (after.practice, after.submitted_at, after.id)
        yield tuple_(*_QUEUE_ORDER) > tuple_(*_typed(_QUEUE_ORDER, last))
    if narrowed.kind is not None:
        yield _reports.c.kind == narrowed.kind
    if narrowed.before is not None:
        yield _reports.c.submitted_at <= narrowed.before


def _typed(order: tuple[ColumnElement[Any], ...], values: tuple[Any, ...]) -> list[Any]:
    return [literal(value, column.type) for column, value in zip(order, values, strict=True)]


async def last_decided(transaction: Transaction, area: AreaCode, officer: OfficerId, since: datetime) -> Report | None:
    """What he decided last of the area, and can take back."""
    verdicts = [status.value for status, state in STATES.items() if Event.TAKEN_BACK in state.next]
    his = (within(_reports.c.area_code, area), _reports.c.decided_by == officer, _reports.c.decided_at > since)
    wanted = select(_reports).where(*his, _reports.c.status.in_(verdicts))
    newest = wanted.order_by(_reports.c.decided_at.desc(), _reports.c.id.desc()).limit(1)
    row = (await transaction.execute(newest)).first()
    return report_from(transaction.vault, row) if row else None


async def left_open(transaction: Transaction, area: AreaCode) -> int:
    """How many reports of an RT wait or were returned, whose reporter is on duty no more."""
    open_ones = _reports.c.status.in_((Status.WAITING.value, Status.RETURNED.value)) & _reports.c.practice.is_(False)
    off = select(tables.officers.c.id).where(tables.officers.c.active.is_(False))
    mine = within(_reports.c.area_code, area), open_ones, _reports.c.reporter_id.in_(off)
    return int((await transaction.execute(select(func.count()).select_from(_reports).where(*mine))).scalar_one())
