"""Picking among those who leave a household, and among those who stay."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, cast

from bot.dialogue.fields.people import MemberPick, MembersPick, PersonPick
from bot.dialogue.fields.words import TypedField, refuse
from bot.dialogue.labels import labelled
from bot.dialogue.naming import family_head, named
from bot.dialogue.question import Answers, Asking, Step
from bot.dialogue.reading import ALL, Json, Offer, Refusal, Scene
from bot.dialogue.stored_residents import resident_from_json, resident_to_json
from bot.domain.people.people import PersonId, Relationship, Resident, readable


@dataclass(frozen=True, slots=True)
class SomebodysFamilyPick(PersonPick):
    """A resident whose family is meant, which some leave or join: it is called by its head and house, whoever of it was
    found."""

    def show(self, value: Resident) -> str:
        return family_head([value])

    def show_on(self, value: Resident, today: date) -> str:
        if value.relationship is Relationship.HEAD or not value.head_name:
            return named([value], today)
        return ", ".join(filter(None, (family_head([value]), readable(value.address))))


@dataclass(frozen=True, slots=True)
class LeaversPick(MembersPick):
    """Who of the person's household leaves it: he alone or some with him, mostly; last of all everybody."""

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        return tuple(sorted(MembersPick.offers(self, asking), key=lambda offer: offer.id == ALL))


@dataclass(frozen=True, slots=True)
class AmongPick(TypedField[Resident]):
    """One of those who were answered before."""

    of: Step[tuple[Resident, ...]]
    numbered: ClassVar[bool] = True
    personal: ClassVar[bool] = True

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        chosen = asking.answers[self.of]
        return tuple(Offer(each.id, labelled(each, asking.scene.today), resident_to_json(each)) for each in chosen)

    def understand(self, text: str, scene: Scene) -> Refusal:
        return refuse("choose-button", text)

    def load(self, raw: Json) -> Resident:
        return resident_from_json(raw)

    def fits(self, value: Resident, answers: Answers) -> bool:
        return any(each.id == value.id for each in answers[self.of])

    def show(self, value: Resident) -> str:
        return readable(value.name)

    def show_on(self, value: Resident, today: date) -> str:
        return named([value], today)


@dataclass(frozen=True, slots=True)
class StayerPick(MemberPick):
    """A member of their household who is not among those who were answered before."""

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        leaving = self._leaving(asking.answers)
        return tuple(offer for offer in MemberPick.offers(self, asking) if offer.id not in leaving)

    def fits(self, value: tuple[Resident, ...], answers: Answers) -> bool:
        leaving = self._leaving(answers)
        return all(each.id not in leaving for each in value) and MemberPick.fits(self, value, answers)

    def _leaving(self, answers: Answers) -> set[PersonId]:
        return {each.id for each in answers[cast("Step[tuple[Resident, ...]]", self.of)]}
