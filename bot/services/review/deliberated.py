"""What a deliberation (musyawarah desa) decided about a report is carried out: its word is given, or it is rejected."""

from dataclasses import replace

from bot.dialogue.prompt import Text
from bot.domain.deliberation.deliberation import CameOfIt, Ruling, Verdict
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.domain.report.word import Answer, Asked, Word
from bot.services.review.card_lines import CARD_LOCALE
from bot.services.review.saying_words import follow
from bot.services.review.told_of_decision import tell_reporter
from bot.services.review.turning_down import turn_down
from bot.services.words.naming import people_of
from bot.services.work.work import Work, actor
from bot.storage.officers import officers
from bot.storage.registry.registry_writes import hold_registry
from bot.storage.reports import reports, words


async def carry_out(work: Work, held: Text, ruling: Ruling) -> CameOfIt:
    """In this transaction; `held` names the deliberation. A report that was withdrawn, taken back or told anew
    meanwhile is left alone."""
    await hold_registry(work.transaction)
    report = await reports.get(work.transaction, ruling.report)
    word = await _open_word(work, ruling)
    if report is None or word is None or (report.status, report.revision) != (Status.APPROVED, ruling.revision):
        return CameOfIt.LEFT
    if ruling.verdict is Verdict.AGREED:
        return await _agree(work, report, word, ruling)
    if ruling.verdict is Verdict.REFUSED:
        await _turn_down(work, held, report, word, ruling)
    else:
        await _tell(work, report, Text("told-postponed", _about(work, report, ruling), _parts(held, report)))
    return CameOfIt.DONE


async def _open_word(work: Work, ruling: Ruling) -> Word | None:
    asked = (await words.open_of(work.transaction, [ruling.report])).get(ruling.report, [])
    return next((each for each in asked if each.asked is Asked.DELIBERATION), None)


async def _agree(work: Work, report: Report, word: Word, ruling: Ruling) -> CameOfIt:
    await words.answer(work.transaction, word, Answer.AGREED, ruling.by, work.now)
    _note(work, report, word, Answer.AGREED, ruling)
    await follow(work, report, replace(word, answer=Answer.AGREED, by=ruling.by, at=work.now))
    now = await reports.get(work.transaction, report.id)
    return CameOfIt.UNFIT if now is not None and now.status is Status.WAITING else CameOfIt.DONE


async def _turn_down(work: Work, held: Text, report: Report, word: Word, ruling: Ruling) -> None:
    """Rejected for good, in the deliberation's own words; its RT head reads why."""
    await words.answer(work.transaction, word, Answer.REFUSED, ruling.by, work.now)
    _note(work, report, word, Answer.REFUSED, ruling)
    why = Text("deliberation-reason", {"note": ruling.note or "none"}, {"name": held})
    told = Text("told-turned-down", _about(work, report, ruling), _parts(held, report))
    await turn_down(work, report, ruling.by, work.house.texts.say(CARD_LOCALE, why), told)


def _note(work: Work, report: Report, word: Word, answer: Answer, ruling: Ruling) -> None:
    detail: dict[str, str | int | None] = {"word": word.asked, "place": word.place, "deliberation": ruling.deliberation}
    work.note(actor(ruling.by), f"word.{answer}", f"report:{report.id}", word.area, detail)


async def _tell(work: Work, report: Report, told: Text) -> None:
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    if reporter is not None:
        await tell_reporter(work, report, reporter, told)


def _about(work: Work, report: Report, ruling: Ruling) -> dict[str, str | int | float]:
    names = people_of(report, work.today) or "none"
    return {"number": report.number, "names": names, "note": ruling.note or "none"}


def _parts(held: Text, report: Report) -> dict[str, Text]:
    return {"kind": Text(f"kind-{report.kind}"), "name": held}
