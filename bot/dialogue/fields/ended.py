"""Who ended here: recorded as dead, or as gone, not found or nobody."""

from dataclasses import dataclass
from typing import ClassVar

from bot.dialogue.fields.people import FamilyPick, search_for
from bot.dialogue.headings import ALONE, TOGETHER
from bot.dialogue.labels import describe_each, family_label
from bot.dialogue.question import Answers, Asking
from bot.dialogue.reading import Lookup, Offer, Refusal, Scene, Seeks
from bot.dialogue.stored_residents import resident_to_json
from bot.domain.people.people import HouseholdId, Resident


@dataclass(frozen=True, slots=True)
class EndedPick(FamilyPick):
    """The latest of them are offered at once, and others by what is typed; where a family went together, all of it."""

    absent: bool = False
    seeks: Seeks = Seeks.DEAD
    found_key: ClassVar[str] = "found-ended"
    by_house: ClassVar[bool] = False

    def lookup(self, answers: Answers, query: str) -> Lookup | None:
        return Lookup(self.seeks, query)

    def understand(self, text: str, scene: Scene) -> Refusal | Lookup:
        return search_for(self.seeks, text)

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        found = asking.found
        if found is None:
            return ()
        families = {each.household_id: found.family_of(each) for each in found.residents}
        together = [family for family in families.values() if len(family) > 1]
        labels = describe_each(found.residents, asking.scene.today)
        alone = [
            Offer(r.id, label, [resident_to_json(r)], ALONE) for r, label in zip(found.residents, labels, strict=True)
        ]
        return (*alone, *map(_together, together))


def _together(family: tuple[Resident, ...]) -> Offer:
    option = f"all-{HouseholdId(family[0].household_id)}"[:24]
    return Offer(option, family_label(family), [resident_to_json(each) for each in family], TOGETHER)
