"""Who comes to live here: somebody expected from another RT, a whole family at one tap, or new people."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from bot.dialogue.fields.people import LONGEST_QUERY, FamilyPick
from bot.dialogue.fields.words import refuse
from bot.dialogue.labels import describe, family_label, labelled
from bot.dialogue.naming import family_head
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Asking
from bot.dialogue.reading import Found, Json, Lookup, Offer, Refusal, Scene, Seeks
from bot.dialogue.stored_residents import resident_from_json, resident_to_json
from bot.domain.people.names import digits_of_nik
from bot.domain.people.people import HouseholdId, PersonId, Resident
from bot.domain.sayings.pointing import Pointing
from bot.domain.sentences.typed_names import name_told

NEW, SOME = "new", "+some-"
"""Option for those whom nobody expects; the answer is the name as typed, without an id."""


_NAME = re.compile(r"[^\W\d_][^\s\d_]*(?: [^\s\d_]+){0,4}")
"""One to five words without a digit."""


@dataclass(frozen=True, slots=True)
class ArrivalPick(FamilyPick):
    """Those who are expected here are offered at once, and by what is typed: a family whole, or in part, tapped one by
    one; any name may also be somebody new."""

    found_key: ClassVar[str] = "found-arrival"
    seeks_listed: ClassVar[bool] = False
    pointed_at: ClassVar[Mapping[Pointing, str]] = {Pointing.NEW: NEW, Pointing.NONE_OF_THESE: NEW}
    by_house: ClassVar[bool] = False
    page_size: ClassVar[int] = 3
    """Families, each whole, in part, or one of it."""
    askings: ClassVar[tuple[str, ...]] = ("", "-some")

    def lookup(self, answers: Answers, query: str) -> Lookup | None:
        return Lookup(Seeks.ARRIVALS, query)

    def asked_as(self, asking: Asking) -> str:
        """Where some of a family are ticked nobody types the name of its head."""
        return self.askings[bool(asking.picked)]

    def understand(self, text: str, scene: Scene) -> Refusal | Lookup:
        if len(text) > LONGEST_QUERY:
            return refuse("too-long", text, length=len(text), longest=LONGEST_QUERY)
        return Lookup(Seeks.ARRIVALS, text) if name_told(text) or digits_of_nik(text) else refuse("name", text)

    def only_answer(self, asking: Asking) -> Json:
        """Somebody new, where nobody like him is expected and what was typed can be a name and nothing else."""
        found = asking.found
        if found is None or found.is_any:
            return None
        name = name_told(found.query)
        return [_nobody(name)] if _NAME.fullmatch(name) else None

    def units(self, found: Found) -> Sequence[tuple[Resident, ...]]:
        homes = dict.fromkeys(who.household_id for who in found.residents)
        return [tuple(who for who in found.residents if who.household_id == home) for home in homes]

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        if asking.found is None:
            return ()
        found = asking.found
        if chosen := _of_picked(asking.picked):
            return _some(asking, chosen)
        families = list({who.household_id: found.family_of(who) for who in reversed(asking.residents)}.values())[::-1]
        offers = [offer for family in families for offer in _together(family, asking)]
        if found.query:
            offers += [_alone(who, asking) for who in asking.residents if len(found.family_of(who)) > 1]
        return (*offers, *_somebody_new(found.query))


def _together(family: tuple[Resident, ...], asking: Asking) -> tuple[Offer, ...]:
    """All of it at one tap; of more than two also a part."""
    if len(family) == 1:
        return (_alone(family[0], asking),)
    who: list[Json] = [resident_to_json(each) for each in family]
    house = HouseholdId(family[0].household_id)
    whole = Offer(f"all-{house}"[:24], _marked(family), who)
    part = Offer(f"{SOME}{house}"[:24], Text("arrival-some", {"name": family_head(family)}), who)
    return (whole, part) if len(family) > 2 and family[0].name != family[1].name else (whole,)


def _marked(family: tuple[Resident, ...]) -> Text:
    """As whole families are called; of one whose leaving waits that it does, and from where it comes."""
    called, first = family_label(family), family[0]
    if not (first.comes_from and first.waits):
        return called
    return Text("person-coming-waits", {"rt": first.comes_from}, {"who": called})


def _of_picked(picked: Sequence[Json]) -> tuple[Resident, ...]:
    return tuple(resident_from_json(each) for each in picked)


def _some(asking: Asking, chosen: tuple[Resident, ...]) -> tuple[Offer, ...]:
    """A tick before each who has come, all at first; the last one cannot be taken out."""
    families = asking.found.families if asking.found else {}
    family = families.get(chosen[0].household_id, chosen)
    here = {each.id for each in chosen}
    ticks = [_ticked(asking, each, family, here) for each in family if here != {each.id}]
    come: list[Json] = [resident_to_json(each) for each in family if each.id in here]
    return (*ticks, Offer("done", Text("members-done", {"count": len(come)}), come))


def _ticked(asking: Asking, who: Resident, family: tuple[Resident, ...], here: set[PersonId]) -> Offer:
    then: list[Json] = [resident_to_json(each) for each in family if each.id in here ^ {who.id}]
    mark = "\u2611" if who.id in here else "\u2610"
    return Offer(f"+{who.id}", f"{mark} {describe(who, asking.scene.today)}", then)


def _alone(who: Resident, asking: Asking) -> Offer:
    return Offer(who.id, labelled(who, asking.scene.today), [resident_to_json(who)])


def _somebody_new(query: str) -> tuple[Offer, ...]:
    name = name_told(query)
    if sum(letter.isalpha() for letter in name) < 2:
        return ()
    return (Offer(NEW, Text("arrival-new"), [_nobody(name)]),)


def _nobody(name: str) -> Json:
    return {"id": "", "household_id": "", "name": name}
