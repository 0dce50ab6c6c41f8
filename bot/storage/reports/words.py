"""Whose words a report asks for before it takes effect, and what each said."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import bindparam, func, select

from bot.domain.areas import AreaCode
from bot.domain.people.officer import OfficerId, Role
from bot.domain.report.review import ReportId
from bot.storage import tables
from bot.storage.engine.sql import upsert
from bot.storage.engine.transaction import Transaction

_words = tables.report_words


class Asked(StrEnum):
    """What somebody is asked for."""

    APPROVAL = "approval"
    """The operator's verdict, the first word of every report."""


_PLACES = {Asked.APPROVAL: 0}


@dataclass(frozen=True, slots=True)
class Word:
    """Somebody of a role in an area is asked about this revision; `answer` is empty until it is given."""

    report: ReportId
    revision: int
    asked: Asked
    role: Role
    area: AreaCode
    answer: str = ""
    by: OfficerId | None = None
    at: datetime | None = None
    until: datetime | None = None
    """When it is no longer waited for."""


async def put(transaction: Transaction, word: Word) -> None:
    """Somebody is asked, or has answered."""
    row = {
        "report_id": word.report,
        "revision": word.revision,
        "place": _PLACES[word.asked],
        "word": word.asked.value,
        "role": word.role.value,
        "area_code": word.area,
        "until": word.until,
        "answer": word.answer,
        "by": word.by,
        "at": word.at,
    }
    await transaction.execute(upsert(transaction, _words, "until", "answer", "by", "at"), [row])


_OPEN = select(func.count()).where(
    _words.c.report_id == bindparam("report"), _words.c.revision == bindparam("revision"), _words.c.answer == ""
)


async def are_all_said(transaction: Transaction, report: ReportId, revision: int) -> bool:
    """Whether nobody is asked any more about this revision."""
    return not (await transaction.execute(_OPEN, {"report": report, "revision": revision})).scalar_one()
