"""How the registry holds somebody: his status, and where."""

from dataclasses import dataclass

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus

REGISTERED = (BasicStatus.ALIVE.value, BasicStatus.MISSING.value, BasicStatus.AWAY.value)
"""Who is still on the list of an RT; the dead and the moved are not."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How and where the registry holds somebody."""

    status: BasicStatus
    area: AreaCode
