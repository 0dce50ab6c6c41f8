"""PostgreSQL's advisory lock by name, held until the transaction ends; SQLite's one writer needs none."""

from sqlalchemy import bindparam, func, select
from sqlalchemy.types import String

from bot.storage.engine.transaction import Transaction

_WAIT = select(func.pg_advisory_xact_lock(func.hashtextextended(bindparam("name", type_=String), 0)))


async def lock(transaction: Transaction, name: str) -> None:
    """Waits until `name` is ours; nothing to do on SQLite, where a writing transaction is alone."""
    if transaction.dialect.name == "postgresql":
        await transaction.execute(_WAIT, {"name": name})
