"""Who is registered in whole households, and which of them everybody has left."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Date, Row, bindparam, null, select, union_all

from bot.domain.areas import AreaCode
from bot.domain.days.day import Day, Exactness
from bot.domain.people.people import BasicStatus, HouseholdId, Marital, PersonId, Relationship
from bot.domain.people.standing import REGISTERED, Leaving
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.ages import AGE, age_of
from bot.storage.registry.areas import bounds, within_given
from bot.storage.registry.lived_apart import SPOUSES
from bot.storage.registry.read_registry import IS_REGISTERED
from bot.storage.registry.versions import PERSON

_persons, _versions = tables.persons, tables.versions


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody registered, and the household that he is of."""

    id: PersonId
    household: HouseholdId
    born: Day | None
    marital: Marital | None = None
    is_head: bool = False
    is_spouse: bool = False
    """Of whoever heads it."""
    has_come: bool = False
    """Whether a report of a day says that he is where he is: he stands there as no list had him, nor as he was born."""


_LIVED_IN = select(_persons.c.household_id).where(among(_persons.c.household_id, "houses"), IS_REGISTERED).distinct()


async def lived_in(transaction: Transaction, households: Collection[HouseholdId]) -> set[HouseholdId]:
    """Those of these households in which somebody is registered."""
    found = await transaction.execute(_LIVED_IN, {"houses": sorted(households)}) if households else None
    return {HouseholdId(each) for each in found.scalars()} if found else set()


_HOUSES = select(_persons.c.household_id).where(among(_persons.c.id, "ids"), within_given(_persons.c.area_code))
_AS_MEMBER = (_persons.c.id, _persons.c.household_id, _persons.c.relationship, _persons.c.placed_on, *AGE)
_FAMILIES = select(*_AS_MEMBER).where(_persons.c.household_id.in_(_HOUSES), IS_REGISTERED)
_GONE = select(*_AS_MEMBER).where(_persons.c.household_id.in_(_HOUSES), _persons.c.status == BasicStatus.MOVED.value)


async def members_of_families(transaction: Transaction, ids: Sequence[PersonId], area: AreaCode) -> list[Member]:
    """Everybody registered in the households of these persons."""
    return _members(await transaction.execute(_FAMILIES, {"ids": list(ids), **bounds(area)}))


async def gone_from_families(transaction: Transaction, ids: Sequence[PersonId], area: AreaCode) -> list[Member]:
    """Everybody who left of the households of these persons, and is registered nowhere since."""
    return _members(await transaction.execute(_GONE, {"ids": list(ids), **bounds(area)}))


def _members(rows: Iterable[Row[*tuple[Any, ...]]]) -> list[Member]:
    return [
        Member(
            PersonId(row.id),
            HouseholdId(row.household_id),
            *age_of(row),
            row.relationship == Relationship.HEAD.value,
            row.relationship in SPOUSES,
            row.placed_on is not None,
        )
        for row in rows
    ]


_WHO = (_persons.c.id, _persons.c.household_id, _persons.c.relationship, _persons.c.marital)
_AFTER = _persons.c.placed_on > bindparam("day", type_=Date)
_LEFT_SINCE = (
    select(_versions.c.number, _versions.c.body, *_WHO)
    .join_from(_versions, _persons, _persons.c.id == _versions.c.id)
    .where(
        # As an expression: else SQLite looks by the kind first, and goes through all that anybody ever was.
        _versions.c.kind.concat("") == PERSON.kind,
        among(_versions.c.household_id, "houses"),
        _persons.c.household_id != _versions.c.household_id,
        _AFTER,
        IS_REGISTERED,
    )
)
_GONE_SINCE = select(null(), null(), *_WHO).where(
    among(_persons.c.household_id, "houses"), _AFTER, _persons.c.status == BasicStatus.MOVED.value
)
_LEFT_OR_GONE_SINCE = union_all(_LEFT_SINCE, _GONE_SINCE)


async def who_left_since(
    transaction: Transaction, households: Iterable[HouseholdId], day: date, *, or_is_gone: bool = False
) -> list[Member]:
    """Who is registered, and went from one of these households to another after that day; if wanted, who left then and
    is registered nowhere since. Of the one that he left, as he was there last, but married as he is now."""
    wanted = _LEFT_OR_GONE_SINCE if or_is_gone else _LEFT_SINCE
    found = (await transaction.execute(wanted, {"houses": sorted(households), "day": day})).all()
    last = {}
    for number, body, who, house, kin, marital in sorted(found, key=lambda row: row[0] or 0):
        was = PERSON.opened(transaction.vault, body) if number else {"household_id": house, "relationship": kin}
        last[who] = Member(
            PersonId(who),
            HouseholdId(was["household_id"]),
            None,
            Marital(marital) if marital else None,
            was["relationship"] == Relationship.HEAD.value,
            was["relationship"] in SPOUSES,
        )
    return list(last.values())


_WENT = (
    select(_persons.c.id, _persons.c.name, _persons.c.household_id, _persons.c.relationship, _persons.c.placed_on)
    .join_from(_versions, _persons, _persons.c.id == _versions.c.id)
    .where(
        _versions.c.kind.concat("") == PERSON.kind,  # As an expression, as above.
        among(_versions.c.household_id, "houses"),
        _persons.c.household_id != _versions.c.household_id,
        _persons.c.area_code == bindparam("area"),
        IS_REGISTERED,
    )
)


@dataclass(frozen=True, slots=True)
class Went:
    """Somebody registered who was of another household, as he is now, since a day, None where none is known."""

    id: PersonId
    name: str
    household: HouseholdId
    relationship: Relationship | None
    since: date | None


async def who_went_within(transaction: Transaction, households: Iterable[HouseholdId], rt: AreaCode) -> list[Went]:
    """Who was of one of these households once, and is of another one in the RT now."""
    found = await transaction.execute(_WENT, {"houses": sorted(households), "area": rt})
    return [
        Went(PersonId(who), name, HouseholdId(house), Relationship(kin) if kin else None, since)
        for who, name, house, kin, since in {row[0]: row for row in found}.values()
    ]


_ENDS = select(
    _persons.c.household_id, _persons.c.status, _persons.c.placed_on, _persons.c.ended_exactness
).where(among(_persons.c.household_id, "houses"))  # fmt: skip


End = tuple[HouseholdId, int, date | None, str | None]
"""Of one who belongs, or belonged last, to a household: his status, and the day since which he has it."""


async def ends_in(transaction: Transaction, households: Iterable[HouseholdId]) -> list[End]:
    """Of everybody of these households, registered or not."""
    return [tuple(row) for row in await transaction.execute(_ENDS, {"houses": list(households)})]


def left_by_all(found: Sequence[End]) -> dict[HouseholdId, Leaving]:
    """Those of the households in which nobody is registered any more since the last of them moved away."""
    lived_in = {house for house, status, _, _ in found if status in REGISTERED}
    left: dict[HouseholdId, Leaving] = {}
    for house, status, day, exactness in found:
        if house not in lived_in and status == BasicStatus.MOVED and day:
            leaving = Leaving(day, Exactness(exactness) if exactness else Exactness.DAY)
            left[house] = max(left.get(house, leaving), leaving, key=lambda each: each.on)
    return left
