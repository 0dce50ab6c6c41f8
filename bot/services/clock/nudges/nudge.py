"""A reminder somebody may get, and the buttons that all of them share."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from bot.dialogue.prompt import Option, Say, Size, Text
from bot.domain.areas import AreaCode
from bot.domain.month.nudges import NudgeKind
from bot.domain.people.officer import OfficerId
from bot.services.work.house import House
from bot.services.work.standing_buttons import GO, Command
from bot.storage.engine.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Nudge:
    """Something to remind `officer` of. `about` names each thing spoken of, so that none is spoken of twice."""

    kind: NudgeKind
    officer: OfficerId
    about: tuple[str, ...]
    lines: tuple[Text, ...]
    options: tuple[Option, ...] = ()

    @property
    def say(self) -> Say:
        """The message, with the way to hear no more of this kind."""
        return Say(self.lines, (*self.options, quiet(self.kind)), GO)


Find = Callable[[Transaction, House, AreaCode, datetime], Awaitable[list[Nudge]]]
"""What there is to remind people of in a regency now; what was sent before and what was turned down included."""


def quiet(kind: NudgeKind) -> Option:
    """*Jangan ingatkan lagi*."""
    return Command.QUIET.button(Text("button-quiet"), kind, size=Size.SMALL)
