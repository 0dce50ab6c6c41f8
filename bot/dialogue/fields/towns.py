"""The town or regency where something happened: typed, or the reporter's own at one tap."""

from dataclasses import dataclass
from typing import ClassVar

from bot.dialogue.fields.words import FreeText
from bot.dialogue.flow import Asking, Given, Json, Offer, Refusal, Scene
from bot.dialogue.prompt import Text
from bot.domain.sayings.nothing import Nothing


@dataclass(frozen=True, slots=True)
class Town(FreeText):
    """A kota or kabupaten by its name."""

    longest: int = 60
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
