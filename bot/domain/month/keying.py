"""What must be keyed into the national application (SIKS-NG) by hand for somebody of a closed month."""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.areas import AreaCode
from bot.domain.people.people import PersonId
from bot.domain.periods import BadPeriod, Period, parse_period
from bot.domain.quickly_made import quickly_made
from bot.domain.stored_json import Kept


class Menu(StrEnum):
    """The application's menus, in its order."""

    WELFARE = "welfare"
    """kelola kesejahteraan: a family that is unfit, somebody who lives here after all"""
    PROPOSED = "proposed"
    """usulan"""
    REMOVED = "removed"
    """penghapusan"""
    PUT_RIGHT = "put-right"
    """perbaikan"""

    @property
    def place(self) -> int:
        """Its number, from 1."""
        return list(Menu).index(self) + 1


@quickly_made
@dataclass(frozen=True, slots=True)
class ToKey:
    """Somebody's row, as the registry held him at the month's cut."""

    menu: Menu
    person: PersonId
    area: AreaCode
    """His RT."""
    name: str
    numbers: tuple[tuple[str, str], ...]
    """What is copied, in its order: heading and number. The first finds him there."""
    told: tuple[tuple[str, str], ...]
    """What is chosen or typed in there: heading and words."""
    kk: str = ""
    """By which a family stands together."""


KEPT = Kept[ToKey](ToKey, "row to be keyed")


@dataclass(frozen=True, slots=True)
class Edition:
    """A version of a month."""

    period: Period
    version: int

    def __str__(self) -> str:
        return f"{self.period}.{self.version}"


@dataclass(frozen=True, slots=True)
class Entry:
    """Which row of it."""

    edition: Edition
    place: int

    def __str__(self) -> str:
        return f"{self.edition}.{self.place}"


_NAMED = re.compile(r"(\d{4}-\d{2})\.(\d{1,3})(?:\.(\d{1,7}))?", re.ASCII)


def read_edition(text: str) -> Edition | None:
    """What `Edition` wrote; None for all else."""
    match = _NAMED.fullmatch(text)
    return _edition(match) if match and match[3] is None else None


def read_entry(text: str) -> Entry | None:
    """What `Entry` wrote; None for all else."""
    match = _NAMED.fullmatch(text)
    edition = _edition(match) if match and match[3] is not None else None
    return Entry(edition, int(match[3])) if match and edition else None


def _edition(match: re.Match[str]) -> Edition | None:
    try:
        return Edition(parse_period(match[1]), int(match[2]))
    except BadPeriod:
        return None
