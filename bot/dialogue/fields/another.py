"""Another resident than the one answered before; those of his name are offered at once."""

from dataclasses import dataclass, replace
from typing import ClassVar

from bot.dialogue.fields.people import PersonPick, first_of
from bot.dialogue.flow import Answers, Asking, Found, Lookup, Seeks, Step
from bot.domain.people.people import Resident, readable


@dataclass(frozen=True, slots=True, kw_only=True)
class AnotherPick(PersonPick):
    """Whoever may be the same as `than`, or anybody else by what is typed."""

    than: Step[Resident]
    absent: bool = False
    seeks_listed: ClassVar[bool] = False

    def lookup(self, answers: Answers, query: str) -> Lookup | None:
        return Lookup(Seeks.RESIDENTS, query or readable(first_of(answers, self.than).name))

    def sift(self, found: Found, asking: Asking) -> Found:
        than = first_of(asking.answers, self.than).id
        return replace(found, residents=tuple(each for each in found.residents if each.id != than))

    def fits(self, value: Resident, answers: Answers) -> bool:
        return value.id != first_of(answers, self.than).id
