"""Whose No KK it is where a family went apart: of those who left last, whichever part was approved first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import bindparam, func, select, update

from bot.domain.areas import AreaCode
from bot.domain.people.people import HouseholdId, PersonId
from bot.domain.report.changes import JoinHousehold
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import versions
from bot.storage.registry.members import who_left_since
from bot.storage.registry.read_registry import IS_REGISTERED
from bot.storage.registry.registry_writes import RegistryWrite
from bot.storage.registry.versions import HOUSEHOLD

_persons, _households = tables.persons, tables.households
_LIVE_IN = (
    select(_persons.c.household_id, func.max(_persons.c.placed_on).label("since"))
    .where(among(_persons.c.household_id, "houses"), IS_REGISTERED)
    .group_by(_persons.c.household_id)
)
_HOUSES_OF = select(_persons.c.household_id, _persons.c.placed_on).where(among(_persons.c.id, "ids"))
_CARDS = select(_households.c.id, _households.c.kk_key).where(among(_households.c.id, "houses"))
_TAKE = (
    update(_households)
    .where(_households.c.id == bindparam("house"))
    .values(kk=bindparam("new_kk"), kk_key=bindparam("new_kk_key"))
)


@dataclass(frozen=True, slots=True)
class Apart:
    """A household that went on with some of a family, and that of those who left the same RT."""

    house: HouseholdId
    other: HouseholdId
    left: AreaCode
    on: date
    """When these came to where they are."""


async def leave_to_the_last(
    write: RegistryWrite,
    told: Sequence[JoinHousehold],
    joined: Sequence[JoinHousehold],
    places: Mapping[HouseholdId, AreaCode],
    came_from: Mapping[PersonId, AreaCode],
    came_on: Mapping[PersonId, date | None],
) -> None:
    """After persons joined households, as it was `told`, and as it was settled; `places` are those of before.

    Whoever leaves a family leaves its card to the others, who take it along when they go: also where they were approved
    before him, so that he had the household to himself, or come only after him, to whom it went by then.
    """
    found = [*await _of_who_took_it(write.transaction, told, joined, places, came_on)]
    for was, now in zip(told, joined, strict=True):
        day, left = came_on.get(was.person_id), came_from.get(was.person_id)
        if was.household_id != now.household_id and day and left and places.get(was.household_id, left) != left:
            found.append(Apart(was.household_id, now.household_id, left, day))
    for each in {apart.house: apart for apart in sorted(found, key=lambda apart: apart.on)}.values():
        await _hand_over(write, each)


async def _of_who_took_it(
    transaction: Transaction,
    told: Sequence[JoinHousehold],
    joined: Sequence[JoinHousehold],
    places: Mapping[HouseholdId, AreaCode],
    came_on: Mapping[PersonId, date | None],
) -> list[Apart]:
    took: dict[HouseholdId, date] = {}
    for was, now in zip(told, joined, strict=True):
        day = came_on.get(was.person_id)
        if day and was.household_id == now.household_id and places.get(now.household_id, now.area) != now.area:
            took[now.household_id] = max(day, took.get(now.household_id, day))
    found = []
    for house, day in took.items():
        later = await who_left_since(transaction, [house], day)
        ids = [each.id for each in later]
        rows = (await transaction.execute(_HOUSES_OF, {"ids": ids})).all() if ids else ()
        found += [Apart(house, HouseholdId(there), places[house], since) for there, since in rows if since]
    return found


async def _hand_over(write: RegistryWrite, apart: Apart) -> None:
    transaction = write.transaction
    lived_in = await transaction.execute(_LIVE_IN, {"houses": [apart.house]})
    cards = await transaction.execute(_CARDS, {"houses": [apart.house, apart.other]})
    since, keys = {row.household_id: row.since for row in lived_in}, {row.id: row.kk_key for row in cards}
    stays = since.get(apart.house)
    card = await _card_of_before(transaction, apart)
    if card is None or keys[apart.other] is not None or stays is None or stays >= apart.on:
        return
    await write.touch(households=[apart.house, apart.other])
    new = {"new_kk": card["kk"], "new_kk_key": card["kk_key"]}
    await transaction.execute(_TAKE, {"house": apart.other, **new})
    if keys[apart.house] == card["kk_key"]:
        await transaction.execute(_TAKE, {"house": apart.house, "new_kk": None, "new_kk_key": None})


async def _card_of_before(transaction: Transaction, apart: Apart) -> Mapping[str, Any] | None:
    """The household as it was last in the RT that both left, if it had a No KK."""
    past = await versions.of_ids(transaction, HOUSEHOLD, [apart.house])
    there = [each for each in past if each.row["area_code"] == apart.left]
    last = max(there, key=lambda each: each.number, default=None)
    return last.row if last is not None and last.row["kk_key"] else None
