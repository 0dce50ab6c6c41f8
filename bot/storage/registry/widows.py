"""That somebody is widowed: written beside a death, at every one that leaves a wife or husband."""

from collections.abc import Collection

from sqlalchemy import update

from bot.domain.people.people import Marital, PersonId
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.registry.registry_writes import RegistryWrite

_persons = tables.persons
_WIDOW = update(_persons).where(among(_persons.c.id, "ids")).values(marital=Marital.WIDOWED.value)


async def widow(write: RegistryWrite, those: Collection[PersonId]) -> None:
    """These persons are *cerai mati* from now on."""
    await write.touch(those)
    await write.transaction.execute(_WIDOW, {"ids": list(those)})
