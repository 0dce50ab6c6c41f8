"""What a report that waits would make of people, so that they can be told of before it is decided; pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Relationship
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import (
    NOWHERE,
    AddPerson,
    Change,
    EditPerson,
    Effect,
    JoinHousehold,
    NameCaretaker,
    NameHead,
    Propose,
    PutRight,
    SetStatus,
)
from bot.domain.report.person_fields import LAST_DAYS, same_value, with_text
from bot.domain.report.told_answers import TOLD_ANSWERS


class Does(StrEnum):
    """What a report does to somebody, as far as others have to know before it is decided."""

    ADDS = "adds"
    BRINGS = "brings"
    """from another RT, or back to those who live here"""
    SENDS = "sends"
    """to another RT of the regency"""
    CHANGES = "changes"


_WEIGHT = {Does.CHANGES: 0, Does.SENDS: 1, Does.BRINGS: 2, Does.ADDS: 3}


@dataclass(frozen=True, slots=True)
class Touch:
    """Whom a report adds or changes, and where he would be found."""

    person: PersonId
    does: Does
    area: AreaCode
    """The RT where he lives by it; of one who is sent, where he is expected."""
    household: HouseholdId | None = None
    name: str = ""
    """By which he is found there, where the registry does not tell it."""


def touches(change: Change) -> tuple[Touch, ...]:
    """One for each person, what weighs most; of a report of nobody none."""
    found: dict[PersonId, Touch] = {}
    for touch in _touches(change):
        before = found.get(touch.person)
        if before is None or _WEIGHT[touch.does] > _WEIGHT[before.does]:
            found[touch.person] = touch
    return tuple(found.values())


def _touches(change: Change) -> Iterator[Touch]:
    names = change.called
    for effect in change.effects:
        match effect:
            case AddPerson(person):
                yield Touch(person.id, Does.ADDS, person.area, person.household_id, person.name)
            case JoinHousehold(person_id, household, area, arrives):
                does = Does.BRINGS if arrives else Does.CHANGES
                yield Touch(person_id, does, area, household, names.get(person_id, "") if arrives else "")
            case SetStatus(person_id, BasicStatus.MOVED, to=to) if to not in (NOWHERE, change.area):
                yield Touch(person_id, Does.SENDS, to, None, names.get(person_id, ""))
            case PutRight(person_id, BasicStatus.ALIVE, _, area):
                yield Touch(person_id, Does.BRINGS, area, None, names.get(person_id, ""))
            case EditPerson(person_id, _, new):
                yield Touch(person_id, Does.CHANGES, change.area, None, new.get("name", ""))
            case NameHead(household, person_id) | NameCaretaker(household, person_id):
                yield Touch(person_id, Does.CHANGES, change.area, household)
            case SetStatus(person_id) | Propose(person_id) | PutRight(person_id):
                yield Touch(person_id, Does.CHANGES, change.area)
            case _:
                assert_never(effect)


def foresee(person: Person | None, person_id: PersonId, changes: Iterable[Change]) -> Person | None:
    """Who he would be once all these were in effect, one after the other; None where none of them adds him."""
    for change in changes:
        for effect in change.effects:
            person = _after(person, person_id, effect, change)
    return person


def _after(person: Person | None, person_id: PersonId, effect: Effect, change: Change) -> Person | None:
    if isinstance(effect, AddPerson):
        return effect.person if person is None and effect.person.id == person_id else person
    if person is None or effect.person_id != person_id:
        return person
    match effect:
        case SetStatus(_, status, on):
            ended = None if status is BasicStatus.ALIVE else on
            return replace(person, status=status, died_or_left_on=ended, end_exactness=change.exactness)
        case PutRight(_, status):
            ended = None if status is BasicStatus.ALIVE else change.event_date
            return replace(person, status=status, died_or_left_on=ended, end_exactness=change.exactness)
        case JoinHousehold():
            return _joined(person, effect)
        case EditPerson(_, _, new):
            for field, text in new.items():
                person = with_text(person, field, text)
            return person
        case NameHead():
            return replace(person, relationship=Relationship.HEAD)
        case NameCaretaker() | Propose():
            return person
        case _:
            assert_never(effect)


def _joined(person: Person, join: JoinHousehold) -> Person:
    """He lives there; what the report does not say of him stays, as does his being away where he only changes his
    household."""
    stays = not join.arrives and person.status.value in REGISTERED
    return replace(
        person,
        household_id=join.household_id,
        area=join.area,
        kk=join.kk or person.kk,
        address=join.address or person.address,
        relationship=join.relationship or person.relationship,
        status=person.status if stays else BasicStatus.ALIVE,
        died_or_left_on=person.died_or_left_on if stays else None,
    )


# --- what builds on what ----------------------------------------------------------------------------------------------

_COMES_AND_GOES = (BasicStatus.ALIVE, BasicStatus.AWAY, BasicStatus.MISSING)
_ENDS = (BasicStatus.DEAD, BasicStatus.MOVED)


def built_on(
    later: Change, named: Iterable[PersonId], earlier: Change, houses: Iterable[HouseholdId]
) -> set[PersonId | HouseholdId]:
    """Of whom and of which households the later change needs the earlier one; empty where it stands without it.

    `named` are those in its answers, `houses` the households that the registry holds already: whoever comes brings his
    own, whether or not others of it came before, and whoever is new is entered in it there; where they left, nobody
    needs their coming. Who brings the head of a
    household needs nobody who is only entered in it: told anew, he comes before the baby that was told meanwhile.
    """
    persons = {*named, *later.subjects, *(each.person for each in touches(later))}
    made = {touch.person for touch in touches(earlier) if _makes(touch, later.area, earlier.area)}
    kept = set(houses)
    new = {h for e in earlier.effects if (h := _household(e)) and (h not in kept or _arrives(e, later.area))}
    brought = {h for e in later.effects if (h := _household(e)) and _arrives(e, later.area)} & kept
    used = {h for e in later.effects if (h := _household(e)) and h not in brought}
    come = {h for e in earlier.effects if (h := _household(e)) and _arrives(e, later.area)}
    own = _founded(later) - _founded(earlier) - come
    return {*(persons & made), *((used & new) - own), *_followed(later, earlier)}


def _founded(change: Change) -> set[HouseholdId]:
    """The households whose heads it enters."""
    new = (each.person for each in change.effects if isinstance(each, AddPerson))
    return {person.household_id for person in new if person.relationship is Relationship.HEAD}


def _makes(touch: Touch, here: AreaCode, told_in: AreaCode) -> bool:
    """Whether he is here by it: new, come from elsewhere, or told as coming by the RT that he leaves."""
    if touch.does is Does.SENDS:
        return touch.area == here != told_in
    return touch.does is Does.ADDS or (touch.does is Does.BRINGS and touch.area == here)


def _household(effect: Effect) -> HouseholdId | None:
    match effect:
        case AddPerson(person):
            return person.household_id
        case JoinHousehold() | NameHead() | NameCaretaker():
            return effect.household_id
        case SetStatus() | EditPerson() | Propose() | PutRight():
            return None
        case _:
            assert_never(effect)


def _arrives(effect: Effect, area: AreaCode) -> bool:
    """Whether it brings a household, or somebody to one, to that RT."""
    return isinstance(effect, JoinHousehold) and effect.arrives and effect.area == area


def _followed(later: Change, earlier: Change) -> set[PersonId]:
    """Who was told as gone and now as back, whose field is changed a second time, who heads a family and leaves it."""
    return {
        one.person_id
        for one in later.effects
        for other in earlier.effects
        if not isinstance(one, AddPerson)
        and not isinstance(other, AddPerson)
        and one.person_id == other.person_id
        and _follows(one, other)
    }


def _told_by(field: str) -> BasicStatus | None:
    """As whom somebody is told by a report of which this is put right."""
    return LAST_DAYS.get(field) or (TOLD_ANSWERS[field].by if field in TOLD_ANSWERS else None)


def _follows(one: Effect, other: Effect) -> bool:
    if isinstance(one, SetStatus):
        both = isinstance(other, SetStatus) and {one.status, other.status} <= set(_COMES_AND_GOES)
        return both or (isinstance(other, NameHead | NameCaretaker) and one.status in _ENDS)
    if isinstance(one, EditPerson) and isinstance(other, EditPerson):
        return any(field in other.new and same_value(old, other.new[field]) for field, old in one.old.items())
    if isinstance(one, EditPerson) and isinstance(other, SetStatus):
        return any(_told_by(field) is other.status for field in one.new)
    return False
