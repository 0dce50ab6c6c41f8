"""What was returned at one press is told to each reporter in one message, with the way to fix it."""

from itertools import groupby

from bot.dialogue.prompt import Arg, Text
from bot.domain.people.officer import Officer
from bot.domain.report.in_bulk import Bulk
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.review.told_of_decision import tell_reporter
from bot.services.words.naming import people_of
from bot.services.work.standing_buttons import TO_REPORTS, Command, fix_label
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.reports import reports

FIXABLE, NAMED = 3, 5
"""So many have a button, so many are named; all of them stand in *Laporan saya*."""


async def tell_reporters(work: Work, officer: Officer, bulk: Bulk) -> None:
    """Of those that he returned: who withdrew or fixed one meanwhile hears nothing of it."""
    known = await reports.get_many(work.transaction, {bulk.rows[place - 1].report for place in bulk.wanted})
    his = [each for each in known.values() if (each.status, each.decided_by) == (Status.RETURNED, officer.id)]
    his.sort(key=lambda each: (each.reporter_id, each.submitted_at, each.id))
    for reporter_id, some in groupby(his, key=lambda each: each.reporter_id):
        reporter = await officers.by_id(work.transaction, reporter_id)
        if reporter is not None:
            await _tell(work, reporter, list(some), bulk.reason)


async def _tell(work: Work, reporter: Officer, returned: list[Report], reason: str) -> None:
    named = "\n".join(_named(work, reporter, each) for each in returned[:NAMED])
    about: dict[str, Arg] = {
        "count": len(returned),
        "reason": reason,
        "reports": named,
        "more": max(len(returned) - NAMED, 0),
    }
    shown = returned[:FIXABLE]
    fixing = [Command.FIX.button(fix_label(each.number, len(shown)), each.id) for each in shown]
    options = (*fixing, *(TO_REPORTS if len(returned) > FIXABLE else ()))
    others = [each.id for each in returned[1:]]
    await tell_reporter(work, returned[0], reporter, Text("told-returned-many", about), options, others)


def _named(work: Work, reporter: Officer, report: Report) -> str:
    about = {"number": report.number, "names": people_of(report, work.today) or "none"}
    line = Text("told-returned-line", about, {"kind": Text(f"kind-{report.kind}")})
    return work.house.texts.say(reporter.locale, line)
