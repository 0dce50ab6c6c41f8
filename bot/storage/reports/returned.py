"""Reports that were returned and that nobody has fixed since."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from bot.domain.areas import AreaCode
from bot.domain.report.review import ReportId, Status
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import within

_reports = tables.reports


@dataclass(frozen=True, slots=True)
class LeftReturned:
    """A report, its RT, and when it was returned."""

    id: ReportId
    area: AreaCode
    since: datetime


_RETURNED = _reports.c.status == Status.RETURNED.value, _reports.c.practice.is_(False)
_STILL = select(_reports.c.id).where(*_RETURNED, among(_reports.c.id, "ids"))


async def left_returned(transaction: Transaction, area: AreaCode, before: datetime) -> list[LeftReturned]:
    """Those of an area that were returned `before`, the oldest first."""
    wanted = select(_reports.c.id, _reports.c.area_code, _reports.c.decided_at).where(
        *_RETURNED, within(_reports.c.area_code, area), _reports.c.decided_at <= before
    )
    found = await transaction.execute(wanted.order_by(_reports.c.decided_at, _reports.c.id))
    return [LeftReturned(*row) for row in found]


async def still_returned(transaction: Transaction, ids: Collection[ReportId]) -> set[ReportId]:
    """Those of these reports that are so still."""
    return set((await transaction.execute(_STILL, {"ids": list(ids)})).scalars())
