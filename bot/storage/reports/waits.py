"""Since when reports wait: for a decision, a second approval, who stands above two villages, or another village."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.domain.report.review import ReportId, Status
from bot.domain.report.word import Asked
from bot.storage import tables
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import within

_reports, _words = tables.reports, tables.report_words
_ASKED = (Asked.SECOND.value, Asked.WHOSE.value)
_OF_ANOTHER = (Asked.ONE_PERSON.value, Asked.NIK_FREED.value)
"""What one village asks another."""
"""Further words that nobody is reminded of elsewhere, and of which silence is never a yes."""


@dataclass(frozen=True, slots=True)
class Wait:
    """A report of this RT, since it was sent or approved; `asked` of whom, `APPROVAL` where nobody has decided: `of` an
    operator, unless none of the village may.

    Of who is asked whether two entries are one person it is the village that is asked.
    """

    rt: AreaCode
    since: datetime
    asked: Asked
    of: Role
    report: ReportId


async def since_when(transaction: Transaction, area: AreaCode, before: datetime) -> list[Wait]:
    """Those of `before` alone."""
    here = within(_reports.c.area_code, area), _reports.c.practice.is_(False)
    sent = select(_reports.c.area_code, _reports.c.submitted_at, _reports.c.id).where(
        *here, _reports.c.status == Status.WAITING.value, _reports.c.submitted_at <= before
    )
    approved = (
        select(_reports.c.area_code, _reports.c.decided_at, _words.c.word, _words.c.role, _reports.c.id)
        .join(_words, _words.c.report_id == _reports.c.id)
        .where(*here, _reports.c.status == Status.APPROVED.value, _reports.c.decided_at <= before)
        .where(_words.c.word.in_(_ASKED), _words.c.answer == "")
    )
    of_another = (
        select(_words.c.area_code, _reports.c.decided_at, _reports.c.id)
        .join_from(_words, _reports)
        .where(within(_words.c.area_code, area), _words.c.word.in_(_OF_ANOTHER), _words.c.answer == "")
        .where(_reports.c.status == Status.APPROVED.value, _reports.c.decided_at <= before)
    )
    waiting = [
        Wait(AreaCode(rt), at, Asked.APPROVAL, Role.OPERATOR, ReportId(key))
        for rt, at, key in await transaction.execute(sent)
    ]
    asked = await transaction.execute(approved)
    waiting += [
        Wait(AreaCode(village), at, Asked.ONE_PERSON, Role.OPERATOR, ReportId(key))
        for village, at, key in await transaction.execute(of_another)
    ]
    of_words = (Wait(AreaCode(rt), at, Asked(word), Role(role), ReportId(key)) for rt, at, word, role, key in asked)
    return [*waiting, *of_words]
