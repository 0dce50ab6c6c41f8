"""When and by what somebody's row was changed."""

from datetime import datetime

from sqlalchemy import select

from bot.domain.people.people import PersonId
from bot.storage import tables
from bot.storage.engine.transaction import Transaction

_persons, _versions, _writes = tables.persons, tables.versions, tables.registry_writes


async def writes_of(transaction: Transaction, person_id: PersonId) -> list[tuple[datetime, str]]:
    """(when, cause) of each write that changed the person, oldest first; the first is how he came to be known."""
    of_him = _versions.c.kind == "p", _versions.c.id == person_id
    numbers = select(_versions.c.since).where(*of_him)
    newest = select(_persons.c.version).where(_persons.c.id == person_id)
    wanted = select(_writes.c.at, _writes.c.cause).where(_writes.c.number.in_(numbers.union(newest)))
    return [(at, cause) for at, cause in await transaction.execute(wanted.order_by(_writes.c.number))]
