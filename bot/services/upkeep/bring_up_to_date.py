"""Brings a database to what this version of the program expects, before anything is read from it."""

import structlog

from bot.storage.engine.database import Database
from bot.storage.registry import name_folding

log = structlog.get_logger(__name__)


async def bring_up_to_date(db: Database) -> None:
    """Its schema, then what is stored by a rule that has changed; needs no key, and may be called any number of times.

    Killed in between, the next start does the rest.
    """
    await db.migrate()
    if await name_folding.renew(db):
        log.info("names.entered_anew")
