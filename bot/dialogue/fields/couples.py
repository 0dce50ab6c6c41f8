"""Picking a mother, or whom somebody married: nobody is offered who cannot be it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from bot.dialogue.fields.people import PersonPick, first_of, search_for
from bot.dialogue.question import Answers, Asking, Step
from bot.dialogue.reading import Found, Lookup, Refusal, Scene, Seeks
from bot.domain.people.ages import YOUNGEST_MOTHER
from bot.domain.people.asked_people import KIN_OF, Kin
from bot.domain.people.people import PersonId, Resident, Sex, age_on


@dataclass(frozen=True, slots=True)
class MotherPick(PersonPick):
    """A woman, also one who left or died lately; where a man is named, the women of his house, his wife first."""

    seeks: Seeks = Seeks.ENDED_TOO
    found_key: ClassVar[str] = "found-mother"

    def lookup(self, answers: Answers, query: str) -> Lookup | None:
        return Lookup(self.seeks, query) if query else None

    def understand(self, text: str, scene: Scene) -> Refusal | Lookup:
        return search_for(self.seeks, text)

    def sift(self, found: Found, asking: Asking) -> Found:
        today = asking.scene.today
        women = [each for each in found.residents if _may_be_mother(each, today)]
        named = {each.id for each in women}
        theirs = [
            each
            for man in found.residents
            if man.sex is Sex.MALE
            for each in _women_of(man, found.family_of(man))
            if each.id not in named and _may_be_mother(each, today)
        ]
        return replace(found, residents=tuple(_each_once([*women, *theirs])))


@dataclass(frozen=True, slots=True, kw_only=True)
class SpousePick(PersonPick):
    """Whom `of` married or was divorced from: another one, grown up, a man for a woman, also one who left lately."""

    of: Step[Resident]
    seeks: Seeks = Seeks.LEFT_TOO

    def sift(self, found: Found, asking: Asking) -> Found:
        person, today = first_of(asking.answers, self.of), asking.scene.today
        return replace(found, residents=tuple(each for each in found.residents if _may_be_spouse(each, person, today)))


def _women_of(man: Resident, family: Sequence[Resident]) -> list[Resident]:
    wives = KIN_OF[Kin.SPOUSE].get(man.relationship, ()) if man.relationship else ()
    women = [each for each in family if each.sex is Sex.FEMALE]
    return sorted(women, key=lambda each: each.relationship not in wives)


def _may_be_mother(resident: Resident, today: date) -> bool:
    return resident.sex is not Sex.MALE and _is_grown(resident, today)


def _may_be_spouse(resident: Resident, person: Resident, today: date) -> bool:
    same = resident.sex is not None and resident.sex is person.sex
    return not same and resident.id != person.id and _is_grown(resident, today)


def _is_grown(resident: Resident, today: date) -> bool:
    return resident.birth_date is None or age_on(resident.birth_date, today) >= YOUNGEST_MOTHER


def _each_once(residents: Iterable[Resident]) -> list[Resident]:
    by_id: dict[PersonId, Resident] = {}
    for each in residents:
        by_id.setdefault(each.id, each)
    return list(by_id.values())
