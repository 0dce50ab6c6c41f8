"""The names of several who are on no list, told one after the other or all at once."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from bot.dialogue.fields.words import TypedField, refuse
from bot.dialogue.naming import named
from bot.dialogue.prompt import Said, Typed
from bot.dialogue.reading import Given, Json, Lookup, Refusal, Scene
from bot.dialogue.stored_residents import resident_from_json, resident_to_json
from bot.domain.people.people import Resident, readable
from bot.domain.sentences.plain_words import KIN
from bot.domain.sentences.typed_names import name_told

MOST, LONGEST = 9, 60
_BETWEEN = re.compile(r"[,;&\n]|\b(?:dan|sareng|jeung|serta)\b", re.IGNORECASE)
_NO_NAME = re.compile(r"[<>/\\|{}\[\]=]")
_COUNTED = re.compile(r"^(?:[0-9]{1,2}[.)]|[-•*])\s*")


@dataclass(frozen=True, slots=True)
class NamesField(TypedField[tuple[Resident, ...]]):
    """`Siti Aminah, Budi dan Ani`, or each on a line of its own; who turns out to be registered is picked instead."""

    personal: ClassVar[bool] = True
    seeks_listed: ClassVar[bool] = True

    def picked(self, family: Sequence[Resident]) -> Json:
        return [resident_to_json(family[0])]

    def read(self, said: Said, scene: Scene) -> Given | Refusal | Lookup:
        if isinstance(said, Typed):  # each line is a name, and lines are folded below
            said = replace(said, text=",".join(_COUNTED.sub("", line.strip()) for line in said.text.splitlines()))
        # Named, since a dataclass with slots is another class than the one `super()` was written in.
        return TypedField.read(self, said, scene)

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        if _NO_NAME.search(text):
            return refuse("name", text)
        parts = [_COUNTED.sub("", part.strip(" .")) for part in _BETWEEN.split(text)]
        names = list(dict.fromkeys(filter(None, parts)))
        if len(names) > MOST:
            return refuse("names-many", text, count=len(names), most=MOST)
        for each in names:
            if len(each) > LONGEST:
                return refuse("too-long", each, length=len(each), longest=LONGEST)
            if not name_told(each) or _is_kin(each):
                return refuse("name", each)
        return Given([{"id": "", "household_id": "", "name": name_told(each)} for each in names])

    def load(self, raw: Json) -> tuple[Resident, ...]:
        if not isinstance(raw, list) or not raw:
            raise ValueError("nobody")
        return tuple(resident_from_json(each) for each in raw)

    def show(self, value: tuple[Resident, ...]) -> str:
        return ", ".join(readable(each.name) for each in value)

    def show_on(self, value: tuple[Resident, ...], today: date) -> str:
        return named(value, today)


_NO_NAMES = KIN - {"putra", "putri", "cucu", "dede", "adik"}
"""Of those people are called so."""


def _is_kin(name: str) -> bool:
    """`Istrinya`, `anak istri`: who it is, and not what he is called."""
    return all(word in _NO_NAMES for word in name.casefold().split())
