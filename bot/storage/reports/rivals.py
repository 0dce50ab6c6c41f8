"""Reports of two villages that say of one person that he lives there: each row once for either of the two."""

from collections.abc import Iterable

from sqlalchemy import bindparam, delete, or_, select

from bot.domain.areas import AreaCode
from bot.domain.report.review import PENDING, ReportId
from bot.storage import tables
from bot.storage.engine.sql import insert_ignore
from bot.storage.engine.transaction import Transaction

_rivals, _reports = tables.rivals, tables.reports
_OF = (
    select(_reports.c.area_code)
    .join_from(_rivals, _reports, _reports.c.id == _rivals.c.other_id)
    .where(_rivals.c.report_id == bindparam("report"), _reports.c.status.in_(sorted(PENDING)))
    .order_by(_reports.c.submitted_at, _reports.c.id)
)


async def note(transaction: Transaction, report: ReportId, others: Iterable[ReportId]) -> None:
    """These, and none that it had before it was told anew."""
    of_it = or_(_rivals.c.report_id == report, _rivals.c.other_id == report)
    await transaction.execute(delete(_rivals).where(of_it))
    pairs = [pair for other in others for pair in ((report, other), (other, report))]
    if pairs:
        rows = [{"report_id": one, "other_id": other} for one, other in pairs]
        await transaction.execute(insert_ignore(transaction, _rivals), rows)


async def areas_of(transaction: Transaction, report: ReportId) -> list[AreaCode]:
    """In which RTs the others are that still may take effect."""
    return [AreaCode(area) for area in (await transaction.execute(_OF, {"report": report})).scalars()]
