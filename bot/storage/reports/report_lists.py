"""Reports one after another, as a filter asks or as a job takes them."""

from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    bindparam,
    func,
    select,
    tuple_,
)

from bot.domain.areas import AreaCode
from bot.domain.people.officer import OfficerId
from bot.domain.periods import Period
from bot.domain.report.changes import Kind
from bot.domain.report.report import Report
from bot.domain.report.review import PENDING, Status
from bot.storage import tables
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import within
from bot.storage.reports.report_rows import reports_from

_reports = tables.reports
_month = func.coalesce(_reports.c.filed_in, _reports.c.due_in)
_CHUNK = 500


async def count_of_reporter(transaction: Transaction, officer_id: OfficerId) -> dict[str, int]:
    """How many an officer sent, by status; practice left out."""
    own = _reports.c.reporter_id == officer_id, _reports.c.practice.is_(False)
    counted = select(_reports.c.status, func.count()).where(*own).group_by(_reports.c.status)
    return {row.status: row[1] for row in await transaction.execute(counted)}


@dataclass(frozen=True, slots=True)
class Filters:
    """What a listing is limited to; None means any. A report's month is that of its file, else that it is due in."""

    area: AreaCode
    period: Period | None = None
    status: Status | None = None
    kind: Kind | None = None
    practice: bool = False
    """Those of practice, and no others."""


def _conditions(filters: Filters) -> Iterable[ColumnElement[bool]]:
    yield within(_reports.c.area_code, filters.area)
    yield _reports.c.practice.is_(filters.practice)
    if filters.period:
        yield _month == filters.period
    if filters.status:
        yield _reports.c.status == filters.status.value
    if filters.kind:
        yield _reports.c.kind == filters.kind


async def listing(
    transaction: Transaction, filters: Filters, limit: int | None = None, after: Report | None = None
) -> AsyncIterator[Report]:
    """Reports in the order they were sent, those behind `after`; fetched as they are taken."""
    wanted = select(_reports).where(*_conditions(filters))
    taken = 0
    async for chunk in in_chunks(transaction, wanted, (_reports.c.submitted_at, _reports.c.id), _CHUNK, after):
        for report in chunk:
            if limit is not None and taken >= limit:
                return
            taken += 1
            yield report


async def in_chunks(
    transaction: Transaction,
    wanted: Select[*tuple[Any, ...]],
    order: tuple[ColumnElement[Any], ...],
    size: int,
    after: Report | None = None,
) -> AsyncIterator[list[Report]]:
    """Reports by `order`, `size` at a time."""
    keys = {"area_code": "area"}
    names = [keys.get(str(column.key), str(column.key)) for column in order]
    last = tuple(getattr(after, name) for name in names) if after else None
    async for rows in rows_in_chunks(transaction, wanted, order, size, last):
        yield reports_from(transaction.vault, rows)


async def rows_in_chunks(
    transaction: Transaction,
    wanted: Select[*tuple[Any, ...]],
    order: tuple[ColumnElement[Any], ...],
    size: int,
    last: tuple[Any, ...] | None = None,
) -> AsyncIterator[Sequence[Row[*tuple[Any, ...]]]]:
    """Rows of reports by `order`, `size` at a time; each chunk begins behind the last one, so none is held open."""
    sorted_so = wanted.order_by(*order).limit(size)
    names = [f"last_{place}" for place in range(len(order))]
    given = [bindparam(name, type_=column.type) for name, column in zip(names, order, strict=True)]
    # The first column alone too: the index that serves the order begins with it.
    behind = sorted_so.where(order[0] >= given[0], tuple_(*order) > tuple_(*given))
    while True:
        said = dict(zip(names, last, strict=True)) if last is not None else None
        rows = (await transaction.execute(sorted_so if said is None else behind, said)).all()
        if rows:
            yield rows
        if len(rows) < size:
            return
        last = tuple(getattr(rows[-1], str(column.key)) for column in order)


async def pending(transaction: Transaction) -> AsyncIterator[list[Report]]:
    """All that may still take effect, whatever its area, some at a time; without those of practice."""
    wanted = select(_reports).where(_reports.c.status.in_(PENDING), _reports.c.practice.is_(False))
    async for chunk in in_chunks(transaction, wanted, (_reports.c.submitted_at, _reports.c.id), _CHUNK):
        yield chunk


async def in_effect(transaction: Transaction, kind: str) -> AsyncIterator[list[Report]]:
    """All of a kind that are, whatever their area, some at a time."""
    wanted = select(_reports).where(_reports.c.status == Status.APPLIED.value, _reports.c.kind == kind)
    async for chunk in in_chunks(transaction, wanted, (_reports.c.submitted_at, _reports.c.id), _CHUNK):
        yield chunk


async def before_operators(transaction: Transaction, area: AreaCode) -> AsyncIterator[list[Report]]:
    """Those of the area that may still take effect and are not with their RT again; without those of practice."""
    open_ones = sorted(PENDING - {Status.RETURNED})
    wanted = select(_reports).where(
        _reports.c.status.in_(open_ones), within(_reports.c.area_code, area), _reports.c.practice.is_(False)
    )
    async for chunk in in_chunks(transaction, wanted, (_reports.c.submitted_at, _reports.c.id), _CHUNK):
        yield chunk
