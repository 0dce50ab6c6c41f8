"""The registry as it stood after one of its writes, for files that are made while it goes on changing."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter

from sqlalchemy import Integer, bindparam, select

from bot.domain.areas import AreaCode, is_within
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Relationship
from bot.domain.people.standing import REGISTERED
from bot.storage import tables
from bot.storage.engine.sql import among, as_dicts
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import versions
from bot.storage.registry.read_registry import person_from, split_programmes
from bot.storage.registry.versions import HOUSEHOLD, PERSON, Stored
from bot.storage.tables.columns import Moment

_PERSONS, _HOUSEHOLDS, _WRITES = tables.persons, tables.households, tables.registry_writes
_AS_THEY_STAND = (
    select(_PERSONS, _HOUSEHOLDS.c.kk, _HOUSEHOLDS.c.address)
    .join_from(_PERSONS, _HOUSEHOLDS)
    .where(
        among(_PERSONS.c.id, "ids"),
        _PERSONS.c.version <= bindparam("moment", type_=Integer),
        _HOUSEHOLDS.c.version <= bindparam("moment", type_=Integer),
    )
)


async def persons_then(
    transaction: Transaction, ids: Collection[PersonId], area: AreaCode, moment: int
) -> list[Person]:
    """Those of these persons who belonged to the area after write `moment`, with all numbers opened, in the order of
    `ids`.

    Mostly nobody changed since, and they are read as they stand, with their households.
    """
    wanted = list(dict.fromkeys(ids))
    stand = as_dicts(await transaction.execute(_AS_THEY_STAND, {"ids": wanted, "moment": moment}))
    found: dict[str, Person] = {
        row["id"]: person_from(transaction.vault, row) for row in stand if is_within(AreaCode(row["area_code"]), area)
    }
    if others := set(wanted).difference(row["id"] for row in stand):
        past = (await versions.then(transaction, PERSON, others, moment)).values()
        here = [row for row in past if is_within(AreaCode(row["area_code"]), area)]
        found |= {person.id: person for person in await _whole(transaction, here, moment)}
    return [found[each] for each in wanted if each in found]


_LAST_UNTIL = (
    select(_WRITES.c.number)
    .where(_WRITES.c.at <= bindparam("at", type_=Moment))
    .order_by(_WRITES.c.number.desc())
    .limit(1)
)


async def stood_in(
    transaction: Transaction, rt: AreaCode, ids: Collection[PersonId], at: datetime
) -> dict[PersonId, HouseholdId]:
    """Those of these persons who were on the list of the RT at that time (aware), whatever moved them since, with the
    household that they were of."""
    last = (await transaction.execute(_LAST_UNTIL, {"at": at})).scalar() or 0
    rows = await versions.then(transaction, PERSON, ids, last)
    return {
        PersonId(who): HouseholdId(row["household_id"])
        for who, row in rows.items()
        if row["area_code"] == rt and row["status"] in REGISTERED
    }


async def persons_before(
    transaction: Transaction, first: Mapping[PersonId, int], moment: int
) -> dict[PersonId, Person]:
    """Each of these as he stood before the write that is named with him; who was not there yet is left out.

    Who is asked for, and which households there are, is read as after write `moment`.
    """
    rows = await _rows_before(transaction, PERSON, first, moment)
    wanted = {HouseholdId(row["household_id"]) for row in rows.values()}
    now, past = (
        await versions.then(transaction, HOUSEHOLD, wanted, moment),
        await _pasts(transaction, HOUSEHOLD, wanted),
    )
    found: dict[PersonId, Person] = {}
    for key, row in rows.items():
        who, house = PersonId(key), row["household_id"]
        stood = _stood(past.get(house, ()), now.get(house), first[who])
        if stood:
            found[who] = _person(transaction, row, stood)
    return found


async def _rows_before(
    transaction: Transaction, subject: versions.Subject, first: Mapping[PersonId, int], moment: int
) -> dict[str, Stored]:
    now, past = (
        await versions.then(transaction, subject, list(first), moment),
        await _pasts(transaction, subject, first),
    )
    stood = {key: _stood(past.get(key, ()), now.get(key), number) for key, number in first.items()}
    return {key: row for key, row in stood.items() if row}


async def _pasts(
    transaction: Transaction, subject: versions.Subject, ids: Iterable[str]
) -> dict[str, list[versions.Past]]:
    found: dict[str, list[versions.Past]] = {}
    for past in await versions.of_ids(transaction, subject, list(ids)):
        found.setdefault(past.id, []).append(past)
    return found


def _stood(pasts: Iterable[versions.Past], now: Stored | None, number: int) -> Stored | None:
    """The row that held until that write, or holds still."""
    for past in pasts:
        if past.since < number <= past.number:
            return past.row
    return now if now and now["version"] < number else None


async def _whole(transaction: Transaction, rows: Sequence[Stored], moment: int) -> list[Person]:
    houses = await versions.then(transaction, HOUSEHOLD, list({row["household_id"] for row in rows}), moment)
    return [_person(transaction, row, houses[row["household_id"]]) for row in rows if row["household_id"] in houses]


def _person(transaction: Transaction, row: Stored, house: Stored) -> Person:
    return person_from(transaction.vault, {**row, "kk": house["kk"], "address": house["address"]})


async def recipients_then(
    transaction: Transaction, area: AreaCode, households: Collection[HouseholdId], moment: int
) -> list[tuple[Person, tuple[str, ...]]]:
    """Of each of these households of the area the registered *pengurus*, where none is named the head, those first who
    were not missing; and what the household got, also by a member who died or left; as it was after write `moment`."""
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
        if house in houses and row["status"] in REGISTERED and _may_receive(row, houses[house]):
            best = receiving.get(house)
            if best is None or _rank(row, houses[house]) >= _rank(best, houses[house]):
                receiving[house] = row
    return [
        (_person(transaction, row, houses[house]), tuple(sorted(got[house])))
        for house, row in sorted(receiving.items())
    ]


async def paid_then(
    transaction: Transaction, area: AreaCode, households: Collection[HouseholdId], moment: int
) -> dict[HouseholdId, tuple[str, ...]]:
    """What each of these households of the area got after write `moment`, though nobody of it lives there."""
    got: dict[HouseholdId, set[str]] = {}
    for row in await versions.members_then(transaction, households, moment):
        if is_within(AreaCode(row["area_code"]), area):
            got.setdefault(HouseholdId(row["household_id"]), set()).update(split_programmes(row["programmes"]))
    return {house: tuple(sorted(those)) for house, those in got.items()}


@dataclass(frozen=True, slots=True)
class MemberThen:
    """Of which household somebody was, what he was, and in which RT, or was last."""

    id: PersonId
    household: HouseholdId
    area: AreaCode
    status: BasicStatus


async def members_then(
    transaction: Transaction, area: AreaCode, households: Collection[HouseholdId], moment: int
) -> list[MemberThen]:
    """Who was of these households of the area after write `moment`, the dead and gone too."""
    rows = sorted(await versions.members_then(transaction, households, moment), key=itemgetter("id"))
    found = [
        MemberThen(
            PersonId(row["id"]),
            HouseholdId(row["household_id"]),
            AreaCode(row["area_code"]),
            BasicStatus(row["status"]),
        )
        for row in rows
    ]
    return [each for each in found if is_within(each.area, area)]


def _may_receive(row: Stored, house: Stored) -> bool:
    return bool(house["caretaker_id"] == row["id"] or row["relationship"] == Relationship.HEAD)


def _rank(row: Stored, house: Stored) -> tuple[bool, bool]:
    """Who is not to be found receives for nobody, where somebody else can."""
    return row["status"] != BasicStatus.MISSING, house["caretaker_id"] == row["id"]
