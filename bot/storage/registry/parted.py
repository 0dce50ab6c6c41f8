"""Nobody stands in another RT than his household: whom a list or a taking back parts from it has one of his own."""

from collections.abc import Collection, Mapping
from types import MappingProxyType

from sqlalchemy import select

from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.people import HouseholdId, PersonId
from bot.domain.report.changes import JoinHousehold
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.registry.household_moves import join_households
from bot.storage.registry.read_registry import IS_REGISTERED
from bot.storage.registry.registry_writes import RegistryWrite

_persons, _households = tables.persons, tables.households
_PARTED = (
    select(_persons.c.id, _persons.c.household_id, _persons.c.area_code, _persons.c.placed_on, _households.c.address)
    .join_from(_persons, _households, _households.c.id == _persons.c.household_id)
    .where(among(_persons.c.household_id, "houses"), _persons.c.area_code != _households.c.area_code, IS_REGISTERED)
    .order_by(_persons.c.id)
)


async def give_their_own(
    write: RegistryWrite,
    houses: Collection[HouseholdId],
    addresses: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Members of these households who are registered in another RT stay there, in a household that those of one family
    share; the last one of a family takes it along. `addresses` are by person, or by household for all others of it;
    else it is that of the family."""
    found = (await write.transaction.execute(_PARTED, {"houses": list(houses)})).all()
    joins: dict[AreaCode, list[JoinHousehold]] = {}
    for row in found:
        address = addresses.get(row.id) or addresses.get(row.household_id) or row.address
        join = JoinHousehold(row.id, row.household_id, AreaCode(row.area_code), False, address=address)
        joins.setdefault(ancestor(join.area, Level.REGENCY), []).append(join)
    placed = {PersonId(row.id): row.placed_on for row in found}
    for regency, those in joins.items():
        await join_households(write, regency, those, placed)
