"""How the registry holds somebody: his status, and where."""

from dataclasses import dataclass
from datetime import date

from bot.domain.areas import AreaCode
from bot.domain.days.day import Exactness
from bot.domain.people.people import BasicStatus, HouseholdId

REGISTERED = (BasicStatus.ALIVE.value, BasicStatus.MISSING.value, BasicStatus.AWAY.value)
"""Who is still on the list of an RT; the dead and the moved are not."""


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


@dataclass(frozen=True, slots=True)
class Leaving:
    """Since when a household has nobody left who is registered, its last ones having moved away."""

    on: date
    exactness: Exactness
