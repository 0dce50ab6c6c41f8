"""Ends a process whose key was replaced while its hold on it was lost."""

import asyncio

from bot.services.upkeep.prove_key import prove_key
from bot.storage.engine.database import Database
from bot.storage.engine.failures import StorageUnavailable

_AGAIN_AFTER = 0.5
"""Seconds."""


async def keep_key(db: Database) -> None:
    """Runs as long as the process; raises `KeyTaken` or `WrongKey` where it must seal nothing more."""
    while True:
        await db.key_use.regained()
        await _prove(db)


async def _prove(db: Database) -> None:
    while True:
        try:
            return await prove_key(db, db.vault)
        except StorageUnavailable:
            await asyncio.sleep(_AGAIN_AFTER)
