"""What a report makes of a person: dead, gone, living here; nothing of the kind where it only changes what is known."""

from dataclasses import dataclass
from typing import assert_never

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.people.standing import REGISTERED, Standing
from bot.domain.report.changes import (
    AddPerson,
    Change,
    EditPerson,
    JoinHousehold,
    NameCaretaker,
    NameHead,
    Propose,
    PutRight,
    SetStatus,
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What he is from then on, and in which RT; who only goes or stays does so in the RT that tells it."""

    status: BasicStatus
    area: AreaCode
    comes: bool = False
    """Whether he is entered there by it: whatever became of him since, he has not left by it."""

    def is_so(self, now: Standing | None) -> bool:
        """Whether the registry holds him as this says."""
        if now is None:
            return False
        if self.comes:
            return now.status in REGISTERED and now.area == self.area
        return now.status is self.status


def outcome_of(change: Change, person: PersonId) -> Outcome | None:
    """What becomes of the person by it; None where he stays as he is."""
    found: Outcome | None = None
    for effect in change.effects:
        match effect:
            case SetStatus(who, status) if who == person:
                found = Outcome(status, change.area)
            case PutRight(who, status, _, area) if who == person:
                found = Outcome(status, area)
            case AddPerson(added) if added.id == person:
                found = Outcome(BasicStatus.ALIVE, change.area, comes=True)
            case JoinHousehold(who, _, area) if who == person:
                found = Outcome(BasicStatus.ALIVE, area, comes=True)
            case SetStatus() | AddPerson() | JoinHousehold() | PutRight():
                pass
            case EditPerson() | NameHead() | NameCaretaker() | Propose():
                pass
            case _:
                assert_never(effect)
    return found
