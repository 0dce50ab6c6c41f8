"""Answers picked from a list of codes, one or several."""

from dataclasses import dataclass
from typing import ClassVar

from bot.dialogue.fields.words import TypedField, refuse
from bot.dialogue.flow import Asking, Json, Offer, Refusal, Scene
from bot.dialogue.prompt import Text


@dataclass(frozen=True, slots=True)
class Choice(TypedField[str]):
    """One of a list of codes; the labels are the texts `{list}-{code}`."""

    list: str
    codes: tuple[str, ...]
    numbered: ClassVar[bool] = True

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        return tuple(Offer(code, Text(f"{self.list}-{code}"), code) for code in self.codes)

    def understand(self, text: str, scene: Scene) -> Refusal:
        return refuse("choose", text, count=len(self.codes))

    def load(self, raw: Json) -> str:
        if raw not in self.codes:
            raise ValueError(raw)
        return str(raw)

    def show(self, value: str) -> Text:
        return Text(f"{self.list}-{value}")


@dataclass(frozen=True, slots=True)
class YesNo(Choice):
    """Ya or tidak, as `yes` and `no`."""

    list: str = "answer"
    codes: tuple[str, ...] = ("yes", "no")
