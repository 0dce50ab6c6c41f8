"""What a deliberation (musyawarah desa) decided about a report is carried out: its word is given, or it is rejected."""

from dataclasses import replace

from bot.dialogue.prompt import Text
from bot.domain.deliberation.deliberation import CameOfIt, Ruling, Verdict
from bot.domain.report.report import Report
from bot.domain.report.review import Event, Status, after
from bot.domain.report.word import Answer, Asked, Word
from bot.services.review.building import bring_back, refresh_later
from bot.services.review.deciding import tell_reporter, verdict_line
from bot.services.review.queue_note import tell_others
from bot.services.review.report_card import CARD_LOCALE, show_verdict, ways_on
from bot.services.review.saying_words import follow
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
    await words.drop_open(work.transaction, report.id)
    why = Text("deliberation-reason", {"note": ruling.note or "none"}, {"name": held})
    reason = work.house.texts.say(CARD_LOCALE, why)
    status = after(report.status, Event.TURNED_DOWN)
    if not await reports.set_status(
        work.transaction,
        report.id,
        expected=(report.status, report.revision),
        status=status,
        reason=reason,
        decided_by=ruling.by,
        decided_at=work.now,
    ):
        raise LookupError(f"{report.id} was changed while a ruling of it was carried out")
    detail: dict[str, str | int | None] = {"number": report.number, "reason": reason, "revision": report.revision}
    work.note(actor(ruling.by), f"report.{Event.TURNED_DOWN}", f"report:{report.id}", report.area, detail)
    decided = replace(report, status=status, reason=reason, decided_by=ruling.by, decided_at=work.now)
    await bring_back(work, decided)
    await _show(work, decided, ruling)
    await _tell(work, decided, Text("told-turned-down", _about(work, report, ruling), _parts(held, report)))
    await refresh_later(work, report.id)


def _note(work: Work, report: Report, word: Word, answer: Answer, ruling: Ruling) -> None:
    detail: dict[str, str | int | None] = {"word": word.asked, "place": word.place, "deliberation": ruling.deliberation}
    work.note(actor(ruling.by), f"word.{answer}", f"report:{report.id}", word.area, detail)


async def _show(work: Work, report: Report, ruling: Ruling) -> None:
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    by = await officers.by_id(work.transaction, ruling.by)
    if reporter is None or by is None:
        return
    verdict = verdict_line(work, Event.REJECTED, by.name, work.now, report.reason)
    unchanged = await show_verdict(work, report, reporter, verdict, None, await ways_on(work, report))
    await tell_others(work, by, report, unchanged)


async def _tell(work: Work, report: Report, told: Text) -> None:
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    if reporter is not None:
        await tell_reporter(work, report, reporter, told)


def _about(work: Work, report: Report, ruling: Ruling) -> dict[str, str | int | float]:
    names = people_of(report, work.today) or "none"
    return {"number": report.number, "names": names, "note": ruling.note or "none"}


def _parts(held: Text, report: Report) -> dict[str, Text]:
    return {"kind": Text(f"kind-{report.kind}"), "name": held}
