"""Which approvals are told at once and which together: the first of an evening at once, the others in one message."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, TypeVar

T = TypeVar("T")
GATHERS = timedelta(minutes=30)
"""So long what follows on news is gathered before it is told."""


@dataclass(frozen=True, slots=True)
class Gathering(Generic[T]):
    """What is told together, and when."""

    due_at: datetime
    those: tuple[T, ...]


def gathering_of_last(approved: Sequence[tuple[datetime, T]]) -> Gathering[T] | None:
    """With what the last of these is told, given all since nobody had news for a while, in order; None: at once.

    What was approved in one moment (*setujui keduanya*) is told in one moment.
    """
    last: datetime | None = None
    gathering: Gathering[T] | None = None
    for at, each in approved:
        if gathering is not None and at < gathering.due_at:
            gathering = Gathering(gathering.due_at, (*gathering.those, each))
        elif last is not None and last < at <= last + GATHERS:
            gathering = Gathering(at + GATHERS, (each,))
        else:
            gathering = None
        last = gathering.due_at if gathering else at
    return gathering
