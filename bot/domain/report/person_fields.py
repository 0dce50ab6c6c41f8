"""The fields of a person that reports change, as text: days as ISO dates, codes as digits."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from typing import assert_never

from bot.domain.people.people import Person, PersonId
from bot.domain.report.changes import (
    AddPerson,
    EditPerson,
    Effect,
    JoinHousehold,
    NameCaretaker,
    NameHead,
    Propose,
    SetStatus,
)

EDITABLE = (
    "name", "nik", "kk", "birth_place", "birth_date", "sex", "mother", "relationship", "marital", "job", "education",
    "disability", "pregnant_since", "address", "programmes",
)  # fmt: skip

OF_FAMILY = ("kk", "address")
"""These are the household's, so they change for everybody in it."""


def text_of(person: Person, field: str) -> str:
    """The person's value of one of `EDITABLE`, as `EditPerson` keeps it; empty for what is not known."""
    if field not in EDITABLE:
        raise ValueError(f"a person has no field {field!r}")
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
            case AddPerson() | EditPerson() | JoinHousehold() | SetStatus() | NameHead() | NameCaretaker() | Propose():
                pass
            case _:
                assert_never(effect)
