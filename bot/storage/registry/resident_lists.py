"""Lists of persons as an administrator may read them: no number, no mother, no health."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Integer, bindparam, select

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, HouseholdId, PersonId
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import bounds, within_given
from bot.storage.registry.read_registry import IS_REGISTERED

_persons = tables.persons
_ROWS = select(
    _persons.c.id,
    _persons.c.area_code,
    _persons.c.household_id,
    _persons.c.name,
    _persons.c.sex,
    _persons.c.birth_date,
    _persons.c.status,
    _persons.c.nik.is_not(None).label("has_nik"),
)
_OF_AREA = (
    _ROWS.where(within_given(_persons.c.area_code))
    .order_by(_persons.c.area_code, _persons.c.household_id, _persons.c.relationship, _persons.c.id)
    .limit(bindparam("most", type_=Integer))
)
_REGISTERED = _OF_AREA.where(IS_REGISTERED)
_SOME = _ROWS.where(among(_persons.c.id, "ids"))


@dataclass(frozen=True, slots=True)
class ListedResident:
    """A line of the list."""

    id: PersonId
    area: AreaCode
    household_id: HouseholdId
    name: str
    sex: str
    birth_date: date | None
    status: BasicStatus
    has_nik: bool


def _listed(row: Any) -> ListedResident:
    return ListedResident(
        row.id, row.area_code, row.household_id, row.name, row.sex or "", row.birth_date, BasicStatus(row.status),
        bool(row.has_nik),
    )  # fmt: skip


async def of_area(transaction: Transaction, area: AreaCode, most: int, *, everybody: bool) -> list[ListedResident]:
    """Those registered in the area, or everybody who ever was, by RT and household."""
    found = await transaction.execute(_OF_AREA if everybody else _REGISTERED, {**bounds(area), "most": most})
    return [_listed(row) for row in found]


async def by_ids(transaction: Transaction, ids: Sequence[PersonId]) -> list[ListedResident]:
    """These, in this order."""
    known = {row.id: _listed(row) for row in await transaction.execute(_SOME, {"ids": list(ids)})}
    return [known[each] for each in ids if each in known]


async def of_household(transaction: Transaction, household_id: HouseholdId) -> list[ListedResident]:
    """Everybody who belongs to the household, whatever became of him, its head first."""
    wanted = _ROWS.where(_persons.c.household_id == household_id).order_by(_persons.c.relationship, _persons.c.id)
    return [_listed(row) for row in await transaction.execute(wanted)]


async def with_nik(transaction: Transaction, nik: str) -> list[PersonId]:
    """Who has this NIK, whatever became of him; those who are registered first."""
    wanted = select(_persons.c.id).where(_persons.c.nik_key == transaction.vault.index("nik", nik))
    return [PersonId(each) for each in (await transaction.execute(wanted.order_by(IS_REGISTERED.desc()))).scalars()]
