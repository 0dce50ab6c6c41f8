"""Whose words a report asks for before it takes effect, and what each said."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, bindparam, func, insert, literal, not_, or_, select, update

from bot.domain.areas import AreaCode
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.domain.report.review import ReportId, Status
from bot.domain.report.word import BY_BUTTON, Answer, Asked, Word
from bot.storage import tables
from bot.storage.engine.sql import among, upsert
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import bounds, within, within_given

_words, _reports = tables.report_words, tables.reports
_is_open = _words.c.answer == literal("", literal_execute=True)
"""As the index of open words has it, so that it is used."""


def _row(word: Word) -> dict[str, Any]:
    return {
        "report_id": word.report,
        "revision": word.revision,
        "place": word.place,
        "word": word.asked.value,
        "role": word.role.value,
        "area_code": word.area,
        "until": word.until,
        "answer": word.answer,
        "by": word.by,
        "at": word.at,
    }


def _word(row: Row[Any]) -> Word:
    return Word(
        report=ReportId(row.report_id),
        revision=row.revision,
        asked=Asked(row.word),
        role=Role(row.role),
        area=AreaCode(row.area_code),
        place=row.place,
        answer=row.answer,
        by=OfficerId(row.by) if row.by else None,
        at=row.at,
        until=row.until,
    )


async def approve(transaction: Transaction, word: Word) -> None:
    """The operator's verdict about this revision, the first of its words."""
    await transaction.execute(upsert(transaction, _words, "until", "answer", "by", "at"), [_row(word)])


async def ask(transaction: Transaction, words: Sequence[Word]) -> None:
    """Somebody is asked."""
    await transaction.execute(insert(_words), [_row(word) for word in words])


async def answer(transaction: Transaction, word: Word, said: Answer, by: OfficerId | None, at: datetime) -> bool:
    """The word is given; False where it was already, or is asked for no more."""
    this = (_words.c.report_id == word.report, _words.c.revision == word.revision, _words.c.place == word.place)
    given = update(_words).where(*this, _words.c.answer == "").values(answer=said.value, by=by, at=at)
    return (await transaction.execute(given)).rowcount == 1


async def drop_open(transaction: Transaction, report: ReportId) -> None:
    """Nobody is asked about it any more."""
    still = update(_words).where(_words.c.report_id == report, _words.c.answer == "")
    await transaction.execute(still.values(answer=Answer.DROPPED.value))


_OF_REPORT = select(_words).where(_words.c.report_id == bindparam("report")).order_by(_words.c.revision, _words.c.place)
_OPEN = select(func.count()).where(
    _words.c.report_id == bindparam("report"), _words.c.revision == bindparam("revision"), _words.c.answer == ""
)


_ONE = select(_words).where(
    _words.c.report_id == bindparam("report"),
    _words.c.revision == bindparam("revision"),
    _words.c.place == bindparam("place"),
)


async def get(transaction: Transaction, report: ReportId, revision: int, place: int) -> Word | None:
    """This word of this revision."""
    given = {"report": report, "revision": revision, "place": place}
    row = (await transaction.execute(_ONE, given)).first()
    return _word(row) if row else None


async def of_report(transaction: Transaction, report: ReportId) -> list[Word]:
    """All that was ever asked about it, revision by revision."""
    return [_word(row) for row in await transaction.execute(_OF_REPORT, {"report": report})]


async def are_all_said(transaction: Transaction, report: ReportId, revision: int) -> bool:
    """Whether nobody is asked any more about this revision."""
    return not (await transaction.execute(_OPEN, {"report": report, "revision": revision})).scalar_one()


async def open_of(transaction: Transaction, reports: Collection[ReportId]) -> dict[ReportId, list[Word]]:
    """What each of these reports is waiting for; one that waits for no further word is left out."""
    wanted = select(_words).where(among(_words.c.report_id, "ids"), _words.c.answer == "")
    found: dict[ReportId, list[Word]] = {}
    for row in await transaction.execute(wanted.order_by(_words.c.place), {"ids": list(reports)}):
        found.setdefault(ReportId(row.report_id), []).append(_word(row))
    return found


_WAITED_FOR = select(_words).join(_reports).where(_is_open, _reports.c.status == Status.APPROVED.value)
_by_button = _words.c.word.in_(sorted(each.value for each in BY_BUTTON))


async def asked_of(transaction: Transaction, officer: Officer, limit: int, after: Word | None = None) -> list[Word]:
    """What those of his area, and of the areas in it, are asked and have not said, the most urgent first; with `after`
    what stands behind it, whether or not that has been said by now."""
    order = (_words.c.until.is_(None), _words.c.until, _words.c.report_id, _words.c.place)
    mine = within(_words.c.area_code, officer.area), _is_his_to_say(officer)
    wanted = _WAITED_FOR.where(_by_button, *mine).order_by(*order).limit(limit)
    if after is not None:
        wanted = wanted.where(_stands_behind(after))
    return [_word(row) for row in await transaction.execute(wanted)]


def _is_his_to_say(officer: Officer) -> ColumnElement[bool]:
    """Not a second approval of what he approved himself, nor one that only the TKSK may give."""
    if officer.role is Role.DINSOS:
        return _words.c.word == Asked.WHOSE.value
    is_own = and_(_words.c.word == Asked.SECOND.value, _reports.c.decided_by == officer.id)
    is_others = _words.c.role == Role.TKSK.value
    return not_(is_own) if officer.role is Role.TKSK else not_(or_(is_own, is_others))


def _stands_behind(word: Word) -> ColumnElement[bool]:
    is_next = or_(
        _words.c.report_id > word.report, and_(_words.c.report_id == word.report, _words.c.place > word.place)
    )
    if word.until is None:
        return and_(_words.c.until.is_(None), is_next)
    return or_(_words.c.until.is_(None), _words.c.until > word.until, and_(_words.c.until == word.until, is_next))


_ASKED = (
    select(func.count())
    .select_from(_words.join(_reports))
    .where(_is_open, _by_button, _reports.c.status == Status.APPROVED.value, within_given(_words.c.area_code))
)


async def count_asked(transaction: Transaction, officer: Officer) -> int:
    """How many words those of his area, and of the areas in it, are asked for and have not said."""
    asked = _ASKED.where(_is_his_to_say(officer))
    return int((await transaction.execute(asked, bounds(officer.area))).scalar_one())


async def open_in(transaction: Transaction, area: AreaCode, asked: Asked) -> list[Word]:
    """What is asked for in an area, and in those in it, and waited for, report by report."""
    wanted = _WAITED_FOR.where(within(_words.c.area_code, area), _words.c.word == asked.value)
    return [_word(row) for row in await transaction.execute(wanted.order_by(_words.c.report_id, _words.c.place))]


async def count_waiting(transaction: Transaction, area: AreaCode) -> int:
    """How many approved reports of an area wait for somebody's word."""
    here = within(_reports.c.area_code, area)
    ids = select(func.count(_words.c.report_id.distinct())).select_from(_words.join(_reports))
    wanted = ids.where(_is_open, _reports.c.status == Status.APPROVED.value, here)
    return int((await transaction.execute(wanted)).scalar_one())


async def waiting(transaction: Transaction, area: AreaCode, limit: int) -> list[ReportId]:
    """The approved reports of an area that wait for somebody's word, those first for whom silence speaks first."""
    here, until = within(_reports.c.area_code, area), func.min(_words.c.until)
    ids = select(_words.c.report_id).join(_reports).where(_is_open, _reports.c.status == Status.APPROVED.value, here)
    wanted = ids.group_by(_words.c.report_id).order_by(until.is_(None), until, _words.c.report_id).limit(limit)
    return [ReportId(each) for each in (await transaction.execute(wanted)).scalars()]


async def without_end(transaction: Transaction, area: AreaCode, asked: Asked, limit: int) -> list[Word]:
    """What was asked for in an area, is open, and silence is no answer to; the oldest reports first."""
    here = within(_words.c.area_code, area), _words.c.until.is_(None), _words.c.word == asked.value
    wanted = _WAITED_FOR.where(*here).order_by(_reports.c.decided_at, _words.c.report_id, _words.c.place).limit(limit)
    return [_word(row) for row in await transaction.execute(wanted)]


async def overdue(transaction: Transaction, area: AreaCode, now: datetime, limit: int) -> list[Word]:
    """What was asked in an area and silence is an answer to by now, the oldest first."""
    wanted = _WAITED_FOR.where(within(_words.c.area_code, area), _words.c.until <= now)
    wanted = wanted.order_by(_words.c.until, _words.c.report_id, _words.c.place).limit(limit)
    return [_word(row) for row in await transaction.execute(wanted)]
