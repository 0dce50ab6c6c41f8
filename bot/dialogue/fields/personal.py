"""What is told of one person alone: what he suffers from, what he is."""

from dataclasses import dataclass
from typing import ClassVar

from bot.dialogue.fields.choices import Choice
from bot.dialogue.fields.words import FreeText
from bot.dialogue.reading import Given, Refusal, Scene
from bot.domain.sayings.nothing import Nothing


@dataclass(frozen=True, slots=True)
class PersonalWords(FreeText):
    """Free text about somebody, never taken over into a report about somebody else."""

    names_something: bool = True
    personal: ClassVar[bool] = True

    def understand_nothing(self, nothing: Nothing, text: str, scene: Scene) -> Given | Refusal:
        """That nobody knows what it is, is something to be told of somebody."""
        return Given(UNKNOWN_TO_ALL)


@dataclass(frozen=True, slots=True)
class PersonalChoice(Choice):
    """A choice about somebody, never taken over either."""

    personal: ClassVar[bool] = True


UNKNOWN_TO_ALL = "tidak diketahui"
"""As an operator reads it in a report."""
