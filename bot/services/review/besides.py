"""What an operator reads in private beside a report that waits: how long there is time, what else is open, how its
reporter's others fared."""

from bot.dialogue.prompt import Arg, Text
from bot.domain.people.officer import Officer
from bot.domain.report.changes import JoinHousehold
from bot.domain.report.report import Report
from bot.domain.report.review import Status, may_decide
from bot.services.words.month_names import until_day
from bot.services.work.work import Work
from bot.storage.registry.living_together import members_of
from bot.storage.reports import effects, reports
from bot.storage.reports.report_lists import count_of_reporter

NAMED = 5
"""Reports by number; all of them stand in the queue."""
ENOUGH = 5
"""Of fewer nothing can be said of how they fared."""


async def besides(work: Work, officer: Officer, report: Report) -> tuple[Text, ...]:
    """Nothing of a report that is decided, or of practice."""
    if report.status is not Status.WAITING or report.practice:
        return ()
    return (await _time_left(work, report), *await _also_open(work, officer, report), *await _fared(work, report))


async def _time_left(work: Work, report: Report) -> Text:
    period, calendar = await work.open_period(report.area), work.house.calendar
    left = calendar.days_left(work.now, period)
    return Text("details-time-left", {"until": until_day(calendar, period), "days": left})


async def _also_open(work: Work, officer: Officer, report: Report) -> tuple[Text, ...]:
    """About anybody of the families that it concerns, as far as it is his to decide."""
    change = report.change
    houses = {each.household_id for each in change.added}
    houses |= {each.household_id for each in change.effects if isinstance(each, JoinHousehold)}
    family = await members_of(work.transaction, change.subjects, houses)
    ids = list({*change.subjects, *(each.id for each in family)})
    found = set(await effects.ids_pending_about(work.transaction, ids)) - {report.id} if ids else set()
    known = await reports.get_many(work.transaction, found) if found else {}
    his = [each for each in known.values() if may_decide(officer, each.area) and not each.practice]
    if not his:
        return ()
    said = [_named(work, officer, each) for each in sorted(his, key=lambda each: each.submitted_at)[:NAMED]]
    return (Text("details-also-open", {"reports": ", ".join(said), "more": max(len(his) - NAMED, 0)}),)


def _named(work: Work, officer: Officer, report: Report) -> str:
    return f"{work.house.texts.say(officer.locale, Text(f'kind-{report.kind}'))} {report.number}"


async def _fared(work: Work, report: Report) -> tuple[Text, ...]:
    """How many of those that its reporter sent were rejected, or wait to be corrected."""
    counts = await count_of_reporter(work.transaction, report.reporter_id)
    sent = sum(count for status, count in counts.items() if status != Status.RECORDED)
    rejected, returned = counts.get(Status.REJECTED, 0), counts.get(Status.RETURNED, 0)
    if sent < ENOUGH or not rejected + returned:
        return ()
    about: dict[str, Arg] = {"sent": sent, "rejected": rejected, "returned": returned}
    return (Text("details-fared", about),)
