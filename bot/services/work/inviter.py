"""How invited officers come in by a channel."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.dialogue.prompt import Text
from bot.domain.people.officer import Officer

Link = Callable[[Officer, str], str]
"""An invited officer and his code → the address that brings him in."""


@dataclass(frozen=True, slots=True)
class Inviter:
    """How invited officers come in by a channel.

    `link` is None where there is none; then `why_not` says why. `command` is what is typed before the code where the
    channel has a word of its own for it. `slip` gives the lines of a printed slip whose QR is the link, by code; None
    where slips lead elsewhere.
    """

    title: str
    link: Link | None = None
    why_not: str = ""
    command: str = ""
    slip: Callable[[str], Sequence[Text]] | None = None
