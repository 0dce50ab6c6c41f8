"""What somebody is told who decides about a report after another did, and the cards that still show it as waiting."""

from collections.abc import Sequence

from bot.dialogue.prompt import Text
from bot.domain.address import Address
from bot.domain.report.report import Report
from bot.domain.report.review import STATES, ReportId, Status
from bot.services.registry.lacking import lacks_of
from bot.services.review.card_buttons import ways_on
from bot.services.review.on_card import say_on_card
from bot.services.review.word_lines import word_lines
from bot.services.words.naming import decider_named
from bot.services.words.verdict_words import verdict_line
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.reports import reports


async def already(work: Work, report: Report) -> Text:
    """Who decided first, and what; of what waits again that there is a newer card, of a *nihil* that nobody decides."""
    if report.status is Status.WAITING:
        return Text("decide-old-card", {"number": report.number})
    if report.status is Status.RECORDED:
        return Text("decide-recorded", {"number": report.number})
    by = await officers.by_id(work.transaction, report.decided_by) if report.decided_by else None
    return Text(
        "decide-already",
        {"number": report.number, "name": decider_named(by), "status": report.status.value},
    )


async def catch_up(work: Work, hung: Sequence[tuple[ReportId, int, tuple[Address, str]]]) -> None:
    """Cards (report, its revision, where) that arrived after their report was decided say so and lose their buttons."""
    if not hung:
        return
    known = await reports.get_many(work.transaction, {report_id for report_id, _, _ in hung})
    for report_id, revision, where in hung:
        report = known.get(report_id)
        if report is not None and (report.status, report.revision) != (Status.WAITING, revision):
            await _say_as_decided(work, report, where)


async def show_as_decided(work: Work, report: Report, where: tuple[Address, str]) -> None:
    """An old card loses its buttons and says who decided, where it can be changed."""
    if work.can_change(where[0]):
        await _say_as_decided(work, report, where)


async def _say_as_decided(work: Work, report: Report, where: tuple[Address, str]) -> None:
    lacks = await lacks_of(work, report)
    below = (await as_it_stands(work, report), *await word_lines(work, report))
    await say_on_card(work, report, where, below, await ways_on(work, report, lacks), lacks=lacks)


async def as_it_stands(work: Work, report: Report) -> Text:
    """What a card says below: the verdict with its day and hour, or that a newer card hangs for the fixed report."""
    event = STATES[report.status].verdict
    if event is None or report.decided_at is None or report.decided_by is None:
        return Text("decide-old-card", {"number": report.number})
    by = await officers.by_id(work.transaction, report.decided_by)
    return verdict_line(work, event, decider_named(by), report.decided_at, report.reason)
