"""Words about one person alone, such as what he suffers from."""

from dataclasses import dataclass
from typing import ClassVar

from bot.dialogue.fields.words import FreeText


@dataclass(frozen=True, slots=True)
class PersonalWords(FreeText):
    """Free text about somebody, never taken over into a report about somebody else."""

    personal: ClassVar[bool] = True
