"""Answers in one's own words, the commonest of them as buttons."""

from dataclasses import dataclass

from bot.dialogue.fields.words import FreeText
from bot.dialogue.flow import Asking, Offer
from bot.dialogue.prompt import Text


@dataclass(frozen=True, slots=True)
class Suggested(FreeText):
    """Free text; `entries` are (code, words), each a button with the text `{list}-{code}` that stands for the words."""

    list: str = ""
    entries: tuple[tuple[str, str], ...] = ()

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        return tuple(Offer(code, Text(f"{self.list}-{code}"), words) for code, words in self.entries)

    def show(self, value: str) -> Text | str:
        code = next((code for code, words in self.entries if words == value), "")
        return Text(f"{self.list}-{code}") if code else value
