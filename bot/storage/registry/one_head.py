"""No household has two heads: what a write would leave so is settled at its end."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from sqlalchemy import bindparam, func, select, update

from bot.domain.areas import AreaCode, Level
from bot.domain.people.people import HouseholdId, PersonId, Relationship
from bot.domain.people.standing import REGISTERED
from bot.storage import tables
from bot.storage.engine.sql import among, as_dicts
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import versions
from bot.storage.registry.kin_before import kin_of
from bot.storage.registry.read_registry import IS_REGISTERED
from bot.storage.registry.registry_writes import RegistryWrite
from bot.storage.registry.versions import PERSON, Past

_persons, _households = tables.persons, tables.households
_HEADS = (
    select(_persons, _households.c.head_name)
    .join_from(_persons, _households, _households.c.id == _persons.c.household_id)
    .where(among(_persons.c.household_id, "houses"), IS_REGISTERED, _persons.c.relationship == Relationship.HEAD.value)
    .order_by(_persons.c.household_id, _persons.c.id)
)
_TWICE = (
    select(func.substr(_persons.c.area_code, 1, Level.VILLAGE.value).label("village"))
    .where(IS_REGISTERED, _persons.c.relationship == Relationship.HEAD.value)
    .group_by(_persons.c.household_id, "village")
    .having(func.count() > 1)
    .order_by("village")
)
OF_KIN = update(_persons).where(_persons.c.id == bindparam("who")).values(relationship=bindparam("kin"))
CALLED = update(_households).where(_households.c.id == bindparam("house")).values(head_name=bindparam("new_head"))


async def keep_one_head(write: RegistryWrite, said: Collection[PersonId] = ()) -> dict[PersonId, str]:
    """Of the households that somebody heads by the write, or may: where two do, the one of whom it says so (`said`),
    else who headed it before and has not come by it, else under whom the others lived before. They are kin to him as
    they were then, or as he was to them; of who never lived with him nobody has said how. Of those, and of
    whom the write says so in vain, it gives the name of who heads the household."""
    transaction, houses = write.transaction, list(write.led)
    write.led.clear()
    found = as_dicts(await transaction.execute(_HEADS, {"houses": houses})) if houses else ()
    led = [list(heads) for _, heads in groupby(found, lambda row: row["household_id"])]
    several = [heads for heads in led if len(heads) > 1]
    if not several:
        return {}
    ids = [PersonId(each["id"]) for heads in several for each in heads]
    pasts = await versions.of_ids(transaction, PERSON, ids)
    await write.touch(ids, [HouseholdId(heads[0]["household_id"]) for heads in several])
    asked: dict[PersonId, str] = {}
    for heads in several:
        first = min(heads, key=lambda each: _claim(each, heads, pasts, said, write.number))
        kin = {PersonId(each["id"]): kin_of(each, first, pasts) for each in heads if each is not first}
        await transaction.execute(OF_KIN, [{"who": who, "kin": was} for who, was in kin.items()])
        await transaction.execute(CALLED, {"house": first["household_id"], "new_head": first["name"]})
        asked |= {who: first["name"] for who, was in kin.items() if who in said or was is None}
    return asked


async def with_two_heads(transaction: Transaction) -> list[AreaCode]:
    """The village of each household that two head since before; it goes through everybody."""
    return [AreaCode(each) for each in (await transaction.execute(_TWICE)).scalars()]


def _claim(
    head: Mapping[str, Any],
    heads: Sequence[Mapping[str, Any]],
    pasts: Sequence[Past],
    said: Collection[PersonId],
    number: int,
) -> tuple[object, ...]:
    """What speaks for him, the least for whom most does."""
    before = next((past.row for past in pasts if past.id == head["id"] and past.number == number), None)
    is_new = before is None and head["version"] == number
    under = [kin_of(each, head, pasts, may_follow=False) for each in heads if each is not head]
    is_called = head["head_name"] == head["name"]
    born = head["birth_date"] or date.max
    return (head["id"] not in said, is_new or not _headed(before or head, head), -len(list(filter(None, under))),
            not is_called, born, head["id"])  # fmt: skip


def _headed(before: Mapping[str, Any], now: Mapping[str, Any]) -> bool:
    """Whether he headed the household already, in that RT."""
    same = all(before[name] == now[name] for name in ("household_id", "area_code", "relationship"))
    return same and before["status"] in REGISTERED
