"""A transaction under way: what every reader and writer of rows is given."""

from typing import Any, cast

from sqlalchemy import Dialect, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncTransaction

from bot.storage.engine.short_way import ShortWay
from bot.storage.engine.vault import Vault

_OVERWRITE = text("PRAGMA secure_delete = ON")


class NoKey(RuntimeError):  # noqa: N818 - a state
    """The database was opened without a key, for its schema alone; nothing sealed can be read or written."""


class Transaction:
    """Statements go through `execute`, or `stream` where the rows are many; `vault` seals and opens what is personal.

    Made by `Database.write` and `Database.read`, which begin and end it.
    """

    __slots__ = ("_vault", "connection", "execute", "stream")

    def __init__(self, connection: AsyncConnection, vault: Vault | None, short_way: ShortWay | None = None) -> None:
        self.connection = connection
        self.execute = connection.execute
        if short_way is not None:
            self.execute = cast(Any, short_way.execute)
        self.stream = connection.stream
        self._vault = vault

    @property
    def vault(self) -> Vault:
        """Raises `NoKey` where the database was opened without one."""
        if self._vault is None:
            raise NoKey("this database was opened without its key")
        return self._vault

    async def savepoint(self) -> AsyncTransaction:
        """All that follows can be undone by its `rollback`, while what came before stands."""
        return await self.connection.begin_nested()

    async def overwrite_deleted(self) -> None:
        """From now on what this connection deletes is overwritten in SQLite's file, not only forgotten; PostgreSQL's
        VACUUM does it in time."""
        if self.dialect.name == "sqlite":
            await self.execute(_OVERWRITE)

    @property
    def dialect(self) -> Dialect:
        """Which of the two databases it is; only `engine` asks."""
        return self.connection.dialect
