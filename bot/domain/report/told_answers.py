"""What a report told of an event beside its day, which no entry has, and by which field it is put right."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import BEYOND_SCOPES, NOWHERE, SCOPE_FACT, AddPerson, Change, SetStatus


@dataclass(frozen=True, slots=True)
class ToldAnswer:
    """In which of a report's facts it stands, and how whoever it is told of stands by that report."""

    fact: str
    by: BasicStatus
    far: str = ""
    """The fact that says how far away the place is which `fact` tells."""

    @property
    def codes(self) -> str:
        """The list of codes that its value is one of; empty for words."""
        return self.fact.partition(":")[2]

    def may_be_of(self, status: BasicStatus) -> bool:
        """Whether it may have been told of somebody who stands so: who came or was born here lives here still."""
        return status.value in REGISTERED if self.by is BasicStatus.ALIVE else status is self.by


LEFT_TO, CAME_FROM = "left_to", "came_from"
TOLD_ANSWERS: Mapping[str, ToldAnswer] = {
    "death_cause": ToldAnswer("cause:death-cause", BasicStatus.DEAD),
    "death_place": ToldAnswer("place", BasicStatus.DEAD),
    LEFT_TO: ToldAnswer("destination", BasicStatus.MOVED, far=SCOPE_FACT),
    "left_reason": ToldAnswer("reason:move-reason", BasicStatus.MOVED),
    "away_to": ToldAnswer("destination", BasicStatus.AWAY),
    "away_reason": ToldAnswer("reason:away-reason", BasicStatus.AWAY),
    CAME_FROM: ToldAnswer("origin", BasicStatus.ALIVE, far="came-from:move-scope"),
    "birth_at": ToldAnswer("place:birth-place", BasicStatus.ALIVE),
    "birth_helper": ToldAnswer("helper:birth-helper", BasicStatus.ALIVE),
}
"""By the field of *Perbaikan data*. What is not among these stands in the entry, or is told by a kind of its own."""


@dataclass(frozen=True, slots=True)
class FarPlace:
    """A place, how far it is (a code of the national list of moves), and which RT of the regency, where one is told."""

    scope: str
    place: str
    rt: AreaCode = NOWHERE

    def stored(self) -> str:
        """As `EditPerson` keeps it; empty where nothing was told."""
        return "|".join((self.scope, self.rt, self.place)) if self.scope or self.place else ""

    @classmethod
    def load(cls, text: str) -> Self:
        """What `stored` gave."""
        scope, rt, place = text.split("|", 2) if text else ("", "", "")
        return cls(scope, place, AreaCode(rt))

    @property
    def is_beyond(self) -> bool:
        """Whether it is out of the regency."""
        return self.scope in BEYOND_SCOPES


def answer_told(change: Change, field: str, who: PersonId) -> str | None:
    """What a report tells of him for this field, empty where it was left out; None where it is no report that does."""
    answer, facts = TOLD_ANSWERS[field], dict(change.facts)
    if answer.fact not in facts or (answer.far and answer.far not in facts):
        return None
    ends = [each for each in change.effects if isinstance(each, SetStatus) and each.person_id == who]
    if not _tells(change, answer, ends, who):
        return None
    if not answer.far:
        return facts[answer.fact]
    rt = next((each.to for each in ends if each.status is answer.by), NOWHERE)
    return FarPlace(facts[answer.far], facts[answer.fact], rt).stored()


def _tells(change: Change, answer: ToldAnswer, ends: list[SetStatus], who: PersonId) -> bool:
    if answer.by is not BasicStatus.ALIVE:
        return any(each.status is answer.by for each in ends)
    is_added = any(isinstance(each, AddPerson) and each.person.id == who for each in change.effects)
    return is_added or who in change.brought
