"""What a household lacks that somebody comes to: told of it, or brought along from the one that he was of."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Row, bindparam, or_, select, update

from bot.domain.areas import AreaCode
from bot.domain.people.people import HouseholdId, PersonId
from bot.domain.report.changes import JoinHousehold
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.vault import Vault
from bot.storage.registry.members import lived_in
from bot.storage.registry.registry_rows import number_columns
from bot.storage.registry.registry_writes import RegistryWrite

_households = tables.households
_LACKING = select(_households.c.id, _households.c.address, _households.c.kk, _households.c.kk_key).where(
    among(_households.c.id, "houses"), or_(_households.c.kk_key.is_(None), _households.c.address == "")
)
_FILL_IN = (
    update(_households)
    .where(_households.c.id == bindparam("house"))
    .values(kk=bindparam("new_kk"), kk_key=bindparam("new_kk_key"), address=bindparam("new_address"))
)


async def fill_in(write: RegistryWrite, joins: Iterable[JoinHousehold], places: Mapping[HouseholdId, AreaCode]) -> None:
    """A household that stays where it is takes the No KK and address that are told of it, where it has none."""
    told = {
        join.household_id: join
        for join in reversed(list(joins))
        if (join.kk or join.address) and places.get(join.household_id) == join.area
    }
    if not told:
        return
    found = (await write.transaction.execute(_LACKING, {"houses": list(told)})).all()
    rows = [_filled_in(write.transaction.vault, row, told[HouseholdId(row.id)]) for row in found]
    if rows:
        await write.touch(households=[HouseholdId(row.id) for row in found])
        await write.transaction.execute(_FILL_IN, rows)


def _filled_in(vault: Vault, row: Row[*tuple[Any, ...]], told: JoinHousehold) -> dict[str, Any]:
    number = {"kk": row.kk, "kk_key": row.kk_key} if row.kk_key else number_columns(vault, "kk", told.kk)
    now = {"address": row.address or told.address, **number}
    return {"house": row.id, **{f"new_{name}": value for name, value in now.items()}}


_HELD = select(_households.c.id, _households.c.kk, _households.c.kk_key, _households.c.caretaker_id).where(
    among(_households.c.id, "houses")
)
_TAKE = (
    update(_households)
    .where(_households.c.id == bindparam("house"))
    .values(kk=bindparam("new_kk"), kk_key=bindparam("new_kk_key"), caretaker_id=bindparam("new_caretaker"))
)

_RECEIVE = (
    update(_households).where(_households.c.id == bindparam("house")).values(caretaker_id=bindparam("new_caretaker"))
)


async def take_along(
    write: RegistryWrite,
    own: Sequence[JoinHousehold],
    joins: Sequence[JoinHousehold],
    kept: Collection[HouseholdId],
) -> None:
    """The household that some of another share has what it lacks: the pengurus who came with them, and the No KK once
    nobody is left of the other, but for those `kept`, whose last took it elsewhere."""
    pairs = zip(own, joins, strict=True)
    into = {was.household_id: now.household_id for was, now in pairs if was.household_id != now.household_id}
    if not into:
        return
    left = {*kept, *await lived_in(write.transaction, into.keys())}
    rows = await write.transaction.execute(_HELD, {"houses": [*into, *into.values()]})
    held = {row.id: row for row in rows}
    come = {join.person_id for join in joins}
    taken = []
    for house, there in into.items():
        was, now = held[house], held[there]
        kk, key = (was.kk, was.kk_key) if house not in left and not now.kk_key else (now.kk, now.kk_key)
        receiver = now.caretaker_id or (was.caretaker_id if was.caretaker_id in come else None)
        if (key, receiver) != (now.kk_key, now.caretaker_id):
            taken.append({"house": there, "new_kk": kk, "new_kk_key": key, "new_caretaker": receiver})
    if taken:
        await write.touch(households=[HouseholdId(str(each["house"])) for each in taken])
        await write.transaction.execute(_TAKE, taken)


async def keep_receivers(
    write: RegistryWrite, went: Mapping[PersonId, tuple[HouseholdId, HouseholdId]], new: Collection[HouseholdId]
) -> None:
    """Whoever is the pengurus of a family and went (from a household, to another) to a new one receives there, too."""
    left = {was for was, there in went.values() if there in new}
    if not left:
        return
    rows = await write.transaction.execute(_HELD, {"houses": list(left)})
    received = [row.caretaker_id for row in rows if row.caretaker_id in went]
    taken = [{"house": went[who][1], "new_caretaker": who} for who in received if went[who][1] in new]
    if taken:
        await write.transaction.execute(_RECEIVE, taken)
