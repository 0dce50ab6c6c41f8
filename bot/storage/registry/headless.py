"""Families that nobody heads though grown-ups live there: the head is dead or gone, or never came along."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from sqlalchemy import Date, bindparam, exists, or_, select

from bot.domain.areas import AreaCode
from bot.domain.people.ages import is_grown_up
from bot.domain.people.people import BasicStatus, HouseholdId, PersonId, Relationship
from bot.domain.people.standing import REGISTERED
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import versions
from bot.storage.registry.ages import AGE, age_of
from bot.storage.registry.areas import bounds, within_given
from bot.storage.registry.read_registry import IS_REGISTERED
from bot.storage.registry.versions import PERSON

_persons, _versions = tables.persons, tables.versions
_others = _persons.alias("others")
_MEMBERS = (
    select(
        _persons.c.household_id, _persons.c.id, _persons.c.area_code, _persons.c.relationship, *AGE
    )
    .where(among(_persons.c.household_id, "houses"), IS_REGISTERED)
    .order_by(_persons.c.household_id, _persons.c.birth_date, _persons.c.id)
)  # fmt: skip
_HEADS = (_others.c.relationship == Relationship.HEAD.value,)
_OF_IT = (_others.c.household_id == _versions.c.household_id,)
_arrivals = tables.arrivals
_FOLLOWS = (
    exists()
    .where(_arrivals.c.person_id == _persons.c.id, _arrivals.c.matched_by.is_(None))
    .where(
        _persons.c.status == BasicStatus.MOVED.value,
        _others.c.household_id == _persons.c.household_id,
        _others.c.area_code == _arrivals.c.area_code,
        _others.c.status.in_(REGISTERED),
    )
)
"""The head is expected where his family lives already; whom he does not follow `came_without_head_in` finds."""
_MAYBE = (
    select(_persons.c.household_id)
    .where(
        within_given(_persons.c.area_code),
        _persons.c.relationship == Relationship.HEAD.value,
        ~IS_REGISTERED,
        ~exists().where(_others.c.household_id == _persons.c.household_id, *_HEADS, _others.c.status.in_(REGISTERED)),
        ~_FOLLOWS,
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
        grown = [each for each in members if is_grown_up(*age_of(each), day)]
        if grown and all(each.relationship != Relationship.HEAD for each in members):
            first = sorted(grown, key=lambda each: each.relationship not in (Relationship.WIFE, Relationship.HUSBAND))
            ids = tuple(PersonId(each.id) for each in first)
            told[household] = Headless(household, AreaCode(grown[0].area_code), ids)
    return told


async def headless_in(transaction: Transaction, area: AreaCode, day: date) -> list[Headless]:
    """Those of an area whose head is dead or gone; not those whose head lives in another household by now."""
    found = await transaction.execute(_MAYBE, bounds(area))
    return list((await headless(transaction, [HouseholdId(each) for each in found.scalars()], day)).values())


_PLACED = _persons.c.placed_on <= bindparam("since", type_=Date)
_WAS_THERE = (
    # Born there since is who is of no event; so is who stands as a list had him, but he was born before.
    _others.c.placed_on.is_(None) & (_others.c.birth_date.is_(None) | (_others.c.birth_date < _persons.c.placed_on)),
    _others.c.placed_on > bindparam("since", type_=Date),
)
_CAME = (
    select(_persons.c.household_id)
    .where(
        within_given(_persons.c.area_code),
        IS_REGISTERED,
        _PLACED,
        _persons.c.relationship.is_not(None),
        ~exists().where(
            _others.c.household_id == _persons.c.household_id,
            _others.c.status.in_(REGISTERED),
            or_(_others.c.relationship == Relationship.HEAD.value, *_WAS_THERE),
        ),
    )
    .distinct()
)
MAY_FOLLOW = timedelta(days=30)
"""So long nobody is asked who heads those who came without their head: he may come after them."""


async def came_without_head_in(transaction: Transaction, area: AreaCode, day: date) -> list[Headless]:
    """Those of an area who all came by reports, a month ago and more, as kin of a head who has not come since."""
    found = await transaction.execute(_CAME, {**bounds(area), "since": day - MAY_FOLLOW})
    return list((await headless(transaction, [HouseholdId(each) for each in found.scalars()], day)).values())


_LED = select(_persons.c.household_id, _persons.c.id, _persons.c.status).where(
    among(_persons.c.household_id, "houses"), _persons.c.relationship == Relationship.HEAD.value
)
_IS_NO_MORE = (BasicStatus.DEAD, BasicStatus.INVALID)


async def led_by_no_more(transaction: Transaction, households: Collection[HouseholdId]) -> dict[HouseholdId, PersonId]:
    """Those of these households whose one head is dead, or is no entry that counts; who has left may yet follow."""
    found = (await transaction.execute(_LED, {"houses": list(households)})).all()
    last = {house for house, _, status in found if status not in _IS_NO_MORE}
    return {HouseholdId(house): PersonId(who) for house, who, _ in found if house not in last}


_PARTED = (
    select(_versions.c.household_id, _versions.c.id)
    .join_from(_versions, _persons, _persons.c.id == _versions.c.id)
    .where(
        # As an expression: else SQLite looks by the kind first.
        _versions.c.kind.concat("") == PERSON.kind,
        _persons.c.household_id != _versions.c.household_id,
        exists().where(*_OF_IT, within_given(_others.c.area_code), _others.c.status.in_(REGISTERED)),
        ~exists().where(*_OF_IT, *_HEADS, _others.c.status.in_(REGISTERED)),
    )
    .distinct()
)


async def parted_from_head_in(transaction: Transaction, area: AreaCode, day: date) -> list[Headless]:
    """Those of an area whose head lives in another household by now: the history of who left them tells it. It goes
    through all that anybody ever was."""
    found = [(row.household_id, row.id) for row in await transaction.execute(_PARTED, bounds(area))]
    pasts = await versions.of_ids(transaction, PERSON, {who for _, who in found}) if found else []
    led = {(past.row["household_id"], past.id) for past in pasts if past.row["relationship"] == Relationship.HEAD}
    houses = dict.fromkeys(HouseholdId(house) for house, who in found if (house, who) in led)
    return list((await headless(transaction, houses, day)).values())
