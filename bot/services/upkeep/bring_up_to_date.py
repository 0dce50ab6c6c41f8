"""Brings a database to what this version of the program expects, before anything is read from it."""

import structlog

from bot.storage.engine.database import Database
from bot.storage.health import read_schema
from bot.storage.registry import name_folding

log = structlog.get_logger(__name__)


class NoDatabase(Exception):  # noqa: N818 - told to the operator as it is
    """There is none of this program's where the settings point; the message names it."""


async def require_database(db: Database) -> None:
    """Only `init` makes one: a mistyped address would else be answered with an empty village."""
    if db.is_there:
        async with db.read() as transaction:
            if (await read_schema(transaction)).found is not None:
                return
    raise NoDatabase(f"tidak ada basis data lapor-rt di {db.name}")


async def bring_up_to_date(db: Database) -> None:
    """Its schema, then what is stored by a rule that has changed; needs no key, and may be called any number of times.

    Killed in between, the next start does the rest.
    """
    await db.migrate()
    if await name_folding.renew(db):
        log.info("names.entered_anew")
