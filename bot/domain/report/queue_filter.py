"""Which of the reports that wait are wanted: of one kind, of a place, for so long, with a warning or without."""

from dataclasses import dataclass
from enum import StrEnum

_APART = "~"
_PARTS, _MOST_DAYS = 4, 3


class Warned(StrEnum):
    """What their cards say."""

    ANY = ""
    YES = "y"
    NO = "n"


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """The default is all of them."""

    kind: str = ""
    """The abbreviation that their numbers begin with."""
    place: str = ""
    """What stands behind the code of the area that is looked at."""
    days: int = 0
    """They wait for at least as long."""
    warned: Warned = Warned.ANY

    @property
    def is_any(self) -> bool:
        """Whether all are wanted."""
        return self == QueueFilter()

    def token(self) -> str:
        """As a button carries it; a colon never stands in it."""
        return _APART.join((self.kind, self.place, str(self.days or ""), self.warned.value))


def read_filter(token: str) -> QueueFilter:
    """What `token` wrote; all of them for anything else."""
    parts = token.split(_APART)
    if len(parts) != _PARTS:
        return QueueFilter()
    kind, place, days, warned = parts
    is_number = days.isascii() and days.isdigit() and len(days) <= _MOST_DAYS
    known = Warned(warned) if warned in set(Warned) else Warned.ANY
    return QueueFilter(kind, place, int(days) if is_number else 0, known)
