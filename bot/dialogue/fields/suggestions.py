"""Answers in one's own words, the commonest of them as buttons."""

from dataclasses import dataclass
from typing import ClassVar

from bot.dialogue.fields.words import FreeText, refuse
from bot.dialogue.prompt import Text
from bot.dialogue.question import Asking
from bot.dialogue.reading import Given, Offer, Refusal, Scene
from bot.domain.sayings.choosing import is_called
from bot.domain.sayings.nothing import Nothing


@dataclass(frozen=True, slots=True)
class Suggested(FreeText):
    """Free text; `entries` are (code, words), each a button with the text `{list}-{code}` that stands for the words."""

    names_something: bool = True
    list: str = ""
    entries: tuple[tuple[str, str], ...] = ()
    numbered: ClassVar[bool] = True
    """For a number alone is no answer in anybody's words."""

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        return tuple(Offer(code, Text(f"{self.list}-{code}"), words) for code, words in self.entries)

    def understand(self, text: str, scene: Scene) -> Given | Refusal:
        known = dict(self.entries).get(is_called(text, self.list))
        # Named, since a dataclass with slots is another class than the one `super()` was written in.
        return Given(known) if known else FreeText.understand(self, text, scene)

    def understand_nothing(self, nothing: Nothing, text: str, scene: Scene) -> Given | Refusal:
        """*Belum ada*, of a job, is that he has none."""
        known = dict(self.entries).get(is_called(text, self.list))
        if known is not None:
            return Given(known)
        return Given(None) if self.optional else refuse("needed", text)

    def understand_evasion(self, text: str, scene: Scene) -> Given | Refusal:
        known = dict(self.entries).get(is_called(text, self.list))
        return Given(known) if known is not None else refuse("saying", text)

    def show(self, value: str) -> Text | str:
        code = next((code for code, words in self.entries if words == value), "")
        return Text(f"{self.list}-{code}") if code else value
