"""What closing a month does to reports: put into the month's file, applied, read back in order."""

from collections.abc import AsyncIterator, Collection, Sequence
from datetime import datetime

from sqlalchemy import func, select, update

from bot.domain.areas import AreaCode
from bot.domain.periods import Period
from bot.domain.report.changes import Kind
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, Status
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import within
from bot.storage.reports.report_lists import in_chunks

_reports = tables.reports
# Within an RT in the order they were sent: a person is of one RT, so that his changes come one after the other.
_ORDER = (_reports.c.area_code, _reports.c.submitted_at, _reports.c.id)
_CHUNK = 1000
# Written so that SQLite doesn't take the index on status, by which it would read all that remain for every chunk.
_IS_APPROVED = func.coalesce(_reports.c.status, "") == Status.APPROVED.value


async def file_approved(transaction: Transaction, area: AreaCode, period: Period, cut_at: datetime) -> int:
    """Puts what was approved until `cut_at`, and is in no month yet, into `period`; how many. Again: none more."""
    ready = (
        _reports.c.status == Status.APPROVED.value,
        _reports.c.filed_in.is_(None),
        _reports.c.practice.is_(False),
        _reports.c.decided_at <= cut_at,
        within(_reports.c.area_code, area),
    )
    return (await transaction.execute(update(_reports).where(*ready).values(filed_in=period))).rowcount


async def filed_unapplied(
    transaction: Transaction, area: AreaCode, period: Period, limit: int, after: Report | None = None
) -> list[Report]:
    """The next reports of the month not applied yet, RT by RT; `after` is only a shorter way to them."""
    wanted = select(_reports).where(
        _IS_APPROVED,
        _reports.c.filed_in == period,
        within(_reports.c.area_code, area),
    )
    async for chunk in in_chunks(transaction, wanted, _ORDER, limit, after):
        return chunk
    return []


_APPLY = (
    update(_reports)
    .where(among(_reports.c.id, "ids"), _IS_APPROVED, _reports.c.filed_in.is_not(None))
    .values(status=Status.APPLIED.value, applied=True)
)


async def mark_applied(transaction: Transaction, ids: Sequence[ReportId]) -> int:
    """These reports of a month have been applied to the registry, in this transaction; how many."""
    return (await transaction.execute(_APPLY, {"ids": list(ids)})).rowcount


async def stream_filed(
    transaction: Transaction,
    area: AreaCode,
    period: Period,
    kinds: Collection[Kind] | None = None,
    size: int = _CHUNK,
) -> AsyncIterator[list[Report]]:
    """All reports of the month's file, RT by RT, `size` at a time."""
    wanted = select(_reports).where(within(_reports.c.area_code, area), _reports.c.filed_in == period)
    if kinds is not None:
        wanted = wanted.where(_reports.c.kind.in_(list(kinds)))
    async for chunk in in_chunks(transaction, wanted, _ORDER, size):
        yield chunk
