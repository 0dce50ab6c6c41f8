"""Who heads households, many at once."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.areas import AreaCode
from bot.domain.people import HouseholdId, Person, PersonId, Relationship
from bot.storage import registry, tables
from bot.storage.areas import within
from bot.storage.crypto import Vault
from bot.storage.registry import IS_REGISTERED
from bot.storage.sql import among

_persons = tables.persons
_HEADS = select(_persons.c.id).where(
    among(_persons.c.household_id, "houses"), _persons.c.relationship == Relationship.HEAD.value, IS_REGISTERED
)


async def heads_of(
    conn: AsyncConnection, vault: Vault, area: AreaCode, households: Iterable[HouseholdId]
) -> list[Person]:
    """The registered heads of these households of the area, with all numbers opened."""
    found = await conn.execute(_HEADS.where(within(_persons.c.area_code, area)), {"houses": list(households)})
    ids = [PersonId(each) for each in found.scalars()]
    return await registry.persons(conn, vault, ids, area) if ids else []
