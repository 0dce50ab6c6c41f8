"""What is in effect of somebody by the days on which it happened, and where that led him; pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import assert_never

from bot.domain.areas import AreaCode
from bot.domain.days.day import Day
from bot.domain.people.people import BasicStatus, HouseholdId, PersonId
from bot.domain.people.standing import REGISTERED, Standing
from bot.domain.report.changes import (
    BEYOND_SCOPES,
    NOWHERE,
    SCOPE_FACT,
    AddPerson,
    EditPerson,
    Effect,
    JoinHousehold,
    NameCaretaker,
    NameHead,
    Propose,
    PutRight,
    SetStatus,
    person_of,
)
from bot.domain.report.person_fields import CAME_ON, LEFT_ON
from bot.domain.report.report import Report


@dataclass(frozen=True, slots=True)
class Happened:
    """He came to an RT, left it, or was away or home again there, as its report in effect tells."""

    day: Day
    area: AreaCode
    status: BasicStatus
    """MOVED where he left."""
    to: AreaCode = NOWHERE
    beyond: bool = False
    """Whether he left the regency."""
    comes: bool = False
    arrives: bool = False
    """Whether he came from elsewhere; else to another household of the RT, where he is there or away as he was."""
    had_come: bool = False
    """Whether his coming to the RT is told along with it, without a day of its own."""
    is_birth: bool = False
    """Whether he was born then: what is told of his family before that is told of him as well, and comes first."""
    goes_on: bool = False
    """Whether he came as away as he was where he came from, and nobody said more of it."""
    origin: AreaCode = NOWHERE
    """Where he was registered then, of whom only something else tells that he came."""
    household: HouseholdId | None = None
    """That he came to."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody would stand; `at` is what brought him there or took him away, None where what is told now did."""

    status: BasicStatus
    area: AreaCode
    since: Day
    at: Happened | None = None
    changed: Happened | None = None
    """By what he is away, not found or home again there."""

    @property
    def is_registered(self) -> bool:
        """Whether he is on the list of the RT."""
        return self.status in REGISTERED


def is_beyond(report: Report) -> bool:
    """Whether it tells of a leaving out of the regency; one that says nothing of it may have led anywhere."""
    return any(name == SCOPE_FACT and value in BEYOND_SCOPES for name, value in report.change.facts)


def happened(reports: Sequence[Report], person: PersonId) -> list[Happened]:
    """Of reports in the order in which they took effect; what was put right since is left out. Deaths are not among
    it: nothing comes after one."""
    found: list[Happened] = []
    for report in reports:
        if any(isinstance(each, PutRight) and each.person_id == person for each in report.change.effects):
            found = [each for each in found if each.status is not BasicStatus.MOVED]
        found = [*_as_put_right(found, report, person), *_of(report, person)]
    return [each for each in found if not each.goes_on or not came_home(each.day, found)]


def _as_put_right(known: list[Happened], report: Report, person: PersonId) -> list[Happened]:
    """The same, with his last leaving, or his last coming to the RT, on the day that the report puts right."""
    for edit in report.change.effects:
        if isinstance(edit, EditPerson) and edit.person_id == person:
            if LEFT_ON in edit.new:
                left = [each for each in known if each.status is BasicStatus.MOVED]
                known = _on(known, max(left, key=_latest, default=None), edit.new[LEFT_ON])
            if CAME_ON in edit.new:
                known = _on(known, last_coming(known, report.area), edit.new[CAME_ON])
    return known


def last_coming(known: Sequence[Happened], area: AreaCode) -> Happened | None:
    """By which he came to the RT from elsewhere, last of all."""
    came = (each for each in known if each.arrives and each.area == area and not each.is_birth)
    return max(came, key=_latest, default=None)


def _latest(each: Happened) -> date:
    return each.day.latest


def _on(known: list[Happened], wrong: Happened | None, day: str) -> list[Happened]:
    return [replace(each, day=Day.load(day)) if each is wrong else each for each in known]


def came_home(by: Day, known: Sequence[Happened]) -> bool:
    """Whether he was home again on that day, by what tells of his being away and home alone."""
    told = [each for each in known if not each.comes and not each.goes_on and each.status in REGISTERED]
    last = max((each for each in told if each.day.latest <= by.latest), key=lambda each: each.day.latest, default=None)
    return last is not None and last.status is BasicStatus.ALIVE


def goes_by_days(now: Standing, effect: SetStatus | JoinHousehold) -> bool:
    """Whether what is in effect of him has a say in where this leads him: of whom a report placed, always.

    Of whom a list or his birth did, where he comes from elsewhere: that he left there may have been told already.
    """
    if now.placed_on is not None:
        return True
    return isinstance(effect, JoinHousehold) and (now.status not in REGISTERED or now.area != effect.area)


def _of(report: Report, person: PersonId) -> Iterator[Happened]:
    """What one report tells of him, his coming first."""
    effects = [each for each in report.change.effects if person_of(each) == person]
    ends = [each for each in effects if isinstance(each, SetStatus)]
    had_come = any(isinstance(each, JoinHousehold) and each.implied for each in effects)
    arrives = any(comes_away(each) for each in effects)
    for effect in effects:
        match effect:
            case AddPerson(added):
                is_birth = added.birth_date == report.event_date
                came = Happened(report.day, added.area, added.status, comes=True, arrives=True, is_birth=is_birth)
                yield replace(came, household=added.household_id)
            case JoinHousehold(_, house, area, arrives, implied=False):
                yield Happened(report.day, area, BasicStatus.ALIVE, comes=True, arrives=arrives, household=house)
            case JoinHousehold(_, house, area, since=since, origin=origin):
                if not ends:
                    day = Day(since) if since else report.day
                    came = Happened(day, area, BasicStatus.ALIVE, comes=True, arrives=True, origin=origin)
                    yield replace(came, household=house)
            case SetStatus(_, status, on, to):
                if status is not BasicStatus.DEAD:
                    day = Day(on, report.change.exactness)
                    goes_on = arrives and status is BasicStatus.AWAY
                    beyond = is_beyond(report)
                    yield Happened(day, report.area, status, to, beyond, had_come=had_come, goes_on=goes_on)
            case EditPerson() | NameHead() | NameCaretaker() | Propose() | PutRight():
                pass
            case _:
                assert_never(effect)


def comes_away(effect: Effect) -> bool:
    """Whether being away, told by the same report, goes on from where he came from."""
    return isinstance(effect, JoinHousehold) and effect.arrives and not effect.implied


def later_than(told: Day, known: Sequence[Happened]) -> list[Happened]:
    """What came after that day, the earliest first; of one day what was approved first, but coming before leaving."""
    later = [each for each in known if each.day.latest > told.latest and not each.is_birth]
    return sorted(later, key=lambda each: (each.day.latest, not each.comes))


def led_to(start: Place, later: Sequence[Happened]) -> Place:
    """Where somebody stands by all of it, one after the other."""
    for each in later:
        start = _after(start, each)
    return start


def _after(now: Place, each: Happened) -> Place:
    if each.comes:
        return _come(now, each)
    if each.status is BasicStatus.MOVED:
        return _gone(now, each) if now.is_registered else now
    if now.area == each.area or (each.had_come and is_clearly_later(each.day, now.since)):
        was_here = now.is_registered and now.area == each.area
        at = now.at if was_here else each
        return Place(each.status, each.area, now.since if was_here else each.day, at, each)
    return now


def _come(now: Place, each: Happened) -> Place:
    """Whoever lives elsewhere came there after what merely implies that he came here, but for where he came from."""
    if each.origin and now.is_registered and now.area != each.origin:
        return now
    if not each.arrives and now.is_registered and now.area == each.area:
        return now
    return Place(each.status, each.area, each.day, each)


def _gone(now: Place, each: Happened) -> Place:
    if now.area == each.area:
        return replace(now, status=BasicStatus.MOVED, since=each.day, at=each)
    if leaves_from_there(now, each):
        area = each.area if each.had_come else now.area
        return Place(BasicStatus.MOVED, area, each.day, each)
    return now


def leaves_from_there(now: Place, each: Happened) -> bool:
    """Whether another RT's word that he left is no part of his move to where he lives: it is of a clearly later day,
    and leads out of the regency; or from where he is told to have come meanwhile, to a third RT.

    Else leaving there and coming here are one move, whatever the days.
    """
    elsewhere = each.had_come and each.to not in (NOWHERE, now.area)
    return (each.beyond or elsewhere) and is_clearly_later(each.day, now.since)


def is_clearly_later(day: Day, before: Day) -> bool:
    """Whether it cannot have been the same day, as far as either is known."""
    return day.latest > before.latest and not day.may_be(before)
