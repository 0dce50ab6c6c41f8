"""The database: one writer and several readers on SQLite, a pool on PostgreSQL, the same two doors on both."""

import os
import sqlite3
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import AbstractContextManager, AsyncExitStack, asynccontextmanager, nullcontext, suppress
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import event, text
from sqlalchemy.engine import Connection
from sqlalchemy.engine.url import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.storage.engine import plain_names, sqlite_driver
from bot.storage.engine.bell import Bell
from bot.storage.engine.database_url import SQLITE, BadDatabaseUrl, read_url
from bot.storage.engine.failures import StorageConflict, StorageUnavailable, telling_unavailable, telling_unreachable
from bot.storage.engine.key_use import FileKeyUse, KeyUse
from bot.storage.engine.one_process import one_process
from bot.storage.engine.pipe_bell import PipeBell
from bot.storage.engine.short_way import ShortWay
from bot.storage.engine.transaction import NoKey, Transaction
from bot.storage.engine.vault import Vault
from bot.storage.engine.writers_queue import WritersQueue

__all__ = ["BadDatabaseUrl", "Database", "StorageConflict", "StorageUnavailable"]

plain_names.refuse_doubles()
_BUSY_MS = 5000
"""Of SQLite's own waiting, for programs that are not ours: our own wait in the queue of writers."""
_PRAGMAS = (
    f"busy_timeout = {_BUSY_MS}",
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "cache_size = -32000",
    "temp_store = MEMORY",
)
_NOT_LASTING = text("SET LOCAL synchronous_commit TO OFF")
_READERS = 4
_POOL = 10


class Database:
    """A database by its URL: `sqlite+aiosqlite:///file.db` or `postgresql+asyncpg://user@host/name`.

    Nothing is connected before the first use. Call `migrate` once before anything else, `dispose` at the end. Without
    a `vault` only its schema and plain columns can be used.
    """

    def __init__(self, url: str, vault: Vault | None = None) -> None:
        parsed = read_url(url)
        self._vault = vault
        self._lasting = True
        self.name = parsed.render_as_string(hide_password=True)
        self._file: Path | None = None
        self.dialect: Literal["sqlite", "postgresql"]
        self._writing: WritersQueue | nullcontext[None]
        if parsed.drivername == SQLITE:
            self.dialect, path = "sqlite", Path(parsed.database or "")
            self._file = path
            self._writing = WritersQueue(path)
            self.bell: Bell = PipeBell(path)
            self.key_use: KeyUse = FileKeyUse(path)
            self._writer, self._reader = _sqlite_engines(parsed, path, lambda: self._lasting)
        else:
            self.dialect, self._writing = "postgresql", nullcontext()
            self._writer, self._reader = _postgresql_engines(parsed)
            self.bell = _postgresql_bell(self._writer, parsed)
            self.key_use = _postgresql_key_use(parsed)

    @property
    def is_there(self) -> bool:
        """Whether there is one to connect to, as far as is known without making it."""
        return self._file is None or self._file.exists()

    def running(self, parts: Collection[str]) -> AbstractContextManager[None]:
        """What a process is inside of while it does these parts: on SQLite one at a time, else `AlreadyRunning`; any
        number on PostgreSQL."""
        return one_process(self._file, parts) if self._file is not None else nullcontext()

    @property
    def has_key(self) -> bool:
        """Whether what is sealed can be read and written."""
        return self._vault is not None

    @property
    def vault(self) -> Vault:
        """What seals and opens; raises `NoKey` where it was opened without."""
        if self._vault is None:
            raise NoKey("this database was opened without its key")
        return self._vault

    async def migrate(self) -> None:
        """Brings the schema to this version of the program; raises `DatabaseNewer` if it is ahead of it."""
        from bot.storage.engine.migrate import migrate

        async with self.write() as transaction:
            await migrate(transaction.connection)

    @asynccontextmanager
    async def write(self, *, brief: bool = False, lasting: bool = True) -> AsyncIterator[Transaction]:
        """A transaction: committed at the end, rolled back on any exception, cancelling included. Not to be nested.

        On SQLite it waits for the one writer, so what it reads nobody changes before it commits. On PostgreSQL it is
        READ COMMITTED. Raises `StorageUnavailable` when the database cannot take it; nothing of it is kept then.
        `brief` promises statements of a millisecond at most: on SQLite they run on this very thread, which costs half;
        committing, which waits for the disk, never does, and nothing that waits for others.
        One that is not `lasting` doesn't wait for the disk: killing a process undoes it never, a cut of power may.
        """
        async with self._writing, self._begun_to_write(lasting) as connection:
            on_this_thread = brief and self.dialect == "sqlite"
            with sqlite_driver.driver_of(connection).on_this_thread() if on_this_thread else nullcontext():
                yield self._transaction(connection)

    def _transaction(self, connection: AsyncConnection) -> Transaction:
        short_way = ShortWay(connection) if self.dialect == "sqlite" else None
        return Transaction(connection, self._vault, short_way)

    @asynccontextmanager
    async def _begun_to_write(self, lasting: bool) -> AsyncIterator[AsyncConnection]:
        if self.dialect == "sqlite":
            self._lasting = lasting  # read when it begins; we are the only writer
        async with _begun(self._writer) as connection:
            if self.dialect == "postgresql" and not lasting:
                await connection.execute(_NOT_LASTING)
            yield connection

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Transaction]:
        """A read-only view of one moment; never waits for a writer. Raises `StorageUnavailable`."""
        async with _begun(self._reader) as connection:
            yield self._transaction(connection)

    async def ping(self) -> None:
        """Returns if the database answers, else raises `StorageUnavailable`."""
        async with self.read() as transaction:
            await transaction.execute(text("SELECT 1"))

    async def dispose(self) -> None:
        """Closes all connections."""
        await self._writer.dispose()
        await self._reader.dispose()
        if isinstance(self._writing, WritersQueue):
            self._writing.close()


@asynccontextmanager
async def _begun(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    with telling_unavailable():
        async with AsyncExitStack() as stack:
            with telling_unreachable():
                connection = await stack.enter_async_context(engine.begin())
            yield connection


def _sqlite_engines(url: URL, path: Path, lasting: Callable[[], bool]) -> tuple[AsyncEngine, AsyncEngine]:
    writer = _sqlite_engine(url, path, _PRAGMAS, 1, "BEGIN IMMEDIATE", lasting)
    return writer, _sqlite_engine(url, path, (*_PRAGMAS, "query_only = ON"), _READERS, "BEGIN")


def _sqlite_engine(
    url: URL,
    path: Path,
    pragmas: tuple[str, ...],
    connections: int,
    begin: str,
    lasting: Callable[[], bool] = lambda: True,
) -> AsyncEngine:
    def connect(*_: Any, **__: Any) -> sqlite_driver.OneVisitConnection:
        _create_private(path)
        return sqlite_driver.connect(path, pragmas)

    engine = create_async_engine(
        url,
        connect_args={"async_creator_fn": connect},
        pool_size=connections,
        max_overflow=0,
        hide_parameters=True,  # names stand in them, and an error tells its statement
        pool_reset_on_return=None,  # see `_end_what_failed`
    )

    @event.listens_for(engine.sync_engine, "reset")
    def _end_what_failed(dbapi: Any, *_: Any) -> None:
        # A commit that fails (full disk) leaves its transaction open, which the next to begin would run into.
        if dbapi.driver_connection.raw.in_transaction:
            dbapi.rollback()

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(conn: Connection) -> None:
        driver = conn.connection.driver_connection
        assert isinstance(driver, sqlite_driver.OneVisitConnection)  # noqa: S101 - we made it
        driver.wait_for_disk(lasting())
        try:
            conn.connection.run_async(lambda driver: driver.begin(begin))
        except sqlite3.Error as error:
            raise DBAPIError.instance(begin, None, error, sqlite3.Error, hide_parameters=True) from error

    return engine


def _create_private(path: Path) -> None:
    """Names stand in it unsealed, so the file is its owner's alone; SQLite gives its journals the same mode.

    Never opened when it is there: closing any descriptor of a file drops all locks that this process has on it, and
    another process would then delete the journal under us (https://sqlite.org/howtocorrupt.html, section 2.2).
    """
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def _postgresql_bell(engine: AsyncEngine, url: URL) -> Bell:
    # Imported late: the driver takes a quarter of a second.
    from bot.storage.engine.notify_bell import NotifyBell

    return NotifyBell(engine.dialect.create_connect_args(url)[1])


def _postgresql_key_use(url: URL) -> KeyUse:
    # Imported late, as the bell.
    from bot.storage.engine.session_key_use import SessionKeyUse

    return SessionKeyUse(url)


def _postgresql_engines(url: URL) -> tuple[AsyncEngine, AsyncEngine]:
    engine = create_async_engine(url, pool_size=_POOL, max_overflow=0, hide_parameters=True)
    return engine, engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
