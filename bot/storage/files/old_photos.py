"""Photos whose retention has passed: taken out of use first, then marked as deleted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, select, update

from bot.domain.areas import AreaCode, Level
from bot.domain.report.review import VOID, ReportId
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.files.attachments import THERE, AttachmentState

_photos, _reports, _months = tables.attachments, tables.reports, tables.months
_papers = tables.deliberation_papers


@dataclass(frozen=True, slots=True)
class OldPhoto:
    """A photo to be deleted, with the report it was taken for, if it was sent with one."""

    ref: str
    report_id: ReportId | None
    area: AreaCode | None


async def take_out_of_use(transaction: Transaction, before: datetime, limit: int) -> list[OldPhoto]:
    """Marks the next photos whose retention began by `before` as expiring, and gives them, oldest first.

    Retention begins when the month of the report's file is closed (its newest version, if corrected), when it is
    rejected or withdrawn, or in practice when it is decided or sent. A photo that came into no report counts from the
    day it was taken. The months' files and the papers of
    deliberations, which are attachments too, never expire.
    """
    due = select(_photos.c.ref).where(_is_due(before)).select_from(_with_report)
    rows = await transaction.execute(due.order_by(_photos.c.created_at, _photos.c.ref).limit(limit))
    refs = list(rows.scalars())
    if not refs:
        return []
    expiring = update(_photos).where(among(_photos.c.ref, "refs")).values(state=AttachmentState.EXPIRING.value)
    await transaction.execute(expiring, {"refs": refs})
    return await _found(transaction, among(_photos.c.ref, "refs"), refs)


async def left_expiring(transaction: Transaction) -> list[OldPhoto]:
    """Those that were taken out of use, and whose deletion is not written down yet."""
    return await _found(transaction, _photos.c.state == AttachmentState.EXPIRING.value)


async def mark_deleted(transaction: Transaction, refs: Sequence[str]) -> None:
    """Their files are gone; what was read from them goes too."""
    values = {"state": AttachmentState.DELETED.value, "reading": None}
    await transaction.execute(update(_photos).where(among(_photos.c.ref, "refs")).values(values), {"refs": list(refs)})


async def count_kept(transaction: Transaction, overdue_since: datetime | None) -> tuple[int, int]:
    """(photos kept, those among them whose retention began by `overdue_since`)."""
    kept = and_(_photos.c.state == AttachmentState.KEPT.value, ~_is_archived)
    count = select(func.count()).select_from(_photos).where(kept)
    overdue = select(func.count()).select_from(_with_report)
    late = (await transaction.execute(overdue.where(_is_due(overdue_since)))).scalar_one() if overdue_since else 0
    return (await transaction.execute(count)).scalar_one(), late


_with_report = _photos.outerjoin(_reports, _reports.c.id == _photos.c.report_id)
_is_archived = or_(
    select(_months.c.file_ref).where(_months.c.file_ref == _photos.c.ref).exists(),
    select(_papers.c.ref).where(_papers.c.ref == _photos.c.ref).exists(),
)
_of_its_month = (
    _months.c.area_code == func.substr(_reports.c.area_code, 1, Level.REGENCY.value),
    _months.c.period == _reports.c.filed_in,
)
_closed_at = select(func.max(_months.c.closed_at)).where(*_of_its_month).correlate(_reports).scalar_subquery()
_is_being_corrected = (
    select(_months.c.period).where(*_of_its_month, _months.c.state != "closed").correlate(_reports).exists()
)


def _is_due(before: datetime) -> ColumnElement[bool]:
    decided = _reports.c.decided_at <= before
    began = or_(
        and_(_photos.c.report_id.is_(None), _photos.c.created_at <= before, ~_is_archived),
        and_(_reports.c.practice, func.coalesce(_reports.c.decided_at, _reports.c.submitted_at) <= before),
        and_(_reports.c.status.in_([status.value for status in VOID]), decided),
        and_(_reports.c.filed_in.is_not(None), _closed_at <= before, ~_is_being_corrected),
    )
    # One that was only announced may have its file already.
    return and_(_photos.c.state.in_([state.value for state in THERE]), began)


async def _found(transaction: Transaction, which: ColumnElement[bool], refs: Sequence[str] = ()) -> list[OldPhoto]:
    wanted = select(_photos.c.ref, _photos.c.report_id, _reports.c.area_code).select_from(_with_report).where(which)
    rows = await transaction.execute(
        wanted.order_by(_photos.c.created_at, _photos.c.ref), {"refs": list(refs)} if refs else {}
    )
    return [OldPhoto(*row) for row in rows]
