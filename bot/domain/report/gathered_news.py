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
        return min(self.last + GATHERS, self.since + LONGEST)


def gathering_of_last(approved: Sequence[tuple[datetime, T]], *, can_edit: bool) -> Gathering[T] | None:
    """With what the last of these is told, given all of a day, in order; None where there are none.

    Where a message can be changed later what follows goes on in it, else until it has gone. What was approved in one
    moment (*setujui keduanya*) is told in one.
    """
    found: Gathering[T] | None = None
    for at, each in approved:
        if found is not None and (at <= found.last + PAUSE if can_edit else at <= found.due_at):
            found = Gathering(found.since, at, (*found.those, each))
        else:
            found = Gathering(at, at, (each,))
    return found
