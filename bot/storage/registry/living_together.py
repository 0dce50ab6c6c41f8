"""Who lives together with those that a report speaks of."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import func, select, union_all

from bot.domain.people.people import HouseholdId, PersonId
from bot.domain.people.standing import REGISTERED
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction

_persons = tables.persons
_theirs = select(_persons.c.household_id).where(among(_persons.c.id, "persons"))
_member = select(_persons.c.id, _persons.c.name)
# Two that use the index each: of one with "or" PostgreSQL would read everybody.
_MEMBERS = union_all(
    _member.where(_persons.c.household_id.in_(_theirs)), _member.where(among(_persons.c.household_id, "households"))
)
_others = _persons.alias("others")
HOUSE_SIZE = (
    select(func.count())
    .select_from(_others)
    .where(
        _others.c.household_id == _persons.c.household_id,
        _others.c.status.in_(REGISTERED) | (_others.c.id == _persons.c.id),
    )
    .correlate(_persons)
    .scalar_subquery()
)
"""Of a statement over persons: how many of each one's household are registered, he among them."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of one of the families, whether or not he lives there still."""

    id: PersonId
    name: str


async def members_of(
    transaction: Transaction, persons: Collection[PersonId], households: Collection[HouseholdId]
) -> list[Member]:
    """Of the households of these persons, and of these households."""
    if not persons and not households:
        return []
    found = await transaction.execute(_MEMBERS, {"persons": list(persons), "households": list(households)})
    return [Member(PersonId(row.id), row.name) for row in found]
