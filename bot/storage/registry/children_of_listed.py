"""Children who go along with those who went by a list to another household of their RT: whom it would leave alone, and
babies with their mother; and babies whom it would enter alone, where their mother lives."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Date, Row, bindparam, or_, select

from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.month.with_family import INFANT
from bot.domain.people.ages import YOUNGEST_MOTHER
from bot.domain.people.kinship import of_mother
from bot.domain.people.people import HouseholdId, PersonId, Relationship, Sex
from bot.domain.report.changes import JoinHousehold
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.household_moves import join_households
from bot.storage.registry.left_alone import left_alone
from bot.storage.registry.read_registry import IS_REGISTERED, places_of, standing_of
from bot.storage.registry.registry_rows import mother_key
from bot.storage.registry.registry_writes import RegistryWrite

_persons, _writes = tables.persons, tables.registry_writes
_WRITTEN = select(_writes.c.at).where(_writes.c.number == bindparam("number"))
_BABIES = select(_persons.c.id, _persons.c.household_id, _persons.c.area_code, _persons.c.mother_key).where(
    IS_REGISTERED, _persons.c.birth_date > bindparam("since", type_=Date), _persons.c.mother_key.is_not(None)
)
_IN_HOUSES = _BABIES.where(among(_persons.c.household_id, "houses"))
_ADDED = _BABIES.where(among(_persons.c.id, "ids"))
_WENT = select(_persons.c.id, _persons.c.name, _persons.c.relationship).where(among(_persons.c.id, "ids"))
_WOMEN = select(_persons.c.name, _persons.c.area_code, _persons.c.household_id, _persons.c.relationship).where(
    among(_persons.c.area_code, "areas"),
    IS_REGISTERED,
    _persons.c.sex == Sex.FEMALE.value,
    or_(_persons.c.birth_date.is_(None), _persons.c.birth_date <= bindparam("old_enough", type_=Date)),
)

_YOUNGEST = timedelta(days=YOUNGEST_MOTHER * 366)

Went = Mapping[PersonId, tuple[HouseholdId, HouseholdId]]
"""From which household to which each of these went by the list."""


async def take_along(write: RegistryWrite, went: Went, on_cards: Collection[PersonId]) -> None:
    """Children whom they would leave alone go along, where all went to one household of the RT; a baby of one of them
    does, whoever stays; whom the list has on a card itself stays there."""
    moves = {who: (left, house) for who, (left, house) in went.items() if left != house}
    if not moves:
        return
    transaction, day = write.transaction, await _day_of(write)
    joins = [*await _alone(transaction, moves, day), *await _with_mothers(transaction, moves, day)]
    places = await places_of(transaction, {each.household_id for each in joins}) if joins else {}
    stays = {each.person_id for each in joins if places.get(each.household_id) != each.area} | {*on_cards}
    await _join(write, [each for each in joins if each.person_id not in stays])


async def join_mothers(write: RegistryWrite, added: Collection[PersonId]) -> None:
    """Babies whom the list enters, and who would be alone in a household: their family has parted from the card that it
    names. They are of the household of the one woman of the RT who is called as their mother, no child."""
    transaction, day = write.transaction, await _day_of(write)
    rows = (await transaction.execute(_ADDED, {"ids": list(added), "since": day - INFANT})).all() if added else ()
    houses = [HouseholdId(each.household_id) for each in rows]
    alone = await left_alone(transaction, houses, dict.fromkeys(houses, day)) if houses else {}
    babies = [each for each in rows if each.household_id in alone]
    if not babies:
        return
    areas = sorted({each.area_code for each in babies})
    women = (await transaction.execute(_WOMEN, {"areas": areas, "old_enough": day - _YOUNGEST})).all()
    called: dict[tuple[str, str | None], list[Row[*tuple[Any, ...]]]] = {}
    for each in women:
        called.setdefault((each.area_code, mother_key(transaction.vault, each.name)), []).append(each)
    joins = []
    for baby in babies:
        mothers = called.get((baby.area_code, baby.mother_key), [])
        if len(mothers) == 1 and mothers[0].household_id != baby.household_id:
            home = HouseholdId(mothers[0].household_id)
            kin = _kin(mothers[0].relationship)
            joins.append(_joins(PersonId(baby.id), home, AreaCode(baby.area_code), kin))
    await _join(write, joins)


async def _day_of(write: RegistryWrite) -> date:
    at: datetime = (await write.transaction.execute(_WRITTEN, {"number": write.number})).scalar_one()
    return at.date()


async def _join(write: RegistryWrite, joins: Sequence[JoinHousehold]) -> None:
    """Each stands there since the day on which he stood in the RT before."""
    going = {each.person_id: each for each in joins}
    for regency in {ancestor(each.area, Level.REGENCY) for each in going.values()}:
        those = [each for each in going.values() if ancestor(each.area, Level.REGENCY) == regency]
        since = await standing_of(write.transaction, [each.person_id for each in those], regency)
        await join_households(write, regency, those, {who: now.placed_on for who, now in since.items()})


async def _alone(transaction: Transaction, went: Went, day: date) -> Sequence[JoinHousehold]:
    to: dict[HouseholdId, set[HouseholdId]] = {}
    for left, house in went.values():
        to.setdefault(left, set()).add(house)
    into = {left: next(iter(houses)) for left, houses in to.items() if len(houses) == 1}
    alone = await left_alone(transaction, [*into], dict.fromkeys(into, day))
    return [_joins(each, into[left], those.area) for left, those in alone.items() for each in those.children]


async def _with_mothers(transaction: Transaction, went: Went, day: date) -> Sequence[JoinHousehold]:
    """By her name, of those who went from the household of the baby."""
    given = {"houses": sorted({left for left, _ in went.values()}), "since": day - INFANT}
    babies = (await transaction.execute(_IN_HOUSES, given)).all()
    if not babies:
        return []
    found = await transaction.execute(_WENT, {"ids": list(went)})
    named = {(went[PersonId(row.id)][0], mother_key(transaction.vault, row.name)): row for row in found}
    hers = ((baby, named.get((HouseholdId(baby.household_id), baby.mother_key))) for baby in babies)
    return [
        _joins(PersonId(baby.id), went[PersonId(mother.id)][1], AreaCode(baby.area_code), _kin(mother.relationship))
        for baby, mother in hers
        if mother
    ]


def _kin(of: int | None) -> Relationship | None:
    return of_mother(Relationship(of)) if of else None


def _joins(who: PersonId, house: HouseholdId, rt: AreaCode, kin: Relationship | None = None) -> JoinHousehold:
    return JoinHousehold(who, house, rt, arrives=False, relationship=kin)
