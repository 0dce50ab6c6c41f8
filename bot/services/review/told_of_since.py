"""A death before something else that is told of him: for the operator to judge, who approves it knowing that."""

from dataclasses import replace

from bot.dialogue.prompt import Text
from bot.domain.report.report import Report
from bot.services.review.report_card import put_up, show_verdict
from bot.services.review.standing_doubts import doubts_of_death
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.reports import builds, reports


async def ask_once_more(work: Work, report: Report) -> bool:
    """Puts the report up anew with that doubt on its card, where that was not known when it was sent; whoever approves
    it then has read it."""
    doubts = await doubts_of_death(work, report.change)
    reporter = await officers.by_id(work.transaction, report.reporter_id)
    if not doubts or reporter is None:
        return False
    change = replace(report.change, warnings=(*report.change.warnings, *doubts))
    asked = replace(report, revision=report.revision + 1, change=change)
    if not await reports.retell(work.transaction, asked):
        return False
    await builds.carry_over(work.transaction, asked.id, asked.revision)
    detail: dict[str, str | int | None] = {"number": report.number, "revision": asked.revision}
    work.note("system", "report.doubted", f"report:{report.id}", report.area, detail)
    await show_verdict(work, report, reporter, Text("card-told-of-since"), None)
    await put_up(work, asked, reporter)
    return True
