"""The two entries of one person: one of this RT, and another, of those of his name, also of another RT."""

from dataclasses import dataclass, replace
from typing import ClassVar

from bot.dialogue.fields.people import PersonPick, first_of, search_for
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Asking, Step
from bot.dialogue.reading import Found, Lookup, Refusal, Scene, Seeks
from bot.domain.people.people import Resident, readable


@dataclass(frozen=True, slots=True)
class EntryPick(PersonPick):
    """Whoever is on the list of the RT, or died there; who only is to come is no entry of it yet."""

    seeks: Seeks = Seeks.ENTRIES

    def sift(self, found: Found, asking: Asking) -> Found:
        return replace(found, residents=tuple(each for each in found.residents if not each.comes_from))

    def set_aside(self, found: Found) -> tuple[Text, ...]:
        """That his coming is to be told first, of each who is to come."""
        coming = {readable(each.name): each.comes_from for each in found.residents if each.comes_from}
        return tuple(Text("household-coming", {"who": who, "rt": rt}) for who, rt in coming.items())


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
