"""Who has a NIK or a No KK, anywhere in the registry: both are given once in the whole country."""

from collections.abc import Collection, Mapping

from sqlalchemy import bindparam, select

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId
from bot.domain.people.standing import REGISTERED
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import read_registry
from bot.storage.registry.areas import bounds, within_given
from bot.storage.registry.read_registry import IS_REGISTERED

_persons, _households = tables.persons, tables.households
_BY_NIK = select(_persons.c.nik_key, _persons.c.id).where(among(_persons.c.nik_key, "keys"), IS_REGISTERED)
_BY_KK = (
    select(_households.c.id, _households.c.area_code)
    .join_from(_households, _persons)
    .where(_households.c.kk_key == bindparam("key"), ~among(_persons.c.id, "besides"), IS_REGISTERED)
    .distinct()
    .order_by(_households.c.id)
)


async def nik_holders(transaction: Transaction, niks: Collection[str]) -> dict[str, PersonId]:
    """The registered persons with these NIKs, in whatever area; a NIK that nobody has is left out."""
    keys = {key: nik for nik in niks if (key := transaction.vault.index("nik", nik))}
    found = await transaction.execute(_BY_NIK, {"keys": list(keys)})
    return {keys[row.nik_key]: PersonId(row.id) for row in found}


_ENDED = select(_persons.c.nik_key, _persons.c.id).where(
    among(_persons.c.nik_key, "keys"),
    _persons.c.status.in_([BasicStatus.DEAD.value, BasicStatus.MOVED.value]),
    within_given(_persons.c.area_code),
)


async def ended_with_nik(
    transaction: Transaction, area: AreaCode, niks: Collection[str], held: Mapping[str, PersonId] | None = None
) -> dict[str, PersonId]:
    """Who of the area is dead or gone and had these NIKs; one that somebody registered has, who may be `held` out by
    whoever read it already, is left out."""
    keys = {key: nik for nik in niks if (key := transaction.vault.index("nik", nik))}
    if not keys:
        return {}
    held = await nik_holders(transaction, niks) if held is None else held
    found = await transaction.execute(_ENDED, {"keys": list(keys), **bounds(area)})
    ended = {keys[row.nik_key]: PersonId(row.id) for row in found}
    return {nik: who for nik, who in ended.items() if nik not in held}


_EVER = select(_persons.c.nik_key, _persons.c.id).where(
    among(_persons.c.nik_key, "keys"), within_given(_persons.c.area_code)
)  # fmt: skip


async def ever_with_nik(transaction: Transaction, area: AreaCode, niks: Collection[str]) -> dict[str, Person]:
    """Who of the area has or had these NIKs, also the dead and those who moved; one who is registered comes first."""
    keys = [key for nik in niks if (key := transaction.vault.index("nik", nik))]
    found = (await transaction.execute(_EVER, {"keys": keys, **bounds(area)})).all()
    known = await read_registry.persons(transaction, [PersonId(row.id) for row in found], area) if found else []
    return {person.nik: person for person in sorted(known, key=lambda each: each.status.value in REGISTERED)}


async def kk_holders(
    transaction: Transaction, kk: str, besides: Collection[PersonId]
) -> list[tuple[HouseholdId, AreaCode]]:
    """The households with this No KK in which somebody lives besides these persons, with where they are."""
    found = await transaction.execute(_BY_KK, {"key": transaction.vault.index("kk", kk), "besides": list(besides)})
    return [(HouseholdId(row.id), AreaCode(row.area_code)) for row in found]
