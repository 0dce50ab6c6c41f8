"""What is in effect of somebody by the days on which it happened; pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import groupby
from typing import assert_never

from bot.domain.areas import AreaCode
from bot.domain.days.day import Day
from bot.domain.people.people import BasicStatus, HouseholdId, PersonId, Relationship
from bot.domain.people.standing import REGISTERED, Standing
from bot.domain.report.changes import (
    BACK_HERE,
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
from bot.domain.report.told_answers import LEFT_TO, FarPlace

NEVER = datetime.min.replace(tzinfo=UTC)
"""When something was sent of which that is not known."""


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
    is_back: bool = False
    """Whether he is told to be back in the RT that has him on its list all along: he was not there to leave before."""
    as_he_was: bool = False
    """Whether he came with his family, away where he was so before."""
    goes_on: bool = False
    """Whether he came as away as he was where he came from, and nobody said more of it."""
    origin: AreaCode = NOWHERE
    """Where he was registered then, of whom only something else tells that he came."""
    household: HouseholdId | None = None
    """That he came to."""
    kin: Relationship | None = None
    """What he is told to be to its head; None where nothing was said of it."""
    told_at: datetime = NEVER
    """When it was sent: of one day, where nothing else says which was first, it was what was told first."""


def is_beyond(report: Report) -> bool:
    """Whether it tells of a leaving out of the regency; one that says nothing of it may have led anywhere."""
    return any(name == SCOPE_FACT and value in BEYOND_SCOPES for name, value in report.change.facts)


def happened(reports: Sequence[Report], person: PersonId) -> list[Happened]:
    """Of reports in the order in which they took effect; what was put right since is left out. Deaths are not among
    it: nothing comes after one."""
    found: list[Happened] = []
    for report in reports:
        for each in report.change.effects:
            if isinstance(each, PutRight) and each.person_id == person:
                found = [known for known in found if known.status is not _put_right_by(each)]
        told = [replace(each, told_at=report.submitted_at) for each in _of(report, person, found)]
        found = [*_as_put_right(found, report, person), *told]
    return [each for each in found if not each.goes_on or not came_home(each.day, found)]


def _put_right_by(effect: PutRight) -> BasicStatus:
    """Of what this says that it never was: whoever is not found is so where he lives, and left there no less for it."""
    return BasicStatus.MISSING if effect.was is BasicStatus.MISSING else BasicStatus.MOVED


def _as_put_right(known: list[Happened], report: Report, person: PersonId) -> list[Happened]:
    """The same, with his last leaving, or his last coming to the RT, on the day that the report puts right, and with
    his last leaving of the RT to where it puts right that he went."""
    for edit in report.change.effects:
        if isinstance(edit, EditPerson) and edit.person_id == person:
            if LEFT_ON in edit.new:
                known = _on(known, leaving_of(known, report.area, edit.old.get(LEFT_ON, "")), edit.new[LEFT_ON])
            if CAME_ON in edit.new:
                known = _on(known, last_coming(known, report.area), edit.new[CAME_ON])
            if LEFT_TO in edit.new:
                known = _to(known, _last_leaving(known, report.area), FarPlace.load(edit.new[LEFT_TO]))
    return known


def leaving_of(known: Sequence[Happened], area: AreaCode, day: str) -> Happened | None:
    """His last leaving of that day, given as it is stored: the one that the RT told, else another RT's; of a day that
    nothing tells, the last of all."""
    left = sorted((each for each in known if each.status is BasicStatus.MOVED), key=_latest)
    that_day = [each for each in left if each.day.stored() == day]
    ranked = [*left, *that_day, *(each for each in that_day if each.area == area)]
    return ranked[-1] if ranked else None


def last_coming(known: Sequence[Happened], area: AreaCode) -> Happened | None:
    """By which he came to the RT from elsewhere, last of all."""
    came = (each for each in known if each.arrives and each.area == area and not each.is_birth)
    return max(came, key=_latest, default=None)


def _last_leaving(known: Sequence[Happened], area: AreaCode) -> Happened | None:
    left = (each for each in known if each.status is BasicStatus.MOVED and each.area == area)
    return max(left, key=_latest, default=None)


def _latest(each: Happened) -> date:
    return each.day.latest


def _on(known: list[Happened], wrong: Happened | None, day: str) -> list[Happened]:
    return [replace(each, day=Day.load(day)) if each is wrong else each for each in known]


def _to(known: list[Happened], wrong: Happened | None, right: FarPlace) -> list[Happened]:
    return [replace(each, to=right.rt, beyond=right.is_beyond) if each is wrong else each for each in known]


def came_home(by: Day, known: Sequence[Happened]) -> bool:
    """Whether he was home again on that day, by what tells of his being away and home alone. Who went and came on one
    day is at its end as he was before it."""
    told = [each for each in known if not each.comes and not each.goes_on and each.status in REGISTERED]
    told = sorted((each for each in told if each.day.latest <= by.latest), key=_latest)
    is_home: bool | None = None
    for _, of_a_day in groupby(told, key=_latest):
        is_alive = {each.status is BasicStatus.ALIVE for each in of_a_day}
        is_home = is_alive == {True} if len(is_alive) == 1 else is_home is not False
    return is_home is True


def goes_by_days(now: Standing, effect: SetStatus | JoinHousehold) -> bool:
    """Whether what is in effect of him has a say in where this leads him: of whom a report placed, always.

    Of whom a list or his birth did, where he comes from elsewhere: that he left there may have been told already.
    """
    if now.placed_on is not None:
        return True
    return isinstance(effect, JoinHousehold) and (now.status not in REGISTERED or now.area != effect.area)


def _of(report: Report, person: PersonId, known: Sequence[Happened]) -> Iterator[Happened]:
    """What one report tells of him, his coming first; `known` is what took effect before it."""
    effects = [each for each in report.change.effects if person_of(each) == person]
    ends = [each for each in effects if isinstance(each, SetStatus)]
    implied = [each.household_id for each in effects if isinstance(each, JoinHousehold) and each.implied]
    had_come = bool(implied)
    arrives = any(comes_away(each) for each in effects)
    is_back = any(doubt.key == BACK_HERE for doubt in report.change.warnings)
    for effect in effects:
        match effect:
            case AddPerson(added):
                is_birth = added.birth_date == report.event_date
                came = Happened(report.day, added.area, added.status, comes=True, arrives=True, is_birth=is_birth)
                yield replace(came, household=added.household_id, kin=added.relationship)
            case JoinHousehold(_, house, area, arrives, relationship=kin, implied=False, as_he_was=as_he_was):
                came = Happened(report.day, area, BasicStatus.ALIVE, comes=True, arrives=arrives, household=house)
                yield replace(came, kin=kin, is_back=is_back, as_he_was=as_he_was)
            case JoinHousehold(_, house, area, since=since, origin=origin):
                if not ends:
                    day = Day(since) if since else _day_of_leaving(known, area, report.day)
                    came = Happened(day, area, BasicStatus.ALIVE, comes=True, arrives=True, origin=origin)
                    yield replace(came, household=house)
            case SetStatus(_, status, on, to):
                if status is not BasicStatus.DEAD:
                    day = Day(on, report.change.exactness)
                    goes_on = arrives and status is BasicStatus.AWAY
                    beyond = is_beyond(report)
                    told = Happened(day, report.area, status, to, beyond, had_come=had_come, goes_on=goes_on)
                    yield replace(told, household=implied[0] if implied else None)
            case EditPerson() | NameHead() | NameCaretaker() | Propose() | PutRight():
                pass
            case _:
                assert_never(effect)


def _day_of_leaving(known: Sequence[Happened], area: AreaCode, until: Day) -> Day:
    """When he left another RT before coming to this one, of which no day is told: on the day of what tells of it, if
    nothing says that he left anywhere."""
    left = (each.day for each in known if each.status is BasicStatus.MOVED and each.area != area)
    return max((day for day in left if day.latest <= until.latest), key=lambda day: day.latest, default=until)


def comes_away(effect: Effect) -> bool:
    """Whether being away, told by the same report, goes on from where he came from."""
    return isinstance(effect, JoinHousehold) and effect.arrives and not effect.implied
