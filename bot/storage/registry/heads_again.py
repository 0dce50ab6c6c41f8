"""Whom a taking back leaves without the head that the report had given them is headed again by whoever did before."""

from collections.abc import Collection
from itertools import groupby

from sqlalchemy import select

from bot.domain.people.people import HouseholdId, PersonId, Relationship
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import versions
from bot.storage.registry.one_head import CALLED, OF_KIN
from bot.storage.registry.read_registry import IS_REGISTERED
from bot.storage.registry.registry_writes import RegistryWrite
from bot.storage.registry.versions import PERSON, Past

_persons = tables.persons
_HEAD = Relationship.HEAD.value
_LED = select(_persons.c.household_id).where(
    among(_persons.c.household_id, "houses"), IS_REGISTERED, _persons.c.relationship == _HEAD
)
_MEMBERS = (
    select(_persons.c.household_id, _persons.c.id, _persons.c.name)
    .where(among(_persons.c.household_id, "houses"), IS_REGISTERED)
    .order_by(_persons.c.household_id, _persons.c.id)
)


async def led_of(transaction: Transaction, houses: Collection[HouseholdId]) -> set[HouseholdId]:
    """Those of these households that somebody heads."""
    found = (await transaction.execute(_LED, {"houses": list(houses)})).scalars() if houses else ()
    return {HouseholdId(each) for each in found}


async def head_again(write: RegistryWrite, led: Collection[HouseholdId]) -> None:
    """Of the households that were `led` before the write and are no more, whoever living there headed it last heads it:
    he was kin to the one whom the report had named, since its own head had come back when that one headed it."""
    left = set(led) - await led_of(write.transaction, led)
    members = list(await write.transaction.execute(_MEMBERS, {"houses": list(left)})) if left else []
    pasts = await versions.of_ids(write.transaction, PERSON, [PersonId(each.id) for each in members])
    for house, rows in groupby(members, lambda row: HouseholdId(row.household_id)):
        names = {str(each.id): each.name for each in rows}
        headed = [past for past in pasts if past.id in names and _headed(past, house)]
        until_now = {past.id for past in headed if past.number == write.number}
        if headed := [past for past in headed if past.id not in until_now]:
            last = max(headed, key=lambda past: past.number).id
            await write.touch([PersonId(last)], [house])
            await write.transaction.execute(OF_KIN, {"who": last, "kin": Relationship.HEAD})
            await write.transaction.execute(CALLED, {"house": house, "new_head": names[last]})


def _headed(past: Past, house: HouseholdId) -> bool:
    return bool(past.row["household_id"] == house and past.row["relationship"] == _HEAD)
