"""Who heads and receives in households, also while all of a family have left and are registered nowhere yet."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, HouseholdId, PersonId, Relationship
from bot.domain.people.standing import REGISTERED
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction

_persons, _households = tables.persons, tables.households
_MEMBERS = (
    select(
        _persons.c.household_id, _persons.c.id, _persons.c.area_code, _persons.c.status, _persons.c.relationship,
        _households.c.caretaker_id,
    )
    .join_from(_persons, _households, _households.c.id == _persons.c.household_id)
    .where(among(_persons.c.household_id, "houses"), _persons.c.status.in_([*REGISTERED, BasicStatus.MOVED.value]))
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class LedBy:
    """Of those registered in a household; where nobody is, of those who left it."""

    is_headed: bool
    is_received: bool
    lived_in: frozenset[AreaCode]
    """Where somebody of it is registered."""


async def led_by(
    transaction: Transaction, households: Collection[HouseholdId], besides: Collection[PersonId]
) -> dict[HouseholdId, LedBy]:
    """Each of these households to which somebody belongs, or belonged last, who is not one of those `besides`."""
    rows = defaultdict(list)
    for row in await transaction.execute(_MEMBERS, {"houses": sorted(households)}):
        if row.id not in besides:
            rows[HouseholdId(row.household_id)].append(row)
    found = {}
    for house, members in rows.items():
        live = [each for each in members if each.status in REGISTERED]
        family = live or members
        found[house] = LedBy(
            any(each.relationship == Relationship.HEAD.value for each in family),
            any(each.id == each.caretaker_id for each in family),
            frozenset(AreaCode(each.area_code) for each in live),
        )
    return found
