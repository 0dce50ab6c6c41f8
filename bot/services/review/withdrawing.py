"""Withdrawing a report before it takes effect: by a head of its RT, once, shown on every card."""

from bot.dialogue.prompt import Text
from bot.domain.people.officer import Officer
from bot.domain.report.report import Report
from bot.domain.report.review import Event, NotPossible, ReportId, Status, after, may_report
from bot.services.review.building import bring_back
from bot.services.review.queue_note import tell_others
from bot.services.review.report_card import show_verdict
from bot.services.words.naming import named_report
from bot.services.words.status_words import status_words
from bot.services.words.verdict_words import verdict_line
from bot.services.work.work import Work, actor
from bot.storage.officers import officers
from bot.storage.registry.registry_writes import hold_registry
from bot.storage.reports import reports, words


async def withdraw(work: Work, officer: Officer, report_id: ReportId) -> Text:
    """Withdraws the report if he may and nobody decided first; gives the sentence that answers him.

    One compare-and-set, as a decision is: of the two at once one wins, and the other is told.
    """
    report = await _read(work, report_id)
    if report is None or not may_report(officer, report.area, report.reporter_id):
        return Text("withdraw-not-yours")
    if not may_withdraw(officer, report):
        return Text("withdraw-dictated", {"number": report.number})
    if not await is_withdrawable(work, report):
        return too_late(work, report)
    if not await reports.set_status(
        work.transaction,
        report.id,
        expected=(report.status, report.revision),
        status=after(report.status, Event.WITHDRAWN),
        decided_by=officer.id,
        decided_at=work.now,
    ):
        fresh = await reports.get(work.transaction, report_id)
        return too_late(work, fresh or report)
    await words.drop_open(work.transaction, report.id)
    detail: dict[str, str | int | None] = {"number": report.number, "revision": report.revision}
    work.note(actor(officer), f"report.{Event.WITHDRAWN}", f"report:{report.id}", report.area, detail)
    await _show_on_cards(work, officer, report)
    await bring_back(work, report)
    return named_report(report, work.today, "withdrawn")


async def _read(work: Work, report_id: ReportId) -> Report | None:
    """The report; where it waits for another's word, nobody says one before this transaction ends."""
    report = await reports.get(work.transaction, report_id)
    if report is None or report.status is not Status.APPROVED:
        return report
    await hold_registry(work.transaction)
    return await reports.get(work.transaction, report_id)


def may_withdraw(officer: Officer, report: Report) -> bool:
    """What an operator wrote down is his to withdraw; the RT head objects to it, unless nobody decides about it."""
    return not report.dictated or report.status is Status.RECORDED or officer.writes_down


async def is_withdrawable(work: Work, report: Report) -> bool:
    """Whether it waits, for a decision or another's word, was returned, or is a *nihil* of a month that still runs."""
    try:
        after(report.status, Event.WITHDRAWN)
    except NotPossible:
        return False
    return report.status is not Status.RECORDED or report.due_in >= await work.open_period(report.area)


def too_late(work: Work, report: Report) -> Text:
    """Why it can no longer be withdrawn."""
    return Text("withdraw-too-late", {"number": report.number}, {"status": status_words(report, work.house.calendar)})


async def _show_on_cards(work: Work, officer: Officer, report: Report) -> None:
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    if reporter is not None:
        verdict = verdict_line(work, Event.WITHDRAWN, officer.name, work.now, "")
        await tell_others(work, officer, report, await show_verdict(work, report, reporter, verdict, None))
