"""An objection (*sanggah*) to what hangs on the board stops the report, which waits for its operator again."""

from dataclasses import dataclass

from bot.dialogue.prompt import Arg, Text
from bot.domain.areas import Level, ancestor
from bot.domain.days.dates import say_date
from bot.domain.people.officer import Officer, Role
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, Status, may_decide
from bot.domain.report.word import Answer, Asked, Word
from bot.services.review.saying_words import send_back
from bot.services.words.naming import named_on_board
from bot.services.work.work import Work, actor
from bot.storage.officers import officers
from bot.storage.registry.registry_writes import hold_registry
from bot.storage.reports import objections, reports, words
from bot.storage.reports.objections import Objection


@dataclass(frozen=True, slots=True)
class Objected:
    """Who objects to which revision of a report, and why."""

    report: ReportId
    revision: int
    who: str
    said: str


def may_object(officer: Officer, word: Word) -> bool:
    """Who decides for the village, and each of its RT heads: he writes down what a household of his says."""
    is_head = officer.role is Role.RT and ancestor(officer.area, Level.VILLAGE) == word.area
    return is_head or (officer.role is not Role.DINSOS and may_decide(officer, word.area))


async def board_word(work: Work, report: ReportId, revision: int) -> Word | None:
    """The word that the board was asked for of this revision, open or not."""
    asked = await words.of_report(work.transaction, report)
    return next((each for each in asked if each.asked is Asked.BOARD and each.revision == revision), None)


async def object_to(work: Work, officer: Officer, objected: Objected) -> Text:
    """Writes it down if it may still be said; gives the sentence that answers him."""
    await hold_registry(work.transaction)
    report = await reports.get(work.transaction, objected.report)
    word = await board_word(work, objected.report, objected.revision)
    if report is None or word is None or not may_object(officer, word):
        return Text("board-not-here")
    is_late = word.until is not None and word.until <= work.now
    if is_late or not word.is_open or report.status is not Status.APPROVED:
        return too_late(report, word)
    await words.answer(work.transaction, word, Answer.REFUSED, officer.id, work.now)
    row = Objection(report.id, report.revision, officer.id, work.now, objected.who, objected.said)
    await objections.add(work.transaction, row)
    detail: dict[str, str | int | None] = {"word": word.asked, "place": word.place, "who": objected.who}
    work.note(actor(officer), f"word.{Answer.REFUSED}", f"report:{report.id}", word.area, detail)
    await send_back(work, report, actor(officer), Text("board-objected"))
    return Text("board-noted", {"names": named_on_board(report)})


def too_late(report: Report, word: Word) -> Text:
    """Why nothing can be objected any more: somebody did, it is over, or it hangs there no more."""
    answer = Answer.SILENT if word.is_open and report.status is Status.APPROVED else word.answer
    return Text("board-too-late", {"names": named_on_board(report), "answer": answer or Answer.DROPPED})


async def objection_lines(work: Work, report: Report) -> tuple[Text, ...]:
    """Who objected and what he said, for whoever decides, in private."""
    if not report.revision:
        return ()
    return tuple([await _line(work, each) for each in await objections.of_report(work.transaction, report.id)])


async def _line(work: Work, objection: Objection) -> Text:
    by = await officers.by_id(work.transaction, objection.by)
    day = say_date(objection.at.astimezone(work.house.calendar.timezone).date())
    about: dict[str, Arg] = {"who": objection.who, "said": objection.said, "by": by.name if by else "-", "day": day}
    return Text("board-objection-line", about)
