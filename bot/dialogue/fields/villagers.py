"""Picking somebody of a whole village, as its operators may."""

from dataclasses import dataclass
from typing import ClassVar

from bot.dialogue.fields.people import PersonPick, search_for
from bot.dialogue.labels import describe_each, label
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Asking
from bot.dialogue.reading import Json, Lookup, Offer, Refusal, Scene, Seeks
from bot.dialogue.stored_residents import resident_to_json
from bot.domain.areas import short_name
from bot.domain.people.people import BasicStatus, Resident
from bot.domain.sentences.typed_names import name_told

ADD = "add"
"""Option for somebody who is to be entered; the answer is a name without an id."""


@dataclass(frozen=True, slots=True)
class VillagerPick(PersonPick):
    """Each with his RT; where `absent` allows, also somebody who is not registered and is to be entered."""

    by_house: ClassVar[bool] = False
    found_key: ClassVar[str] = "found-villager"
    page_size: ClassVar[int] = 8

    def lookup(self, answers: Answers, query: str) -> Lookup | None:
        return Lookup(Seeks.VILLAGERS, query) if query else None

    def understand(self, text: str, scene: Scene) -> Refusal | Lookup:
        return search_for(Seeks.VILLAGERS, text)

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        found = asking.found
        if found is None:
            return ()
        labels = describe_each(found.residents, asking.scene.today)
        listed = tuple(
            Offer(who.id, _labelled(who, said, short_name(found.homes[who.id])), resident_to_json(who))
            for who, said in zip(found.residents, labels, strict=True)
        )
        name = name_told(found.query)
        nobody: Json = {"id": "", "household_id": "", "name": name}
        return (*listed, Offer(ADD, Text("tie-add"), nobody)) if self.absent and name else listed


def _labelled(who: Resident, said: str, rt: str) -> Text | str:
    """With his RT; who died or left is marked, with where he is expected from."""
    if who.status not in (BasicStatus.DEAD, BasicStatus.MOVED):
        return f"{said}, {rt}"
    if who.comes_from:
        return label(who, said)
    return Text("person-ended", {"who": f"{said}, {rt}", "status": who.status.value})
