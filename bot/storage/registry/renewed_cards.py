"""Rows of a list with another No KK than the household has: one that it had before, or a new one of the whole of it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select

from bot.domain.people.people import BasicStatus, HouseholdId, Person, Relationship
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.listed import Known, Listed
from bot.storage.registry.read_registry import IS_REGISTERED
from bot.storage.registry.replaced import Replaced, Sayings, replaced
from bot.storage.registry.versions import HOUSEHOLD

_persons = tables.persons
KeyOf = Callable[[Person], str | None]


@dataclass(frozen=True, slots=True)
class Renewed:
    """What was found of the rows of a chunk."""

    former: Mapping[int, bool] = field(default_factory=dict)
    """By the place of a row, that his household had its number before, and whether lists alone replaced it."""
    new: Mapping[HouseholdId, Person] = field(default_factory=dict)
    """By the household, the row of its head, which has a number that nobody has."""


async def renewed(
    transaction: Transaction,
    rows: Sequence[Listed],
    known: Sequence[Known | None],
    kks: Mapping[str, str | None],
    key_of: KeyOf,
    is_nobodys: Callable[[Person], bool],
    sayings: Sayings,
    *,
    lists: bool,
) -> Renewed:
    """A number that a report or an operator replaced (with `lists` a list, too) is not brought back by an older list,
    which means the household that had it. One that nobody has is the household's from now on where it is that of all in
    it whom a list could have, so that nobody is parted from them who has no NIK yet."""
    differing = {
        place: person for place, (row, person) in enumerate(zip(rows, known, strict=True))
        if person is not None and row.person.kk and kks.get(person.household_id)
        and key_of(row.person) != kks[person.household_id]
    }  # fmt: skip
    if not differing:
        return Renewed()
    now = {person.household_id: {"kk_key": kks[person.household_id]} for person in differing.values()}
    was = await replaced(transaction, HOUSEHOLD, now, ("kk_key",), sayings, lists)
    former = _former(rows, differing, key_of, was)
    new = {
        place: person for place, person in differing.items() if place not in former and is_nobodys(rows[place].person)
    }
    listed = {str(person.id) for person in known if person is not None}
    return Renewed(former, await _of_all(transaction, rows, new, listed))


async def _of_all(
    transaction: Transaction, rows: Sequence[Listed], new: Mapping[int, Known], listed: Collection[str]
) -> dict[HouseholdId, Person]:
    """The households of which every row has one and the same number, and the list has whoever is at home and has a NIK:
    of who is away or not found a list may know nothing."""
    heads = {
        HouseholdId(person.household_id): rows[place].person for place, person in new.items()
        if rows[place].person.relationship is Relationship.HEAD and rows[place].person.area == person.area_code
    }  # fmt: skip
    if not heads:
        return {}
    cards = {person.id: rows[place].person.kk for place, person in new.items()}
    missing = {
        row.household_id for row in await transaction.execute(_NUMBERED, {"houses": list(heads)})
        if cards.get(row.id) != heads[row.household_id].kk
        and (row.status == BasicStatus.ALIVE or row.id in listed)
    }  # fmt: skip
    return {house: told for house, told in heads.items() if house not in missing}


_NUMBERED = select(_persons.c.household_id, _persons.c.id, _persons.c.status).where(
    among(_persons.c.household_id, "houses"), IS_REGISTERED, _persons.c.nik_key.is_not(None)
)


def _former(rows: Sequence[Listed], differing: Mapping[int, Known], key_of: KeyOf, was: Replaced) -> dict[int, bool]:
    found: dict[int, bool] = {}
    for place, person in differing.items():
        numbers = was.get(person.household_id, {}).get("kk_key", {})
        if (key := key_of(rows[place].person)) in numbers:
            found[place] = numbers[key]
    return found
