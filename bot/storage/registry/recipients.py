"""Who receives for households, many at once."""

from collections.abc import Iterable

from sqlalchemy import or_, select

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Relationship
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import read_registry
from bot.storage.registry.areas import bounds, within, within_given
from bot.storage.registry.read_registry import IS_REGISTERED, split_programmes

_persons, _households = tables.persons, tables.households
_IS_CARETAKER = (_households.c.caretaker_id == _persons.c.id).is_(True)
_RECEIVING = (
    select(_persons.c.household_id, _persons.c.id)
    .join_from(_persons, _households)
    .where(
        among(_persons.c.household_id, "houses"),
        or_(_IS_CARETAKER, _persons.c.relationship == Relationship.HEAD.value),
        IS_REGISTERED,
        within_given(_persons.c.area_code),
    )
    # Who is not to be found receives for nobody, where somebody else can.
    .order_by(_persons.c.status != BasicStatus.MISSING.value, _IS_CARETAKER, _persons.c.id)
)


_PROGRAMMES = select(_persons.c.household_id, _persons.c.programmes).where(
    among(_persons.c.household_id, "houses"), _persons.c.programmes != ""
)


async def programmes_of(
    transaction: Transaction, area: AreaCode, households: Iterable[HouseholdId]
) -> dict[HouseholdId, tuple[str, ...]]:
    """What each of these households of the area gets, also by a member who died or left."""
    found = await transaction.execute(
        _PROGRAMMES.where(within(_persons.c.area_code, area)), {"houses": list(households)}
    )
    got: dict[HouseholdId, set[str]] = {}
    for house, programmes in found:
        got.setdefault(house, set()).update(split_programmes(programmes))
    return {house: tuple(sorted(names)) for house, names in got.items()}


async def recipients_of(transaction: Transaction, area: AreaCode, households: Iterable[HouseholdId]) -> list[Person]:
    """Of each of these households of the area the registered *pengurus*, where none is named the head, those first who
    are not missing; with all numbers opened."""
    found = await transaction.execute(_RECEIVING, {"houses": list(households), **bounds(area)})
    # The last of a household counts, and its pengurus comes last.
    receiving = {house: PersonId(person_id) for house, person_id in found}
    return await read_registry.persons(transaction, list(receiving.values()), area) if receiving else []
