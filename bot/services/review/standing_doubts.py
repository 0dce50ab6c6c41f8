"""Doubts that hold only while something else does: another report that tells the same, a later event of who died."""

from collections.abc import Sequence

from bot.domain.areas import Level, ancestor
from bot.domain.days.dates import say_date
from bot.domain.month.as_known import TOLD_OF_SINCE
from bot.domain.people.people import BasicStatus, readable
from bot.domain.report.changes import Change, Doubt, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import STATES, Status
from bot.services.work.work import Work
from bot.storage.registry import read_registry
from bot.storage.reports import reports

LIKE_REPORT = "like-report"


async def doubts_of_death(work: Work, change: Change) -> tuple[Doubt, ...]:
    """Of each who is told to have died before he came, left, went or came home; nothing of a report of no death."""
    deaths = [e for e in change.effects if isinstance(e, SetStatus) and e.status is BasicStatus.DEAD]
    if not deaths:
        return ()
    regency, ids = ancestor(change.area, Level.REGENCY), [each.person_id for each in deaths]
    standing = await read_registry.standing_of(work.transaction, ids, regency)
    names = change.called
    return tuple(
        Doubt(TOLD_OF_SINCE, {"name": readable(names.get(each.person_id, "")), "day": say_date(now.placed_on)})
        for each in deaths
        if (now := standing.get(each.person_id)) and now.status is not BasicStatus.DEAD
        and now.placed_on is not None and now.placed_on > each.on
    )  # fmt: skip


async def still_standing(work: Work, report: Report, doubts: Sequence[Doubt]) -> list[Doubt]:
    """Of a report that waits, those of its doubts that hold yet: what it is like may have fallen, what was told of the
    dead since may have been taken back."""
    if report.status is not Status.WAITING or report.practice:
        return list(doubts)
    later = await doubts_of_death(work, report.change) if any(each.key == TOLD_OF_SINCE for each in doubts) else ()
    return [each for each in doubts if await _holds(work, each, later)]


async def _holds(work: Work, doubt: Doubt, later: Sequence[Doubt]) -> bool:
    if doubt.key == TOLD_OF_SINCE:
        return doubt.args.get("name") in {each.args["name"] for each in later}
    if doubt.key != LIKE_REPORT:
        return True
    other = await reports.by_number(work.transaction, doubt.args.get("number", ""))
    return other is None or not STATES[other.status].void
