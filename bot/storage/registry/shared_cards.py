"""Households of one RT that have one No KK: older data and lists brought them so."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Select, case, func, select

from bot.domain.areas import AreaCode
from bot.domain.people.people import HouseholdId, Relationship
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import bounds, within_given
from bot.storage.registry.read_registry import IS_REGISTERED

_persons, _households = tables.persons, tables.households
_HEADS = func.sum(case((_persons.c.relationship == Relationship.HEAD.value, 1), else_=0))
_LIVED_IN = (
    select(_households.c.id, _households.c.kk_key, _households.c.area_code)
    .join_from(_households, _persons, _persons.c.household_id == _households.c.id)
    .where(IS_REGISTERED, _households.c.kk_key.is_not(None))
    .group_by(_households.c.id, _households.c.kk_key, _households.c.area_code)
    .order_by(_households.c.area_code, _households.c.kk_key, _HEADS.desc(), func.count().desc(), _households.c.id)
)
_SHARED = (
    select(_households.c.kk_key)
    .where(within_given(_households.c.area_code), _households.c.kk_key.is_not(None))
    .group_by(_households.c.kk_key, _households.c.area_code)
    .having(func.count() > 1)
)
_ALL_IN = _LIVED_IN.where(within_given(_households.c.area_code), _households.c.kk_key.in_(_SHARED))
_OF = _LIVED_IN.where(among(_households.c.id, "houses"))


@dataclass(frozen=True, slots=True)
class SharedCard:
    """Two households of an RT, lived in both; the one that `stays` where they become one has a head, or more people."""

    stays: HouseholdId
    joins: HouseholdId
    area: AreaCode


async def shared_in(transaction: Transaction, area: AreaCode) -> list[SharedCard]:
    """All of an area; of three of one card two pairs."""
    return await _shared(transaction, _ALL_IN, bounds(area))


async def shared_of(transaction: Transaction, houses: Collection[HouseholdId]) -> list[SharedCard]:
    """Those among these households."""
    return await _shared(transaction, _OF, {"houses": list(houses)}) if houses else []


async def _shared(transaction: Transaction, wanted: Select[Any], given: dict[str, Any]) -> list[SharedCard]:
    rows = (await transaction.execute(wanted, given)).all()
    return [each for _, of_one in groupby(rows, lambda row: (row.area_code, row.kk_key)) for each in _pairs(of_one)]


def _pairs(rows: Iterable[Any]) -> Sequence[SharedCard]:
    first, *others = rows
    area = AreaCode(first.area_code)
    return [SharedCard(HouseholdId(first.id), HouseholdId(each.id), area) for each in others]
