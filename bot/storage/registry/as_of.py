"""The registry as it stood after one of its writes, for files that are made while it goes on changing."""

from collections.abc import Collection, Sequence
from operator import itemgetter
from types import SimpleNamespace

from bot.domain.areas import AreaCode, is_within
from bot.domain.people.people import HouseholdId, Person, PersonId, Relationship
from bot.domain.people.standing import REGISTERED
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import versions
from bot.storage.registry.read_registry import person_from, split_programmes
from bot.storage.registry.versions import HOUSEHOLD, PERSON, Stored


async def persons_then(
    transaction: Transaction, ids: Collection[PersonId], area: AreaCode, moment: int
) -> list[Person]:
    """Those of these persons who belonged to the area after write `moment`, with all numbers opened, in the order of
    `ids`."""
    found = await versions.then(transaction, PERSON, ids, moment)
    rows = [found[each] for each in dict.fromkeys(ids) if each in found]
    return await _whole(transaction, [row for row in rows if is_within(AreaCode(row["area_code"]), area)], moment)


async def _whole(transaction: Transaction, rows: Sequence[Stored], moment: int) -> list[Person]:
    houses = await versions.then(transaction, HOUSEHOLD, list({row["household_id"] for row in rows}), moment)
    return [_person(transaction, row, houses[row["household_id"]]) for row in rows if row["household_id"] in houses]


def _person(transaction: Transaction, row: Stored, house: Stored) -> Person:
    return person_from(transaction.vault, SimpleNamespace(**row, kk=house["kk"], address=house["address"]))


async def recipients_then(
    transaction: Transaction, area: AreaCode, households: Collection[HouseholdId], moment: int
) -> list[tuple[Person, tuple[str, ...]]]:
    """Of each of these households of the area the registered *pengurus*, where none is named the head, and what the
    household got, also by a member who died or left; as it was after write `moment`."""
    members = [
        row
        for row in await versions.members_then(transaction, households, moment)
        if is_within(AreaCode(row["area_code"]), area)
    ]
    houses = await versions.then(transaction, HOUSEHOLD, households, moment)
    receiving: dict[str, Stored] = {}
    got: dict[str, set[str]] = {}
    for row in sorted(members, key=itemgetter("id")):
        house = row["household_id"]
        got.setdefault(house, set()).update(split_programmes(row["programmes"]))
        if house in houses and row["status"] in REGISTERED:
            is_caretaker = houses[house]["caretaker_id"] == row["id"]
            if is_caretaker or (row["relationship"] == Relationship.HEAD and not _is_named(receiving, houses, house)):
                receiving[house] = row
    return [
        (_person(transaction, row, houses[house]), tuple(sorted(got[house])))
        for house, row in sorted(receiving.items())
    ]


def _is_named(receiving: dict[str, Stored], houses: dict[str, Stored], house: str) -> bool:
    """Whether who receives so far is the *pengurus* who was named."""
    return house in receiving and receiving[house]["id"] == houses[house]["caretaker_id"]
