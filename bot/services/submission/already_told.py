"""Whether an event was told already: as often as its kind says that it may be told of one person."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Text
from bot.dialogue.traits import Repeats, ToldBefore, Traits
from bot.domain.days.day import Day
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.report.changes import AddPerson, Change, EditPerson, Kind, PutRight, SetStatus, fact_key
from bot.domain.report.outcomes import outcome_of
from bot.domain.report.report import Report
from bot.domain.report.review import STATES, ReportId
from bot.services.effect.open_month import is_closed
from bot.services.submission.filing import Filing
from bot.services.submission.lives import Life, lives
from bot.services.submission.others_who_told import told_by
from bot.storage.reports.alike import SAME_EVENT


@dataclass(frozen=True, slots=True)
class Repeated:
    """Somebody told it before: of which person, in which report, and the sentence that says by whom and when."""

    person: PersonId
    report: Report
    text: Text


async def find(
    filing: Filing, flow: Flow, persons: Sequence[PersonId], fixing: ReportId | None, change: Change | None = None
) -> Repeated | None:
    """The first of `persons` of whom the same was told and still stands; the report `fixing` doesn't count. Before
    there is a `change`, only what happens once is known to be the same."""
    async for person, report in told_of(filing, flow, persons, fixing, change):
        return Repeated(person, report, await told_by(filing, "told-before", report))
    return None


async def told_of(
    filing: Filing, flow: Flow, persons: Sequence[PersonId], fixing: ReportId | None, change: Change | None
) -> AsyncIterator[tuple[PersonId, Report]]:
    """Each of them of whom it was told, with the report that told it."""
    if not persons or flow.traits is None or (flow.traits.told.when is not Repeats.FOR_GOOD and change is None):
        return
    found: set[PersonId] = set()
    async for life, report in _told(filing, flow, persons, fixing):
        if life.person not in found and await _is_repeated(filing, flow, life, report, change):
            found.add(life.person)
            yield life.person, report


async def _told(
    filing: Filing, flow: Flow, persons: Sequence[PersonId], fixing: ReportId | None
) -> AsyncIterator[tuple[Life, Report]]:
    """What was told of each that may be the same as what the kind tells."""
    kinds = filing.work.house.flows.repeated_by(Kind(flow.kind))
    for life in await lives(filing, persons, kinds, fixing):
        for report in life.told:
            if report.kind in kinds:
                yield life, report


async def find_so_far(
    filing: Filing, flow: Flow, persons: Sequence[PersonId], fixing: ReportId | None, day: Day
) -> Repeated | None:
    """The same before all is answered, of what hangs on nothing that is asked yet: an end on this day of somebody whose
    other end waits, and what is asked for once."""
    if flow.traits is None or not persons:
        return None
    async for life, report in _told(filing, flow, persons, fixing):
        if await _is_repeated_so_far(filing, flow, life, report, day):
            return Repeated(life.person, report, await told_by(filing, "told-before", report))
    return None


async def _is_repeated_so_far(filing: Filing, flow: Flow, life: Life, report: Report, day: Day) -> bool:
    told = flow.traits.told if flow.traits else None
    if told is None or _is_last_of_all(filing, flow, report) or not life.stands(report, filing.officer.area):
        return False
    if told.when is Repeats.FOR_GOOD:
        return STATES[report.status].in_effect or _is_one_end(filing, flow, life, report, day)
    if not tells_of(report.change, life.person) or _states(report.change, life.person):
        return False
    is_under_way = told.when in (Repeats.UNDER_WAY, Repeats.WHILE_OPEN)
    return is_under_way and not await is_closed(filing.work.transaction, report)


def tells_of(change: Change, person: PersonId) -> bool:
    """Whether more of him changes by it than what is known of him."""
    told = (each for each in change.effects if not isinstance(each, AddPerson | EditPerson))
    return any(each.person_id == person for each in told)


async def _is_repeated(filing: Filing, flow: Flow, life: Life, report: Report, change: Change | None) -> bool:
    """What still stands as often as the kind says; of what was overtaken while it waited, or waits to be put right, the
    same day alone."""
    told = flow.traits.told if flow.traits else None
    if told is None or _is_last_of_all(filing, flow, report):
        return False
    stands, in_effect = life.stands(report, filing.officer.area), STATES[report.status].in_effect
    if change is None:
        return stands and (in_effect or report.kind == flow.kind)
    if not stands:
        is_again = not in_effect or _comes_the_same_day(change, report, life.person) or life.is_to_be_put_right(report)
        return is_again and _says_the_same(told, change, report, life.person, flow)
    if told.when is Repeats.FOR_GOOD:
        return in_effect or _is_one_end(filing, flow, life, report, change.day)
    return await _is_same(filing, told, change, report, life.person)


def _is_last_of_all(filing: Filing, flow: Flow, report: Report) -> bool:
    """A death of who left, whichever was first: he may have been counted among those of his family who went."""
    left = _may_come_back(filing.work.house.flows.traits.get(report.kind))
    return left and flow.traits is not None and not _may_come_back(flow.traits)


def _comes_the_same_day(change: Change, report: Report, person: PersonId) -> bool:
    """One coming told twice, though he has left or moved on since: nobody comes to one RT twice on a day; but for who
    was recorded as dead, was left out of the first report for that, and is said to live now."""
    made = outcome_of(change, person)
    lives = any(isinstance(e, PutRight) and e.person_id == person for e in change.effects)
    return made is not None and made.comes and change.day == report.day and change.day.is_exact and not lives


def _says_the_same(told: ToldBefore, change: Change, report: Report, person: PersonId, flow: Flow) -> bool:
    alike = _matter(told, change) == _matter(told, report.change) and report.area == change.area
    same = alike and _states(change, person) == _states(report.change, person)
    return same and report.kind == flow.kind and _may_be_one_day(report.day, change.day)


def _is_one_end(filing: Filing, flow: Flow, life: Life, report: Report, day: Day) -> bool:
    """Whether two ends of which the first waits can't both be: one may leave twice, also before he died."""
    leaves, left = _may_come_back(flow.traits), _may_come_back(filing.work.house.flows.traits.get(report.kind))
    if leaves and left:
        return _is_near(report.day, day) and not life.comes_between(report.day, day)
    return not leaves or day.latest >= report.day.earliest


def _is_near(one: Day, other: Day) -> bool:
    """Two heads may name different days of one leaving."""
    return one.earliest - SAME_EVENT <= other.latest and other.earliest - SAME_EVENT <= one.latest


def _may_come_back(traits: Traits | None) -> bool:
    return traits is not None and traits.told.until_return


async def _is_same(filing: Filing, told: ToldBefore, change: Change, report: Report, person: PersonId) -> bool:
    """The same said of the person, until the first is in a closed month, or on one day."""
    before = report.change
    if _matter(told, change) != _matter(told, before) or _states(change, person) != _states(before, person):
        return False
    if STATES[report.status].in_effect and _puts_otherwise(change, before, person):
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
        case Repeats.FOR_GOOD:
            return True


def _may_be_one_day(one: Day, other: Day) -> bool:
    """A day of which nobody knows since when would be every day of the past: it is only itself."""
    return one == other if one.is_open or other.is_open else one.may_be(other)


def _matter(told: ToldBefore, change: Change) -> str:
    """What of a person changes, where the kind tells several apart by it; else empty."""
    wanted = fact_key(told.matter)[0]
    return next((value for name, value in change.facts if told.matter and fact_key(name)[0] == wanted), "")


def _puts_otherwise(change: Change, before: Change, person: PersonId) -> bool:
    """Whether it writes something else than what the other made so: that was a mistake, or is so no more."""
    now, then = _written(change, person), _written(before, person)
    return any(then.get(field, value) != value for field, value in now.items())


def _written(change: Change, person: PersonId) -> dict[str, str]:
    edits = (each for each in change.effects if isinstance(each, EditPerson) and each.person_id == person)
    return {field: value for each in edits for field, value in each.new.items()}


def _states(change: Change, person: PersonId) -> set[BasicStatus]:
    """Going away and coming back are two things."""
    return {e.status for e in change.effects if isinstance(e, SetStatus) and e.person_id == person}
