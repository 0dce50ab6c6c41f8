"""Persons who live in another household from now on; a household whose members all go along moves with them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any

from sqlalchemy import Boolean, Date, and_, bindparam, case, func, or_, select, update

from bot.domain.areas import AreaCode, Level, ancestor, is_within
from bot.domain.people.people import BasicStatus, HouseholdId, PersonId, Relationship
from bot.domain.people.shared_houses import shared_houses
from bot.domain.report.changes import JoinHousehold
from bot.storage import tables
from bot.storage.engine.sql import among, insert_ignore
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import Vault
from bot.storage.registry import name_index, nik_ends
from bot.storage.registry.areas import OutsideArea
from bot.storage.registry.household_gaps import fill_in, take_along
from bot.storage.registry.left_at_home import households_there
from bot.storage.registry.members import lived_in
from bot.storage.registry.nik_ends import Ending
from bot.storage.registry.read_registry import IS_REGISTERED, places_of
from bot.storage.registry.registry_changes import name_heads, named
from bot.storage.registry.registry_rows import number_columns
from bot.storage.registry.registry_writes import RegistryWrite
from bot.storage.registry.whose_card import leave_to_the_last

_persons, _households = tables.persons, tables.households
_MEMBERS = select(_persons.c.id, _persons.c.household_id).where(among(_persons.c.household_id, "houses"), IS_REGISTERED)
_STAYS = and_(
    bindparam("stays", type_=Boolean),
    # No list of values, which many rows at once cannot be given.
    or_(_persons.c.status == BasicStatus.AWAY.value, _persons.c.status == BasicStatus.MISSING.value),
)
"""Who goes from one household of an RT to another is there or away as he was."""
_JOIN = (
    update(_persons)
    .where(_persons.c.id == bindparam("person_id"))
    .values(
        household_id=bindparam("house"),
        area_code=bindparam("rt"),
        relationship=func.coalesce(bindparam("kin"), _persons.c.relationship),
        status=case((_STAYS, _persons.c.status), else_=BasicStatus.ALIVE.value),
        ended_on=case((_STAYS, _persons.c.ended_on), else_=None),
        ended_exactness=case((_STAYS, _persons.c.ended_exactness), else_=None),
        placed_on=bindparam("day", type_=Date),
    )
)


async def join_households(
    write: RegistryWrite,
    area: AreaCode,
    joins: Sequence[JoinHousehold],
    came_on: Mapping[PersonId, date | None] = MappingProxyType({}),
    along: Collection[PersonId] = (),
) -> dict[PersonId, HouseholdId]:
    """Known persons live in these households from now on; a household that is new is entered.

    Who keeps his household, but in another RT, takes it along with its id, No KK and pengurus, if nobody registered is
    left behind in it; else he and whoever goes along, or follows later, share a new one there. Who has one only since
    his own had left without him is of that again where it is. Gives back which
    household each came into; `came_on` is the day of each one's coming, where it is known, `along` those
    who came with them and went on since.
    """
    transaction = write.transaction
    for join in joins:
        if not is_within(join.area, area):
            raise OutsideArea(f"{join.person_id} is to live in {join.area}, not in {area}")
    places = await _places(transaction, joins)
    stayed = await _who_stayed(transaction, joins, came_on)
    own, (joins, places) = joins, await _of_theirs_again(transaction, joins, places)
    joins = await _settled(transaction, joins, places, stayed)
    ids = [join.person_id for join in joins]
    houses = {join.household_id: _house(transaction.vault, join) for join in reversed(joins)}
    new = [row | {"version": write.number} for row in houses.values()]
    await transaction.execute(insert_ignore(transaction, _households), new)
    await write.touch(
        ids, [join.household_id for join in joins if places.get(join.household_id, join.area) != join.area]
    )
    await _move(transaction, joins)
    await fill_in(write, joins, places)
    rows = [
        {
            "person_id": join.person_id, "house": join.household_id, "rt": join.area, "kin": join.relationship,
            "stays": not join.arrives, "day": came_on.get(join.person_id),
        }
        for join in joins
    ]  # fmt: skip
    before = await named(transaction, ids)
    stood = (await transaction.execute(_STOOD, {"ids": ids})).all()
    led = {PersonId(who) for who, _, kin in stood if kin == Relationship.HEAD}
    houses_before = {PersonId(who): HouseholdId(house) for who, house, _ in stood}
    await transaction.execute(_JOIN, rows)
    write.led |= {join.household_id for join in joins if join.person_id in led}
    await take_along(write, _of_before(own, houses_before), joins, {house for house, who in stayed.items() if who})
    came_from = {each.person_id: each.area for each in before}
    await leave_to_the_last(write, own, joins, places, came_from, came_on, along)
    headed = await _headed(transaction, joins, places, led)
    await name_index.change(transaction, before, await named(transaction, ids))
    await _take_ends_along(transaction, joins, came_from)
    await name_heads(write, area, _heads(joins, places, led, headed))
    return {join.person_id: join.household_id for join in joins}


_NIKS = select(_persons.c.id, _persons.c.nik).where(among(_persons.c.id, "ids"), _persons.c.nik.is_not(None))


async def _take_ends_along(
    transaction: Transaction, joins: Iterable[JoinHousehold], came_from: Mapping[PersonId, AreaCode]
) -> None:
    """The index of the ends of NIK goes by the village."""
    to = {j.person_id: j.area for j in joins if j.person_id in came_from}
    far = [who for who, area in to.items() if _village(area) != _village(came_from[who])]
    if far:
        found = await transaction.execute(_NIKS, {"ids": far})
        niks = [(PersonId(who), transaction.vault.open_text("nik", nik)) for who, nik in found]
        before = [Ending(who, came_from[who], nik) for who, nik in niks]
        await nik_ends.change(transaction, before, [replace(each, area=to[each.person_id]) for each in before])


def _village(area: AreaCode) -> AreaCode:
    return ancestor(area, Level.VILLAGE)


async def _of_theirs_again(
    transaction: Transaction, joins: Sequence[JoinHousehold], places: Mapping[HouseholdId, AreaCode]
) -> tuple[Sequence[JoinHousehold], dict[HouseholdId, AreaCode]]:
    """The joins of those whose household had left without them, to that one; and where the households are."""
    again = await households_there(transaction, joins, places)
    theirs = {again[join.household_id]: join.area for join in joins if join.household_id in again}
    joins = [replace(join, household_id=again.get(join.household_id, join.household_id)) for join in joins]
    return joins, {**places, **theirs}


async def _settled(
    transaction: Transaction,
    joins: Sequence[JoinHousehold],
    places: Mapping[HouseholdId, AreaCode],
    stayed: Mapping[HouseholdId, Collection[PersonId]],
) -> list[JoinHousehold]:
    """The joins, with a household of their own for those who leave some of theirs behind."""
    left = await _left_behind(transaction, joins, stayed)
    homes = await _homes_there(transaction, joins, places)
    shared = {(join.household_id, join.area): _shared(join, places, homes) for join in joins}
    return [
        replace(join, household_id=shared[join.household_id, join.area])
        if places.get(join.household_id, join.area) != join.area
        and ((join.household_id, join.area) in left or shared[join.household_id, join.area] in homes)
        else join
        for join in joins
    ]


async def _homes_there(
    transaction: Transaction, joins: Iterable[JoinHousehold], places: Mapping[HouseholdId, AreaCode]
) -> set[HouseholdId]:
    """Of those that they would share, where somebody registered lives: who went from one has left its card there."""
    shared = {house for join in joins for house in shared_houses(join.household_id, join.area)}
    there = [house for house in shared if house in places]
    return await lived_in(transaction, there)


async def _places(transaction: Transaction, joins: Iterable[JoinHousehold]) -> dict[HouseholdId, AreaCode]:
    """The RT of each household that is there already, of theirs and of those they would share."""
    shared = {house for join in joins for house in shared_houses(join.household_id, join.area)}
    return await places_of(transaction, {join.household_id for join in joins} | shared)


def _shared(join: JoinHousehold, places: Mapping[HouseholdId, AreaCode], homes: Collection[HouseholdId]) -> HouseholdId:
    """The one that is in the new RT; else one that is nowhere, since those of the one before have moved on with it."""
    houses = shared_houses(join.household_id, join.area)
    there = [house for house in houses if places.get(house) == join.area and house in homes]
    free = [house for house in houses if house not in places]
    return (*there, *free, houses[0])[0]


_MOVED_ON = select(_persons.c.id, _persons.c.household_id, _persons.c.placed_on).where(
    among(_persons.c.household_id, "houses"), _persons.c.status == BasicStatus.MOVED.value
)


async def _who_stayed(
    transaction: Transaction, joins: Sequence[JoinHousehold], came_on: Mapping[PersonId, date | None]
) -> dict[HouseholdId, list[PersonId]]:
    """Of the households of those who come, who left only after that, and is nowhere since: he has its card."""
    days: dict[HouseholdId, date] = {}
    for join in joins:
        if day := came_on.get(join.person_id):
            days[join.household_id] = max(day, days.get(join.household_id, day))
    found = await transaction.execute(_MOVED_ON, {"houses": list(days)}) if days else ()
    come = {join.person_id for join in joins}
    stayed: dict[HouseholdId, list[PersonId]] = {}
    for who, house, left_on in found:
        if left_on and left_on > days[house] and who not in come:
            stayed.setdefault(house, []).append(who)
    return stayed


async def _left_behind(
    transaction: Transaction,
    joins: Iterable[JoinHousehold],
    stayed: Mapping[HouseholdId, Collection[PersonId]],
) -> set[tuple[HouseholdId, AreaCode]]:
    """Households with a member who does not go to the RT the others go to, or `stayed` when they went."""
    going: dict[tuple[HouseholdId, AreaCode], set[PersonId]] = {}
    for join in joins:
        going.setdefault((join.household_id, join.area), set()).add(join.person_id)
    members: dict[HouseholdId, set[PersonId]] = {}
    for who, house in await transaction.execute(_MEMBERS, {"houses": list({house for house, _ in going})}):
        members.setdefault(house, set()).add(who)
    return {(house, to) for (house, to), who in going.items() if stayed.get(house) or members.get(house, set()) - who}


_MOVE = update(_households).where(_households.c.id == bindparam("house"), _households.c.area_code != bindparam("rt"))


async def _move(transaction: Transaction, joins: Iterable[JoinHousehold]) -> None:
    """The households' new RT and address; a No KK that was told takes the place of the old one."""
    for join in {join.household_id: join for join in reversed(list(joins))}.values():
        values: dict[str, Any] = {"area_code": join.area, "address": join.address}
        values |= number_columns(transaction.vault, "kk", join.kk) if join.kk else {}
        await transaction.execute(_MOVE.values(values), {"house": join.household_id, "rt": join.area})


_STOOD = select(_persons.c.id, _persons.c.household_id, _persons.c.relationship).where(among(_persons.c.id, "ids"))


def _of_before(joins: Iterable[JoinHousehold], houses: Mapping[PersonId, HouseholdId]) -> list[JoinHousehold]:
    """The joins, with the household of before of whoever comes to that of those whom his family left behind."""
    return [
        replace(join, household_id=house)
        if (house := houses.get(join.person_id)) and join.household_id in shared_houses(house, join.area)
        else join
        for join in joins
    ]


_HEADED = select(_persons.c.id, _persons.c.household_id).where(
    among(_persons.c.household_id, "houses"), IS_REGISTERED, _persons.c.relationship == Relationship.HEAD.value
)


async def _headed(
    transaction: Transaction,
    joins: Sequence[JoinHousehold],
    known: Collection[HouseholdId],
    led: Collection[PersonId],
) -> Collection[HouseholdId]:
    """Those of the households to which the head of another comes that others than those who come head by now."""
    came = [join for join in joins if join.person_id in led and join.relationship is None]
    houses = {join.household_id for join in came if join.household_id in known}
    ids = {join.person_id for join in joins}
    heads = await transaction.execute(_HEADED, {"houses": list(houses)}) if houses else ()
    return {HouseholdId(house) for who, house in heads if who not in ids}


def _heads(
    joins: Sequence[JoinHousehold],
    known: Mapping[HouseholdId, AreaCode],
    led: Collection[PersonId],
    headed: Collection[HouseholdId],
) -> list[tuple[HouseholdId, PersonId]]:
    """Who is named as head; in a household that is new, or that waits for him there with no other head, also who was
    one, where nothing else is said of him, or where the head who was told does not come."""
    told = {join.household_id for join in joins if join.relationship is Relationship.HEAD}
    return [
        (join.household_id, join.person_id)
        for join in joins
        if join.relationship is Relationship.HEAD
        or (
            join.person_id in led
            and (join.household_id not in known or _waits_there(join, known, headed))
            and (join.relationship is None or join.household_id not in told)
        )
    ]


def _waits_there(join: JoinHousehold, known: Mapping[HouseholdId, AreaCode], headed: Collection[HouseholdId]) -> bool:
    there = known[join.household_id] == join.area and join.household_id not in headed
    return there and join.relationship is None


def _house(vault: Vault, join: JoinHousehold) -> dict[str, Any]:
    return {
        "id": join.household_id,
        "area_code": join.area,
        **number_columns(vault, "kk", join.kk),
        "address": join.address,
        "head_name": "",
    }
