"""What reads a picture is to the services: bytes in, text out, or one of two refusals."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture is looked at: at this size (pixels of its longer side), turned left by so many degrees."""

    size: int
    turned: int = 0
    """0, 90, 180 or 270."""


ReadText = Callable[[bytes, Look], Awaitable[str]]
"""The text on a picture; raises `NotReadable` or `ReaderBusy`, nothing else, whatever the picture holds."""


class NotReadable(Exception):  # noqa: N818 - a finding
    """Nothing can be made of the picture, now or later; the message names no person and quotes nothing."""


class ReaderBusy(Exception):  # noqa: N818 - a state
    """Too many pictures wait; try again a little later."""
