"""Whether an event was told already: as often as its kind says that it may be told of one person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Text
from bot.dialogue.traits import Brings, Repeats, ToldBefore
from bot.domain.days.day import Day
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.report.changes import Change, Kind, SetStatus, fact_key
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.services.effect.open_month import is_closed
from bot.services.submission.filing import Filing
from bot.services.submission.others_who_told import told_by
from bot.storage.reports import reports
from bot.storage.reports.report_lists import EarlierReport, same_event


@dataclass(frozen=True, slots=True)
class Repeated:
    """Somebody told it before: of which person, in which report, and the sentence that says by whom and when."""

    person: PersonId
    report: Report
    text: Text


async def find(
    filing: Filing, flow: Flow, persons: Sequence[PersonId], fixing: ReportId | None, change: Change | None = None
) -> Repeated | None:
    """The first of `persons` of whom the same was told and is neither rejected nor withdrawn; the report `fixing`
    doesn't count. Before there is a `change`, only what happens once is known to be the same."""
    if not persons or flow.traits is None or (flow.traits.told.when is not Repeats.FOR_GOOD and change is None):
        return None
    kinds = sorted(filing.work.house.flows.repeated_by(Kind(flow.kind)))
    told = [each for each in await same_event(filing.work.transaction, persons, kinds) if each.report_id != fixing]
    told = await _still_standing(filing, told)
    known = await reports.get_many(filing.work.transaction, {each.report_id for each in told})
    for earlier in told:
        report = known[earlier.report_id]
        if change is None or await _is_same(filing, flow.traits.told, change, report, earlier.person_id):
            return Repeated(earlier.person_id, report, await told_by(filing, "told-before", report))
    return None


async def _still_standing(filing: Filing, told: Sequence[EarlierReport]) -> list[EarlierReport]:
    """Without the leaving of those who have come since, here or elsewhere: they may leave again, or die."""
    flows = filing.work.house.flows
    leaving, coming = flows.undone_by_return, flows.that_bring(Brings.NEWCOMERS)
    left = {each.person_id for each in told if each.kind in leaving}
    came: dict[PersonId, datetime] = {}
    for each in await same_event(filing.work.transaction, left, coming) if left else ():
        came[each.person_id] = each.submitted_at
    return [
        each
        for each in told
        if each.kind not in leaving or each.person_id not in came or each.submitted_at >= came[each.person_id]
    ]


async def _is_same(filing: Filing, told: ToldBefore, change: Change, report: Report, person: PersonId) -> bool:
    """The same said of the person: once for all, until the first is in a closed month, or on one day."""
    if told.when is Repeats.FOR_GOOD:
        return True
    before = report.change
    if _matter(told, change) != _matter(told, before) or _states(change, person) != _states(before, person):
        return False
    is_open = not await is_closed(filing.work.transaction, report)
    is_that_day = _may_be_one_day(report.day, change.day)
    match told.when:
        case Repeats.UNDER_WAY:
            return is_open
        case Repeats.WHILE_OPEN:
            return is_open or is_that_day
        case Repeats.ON_ONE_DAY:
            return is_that_day


def _may_be_one_day(one: Day, other: Day) -> bool:
    """A day of which nobody knows since when would be every day of the past: it is only itself."""
    return one == other if one.is_open or other.is_open else one.may_be(other)


def _matter(told: ToldBefore, change: Change) -> str:
    """What of a person changes, where the kind tells several apart by it; else empty."""
    wanted = fact_key(told.matter)[0]
    return next((value for name, value in change.facts if told.matter and fact_key(name)[0] == wanted), "")


def _states(change: Change, person: PersonId) -> set[BasicStatus]:
    """Going away and coming back are two things."""
    return {e.status for e in change.effects if isinstance(e, SetStatus) and e.person_id == person}
