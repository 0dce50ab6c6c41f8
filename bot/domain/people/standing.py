"""How the registry holds somebody: his status, and where."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.areas import AreaCode
from bot.domain.days.day import Exactness
from bot.domain.people.people import BasicStatus, HouseholdId, Resident

REGISTERED = (BasicStatus.ALIVE.value, BasicStatus.MISSING.value, BasicStatus.AWAY.value)
"""Who is still on the list of an RT; the dead and the moved are not."""

ENTERED = (*REGISTERED, BasicStatus.DEAD.value)
"""Of whom two entries may be one person: who died by one of them would live by the other for ever."""


def is_told_gone(who: Resident) -> bool:
    """Whether a report that waits tells that he died or left: he is shown still, and tells nobody's family."""
    return who.waits and who.status.value not in REGISTERED


def is_told_dropped(who: Resident) -> bool:
    """Whether a report that waits tells that his entry is a second one, or nobody's."""
    return who.waits and who.status is BasicStatus.INVALID


def nobody_stays(leaving: Sequence[Resident]) -> bool:
    """Whether these, of one household, are all of it, so that nobody takes the place of anybody who goes; False where
    that is not known, as of a family that has left and is expected elsewhere."""
    size = max((each.house_size for each in leaving), default=0)
    return 0 < size <= len({each.id for each in leaving}) and all(each.status in REGISTERED for each in leaving)


@dataclass(frozen=True, slots=True)
class Standing:
    """How and where the registry holds somebody."""

    status: BasicStatus
    area: AreaCode
    household: HouseholdId
    placed_on: date | None = None
    """The day of the event by which he stands there; None where a list or his birth put him there."""
    is_head: bool = False
    """Whether he heads his family, as it was read."""
    born: date | None = None
    """The latest day on which he may have been."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Where somebody is registered, or was when he died."""

    area: AreaCode
    is_dead: bool = False


@dataclass(frozen=True, slots=True)
class Leaving:
    """Since when a household has nobody left who is registered, its last ones having moved away."""

    on: date
    exactness: Exactness
