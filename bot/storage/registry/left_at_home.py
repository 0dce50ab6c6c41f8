"""Who was recorded as dead or gone while his household left, and is put right: of it again where he follows it."""

from collections.abc import Iterable, Mapping

from sqlalchemy import select

from bot.domain.areas import AreaCode
from bot.domain.people.people import HouseholdId, PersonId
from bot.domain.people.shared_houses import shared_houses
from bot.domain.report.changes import JoinHousehold
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.members import lived_in
from bot.storage.registry.versions import PERSON

_versions, _households = tables.versions, tables.households
_BEFORE = (
    select(_versions.c.id, _versions.c.household_id, _households.c.area_code, _versions.c.body)
    .join_from(_versions, _households, _households.c.id == _versions.c.household_id)
    .where(_versions.c.kind == PERSON.kind, among(_versions.c.id, "ids"))
    .order_by(_versions.c.number)
)


async def households_there(
    transaction: Transaction, joins: Iterable[JoinHousehold], places: Mapping[HouseholdId, AreaCode]
) -> dict[HouseholdId, HouseholdId]:
    """By the household that comes to another RT, and was made for who was left at home in the one that it is in, the
    one that had left from there, where that is in the new RT and somebody lives in it."""
    comes = {each.person_id: each for each in joins if places.get(each.household_id, each.area) != each.area}
    found: dict[HouseholdId, HouseholdId] = {}
    for row in await transaction.execute(_BEFORE, {"ids": list(comes)}) if comes else ():
        join = comes[PersonId(row.id)]
        at_home, before = places[join.household_id], HouseholdId(row.household_id)
        if row.area_code == join.area and join.household_id in shared_houses(before, at_home):
            if PERSON.opened(transaction.vault, row.body)["area_code"] == at_home:
                found[join.household_id] = before
            else:  # He went along with them, and came back without them.
                found.pop(join.household_id, None)
    homes = await lived_in(transaction, set(found.values()))
    return {made: before for made, before in found.items() if before in homes}
