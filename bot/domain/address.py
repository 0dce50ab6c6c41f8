"""Where somebody can be written to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Address:
    """Where somebody can be written to: a chat on one channel. A room is an address too."""

    channel: str
    id: str
