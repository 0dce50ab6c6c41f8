"""An RT's own reports, month by month, whoever of its heads sent them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, func, or_, select

from bot.domain.areas import AreaCode
from bot.domain.people.officer import OfficerId
from bot.domain.periods import Period
from bot.domain.report.report import Report
from bot.domain.report.review import PENDING, ReportId, Status
from bot.storage import tables
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import within
from bot.storage.reports.report_rows import report_from

_reports = tables.reports
_month = func.coalesce(_reports.c.filed_in, _reports.c.due_in)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose reports of which month; `still_open` adds those of earlier months that are in no month's file yet."""

    area: AreaCode
    period: Period
    still_open: bool = False
    practice: bool = False
    written_by: OfficerId | None = None
    """Of these, what this operator wrote down."""


async def of_month(transaction: Transaction, wanted: Wanted, limit: int, offset: int = 0) -> tuple[list[Report], int]:
    """A page of the reports, the newest first, and how many there are in all."""
    chosen = tuple(_conditions(wanted))
    total = (await transaction.execute(select(func.count()).select_from(_reports).where(*chosen))).scalar_one()
    newest = select(_reports).where(*chosen).order_by(_reports.c.submitted_at.desc(), _reports.c.id)
    found = await transaction.execute(newest.limit(limit).offset(offset))
    return [report_from(transaction.vault, row) for row in found], total


def _conditions(wanted: Wanted) -> Iterable[ColumnElement[bool]]:
    yield within(_reports.c.area_code, wanted.area)
    yield _reports.c.practice.is_(wanted.practice)
    if wanted.written_by is not None:
        yield _reports.c.reporter_id == wanted.written_by
    of_it = _month == wanted.period
    carried = _reports.c.status.in_(PENDING) & _reports.c.filed_in.is_(None) & (_reports.c.due_in < wanted.period)
    yield or_(of_it, carried) if wanted.still_open else of_it


async def first_month(transaction: Transaction, area: AreaCode) -> Period | None:
    """The earliest month the RT has a report of."""
    found = (await transaction.execute(select(func.min(_month)).where(within(_reports.c.area_code, area)))).scalar()
    return Period(found) if found else None


_APPROVED = (
    select(_reports.c.decided_at, _reports.c.id)
    .where(_reports.c.reporter_id == bindparam("reporter"), _reports.c.status == Status.APPLIED.value)
    .where(_reports.c.decided_at > bindparam("since"), _reports.c.decided_at <= bindparam("until"))
    .where(_reports.c.practice.is_(False), _reports.c.untied.is_(False))
    .order_by(_reports.c.decided_at, _reports.c.id)
)


async def approved_between(
    transaction: Transaction, reporter: OfficerId, since: datetime, until: datetime
) -> list[tuple[datetime, ReportId]]:
    """When which of his reports were approved that are in effect and tied to somebody, in that order."""
    given = {"reporter": reporter, "since": since, "until": until}
    return [(at, ReportId(each)) for at, each in await transaction.execute(_APPROVED, given)]


_AGAINST = (Status.REJECTED.value, Status.RETURNED.value)


async def decided_against(
    transaction: Transaction, area: AreaCode, since: datetime, most: int, practice: bool = False
) -> list[Report]:
    """Of the RT's reports that are rejected, or wait to be fixed, those that were so decided since, the last first."""
    mine = within(_reports.c.area_code, area), _reports.c.practice.is_(practice), _reports.c.decided_at >= since
    found = select(_reports).where(*mine, _reports.c.status.in_(_AGAINST))
    rows = await transaction.execute(found.order_by(_reports.c.decided_at.desc(), _reports.c.id).limit(most))
    return [report_from(transaction.vault, row) for row in rows]


async def latest(transaction: Transaction, area: AreaCode, practice: bool = False) -> Report | None:
    """The report of the RT that was sent last."""
    mine = within(_reports.c.area_code, area), _reports.c.practice.is_(practice)
    row = (
        await transaction.execute(select(_reports).where(*mine).order_by(_reports.c.submitted_at.desc()).limit(1))
    ).first()
    return report_from(transaction.vault, row) if row else None
