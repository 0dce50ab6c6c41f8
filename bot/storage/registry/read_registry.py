"""Reading the registry: residents for a search, persons in full, households."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, cast

from sqlalchemy import BigInteger, Integer, Select, bindparam, func, select, union_all

from bot.domain.areas import AreaCode
from bot.domain.days.day import Exactness
from bot.domain.people.find_residents import Housed
from bot.domain.people.names import Listed
from bot.domain.people.people import (
    BasicStatus,
    HouseholdId,
    Marital,
    Person,
    PersonId,
    Relationship,
    Resident,
    Sex,
)
from bot.domain.people.standing import ENTERED, REGISTERED, Entry, Standing
from bot.storage import tables
from bot.storage.engine.sql import among, as_dicts
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import Vault
from bot.storage.registry.areas import bounds, within, within_given
from bot.storage.registry.living_together import HOUSE_SIZE
from bot.storage.registry.namesakes import NAMESAKE, SAME_HEAD, housemates
from bot.storage.registry.private_facts import open_facts

_persons, _households, _former = tables.persons, tables.households, tables.former_names
IS_REGISTERED = _persons.c.status.in_(REGISTERED)

_RESIDENTS = select(
    _persons.c.id,
    _persons.c.household_id,
    _persons.c.name,
    _persons.c.sex,
    _persons.c.birth_date,
    _households.c.address,
    _persons.c.relationship,
    _persons.c.status,
    _persons.c.nik,
    _households.c.head_name,
    _persons.c.programmes,
    (_households.c.caretaker_id == _persons.c.id).label("is_caretaker"),
    _persons.c.birth_exactness,
    HOUSE_SIZE,
    NAMESAKE,
).join_from(_persons, _households)
_HERE = within_given(_persons.c.area_code)
_SOME_RESIDENTS = _RESIDENTS.where(among(_persons.c.id, "ids"), _HERE)
_PERSONS = select(_persons, _households.c.kk, _households.c.address).join_from(_persons, _households)
_SOME_PERSONS = _PERSONS.where(among(_persons.c.id, "ids"), _HERE)
_BY_HOUSE = (_persons.c.household_id, _persons.c.relationship, _persons.c.birth_date, _persons.c.id)
_RESIDENTS_OF = _RESIDENTS.where(_HERE, IS_REGISTERED).order_by(*_BY_HOUSE)


def _by_former_names(wanted: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    """The same of who was renamed, by what he was called before."""
    columns = [_former.c.name if each is _persons.c.name else each for each in wanted.selected_columns]
    return wanted.with_only_columns(*columns).join(_former, _former.c.person_id == _persons.c.id)


_NAMED = select(_persons.c.id, _persons.c.name).where(_HERE, IS_REGISTERED)
_NUMBERED = select(_persons.c.id, _persons.c.nik).where(_HERE, IS_REGISTERED, _persons.c.nik.is_not(None))
_LISTED = (
    select(
        _persons.c.id,
        _persons.c.name,
        _persons.c.household_id,
        _persons.c.relationship,
        _persons.c.sex,
        _households.c.address,
        _households.c.head_name,
    )
    .join_from(_persons, _households)
    .where(_HERE, IS_REGISTERED)
)
_NAMED_EVER = union_all(_NAMED, _by_former_names(_NAMED))
_LISTED_EVER = union_all(_LISTED, _by_former_names(_LISTED))
_MEMBERS = _RESIDENTS_OF.where(_persons.c.household_id == bindparam("household"))


# Looked up: calling an enumeration takes longer than opening a number. Nothing is stored as null, or as what is empty.
_SEXES: dict[str | None, Sex | None] = {None: None, "": None, **{each.value: each for each in Sex}}
_RELATIONSHIPS: dict[int | None, Relationship | None] = {None: None, 0: None, **{e.value: e for e in Relationship}}
_MARITALS: dict[int | None, Marital | None] = {None: None, 0: None, **{each.value: each for each in Marital}}
_STATUSES = {each.value: each for each in BasicStatus}
_EXACTNESSES: dict[str | None, Exactness] = {
    None: Exactness.DAY, "": Exactness.DAY, **{each.value: each for each in Exactness}
}  # fmt: skip


def split_programmes(text: str) -> tuple[str, ...]:
    """`PKH,BPNT` as stored."""
    return tuple(text.split(",")) if text else ()


def _resident(vault: Vault, row: Sequence[Any]) -> Resident:
    person_id, household_id, name, sex, born, address, relationship, status, nik, head, programmes, *others = row
    caretaker, exactness, house_size, namesake = others
    return Resident(
        PersonId(person_id),
        HouseholdId(household_id),
        name,
        Sex(sex) if sex else None,
        born,
        address,
        Relationship(relationship) if relationship else None,
        BasicStatus(status),
        vault.open_text("nik", nik)[-4:] if nik else "",
        head,
        split_programmes(programmes),
        bool(caretaker),
        Exactness(exactness or Exactness.DAY),
        has_namesake=namesake is not None,
        house_size=house_size,
    )


async def _told_apart(transaction: Transaction, rows: Sequence[Sequence[Any]]) -> list[Resident]:
    """All of them, as they are told apart from others of their RT."""
    found = [_resident(transaction.vault, row) for row in rows]
    alike = [each.id for each, row in zip(found, rows, strict=True) if row[-1] == SAME_HEAD]
    lives_with = await housemates(transaction, alike) if alike else {}
    return [replace(each, lives_with=lives_with[each.id]) if each.id in lives_with else each for each in found]


async def numbered_in(transaction: Transaction, area: AreaCode, digits: str) -> list[PersonId]:
    """Those of the area's registered residents whose NIK is, or ends with, these digits; meant for an RT, where all of
    them are opened in a millisecond."""
    rows = await transaction.execute(_NUMBERED, bounds(area))
    return [PersonId(who) for who, nik in rows if transaction.vault.open_text("nik", nik).endswith(digits)]


async def named_in(transaction: Transaction, area: AreaCode) -> Sequence[Listed]:
    """The area's registered residents by their names, whoever was renamed by each; meant for an RT. Only those picked
    are then read whole, which is most of what reading an RT costs."""
    return cast(Sequence[Listed], (await transaction.execute(_NAMED_EVER, bounds(area))).all())


async def housed_in(transaction: Transaction, area: AreaCode, *, ever: bool = False) -> Sequence[Housed]:
    """The same with kin, heads and addresses, each once; `ever` also by what he was called before."""
    wanted = _LISTED_EVER if ever else _LISTED
    return cast(Sequence[Housed], (await transaction.execute(wanted, bounds(area))).all())


async def residents(transaction: Transaction, ids: Sequence[PersonId], area: AreaCode) -> list[Resident]:
    """Those of these persons who belong to the area, whatever their status, in the order of `ids`."""
    found = await transaction.execute(_SOME_RESIDENTS, {"ids": list(ids), **bounds(area)})
    known = {each.id: each for each in await _told_apart(transaction, found.all())}
    return [known[person_id] for person_id in dict.fromkeys(ids) if person_id in known]


_ENDED = (
    _RESIDENTS.add_columns(_persons.c.ended_on, _persons.c.ended_exactness)
    .where(_HERE, among(_persons.c.status, "statuses", BigInteger))
    .order_by(_persons.c.ended_on.desc(), *_BY_HOUSE)
    .limit(bindparam("most", type_=Integer))
)
_MANY = 2_000


async def ended(
    transaction: Transaction, area: AreaCode, statuses: Sequence[BasicStatus], most: int | None = None
) -> list[Resident]:
    """Who of the area is so, the latest first; meant for an RT."""
    given = {"statuses": [each.value for each in statuses], "most": most or _MANY, **bounds(area)}
    rows = (await transaction.execute(_ENDED, given)).all()
    found = await _told_apart(transaction, [row[:-2] for row in rows])
    return [
        replace(each, ended_on=row[-2], end_exactness=Exactness(row[-1] or Exactness.DAY))
        for each, row in zip(found, rows, strict=True)
    ]


async def household_members(transaction: Transaction, household_id: HouseholdId, area: AreaCode) -> list[Resident]:
    """The registered members of a household of the area, its head first."""
    found = await transaction.execute(_MEMBERS, {"household": household_id, **bounds(area)})
    return await _told_apart(transaction, found.all())


async def persons(transaction: Transaction, ids: Sequence[PersonId], area: AreaCode) -> list[Person]:
    """Those of these persons who belong to the area, with all numbers opened, in the order of `ids`."""
    found = await transaction.execute(_SOME_PERSONS, {"ids": list(ids), **bounds(area)})
    known = {person.id: person for person in (person_from(transaction.vault, row) for row in as_dicts(found))}
    return [known[person_id] for person_id in dict.fromkeys(ids) if person_id in known]


def person_from(vault: Vault, row: Mapping[str, Any]) -> Person:
    """A person from a row of `persons` that has the No KK and address of his household as well."""

    def opened(column: str) -> str:
        sealed = row[column]
        return vault.open_text(column, sealed) if sealed else ""

    private = open_facts(vault, row["private"])
    return Person(
        id=row["id"],
        household_id=row["household_id"],
        area=row["area_code"],
        name=row["name"],
        sex=_SEXES[row["sex"]],
        birth_date=row["birth_date"],
        birth_place=row["birth_place"],
        nik=opened("nik"),
        kk=opened("kk"),
        mother=opened("mother"),
        relationship=_RELATIONSHIPS[row["relationship"]],
        marital=_MARITALS[row["marital"]],
        job=row["job"],
        education=row["education"],
        disability=private.disability,
        pregnant_since=private.pregnant_since,
        programmes=split_programmes(row["programmes"]),
        address=row["address"],
        status=_STATUSES[row["status"]],
        died_or_left_on=row["ended_on"],
        end_exactness=_EXACTNESSES[row["ended_exactness"]],
        birth_exactness=_EXACTNESSES[row["birth_exactness"]],
    )


_STANDING = select(
    _persons.c.id,
    _persons.c.status,
    _persons.c.area_code,
    _persons.c.household_id,
    _persons.c.placed_on,
    _persons.c.relationship,
    _persons.c.birth_date,
).where(among(_persons.c.id, "ids"), _HERE)


async def standing_of(transaction: Transaction, ids: Sequence[PersonId], area: AreaCode) -> dict[PersonId, Standing]:
    """How and where the registry holds those of these persons who belong to the area."""
    found = await transaction.execute(_STANDING, {"ids": list(ids), **bounds(area)})
    return {
        PersonId(who): Standing(
            BasicStatus(status), AreaCode(code), HouseholdId(house), day, kin == Relationship.HEAD.value, born
        )
        for who, status, code, house, day, kin, born in found
    }


_REGISTERED = select(_persons.c.id, _persons.c.area_code).where(among(_persons.c.id, "ids"), IS_REGISTERED)


async def registered_in(transaction: Transaction, ids: Sequence[PersonId]) -> dict[PersonId, AreaCode]:
    """Where those of these persons who are registered are so, in whatever regency; who is not is left out."""
    found = await transaction.execute(_REGISTERED, {"ids": list(ids)})
    return {PersonId(who): AreaCode(code) for who, code in found}


_ENTERED_IN = select(_persons.c.id, _persons.c.area_code, _persons.c.status).where(
    among(_persons.c.id, "ids"), _persons.c.status.in_(ENTERED)
)


async def entered_in(transaction: Transaction, ids: Sequence[PersonId]) -> dict[PersonId, Entry]:
    """The same, and where those of them are entered who died."""
    found = await transaction.execute(_ENTERED_IN, {"ids": list(ids)})
    return {PersonId(who): Entry(AreaCode(code), status == BasicStatus.DEAD) for who, code, status in found}


_WHERE = select(_households.c.id, _households.c.area_code).where(among(_households.c.id, "houses"))


async def places_of(transaction: Transaction, households: Iterable[HouseholdId]) -> dict[HouseholdId, AreaCode]:
    """The RT of each of these households that is there."""
    found = await transaction.execute(_WHERE, {"houses": list(households)})
    return {HouseholdId(house): AreaCode(code) for house, code in found}


async def count_by_rt(transaction: Transaction, area: AreaCode) -> dict[AreaCode, int]:
    """How many are registered in each RT of the area; an RT without anybody is left out."""
    wanted = select(_persons.c.area_code, func.count()).where(within(_persons.c.area_code, area), IS_REGISTERED)
    return {AreaCode(code): count for code, count in await transaction.execute(wanted.group_by(_persons.c.area_code))}
