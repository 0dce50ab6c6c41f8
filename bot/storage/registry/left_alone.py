"""Households in which nobody but children is left."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from sqlalchemy import Date, Row, bindparam, exists, or_, select

from bot.domain.areas import AreaCode
from bot.domain.people.ages import born_grown, is_grown_up
from bot.domain.people.people import BasicStatus, HouseholdId, PersonId, Relationship
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.ages import AGE, age_of
from bot.storage.registry.areas import bounds, within_given
from bot.storage.registry.read_registry import IS_REGISTERED
from bot.storage.registry.registry_rows import mother_key
from bot.storage.registry.registry_writes import IMPORT

_persons, _writes = tables.persons, tables.registry_writes
_others = _persons.alias("others")
CARING = (BasicStatus.ALIVE.value, BasicStatus.AWAY.value)
"""Whoever works elsewhere for a while looks after his own; of whom nobody knows where he is does not."""
_REGISTERED = (
    select(
        _persons.c.household_id,
        _persons.c.id,
        _persons.c.area_code,
        _persons.c.status,
        _persons.c.relationship,
        *AGE,
    )
    .where(among(_persons.c.household_id, "houses"), IS_REGISTERED)
    .order_by(_persons.c.household_id, _persons.c.birth_date, _persons.c.id)
)


@dataclass(frozen=True, slots=True)
class Alone:
    """A household whose registered members are all children, the eldest first."""

    household: HouseholdId
    area: AreaCode
    children: tuple[PersonId, ...]


@dataclass(frozen=True, slots=True)
class Left:
    """What became of households that somebody left."""

    alone: Mapping[HouseholdId, Alone]
    headless: frozenset[HouseholdId]
    """Those that nobody heads, though somebody is registered there."""


_Members = Sequence[Row[*tuple[Any, ...]]]


async def left_alone(
    transaction: Transaction, households: Collection[HouseholdId], days: Mapping[HouseholdId, date]
) -> dict[HouseholdId, Alone]:
    """Those of these households in which whoever looks after the children is gone, each as it is on its day."""
    found = await _registered(transaction, households)
    told = (_alone(household, members, days[household]) for household, members in found.items())
    return {each.household: each for each in told if each}


async def what_is_left(transaction: Transaction, households: Collection[HouseholdId], day: date) -> Left:
    """The same of all of them on one day, and which of them nobody heads."""
    found = await _registered(transaction, households)
    told = (_alone(household, members, day) for household, members in found.items())
    led = {house for house, members in found.items() if any(m.relationship == Relationship.HEAD for m in members)}
    return Left({each.household: each for each in told if each}, frozenset(found.keys() - led))


async def _registered(transaction: Transaction, households: Collection[HouseholdId]) -> dict[HouseholdId, _Members]:
    found = await transaction.execute(_REGISTERED, {"houses": list(households)}) if households else ()
    return {HouseholdId(house): list(rows) for house, rows in groupby(found, lambda row: row.household_id)}


def _alone(household: HouseholdId, members: _Members, day: date) -> Alone | None:
    children = [each for each in members if not is_grown_up(*age_of(each), day)]
    if not children or any(each.status in CARING for each in members if each not in children):
        return None
    return Alone(household, AreaCode(children[0].area_code), tuple(PersonId(each.id) for each in children))


_CARED_FOR = exists().where(
    _others.c.household_id == _persons.c.household_id,
    _others.c.status.in_(CARING),
    or_(_others.c.birth_date.is_(None), _others.c.birth_date <= bindparam("grown", type_=Date)),
)
_LEFT = exists().where(_others.c.household_id == _persons.c.household_id, _others.c.status.not_in(CARING))
_MAYBE = (
    select(_persons.c.household_id)
    .join_from(_persons, _writes, _persons.c.version == _writes.c.number)
    .where(
        within_given(_persons.c.area_code),
        IS_REGISTERED,
        _persons.c.birth_date > bindparam("grown", type_=Date),
        or_(_writes.c.cause != IMPORT, _LEFT),
        ~_CARED_FOR,
    )
    .distinct()
)


async def left_alone_in(transaction: Transaction, area: AreaCode, day: date) -> list[Alone]:
    """Those of an area; who stands alone as a list had him is not of a family that anybody left."""
    found = await transaction.execute(_MAYBE, {**bounds(area), "grown": born_grown(day)})
    houses = [HouseholdId(each) for each in found.scalars()]
    return list((await left_alone(transaction, houses, dict.fromkeys(houses, day))).values())


_BY_MOTHER = (
    select(_persons.c.household_id, _persons.c.id, _persons.c.mother_key)
    .where(
        _persons.c.area_code == bindparam("rt"),
        IS_REGISTERED,
        among(_persons.c.mother_key, "mothers"),
        _persons.c.birth_date > bindparam("grown", type_=Date),
        ~_CARED_FOR,
    )
    .order_by(_persons.c.household_id)
)


async def alone_by_mother(
    transaction: Transaction, rt: AreaCode, mothers: Collection[str], day: date
) -> dict[str, list[Alone]]:
    """The households of an RT in which children alone are registered, all of one of the mothers called so, by her name;
    as a list had them too."""
    keys = {mother_key(transaction.vault, name) or "": name for name in mothers}
    given = {"rt": rt, "mothers": [*keys], "grown": born_grown(day)}
    rows = (await transaction.execute(_BY_MOTHER, given)).all() if keys else []
    found = {PersonId(row.id): str(row.mother_key) for row in rows}
    houses = {HouseholdId(row.household_id) for row in rows}
    alone = await left_alone(transaction, houses, dict.fromkeys(houses, day))
    by_mother: dict[str, list[Alone]] = {}
    for each in alone.values():
        hers = {found.get(who, "") for who in each.children}
        if len(hers) == 1 and (key := hers.pop()):
            by_mother.setdefault(keys[key], []).append(each)
    return by_mother
