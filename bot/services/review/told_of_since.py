"""A death before something else that is told of him: for the operator to judge, who approves it knowing that."""

from dataclasses import replace

from bot.dialogue.prompt import Text
from bot.domain.areas import Level, ancestor
from bot.domain.days.dates import say_date
from bot.domain.month.as_known import TOLD_OF_SINCE
from bot.domain.people.people import BasicStatus, readable
from bot.domain.report.changes import Change, Doubt, SetStatus
from bot.domain.report.report import Report
from bot.services.review.report_card import put_up, show_verdict
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.registry import read_registry
from bot.storage.reports import builds, reports


async def doubts_of_death(work: Work, change: Change) -> tuple[Doubt, ...]:
    """Of each who is told to have died before he came, left, went or came home; nothing of a report of no death."""
    deaths = [e for e in change.effects if isinstance(e, SetStatus) and e.status is BasicStatus.DEAD]
    if not deaths:
        return ()
    regency, ids = ancestor(change.area, Level.REGENCY), [each.person_id for each in deaths]
    standing = await read_registry.standing_of(work.transaction, ids, regency)
    names = dict(zip(change.subjects, change.names, strict=False))
    return tuple(
        Doubt(TOLD_OF_SINCE, {"name": readable(names.get(each.person_id, "")), "day": say_date(now.placed_on)})
        for each in deaths
        if (now := standing.get(each.person_id)) and now.status is not BasicStatus.DEAD
        and now.placed_on is not None and now.placed_on > each.on
    )  # fmt: skip


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
