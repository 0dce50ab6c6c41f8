"""Answers picked from a list of codes, one or several."""

from dataclasses import dataclass
from typing import ClassVar

from bot.dialogue.fields.words import TypedField, refuse, refuse_choice
from bot.dialogue.prompt import Text
from bot.dialogue.question import Asking
from bot.dialogue.reading import Given, Json, Offer, Refusal, Scene
from bot.domain.sayings.choosing import meant_by
from bot.domain.sayings.entries import UNKNOWN_IS
from bot.domain.sayings.nothing import Nothing


@dataclass(frozen=True, slots=True)
class Choice(TypedField[str]):
    """One of a list of codes; the labels are the texts `{list}-{code}`.

    Where the list is longer than a screen, `offered` names those that are shown; words of the others are understood.
    """

    list: str
    codes: tuple[str, ...]
    offered: tuple[str, ...] = ()
    numbered: ClassVar[bool] = True

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        return tuple(Offer(code, Text(f"{self.list}-{code}"), code) for code in self.offered or self.codes)

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        code = meant_by(text, self.list, self.codes)
        example = Text(f"{self.list}-{(self.offered or self.codes)[0]}")
        return Given(code) if code else refuse_choice(text, example)

    def understand_nothing(self, nothing: Nothing, text: str, scene: Scene) -> Given | Refusal:
        """An entry may say just that: *tidak ada*, *tidak tahu*."""
        if code := meant_by(text, self.list, self.codes):
            return Given(code)
        if self.optional:
            return Given(None)
        code = UNKNOWN_IS.get(self.list, "")
        return Given(code) if code in self.codes else refuse("needed", text)

    def understand_evasion(self, text: str, scene: Scene) -> Given | Refusal:
        """*Tidak mau*, of somebody unfit, is that he declined."""
        return self.understand(text, scene)

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
