"""Residents as answers keep them."""

from typing import Any

from bot.domain.days.day import Exactness
from bot.domain.people.people import Resident
from bot.domain.stored_json import Kept

_RESIDENTS = Kept[Resident](Resident, "resident")
_LEFT_OUT = {"id": "", "household_id": "", "sex": None, "birth_date": None, "address": ""}
"""What a resident must have, but an answer leaves out where it is not known."""


def resident_to_json(resident: Resident) -> dict[str, Any]:
    """As an answer keeps it; what is not known is left out."""
    told = {name: value for name, value in _RESIDENTS.dump(resident).items() if value}
    if resident.birth_exactness is Exactness.DAY:
        del told["birth_exactness"]
    if resident.end_exactness is Exactness.DAY:
        del told["end_exactness"]
    return told


def resident_from_json(raw: Any) -> Resident:
    """The reverse; raises `Unreadable` on anything else."""
    return _RESIDENTS.load({**_LEFT_OUT, **raw} if isinstance(raw, dict) else raw)
