"""Seals what the version before kept of persons in plain: the end of the NIK, health and rank."""

import asyncio

import structlog

from bot.storage.engine.database import Database
from bot.storage.registry import unsealed

CHUNK = 1_000
"""Persons a commit."""
_LOOK_AGAIN = 0.2
log = structlog.get_logger(__name__)


async def seal_persons(db: Database, chunk: int = CHUNK) -> bool:
    """At the first start after the upgrade, before any door opens; says whether there was anything to do.

    1. Persons whose plain values are left are taken, `chunk` at a time, each a transaction of its own: sealed, entered
    in the index of ends, and the plain values deleted. 2. When none are left that nobody is at, what other processes
    have taken is waited for. A crash loses one chunk's work at most, which the next start does again; two processes
    share what there is.
    """
    async with db.read() as transaction:
        if not await unsealed.is_left(transaction):
            return False
    log.info("persons.sealing")
    count = 0
    while True:
        async with db.write() as transaction:
            await transaction.overwrite_deleted()
            sealed = await unsealed.seal_some(transaction, chunk)
            left = sealed or await unsealed.is_left(transaction)
        count += sealed
        if not left:
            break
        if not sealed:
            await asyncio.sleep(_LOOK_AGAIN)
    log.info("persons.sealed", count=count)
    return True
