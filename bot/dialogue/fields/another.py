"""Another entry of the one answered before: those of his name are offered at once, also of another RT."""

from dataclasses import dataclass, replace
from typing import ClassVar

from bot.dialogue.fields.people import PersonPick, first_of, search_for
from bot.dialogue.question import Answers, Asking, Step
from bot.dialogue.reading import Found, Lookup, Refusal, Scene, Seeks
from bot.domain.people.people import Resident, readable


@dataclass(frozen=True, slots=True, kw_only=True)
class AnotherPick(PersonPick):
    """Whoever may be the same as `than`, or anybody else by what is typed."""

    than: Step[Resident]
    absent: bool = False
    seeks_listed: ClassVar[bool] = False

    def lookup(self, answers: Answers, query: str) -> Lookup | None:
        return Lookup(Seeks.TWICE, query or readable(first_of(answers, self.than).name))

    def understand(self, text: str, scene: Scene) -> Refusal | Lookup:
        return search_for(Seeks.TWICE, text)

    def sift(self, found: Found, asking: Asking) -> Found:
        than = first_of(asking.answers, self.than)
        others = (each for each in found.residents if each.id != than.id)
        # Nothing is told of who lives in another RT, so that he is called as the one he may be.
        called = (replace(each, name=than.name) if each.lives_in else each for each in others)
        return replace(found, residents=tuple(called))

    def fits(self, value: Resident, answers: Answers) -> bool:
        return value.id != first_of(answers, self.than).id
