"""Which approvals are told in one message: those of an evening, in which one follows the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, TypeVar

T = TypeVar("T")
PAUSE = timedelta(hours=2)
"""Whatever comes after so long without news is news of its own."""
GATHERS = timedelta(minutes=10)
"""So long a message that cannot be changed any more waits for what may follow."""
LONGEST = timedelta(hours=2)
"""So long it waits at most."""


@dataclass(frozen=True, slots=True)
class Gathering(Generic[T]):
    """What is told together."""

    since: datetime
    last: datetime
    those: tuple[T, ...]

    @property
    def due_at(self) -> datetime:
        """When a message that cannot be changed any more is to go."""
        return _due_at(self.since, self.last)


def _due_at(since: datetime, last: datetime) -> datetime:
    return min(last + GATHERS, since + LONGEST)


def gathering_of_last(approved: Sequence[tuple[datetime, T]], *, can_edit: bool) -> Gathering[T] | None:
    """With what the last of these is told, given all of a day, in order; None where there are none.

    Where a message can be changed later what follows goes on in it, else until it has gone. What was approved in one
    moment (*setujui keduanya*) is told in one.
    """
    if not approved:
        return None
    since = last = approved[0][0]
    first = 0
    for place, (at, _) in enumerate(approved):
        if at <= (last + PAUSE if can_edit else _due_at(since, last)):
            last = at
        else:
            since, last, first = at, at, place
    return Gathering(since, last, tuple(each for _, each in approved[first:]))
