"""Who is married, divorced or widowed: written beside a death that leaves a wife or husband, or by an operator, and
found where none was written."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Integer, Select, and_, bindparam, exists, or_, select, update

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, Marital, PersonId, Relationship
from bot.domain.people.standing import REGISTERED
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import bounds, within_given
from bot.storage.registry.read_registry import IS_REGISTERED
from bot.storage.registry.registry_writes import RegistryWrite

_persons = tables.persons
_SAY = update(_persons).where(among(_persons.c.id, "ids")).values(marital=bindparam("how", type_=Integer))


async def widow(write: RegistryWrite, those: Collection[PersonId]) -> None:
    """These persons are *cerai mati* from now on."""
    await say_married(write, those, Marital.WIDOWED)


async def say_married(write: RegistryWrite, those: Collection[PersonId], how: Marital) -> None:
    """These persons stand so from now on."""
    await write.touch(those)
    await write.transaction.execute(_SAY, {"ids": list(those), "how": how.value})


@dataclass(frozen=True, slots=True)
class Stands:
    """Where somebody is registered, and how he is married there."""

    area: AreaCode
    marital: Marital | None


_STANDS = select(_persons.c.id, _persons.c.area_code, _persons.c.marital).where(
    IS_REGISTERED, among(_persons.c.id, "ids")
)


async def how_married(transaction: Transaction, those: Collection[PersonId]) -> dict[PersonId, Stands]:
    """Those of these persons who are registered."""
    found = await transaction.execute(_STANDS, {"ids": list(those)}) if those else ()
    return {
        PersonId(row.id): Stands(AreaCode(row.area_code), Marital(row.marital) if row.marital else None)
        for row in found
    }


@dataclass(frozen=True, slots=True)
class Left:
    """Who stands as married still, in one household with a wife or husband who is dead."""

    id: PersonId
    area: AreaCode
    dead: PersonId
    died_on: date | None


_dead, _others = _persons.alias("dead"), _persons.alias("others")
_HEAD, _MARRIED = Relationship.HEAD.value, Marital.MARRIED.value
_COUPLE = (_HEAD, Relationship.HUSBAND.value, Relationship.WIFE.value)
_HAS_ANOTHER = exists().where(
    _others.c.household_id == _persons.c.household_id,
    _others.c.status.in_(REGISTERED),
    _others.c.marital == _MARRIED,
    _others.c.sex != _persons.c.sex,
    or_(
        _others.c.relationship.in_(_COUPLE),
        # Of a mother and a son who headed it after her his wife may be her daughter-in-law still.
        and_(
            _persons.c.relationship == _HEAD,
            _dead.c.relationship == _HEAD,
            _others.c.relationship == Relationship.CHILD_IN_LAW.value,
        ),
    ),
)
_LEFT = (
    select(_persons.c.id, _persons.c.area_code, _dead.c.id.label("dead"), _dead.c.ended_on)
    .join_from(_persons, _dead, _dead.c.household_id == _persons.c.household_id)
    .where(
        IS_REGISTERED,
        _persons.c.marital == _MARRIED,
        _persons.c.relationship.in_(_COUPLE),
        _dead.c.status == BasicStatus.DEAD.value,
        _dead.c.relationship.in_(_COUPLE),
        _dead.c.sex != _persons.c.sex,
        or_(_dead.c.marital.is_(None), _dead.c.marital == _MARRIED),
        or_(_persons.c.relationship == _HEAD, _dead.c.relationship == _HEAD),
        ~_HAS_ANOTHER,
    )
    .order_by(_dead.c.ended_on, _dead.c.id)
)
_LEFT_IN, _LEFT_OF = _LEFT.where(within_given(_persons.c.area_code)), _LEFT.where(among(_persons.c.id, "ids"))


async def left_in(transaction: Transaction, area: AreaCode) -> list[Left]:
    """Those of an area, each by the death that was last."""
    return await _left(transaction, _LEFT_IN, bounds(area))


async def left_of(transaction: Transaction, those: Collection[PersonId]) -> dict[PersonId, Left]:
    """Those of these persons of whom it is so."""
    found = await _left(transaction, _LEFT_OF, {"ids": list(those)}) if those else ()
    return {each.id: each for each in found}


async def _left(transaction: Transaction, wanted: Select[Any], given: dict[str, Any]) -> list[Left]:
    found = await transaction.execute(wanted, given)
    last = {row.id: Left(PersonId(row.id), AreaCode(row.area_code), PersonId(row.dead), row.ended_on) for row in found}
    return list(last.values())
