"""Cuts the sessions by which processes hold a key in use."""

from sqlalchemy import text

from bot.storage.engine.database import Database

_CUT = text("SELECT pg_terminate_backend(pid, 5000) FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2")


async def cut_holds(db: Database) -> None:
    """As an administrator, or a restart of the server."""
    async with db.write() as transaction:
        assert (await transaction.execute(_CUT)).scalars().all() == [True]
