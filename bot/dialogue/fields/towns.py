"""The town or regency where something happened: typed, or the reporter's own at one tap."""

import re
from dataclasses import dataclass
from typing import ClassVar

from bot.dialogue.fields.words import FreeText, refuse
from bot.dialogue.prompt import Text
from bot.dialogue.question import Asking
from bot.dialogue.reading import Given, Json, Offer, Refusal, Scene
from bot.domain.sayings.nothing import Nothing

_NO_TOWN = re.compile(
    r"\b(?:rs|rsud|rsu|rsia|rsj|rumah|puskesmas|pkm|klinik|bidan|dukun|paraji|poned|polindes|posyandu|pustu)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TypedTown(FreeText):
    """A kota or kabupaten by its name."""

    longest: int = 60
    names_something: bool = True

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        """A hospital stands in a town, and is none."""
        return refuse("town", text) if _NO_TOWN.search(text) else FreeText.understand(self, text, scene)


@dataclass(frozen=True, slots=True)
class Town(TypedTown):
    """The same, with the reporter's own at one tap."""

    usual: ClassVar[str] = "usual"

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        own = asking.scene.regency
        return (Offer(self.usual, own, own),) if own else ()

    def understand_nothing(self, nothing: Nothing, text: str, scene: Scene) -> Given | Refusal:
        """Nobody knows where: kept as an empty name, which the operator completes."""
        return Given("")

    def load(self, raw: Json) -> str:
        if not isinstance(raw, str):
            raise ValueError(raw)
        return raw

    def show(self, value: str) -> Text | str:
        return value or Text("answer-unknown")
