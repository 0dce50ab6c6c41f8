"""PostgreSQL's advisory locks by name, held until the transaction ends; SQLite's one writer needs none."""

from collections.abc import Collection

from sqlalchemy import bindparam, func, select
from sqlalchemy.types import String

from bot.storage.engine.sql import ListOf
from bot.storage.engine.transaction import Transaction

_WAIT = select(func.pg_advisory_xact_lock(func.hashtextextended(bindparam("name", type_=String), 0)))
_wanted = func.unnest(bindparam("names", type_=ListOf(String))).table_valued("name", name="wanted").render_derived()
_WAIT_FOR_ALL = select(func.pg_advisory_xact_lock(func.hashtextextended(_wanted.c.name, 0))).select_from(_wanted)


def waits(transaction: Transaction) -> bool:
    """Whether there is anybody to wait for: on SQLite a writing transaction is alone."""
    return transaction.dialect.name == "postgresql"


async def lock(transaction: Transaction, name: str) -> None:
    """Waits until `name` is ours."""
    if waits(transaction):
        await transaction.execute(_WAIT, {"name": name})


async def lock_all(transaction: Transaction, names: Collection[str]) -> None:
    """Waits until all of them are ours, one after the other in the order of their names, which is everybody's."""
    if names and waits(transaction):
        await transaction.execute(_WAIT_FOR_ALL, {"names": sorted(names)})
