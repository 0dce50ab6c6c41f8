"""Who is of one household with somebody, and who was born on a day: to know new people as a family that is listed."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import Date, or_, select, union

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, PersonId
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import bounds, within_given
from bot.storage.registry.read_registry import IS_REGISTERED
from bot.storage.registry.versions import PERSON

_persons, _versions = tables.persons, tables.versions
_HOUSES = union(
    select(_persons.c.household_id).where(among(_persons.c.id, "ids")),
    select(_versions.c.household_id).where(_versions.c.kind == PERSON.kind, among(_versions.c.id, "ids")),
)
_TOGETHER = union(
    select(_persons.c.id).where(_persons.c.household_id.in_(_HOUSES)),
    # As an expression: else SQLite looks by the kind first, and goes through all that anybody ever was.
    select(_versions.c.id).where(_versions.c.kind.concat("") == PERSON.kind, _versions.c.household_id.in_(_HOUSES)),
).order_by("id")


async def together_with(transaction: Transaction, ids: Sequence[PersonId]) -> list[PersonId]:
    """Everybody of the households of these persons, and of those in which they were, also who died, left, or was of
    one of them before: a list may have parted them."""
    return [PersonId(each) for each in (await transaction.execute(_TOGETHER, {"ids": list(ids)})).scalars()]


_BORN = (
    select(_persons.c.id, _persons.c.name)
    .where(
        among(_persons.c.birth_date, "days", Date),
        within_given(_persons.c.area_code),
        or_(IS_REGISTERED, _persons.c.status == BasicStatus.MOVED.value),
    )
    .order_by(_persons.c.id)
)


async def born_on(transaction: Transaction, area: AreaCode, days: Collection[date]) -> list[tuple[PersonId, str]]:
    """Who of the area was born on one of these days, and what he is called; also who left, and is nowhere since."""
    found = await transaction.execute(_BORN, {"days": sorted(days), **bounds(area)})
    return [(PersonId(who), name) for who, name in found]


_DEAD_BORN = (
    select(_persons.c.id, _persons.c.name)
    .where(
        among(_persons.c.birth_date, "days", Date),
        within_given(_persons.c.area_code),
        _persons.c.status == BasicStatus.DEAD.value,
    )
    .order_by(_persons.c.id)
)


async def dead_born_on(transaction: Transaction, area: AreaCode, days: Collection[date]) -> list[tuple[PersonId, str]]:
    """Who of the area was born on one of these days and has died, and what he was called."""
    found = await transaction.execute(_DEAD_BORN, {"days": sorted(days), **bounds(area)})
    return [(PersonId(who), name) for who, name in found]


_DEAD_OF = (
    select(_persons.c.id, _persons.c.name)
    .where(within_given(_persons.c.area_code), _persons.c.status == BasicStatus.DEAD.value)
    .order_by(_persons.c.id)
)


async def dead_of(transaction: Transaction, area: AreaCode) -> list[tuple[PersonId, str]]:
    """Who of the area has died, and what he was called."""
    return [(PersonId(who), name) for who, name in await transaction.execute(_DEAD_OF, bounds(area))]
