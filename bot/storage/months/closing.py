"""The reports of a month's file, in their order."""

from collections.abc import AsyncIterator, Collection
from typing import Any

from sqlalchemy import Select, select

from bot.domain.areas import AreaCode
from bot.domain.periods import Period
from bot.domain.report.changes import Kind
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, Status
from bot.storage import tables
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import within
from bot.storage.reports.report_lists import in_chunks, rows_in_chunks
from bot.storage.reports.report_rows import reports_from
from bot.storage.reports.untied import IS_COUNTED

_reports = tables.reports
# Within an RT in the order they were sent: a person is of one RT, so that his changes come one after the other.
_ORDER = (_reports.c.area_code, _reports.c.submitted_at, _reports.c.id)
_CHUNK = 1000


async def decided_before(transaction: Transaction, area: AreaCode, period: Period | None) -> list[ReportId]:
    """Reports that an earlier version of the program left approved and not applied, filed in the month or in none, in
    the order of what they tell."""
    of_month = _reports.c.filed_in.is_(None) if period is None else _reports.c.filed_in == period
    wanted = select(_reports.c.id).where(
        _reports.c.status == Status.APPROVED.value,
        _reports.c.practice.is_(False),
        within(_reports.c.area_code, area),
        of_month,
    )
    found = await transaction.execute(wanted.order_by(_reports.c.event_date, _reports.c.submitted_at, _reports.c.id))
    return [ReportId(each) for each in found.scalars()]


async def stream_filed(
    transaction: Transaction,
    area: AreaCode,
    period: Period,
    kinds: Collection[Kind] | None = None,
    size: int = _CHUNK,
) -> AsyncIterator[list[Report]]:
    """All reports of the month's file, RT by RT, `size` at a time."""
    wanted = _filed(area, period)
    if kinds is not None:
        wanted = wanted.where(_reports.c.kind.in_(list(kinds)))
    async for chunk in in_chunks(transaction, wanted, _ORDER, size):
        yield chunk


async def stream_in_effect(
    transaction: Transaction, area: AreaCode, period: Period, size: int = _CHUNK
) -> AsyncIterator[list[tuple[Report, int | None]]]:
    """The same, each with the write by which it is in effect; None where an earlier version put it so."""
    async for rows in rows_in_chunks(transaction, _filed(area, period), _ORDER, size):
        yield list(zip(reports_from(transaction.vault, rows), (row.effect_number for row in rows), strict=True))


def _filed(area: AreaCode, period: Period) -> Select[*tuple[Any, ...]]:
    return select(_reports).where(within(_reports.c.area_code, area), _reports.c.filed_in == period, IS_COUNTED)
