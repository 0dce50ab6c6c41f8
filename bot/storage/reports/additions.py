"""What was added to reports after they were sent: words, photos."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, insert, select

from bot.domain.people.officer import OfficerId
from bot.domain.report.review import ReportId
from bot.storage import tables
from bot.storage.engine.transaction import Transaction

_additions, _reports = tables.report_additions, tables.reports
_COLUMN = "addition"


@dataclass(frozen=True, slots=True)
class Addition:
    """Words, a photo, or a photo with words, added by an officer at a moment (UTC)."""

    report_id: ReportId
    officer_id: OfficerId
    at: datetime
    words: str = ""
    photo: str = ""
    """The attachment's reference."""
    objects: bool = False
    """An RT head says that what an operator wrote down is wrong."""


async def add(transaction: Transaction, addition: Addition) -> None:
    """Puts it behind what was added to its report before."""
    report_id = addition.report_id
    # Two who add at once wait for each other here (PostgreSQL; SQLite has one writer), so that places differ.
    await transaction.execute(select(_reports.c.id).where(_reports.c.id == report_id).with_for_update())
    last = select(func.coalesce(func.max(_additions.c.place), 0)).where(_additions.c.report_id == report_id)
    row = {
        "report_id": report_id,
        "place": (await transaction.execute(last)).scalar_one() + 1,
        "officer_id": addition.officer_id,
        "at": addition.at,
        "words": transaction.vault.seal_text(_COLUMN, addition.words) if addition.words else None,
        "photo": addition.photo or None,
        "objects": addition.objects,
    }
    await transaction.execute(insert(_additions), [row])


_OF_REPORT = (
    select(_additions).where(_additions.c.report_id == bindparam("which")).order_by(_additions.c.place)
)  # fmt: skip


async def of_report(transaction: Transaction, report_id: ReportId) -> list[Addition]:
    """What was added to a report, in the order it came."""
    return [
        Addition(
            report_id=row.report_id,
            officer_id=row.officer_id,
            at=row.at,
            words=transaction.vault.open_text(_COLUMN, row.words) if row.words else "",
            photo=row.photo or "",
            objects=bool(row.objects),
        )
        for row in await transaction.execute(_OF_REPORT, {"which": report_id})
    ]
