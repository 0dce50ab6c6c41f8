"""The town or regency where something happened: typed, or the reporter's own at one tap."""

from dataclasses import dataclass
from typing import ClassVar

from bot.dialogue.fields.words import FreeText
from bot.dialogue.flow import Asking, Offer


@dataclass(frozen=True, slots=True)
class Town(FreeText):
    """A kota or kabupaten by its name."""

    longest: int = 60
    usual: ClassVar[str] = "usual"

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        own = asking.scene.regency
        return (Offer(self.usual, own, own),) if own else ()
