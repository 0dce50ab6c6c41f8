"""Picking a household by any of its members, and a member of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from bot.dialogue.fields.people import ABSENT, FamilyPick, MemberPick, first_of, still_here
from bot.dialogue.labels import labelled
from bot.dialogue.naming import named
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Asking
from bot.dialogue.reading import Found, Json, Offer
from bot.dialogue.stored_residents import resident_to_json
from bot.domain.people.people import Relationship, Resident, readable

MOST_SET_ASIDE = 2
"""Lines above the question."""


@dataclass(frozen=True, slots=True)
class HouseholdPick(FamilyPick):
    """A resident with his whole household behind him: he is the first, whoever he is in it."""

    page_size: ClassVar[int] = 5

    def picked(self, family: Sequence[Resident]) -> Json:
        return [resident_to_json(each) for each in family]

    def sift(self, found: Found, asking: Asking) -> Found:
        """Without whoever has yet to come, or is told as dead or gone with all of his: his family is not here."""
        gone = _with_nobody_left(found)
        here = (each for each in found.residents if not each.comes_from and each not in gone)
        return replace(found, residents=tuple(here))

    def set_aside(self, found: Found) -> tuple[Text, ...]:
        """That who has yet to come is told as arrived first, and of whom nobody is left."""
        coming = [each for each in found.residents if each.comes_from]
        about = [{"who": readable(each.name), "rt": each.comes_from} for each in coming[:MOST_SET_ASIDE]]
        gone = [
            Text("household-gone", {"who": readable(each.name), "status": each.status.value})
            for each in _with_nobody_left(found)[:MOST_SET_ASIDE]
        ]
        return (*(Text("household-coming", each) for each in about), *gone)

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        found = asking.found
        if found is None:
            return ()
        families = [found.family_of(resident) for resident in found.residents]
        offers = [
            Offer(each[0].id, labelled(each[0], asking.scene.today), [resident_to_json(m) for m in each])
            for each in families
        ]
        # Named, since a dataclass with slots is another class than the one `super()` was written in.
        absent = [offer for offer in FamilyPick.offers(self, asking) if offer.id == ABSENT]
        return (*offers, *absent)

    def show(self, value: tuple[Resident, ...]) -> str:
        return readable(value[0].name)

    def show_on(self, value: tuple[Resident, ...], today: date) -> str:
        return named(value[:1], today)


def _with_nobody_left(found: Found) -> list[Resident]:
    return [each for each in found.residents if not still_here(found.family_of(each))]


@dataclass(frozen=True, slots=True)
class AnyMemberPick(MemberPick):
    """A member of the household of the person answered before, also that person."""

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        today = asking.scene.today
        return tuple(Offer(m.id, labelled(m, today), [resident_to_json(m)]) for m in asking.residents)

    def fits(self, value: tuple[Resident, ...], answers: Answers) -> bool:
        household = first_of(answers, self.of).household_id
        return all(member.household_id == household for member in value)


def head_of(family: tuple[Resident, ...]) -> Resident:
    """The head of the household, where he is not told as dead or gone; else the one who was picked, or the first of
    those who are left."""
    here = still_here(family) or family
    return next((member for member in here if member.relationship is Relationship.HEAD), here[0])
