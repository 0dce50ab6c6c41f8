"""The households in another RT of those who leave some of their family behind."""

from hashlib import sha256

from bot.domain.areas import AreaCode
from bot.domain.people.people import HouseholdId

_MOST_SHARED = 8
"""So often a part of one family may settle in one RT and move on from there before the rest follows."""


def shared_houses(own: HouseholdId, area: AreaCode) -> list[HouseholdId]:
    """The households in the new RT of those whose own stays behind; the same for all of them, whenever they come."""
    named = [f"{own} {area}" + (f" {which}" if which else "") for which in range(_MOST_SHARED)]
    return [HouseholdId(sha256(each.encode()).hexdigest()[:32]) for each in named]
