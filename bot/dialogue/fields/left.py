"""What may be told of somebody who has left: what has a day of its own, for it may have been while he lived here."""

from dataclasses import dataclass

from bot.dialogue.fields.choices import Choice
from bot.dialogue.question import Answers, Asking, Step
from bot.dialogue.reading import Offer
from bot.domain.people.people import BasicStatus, Resident


def has_left(who: Resident) -> bool:
    """Whether he is recorded as gone; where that waits, all may be told of him yet."""
    return who.status is BasicStatus.MOVED and who.ended_on is not None and not who.waits


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatOfThem(Choice):
    """One of the codes; of whom `of` names, if he has left, only a `dated` one: what he is now is not told here."""

    of: Step[Resident]
    dated: tuple[str, ...]

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        return tuple(each for each in Choice.offers(self, asking) if self._may_be(each.id, asking.answers))

    def fits(self, value: str, answers: Answers) -> bool:
        return self._may_be(value, answers)

    def _may_be(self, code: str, answers: Answers) -> bool:
        return code in self.dated or not has_left(answers[self.of])
