"""The fields of a person that reports change, as text: days as ISO dates, codes as digits."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from enum import Enum
from typing import Any, TypeGuard, assert_never

from bot.domain.days.day import Day, Exactness
from bot.domain.people.people import BasicStatus, Marital, Person, PersonId, Relationship, Sex
from bot.domain.report.changes import (
    AddPerson,
    EditPerson,
    Effect,
    JoinHousehold,
    NameCaretaker,
    NameHead,
    Propose,
    PutRight,
    SetStatus,
)
from bot.domain.report.told_answers import TOLD_ANSWERS

EDITABLE = (
    "name", "nik", "kk", "birth_place", "birth_date", "sex", "mother", "relationship", "marital", "job", "education",
    "disability", "pregnant_since", "address", "programmes",
)  # fmt: skip

OF_FAMILY = ("kk", "address")
"""These are the household's, so they change for everybody in it."""

OF_HIMSELF = ("name", "nik", "birth_place", "birth_date", "sex", "mother")
"""Who he is, whatever became of him: put right of the dead and of who left, too, whose entry stands for ever."""

ENDED_ON, LEFT_ON = "ended_on", "left_on"
"""The day of his death, and of his leaving, as exactly as it is known; nobody has either who lives here."""

LAST_DAYS = {ENDED_ON: BasicStatus.DEAD, LEFT_ON: BasicStatus.MOVED}
"""Of whom each is told."""


CAME_ON = "came_on"
"""The day on which he came to the RT: no entry tells it, but the report of it."""

EVENT_DAYS = frozenset({CAME_ON, *LAST_DAYS})
"""Of what is told of somebody, not of who he is: whatever is taken back, its day goes with it."""

OF_NO_ENTRY = frozenset({CAME_ON, *TOLD_ANSWERS})
"""What only a report tells: its old value is read there, and is never compared with an entry."""


def text_of(person: Person, field: str) -> str:
    """The person's value of one of `EDITABLE`, or his last day, as `EditPerson` keeps it; empty for what is unknown."""
    if field in LAST_DAYS:
        return person.ended.stored() if person.ended else ""
    if field not in EDITABLE:
        raise ValueError(f"a person has no field {field!r}")
    if field == "birth_date":
        return person.born.stored() if person.born else ""
    value = getattr(person, field)
    match value:
        case None:
            return ""
        case date():
            return value.isoformat()
        case Enum():
            return str(value.value)
        case tuple():
            return ",".join(value)
        case _:
            return str(value)


_READ: Mapping[str, Callable[[str], Any]] = {
    "sex": lambda text: Sex(text) if text else None,
    "pregnant_since": lambda text: date.fromisoformat(text) if text else None,
    "relationship": lambda text: Relationship(int(text)) if text else None,
    "marital": lambda text: Marital(int(text)) if text else None,
    "programmes": lambda text: tuple(text.split(",")) if text else (),
}


def with_text(person: Person, field: str, text: str) -> Person:
    """The person with another value of one of `EDITABLE`, or another last day, given as `EditPerson` keeps it; what
    only a report tells of him is none of his entry's."""
    if field in OF_NO_ENTRY:
        return person
    if field in LAST_DAYS:
        day = Day.load(text)
        return replace(person, died_or_left_on=day.latest, end_exactness=day.exactness)
    if field not in EDITABLE:
        raise ValueError(f"a person has no field {field!r}")
    if field == "birth_date":
        born = Day.load(text) if text else None
        exactness = born.exactness if born else Exactness.DAY
        return replace(person, birth_date=born.latest if born else None, birth_exactness=exactness)
    value: dict[str, Any] = {field: _READ.get(field, str)(text)}
    return replace(person, **value)


def old_of(person: Person, edit: EditPerson) -> dict[str, str]:
    """What his entry has of the fields that are edited; what a report alone tells stays as it was found."""
    entry = {field: text_of(person, field) for field in edit.new if field not in OF_NO_ENTRY}
    return entry | {field: old for field, old in edit.old.items() if field in OF_NO_ENTRY}


def same_value(one: str, other: str) -> bool:
    """Whether two values say the same; in words, case and spaces don't matter."""
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split())


def niks_given(effects: Iterable[Effect]) -> Iterator[tuple[str, PersonId]]:
    """Each NIK that somebody is given, with whom."""
    for effect in effects:
        match effect:
            case AddPerson(person) if person.nik:
                yield person.nik, person.id
            case EditPerson(person_id, _, new) if new.get("nik"):
                yield new["nik"], person_id
            case AddPerson() | EditPerson() | JoinHousehold() | SetStatus() | PutRight():
                pass
            case NameHead() | NameCaretaker() | Propose():
                pass
            case _:
                assert_never(effect)


def tells_day(effect: Effect) -> TypeGuard[EditPerson]:
    """Whether it puts right on which day somebody came or left, by which it is decided where he stands."""
    return isinstance(effect, EditPerson) and (LEFT_ON in effect.new or CAME_ON in effect.new)
