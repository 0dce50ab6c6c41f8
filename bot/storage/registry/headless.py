"""Families whose head is dead or gone, in which several grown-ups are left and none of them heads it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from sqlalchemy import exists, select

from bot.domain.areas import AreaCode
from bot.domain.people.people import HouseholdId, PersonId, Relationship, born_grown
from bot.domain.people.standing import REGISTERED
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import bounds, within_given
from bot.storage.registry.read_registry import IS_REGISTERED

_persons = tables.persons
_others = _persons.alias("others")
_MEMBERS = (
    select(
        _persons.c.household_id, _persons.c.id, _persons.c.area_code, _persons.c.relationship, _persons.c.birth_date
    )
    .where(among(_persons.c.household_id, "houses"), IS_REGISTERED)
    .order_by(_persons.c.household_id, _persons.c.birth_date, _persons.c.id)
)  # fmt: skip
_LED = _others.c.household_id == _persons.c.household_id, _others.c.relationship == Relationship.HEAD.value
_MAYBE = (
    select(_persons.c.household_id)
    .where(
        within_given(_persons.c.area_code),
        _persons.c.relationship == Relationship.HEAD.value,
        ~IS_REGISTERED,
        ~exists().where(*_LED, _others.c.status.in_(REGISTERED)),
    )
    .distinct()
)


@dataclass(frozen=True, slots=True)
class Headless:
    """A family that nobody heads, with its grown-ups, the likeliest first: wife or husband, then by age."""

    household: HouseholdId
    area: AreaCode
    grown: tuple[PersonId, ...]


async def headless(
    transaction: Transaction, households: Collection[HouseholdId], day: date
) -> dict[HouseholdId, Headless]:
    """Those of these households that nobody heads, though a grown-up lives there."""
    found = await transaction.execute(_MEMBERS, {"houses": list(households)}) if households else ()
    told: dict[HouseholdId, Headless] = {}
    for household, rows in groupby(found, lambda row: HouseholdId(row.household_id)):
        members = list(rows)
        grown = [each for each in members if each.birth_date is None or each.birth_date <= born_grown(day)]
        if grown and all(each.relationship != Relationship.HEAD for each in members):
            first = sorted(grown, key=lambda each: each.relationship not in (Relationship.WIFE, Relationship.HUSBAND))
            ids = tuple(PersonId(each.id) for each in first)
            told[household] = Headless(household, AreaCode(grown[0].area_code), ids)
    return told


async def headless_in(transaction: Transaction, area: AreaCode, day: date) -> list[Headless]:
    """Those of an area whose head is dead or gone; not those whose head lives in another household by now."""
    found = await transaction.execute(_MAYBE, bounds(area))
    return list((await headless(transaction, [HouseholdId(each) for each in found.scalars()], day)).values())
