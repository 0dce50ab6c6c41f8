"""Which programmes somebody gets: one by its button, several in words, or none."""

import re
from dataclasses import dataclass
from typing import ClassVar

from bot.dialogue.fields.words import TypedField, refuse, refuse_choice
from bot.dialogue.prompt import Text
from bot.dialogue.question import Asking
from bot.dialogue.reading import Given, Json, Offer, Refusal, Scene
from bot.domain.sayings.choosing import meant_by
from bot.domain.sayings.nothing import Nothing

NONE = "none"
"""Stored where he gets none."""
_PARTS = re.compile(r"\s*(?:[,;/&+]|\b(?:dan|sama|sareng|serta|juga)\b)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ProgrammesField(TypedField[str]):
    """Stored as the registry keeps them, `BPNT,PKH`; `names` are the profile's."""

    names: tuple[str, ...]
    numbered: ClassVar[bool] = True

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        shown = [Offer(name, Text(f"programme-{name}"), name) for name in self.names]
        return (*shown, Offer(NONE, Text("programmes-none"), NONE))

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        parts = [part for part in _PARTS.split(text) if part]
        meant = {meant_by(part, "programme", self.names) or self._named(part) for part in parts}
        if not meant or "" in meant:
            return refuse_choice(text, Text(f"programme-{self.names[0]}"))
        return Given(",".join(name for name in self.names if name in meant))

    def _named(self, part: str) -> str:
        return next((name for name in self.names if name.casefold() == part.casefold()), "")

    def understand_nothing(self, nothing: Nothing, text: str, scene: Scene) -> Given | Refusal:
        """*Tidak ada*, *belum dapat*: none."""
        return Given(NONE) if nothing is Nothing.NONE else refuse("needed", text)

    def load(self, raw: Json) -> str:
        if not isinstance(raw, str) or (raw != NONE and not set(raw.split(",")) <= set(self.names)):
            raise ValueError(raw)
        return raw

    def show(self, value: str) -> Text | str:
        return Text("programmes-none") if value == NONE else value.replace(",", ", ")
