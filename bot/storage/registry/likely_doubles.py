"""The registered of a village and its dead as far as two of them can be compared, and what is sealed of a few."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Integer, Row, bindparam, func, or_, select

from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.days.day import Day, Exactness
from bot.domain.likeness.doubles import Listed
from bot.domain.likeness.likeness import Told
from bot.domain.people.names import words_of
from bot.domain.people.people import BasicStatus, PersonId, Sex
from bot.domain.people.standing import ENTERED
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import former_names, name_search
from bot.storage.registry.areas import bounds, within_given
from bot.storage.registry.read_registry import IS_REGISTERED
from bot.storage.registry.registry_writes import IMPORT
from bot.storage.tables.columns import Moment

_persons, _writes = tables.persons, tables.registry_writes
MOST_FAR = 200
"""So many of one village are compared with others of the regency; more of one name and day say that a list is wrong."""

MOST_BY_AGE = 100
"""So many of one village who are known by their age alone are compared with their namesakes."""
NAMESAKES = 40
"""So many of one name are looked at."""


def _in_the_regency(column: ColumnElement[str]) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """So that no index serves it: who is far is to be found by what he shares, not by where he is."""
    where = column.concat("")
    return where >= bindparam("regency_from"), where < bindparam("regency_before")


_LISTED_COLUMNS = select(
    _persons.c.id,
    _persons.c.area_code,
    _persons.c.name,
    _persons.c.birth_date,
    _persons.c.birth_exactness,
    _persons.c.birth_place,
    _persons.c.sex,
    _persons.c.household_id,
    _persons.c.status,
)
_DEAD = BasicStatus.DEAD.value
_IS_ENTERED = _persons.c.status.in_(ENTERED)
_LISTED = _LISTED_COLUMNS.where(within_given(_persons.c.area_code), _IS_ENTERED)
_HOW_MANY = select(func.count()).where(within_given(_persons.c.area_code), IS_REGISTERED)
_FAR = _persons.alias("far")
_PAIRS = (
    select(_persons.c.id, _FAR.c.id.label("far_id"))
    .where(
        within_given(_persons.c.area_code),
        _IS_ENTERED,
        _FAR.c.status.in_(ENTERED),
        or_(_persons.c.status != _DEAD, _FAR.c.status != _DEAD),
        *_in_the_regency(_FAR.c.area_code),
        ~within_given(_FAR.c.area_code),
    )
    .limit(bindparam("most", type_=Integer))
)
_SAME_NIK = _PAIRS.where(_FAR.c.nik_key == _persons.c.nik_key)
_NAMED_ALIKE = _PAIRS.where(
    _FAR.c.birth_date == _persons.c.birth_date,
    func.upper(_FAR.c.name) == func.upper(_persons.c.name),
    _persons.c.birth_exactness.is_(None),
    _FAR.c.birth_exactness.is_(None),
)
_CALLED = tables.former_names
_BORN_ALIKE = _PAIRS.where(
    _FAR.c.birth_date == _persons.c.birth_date,
    _persons.c.birth_exactness.is_(None),
    _FAR.c.birth_exactness.is_(None),
)
_CALLED_ALIKE_HERE = _BORN_ALIKE.where(
    _CALLED.c.person_id == _persons.c.id, func.upper(_CALLED.c.name) == func.upper(_FAR.c.name)
)
_CALLED_ALIKE_THERE = _BORN_ALIKE.where(
    _CALLED.c.person_id == _FAR.c.id, func.upper(_CALLED.c.name) == func.upper(_persons.c.name)
)
_CALLED_IN = (
    select(_CALLED.c.person_id, _CALLED.c.name)
    .join(_persons, _persons.c.id == _CALLED.c.person_id)
    .where(within_given(_persons.c.area_code))
)
_BY_AGE = (
    _LISTED_COLUMNS.join(_writes, _persons.c.version == _writes.c.number)
    .where(
        within_given(_persons.c.area_code),
        _IS_ENTERED,
        _persons.c.birth_exactness.is_not(None),
        _writes.c.cause != IMPORT,
    )
    .order_by(_persons.c.version.desc(), _persons.c.id)
    .limit(MOST_BY_AGE)
)
_LISTED_BY_ID = _LISTED_COLUMNS.where(among(_persons.c.id, "ids"), _IS_ENTERED)
_SEALED = select(_persons.c.id, _persons.c.mother, _persons.c.nik).where(among(_persons.c.id, "ids"))
_LAST_LIST = select(func.coalesce(func.max(_writes.c.number), 0)).where(_writes.c.cause == IMPORT)
_CHANGED = (
    select(_persons.c.id, _persons.c.area_code)
    .join_from(_persons, _writes, _persons.c.version == _writes.c.number)
    .where(
        _writes.c.at > bindparam("since", type_=Moment),
        _writes.c.cause != IMPORT,
        within_given(_persons.c.area_code),
        _IS_ENTERED,
    )
)


async def listed_in(transaction: Transaction, village: AreaCode) -> list[Listed]:
    """Everybody registered there, and whoever died there."""
    called = defaultdict[str, list[str]](list)
    for who, name in await transaction.execute(_CALLED_IN, bounds(village)):
        called[who].append(name)
    return [_listed(row, called.get(row.id, ())) for row in await transaction.execute(_LISTED, bounds(village))]


async def how_many_in(transaction: Transaction, village: AreaCode) -> int:
    """How many are registered there."""
    return int((await transaction.execute(_HOW_MANY, bounds(village))).scalar_one())


async def far_pairs(transaction: Transaction, village: AreaCode) -> list[tuple[Listed, Listed]]:
    """Who of a village is entered in another one too, by the same NIK, or by name and day of birth; with him."""
    given: dict[str, Any] = {**bounds(village), "most": MOST_FAR}
    given |= {
        f"regency_{name.removeprefix('area_')}": at for name, at in bounds(ancestor(village, Level.REGENCY)).items()
    }
    by_each = (_SAME_NIK, _NAMED_ALIKE, _CALLED_ALIKE_HERE, _CALLED_ALIKE_THERE)
    rows = [row for each in by_each for row in await transaction.execute(each, given)]
    pairs = list(dict.fromkeys((one, other) for one, other in rows))
    found = await _by_id(transaction, {who for pair in pairs for who in pair})
    return [(found[one], found[other]) for one, other in pairs]


async def _by_id(transaction: Transaction, ids: Collection[PersonId]) -> dict[PersonId, Listed]:
    found = await transaction.execute(_LISTED_BY_ID, {"ids": list(ids)}) if ids else ()
    called = await former_names.former_names(transaction, ids) if ids else {}
    return {PersonId(row.id): _listed(row, called.get(row.id, ())) for row in found}


async def known_by_age(transaction: Transaction, village: AreaCode) -> list[Listed]:
    """Who of a village has no day of birth, and was entered or changed last by no list; the latest."""
    rows = (await transaction.execute(_BY_AGE, bounds(village))).all()
    called = await former_names.former_names(transaction, [PersonId(row.id) for row in rows]) if rows else {}
    return [_listed(row, called.get(row.id, ())) for row in rows]


async def namesakes(transaction: Transaction, who: Listed) -> list[Listed]:
    """Those of his regency, whatever their RT, whose names hold each word of one of his."""
    regency = AreaCode(ancestor(who.area, Level.REGENCY))
    ids = set[PersonId]()
    for name in who.told.names:
        words = [[word] for word in words_of(name)]
        ids |= {*await name_search.persons_named(transaction, regency, words, NAMESAKES)}
    return [*(await _by_id(transaction, ids - {who.id})).values()]


def _listed(row: Row[*tuple[Any, ...]], called: Sequence[str] = ()) -> Listed:
    since = None
    if row.birth_date and row.birth_exactness:
        since = Day(row.birth_date, Exactness(row.birth_exactness)).earliest
    sex = Sex(row.sex) if row.sex else None
    told = Told(row.name, row.birth_date, row.birth_place, sex, household=row.household_id, born_since=since)
    told = replace(told, also=tuple(called))
    return Listed(PersonId(row.id), AreaCode(row.area_code), told, is_dead=row.status == _DEAD)


async def sealed_of(transaction: Transaction, ids: Collection[PersonId]) -> dict[PersonId, tuple[str, str]]:
    """Mother's name and NIK of each, empty where it is not known."""

    def opened(column: str, sealed: bytes | None) -> str:
        return transaction.vault.open_text(column, sealed) if sealed else ""

    rows = await transaction.execute(_SEALED, {"ids": list(ids)})
    return {PersonId(row.id): (opened("mother", row.mother), opened("nik", row.nik)) for row in rows}


async def last_list(transaction: Transaction) -> int:
    """The number of the write by which a list of residents was taken in last; 0 before the first."""
    return int((await transaction.execute(_LAST_LIST)).scalar_one())


_BROUGHT = (
    select(func.substr(_persons.c.area_code, 1, Level.VILLAGE.value))
    .join_from(_persons, _writes, _persons.c.version == _writes.c.number)
    .where(
        _writes.c.at > bindparam("since", type_=Moment),
        _writes.c.cause == IMPORT,
        within_given(_persons.c.area_code),
        IS_REGISTERED,
    )
    .distinct()
)


async def brought_by_lists(transaction: Transaction, area: AreaCode, since: datetime) -> set[AreaCode]:
    """The villages of the area in which a list has entered or changed somebody."""
    found = await transaction.execute(_BROUGHT, {"since": since, **bounds(area)})
    return set(map(AreaCode, found.scalars()))


async def changed_since(transaction: Transaction, area: AreaCode, since: datetime) -> dict[PersonId, AreaCode]:
    """Who of the area was entered or changed by something else than a list, also who died, with his RT."""
    found = await transaction.execute(_CHANGED, {"since": since, **bounds(area)})
    return {PersonId(who): AreaCode(rt) for who, rt in found}
