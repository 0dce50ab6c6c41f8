"""Picking among those who leave a household, and among those who stay."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, cast

from bot.dialogue.fields.people import MemberPick, MembersPick, PersonPick, first_of
from bot.dialogue.fields.words import TypedField, refuse
from bot.dialogue.labels import labelled
from bot.dialogue.naming import family_head, named
from bot.dialogue.question import Answers, Asking, Step
from bot.dialogue.reading import Json, Offer, Refusal, Scene
from bot.dialogue.stored_residents import resident_from_json, resident_to_json
from bot.domain.people.people import PersonId, Relationship, Resident, readable
from bot.domain.people.standing import nobody_stays


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
    """Who of the person's household leaves it: he alone or some with him, everybody of several only where they join the
    family of a `host`."""

    host: Step[Resident]

    def fits(self, value: tuple[Resident, ...], answers: Answers) -> bool:
        host = answers.get(self.host)
        may_go = len(value) == 1 or host is not None or not nobody_stays(value)
        return may_go and MembersPick.fits(self, value, answers)

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        person = first_of(asking.answers, self.of)
        everybody = len({person.id, *(member.id for member in asking.residents)})
        offers = MembersPick.offers(self, asking)
        host = asking.answers.get(self.host)
        may_go = everybody == 1 or host is not None
        return tuple(offer for offer in offers if may_go or not _ends_with(offer, everybody))


def _ends_with(offer: Offer, count: int) -> bool:
    """Whether the offer is an answer of so many persons."""
    return not offer.id.startswith("+") and isinstance(offer.value, list) and len(offer.value) == count


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
