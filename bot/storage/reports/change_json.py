"""Changes as JSON, readable by later versions of the program."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any

from bot.domain.report.changes import (
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
from bot.domain.stored_json import Kept, Kinds

_EFFECTS = Kinds(
    Effect,
    "do",
    add=AddPerson,
    end=SetStatus,
    head=NameHead,
    edit=EditPerson,
    join=JoinHousehold,
    caretaker=NameCaretaker,
    propose=Propose,
    right=PutRight,
)


@dataclass(frozen=True, slots=True)
class _Stored(Change):
    effects: tuple[_EFFECTS.any, ...] = ()  # type: ignore[name-defined] # made at run time


_CHANGES = Kept[Change](Change, "change")
_STORED = Kept[_Stored](_Stored, "change")
_fields = attrgetter(*(each.name for each in fields(Change)))


def encode_change(change: Change) -> dict[str, Any]:
    """The change as JSON values, without what is not known."""
    stored: dict[str, Any] = _CHANGES.dump(change, without_defaults=True)
    for effect, values in zip(change.effects, stored.get("effects", ()), strict=True):
        values["do"] = _EFFECTS.name_of(effect)
    return stored


def decode_change(stored: Mapping[str, Any]) -> Change:
    """What `encode_change` gave; fields this version doesn't know are left out, an unknown effect is not: it raises
    `Unreadable`, as does all that is no change."""
    return Change(*_fields(_STORED.load(stored)))
