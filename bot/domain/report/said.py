"""What a report says of a person or household in so many words, whether or not it was known so before."""

from collections.abc import Iterator
from typing import assert_never

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
from bot.domain.report.person_fields import EVENT_DAYS, OF_NO_ENTRY

Said = tuple[str, str]
"""Of whom or of which household, and the field."""


def fields_said(effect: Effect) -> Iterator[Said]:
    """Each field of which the effect tells a value; what is told of an event goes with it, whoever put it right."""
    match effect:
        case EditPerson(person_id, _, new):
            yield from ((person_id, field) for field in new if field not in EVENT_DAYS | OF_NO_ENTRY)
        case NameHead(household, person_id):
            yield from ((person_id, "relationship"), (household, "head_name"))
        case NameCaretaker(household):
            yield (household, "caretaker_id")
        case JoinHousehold(person_id, relationship=kin) if kin is not None:
            yield (person_id, "relationship")
        case JoinHousehold() | AddPerson() | SetStatus() | Propose() | PutRight():
            return
        case _:
            assert_never(effect)


def place_said(effect: Effect) -> Iterator[Said]:
    """Where the effect says that somebody lives. What is told of him by days decides where he stands when a report is
    taken back; a list has no day, and is held against this."""
    if isinstance(effect, JoinHousehold):
        yield (effect.person_id, "household_id")
        yield from ((effect.person_id, "area_code"),) if effect.arrives else ()
