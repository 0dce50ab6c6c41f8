"""A report is turned down for good by others than its operators: a deliberation, or who decides between villages."""

from dataclasses import replace

from bot.dialogue.prompt import Text
from bot.domain.people.officer import OfficerId
from bot.domain.report.report import Report
from bot.domain.report.review import Event, Status, after
from bot.services.review.building import bring_back, refresh_later
from bot.services.review.card_buttons import ways_on
from bot.services.review.queue_note import tell_others
from bot.services.review.report_card import show_verdict
from bot.services.review.told_of_decision import from_above, tell_reporter
from bot.services.words.naming import decider_named
from bot.services.words.verdict_words import verdict_line
from bot.services.work.work import Work, actor
from bot.storage.officers import officers
from bot.storage.reports import reports, words


async def turn_down(work: Work, report: Report, by: OfficerId, reason: str, told: Text) -> None:
    """One that waits or is approved and not in effect; its reporter reads what is `told`, its cards the reason."""
    await words.drop_open(work.transaction, report.id)
    event = Event.REJECTED if report.status is Status.WAITING else Event.TURNED_DOWN
    status = after(report.status, event)
    if not await reports.set_status(
        work.transaction,
        report.id,
        expected=(report.status, report.revision),
        status=status,
        reason=reason,
        decided_by=by,
        decided_at=work.now,
    ):
        raise LookupError(f"{report.id} was changed while it was turned down")
    detail: dict[str, str | int | None] = {"number": report.number, "reason": reason, "revision": report.revision}
    work.note(actor(by), f"report.{event}", f"report:{report.id}", report.area, detail)
    decided = replace(report, status=status, reason=reason, decided_by=by, decided_at=work.now)
    await bring_back(work, decided)
    await _show(work, decided, by)
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    if reporter is not None:
        await tell_reporter(work, decided, reporter, told)
    await refresh_later(work, report.id)


async def _show(work: Work, report: Report, decider: OfficerId) -> None:
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    by = await officers.by_id(work.transaction, decider)
    if reporter is None or by is None:
        return
    verdict = verdict_line(work, Event.REJECTED, decider_named(by), work.now, report.reason)
    unchanged = await show_verdict(work, report, reporter, verdict, None, await ways_on(work, report))
    await tell_others(work, by, report, unchanged | await from_above(work, by, report))
