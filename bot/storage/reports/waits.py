"""Since when reports wait: for a decision, or for a second approval."""

from datetime import datetime

from sqlalchemy import select

from bot.domain.areas import AreaCode
from bot.domain.report.review import Status
from bot.domain.report.word import Asked
from bot.storage import tables
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import within

_reports, _words = tables.reports, tables.report_words


async def since_when(
    transaction: Transaction, area: AreaCode, before: datetime
) -> list[tuple[AreaCode, datetime, bool]]:
    """RT, when it was sent or approved, and whether a second approval is what it waits for; those of `before` alone."""
    here = within(_reports.c.area_code, area), _reports.c.practice.is_(False)
    sent = select(_reports.c.area_code, _reports.c.submitted_at).where(
        *here, _reports.c.status == Status.WAITING.value, _reports.c.submitted_at <= before
    )
    approved = (
        select(_reports.c.area_code, _reports.c.decided_at)
        .join(_words, _words.c.report_id == _reports.c.id)
        .where(*here, _reports.c.status == Status.APPROVED.value, _reports.c.decided_at <= before)
        .where(_words.c.word == Asked.SECOND.value, _words.c.answer == "")
    )
    waiting = [(AreaCode(rt), at, False) for rt, at in await transaction.execute(sent)]
    return [*waiting, *((AreaCode(rt), at, True) for rt, at in await transaction.execute(approved))]
