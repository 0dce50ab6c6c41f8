"""What may be told of somebody who is here no more: not what he would be now, nor what is his family's."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.dialogue.fields.choices import Choice
from bot.dialogue.question import Answers, Asking, Step
from bot.dialogue.reading import Offer
from bot.domain.people.people import BasicStatus, Resident


def has_left(who: Resident) -> bool:
    """Whether he is recorded as gone; where that waits, all may be told of him yet."""
    return who.status is BasicStatus.MOVED and who.ended_on is not None and not who.waits


def has_ended(who: Resident) -> bool:
    """Whether he is recorded as dead or gone."""
    return who.status in (BasicStatus.DEAD, BasicStatus.MOVED) and not who.waits


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatOfThem(Choice):
    """One of the codes, as far as it `may_be` told of whom `of` names."""

    of: Step[Resident]
    may_be: Callable[[str, Resident], bool]
    may_be_typed: Callable[[str, Resident], bool] | None = None
    """What is not offered and may be said all the same; the kind's own rules judge it."""

    def offers(self, asking: Asking) -> tuple[Offer, ...]:
        them = asking.answers[self.of]
        return tuple(each for each in Choice.offers(self, asking) if self.may_be(each.id, them))

    def fits(self, value: str, answers: Answers) -> bool:
        them = answers[self.of]
        return self.may_be(value, them) or (self.may_be_typed is not None and self.may_be_typed(value, them))
