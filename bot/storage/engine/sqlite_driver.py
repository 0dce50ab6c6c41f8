"""An aiosqlite connection whose statements cost one visit to its thread instead of four."""

import asyncio
import sqlite3
import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import aiosqlite
from sqlalchemy.ext.asyncio import AsyncConnection

PATIENCE, _AGAIN = 5.0, 0.01
"""Seconds that a file's being made a WAL by another is waited for, and between two looks."""
_FIRST_ROWS = 1000
"""Fetched together with the execution; a longer result (a stream) is fetched on demand."""

_PRIMARY = 0xFF
"""Of a result code the part that is no detail (https://www.sqlite.org/rescode.html)."""

Rows = list[tuple[Any, ...]]


class _Cursor:
    """What SQLAlchemy's aiosqlite dialect asks of a cursor, made on the connection's thread at first use."""

    arraysize = 100

    def __init__(self, connection: "OneVisitConnection") -> None:
        self._connection = connection
        self._cursor: sqlite3.Cursor | None = None
        self._rows: deque[tuple[Any, ...]] = deque()
        self._more = False
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    async def __aenter__(self) -> "_Cursor":
        return self

    async def execute(self, operation: str, parameters: Sequence[Any] = ()) -> "_Cursor":
        self._keep(await self._connection.visit(self._run, operation, parameters))
        return self

    async def executemany(self, operation: str, parameters: Sequence[Sequence[Any]]) -> "_Cursor":
        await self._connection.visit(self._run_many, operation, parameters)
        return self

    async def fetchone(self) -> tuple[Any, ...] | None:
        rows = await self.fetchmany(1)
        return rows[0] if rows else None

    async def fetchmany(self, size: int | None = None) -> Rows:
        size = size or self.arraysize
        while self._more and len(self._rows) < size:
            self._keep(await self._connection.visit(self._fetch, max(size, _FIRST_ROWS)))
        return [self._rows.popleft() for _ in range(min(size, len(self._rows)))]

    async def fetchall(self) -> Rows:
        if self._more:
            self._keep(await self._connection.visit(self._fetch, None))
        rows = list(self._rows)
        self._rows.clear()
        return rows

    async def close(self) -> None:
        """An exhausted cursor holds nothing; only one left in the middle of a result needs its thread to close."""
        self._rows.clear()
        if self._more and self._cursor is not None:
            self._more = False
            await self._connection.visit(self._cursor.close)

    def _keep(self, fetched: tuple[Rows, bool]) -> None:
        rows, self._more = fetched
        self._rows.extend(rows)

    # The rest runs on the connection's thread.

    def _run(self, operation: str, parameters: Sequence[Any]) -> tuple[Rows, bool]:
        self._cursor = self._connection.raw.execute(operation, parameters)
        self._note(self._cursor)
        return self._fetch(_FIRST_ROWS) if self.description else ([], False)

    def _run_many(self, operation: str, parameters: Sequence[Sequence[Any]]) -> None:
        self._cursor = self._connection.raw.executemany(operation, parameters)
        self._note(self._cursor)

    def _note(self, cursor: sqlite3.Cursor) -> None:
        self.description, self.rowcount, self.lastrowid = cursor.description, cursor.rowcount, cursor.lastrowid

    def _fetch(self, size: int | None) -> tuple[Rows, bool]:
        assert self._cursor is not None  # noqa: S101 - for the type checker
        rows = self._cursor.fetchall() if size is None else self._cursor.fetchmany(size)
        more = size is not None and len(rows) == size
        if self.rowcount < 0 or not more:
            self.rowcount = self._cursor.rowcount
        return rows, more


class OneVisitConnection(aiosqlite.Connection):
    """aiosqlite's connection with the cursor above. While `brief`, statements run on the caller's thread: a visit
    costs more than a statement of microseconds, and only one of the two threads uses the connection at a time."""

    brief = False
    _waits = True
    _closing: asyncio.Future[None] | None = None

    @contextmanager
    def on_this_thread(self) -> Iterator[None]:
        """Inside of it the connection is `brief`."""
        self.brief = True
        try:
            yield
        finally:
            self.brief = False

    def wait_for_disk(self, wait: bool) -> None:
        """Whether commits from the next transaction on wait until the disk has them; called between two of them.

        `NORMAL` keeps what was committed when the process is killed, and the file whole when the power is cut
        (https://sqlite.org/pragma.html#pragma_synchronous).
        """
        if wait is not self._waits:
            self.raw.execute(f"PRAGMA synchronous = {'FULL' if wait else 'NORMAL'}").close()
            self._waits = wait

    async def begin(self, begin: str) -> None:
        """Begins a transaction: here, where nobody holds the file just then; else its thread waits for that."""
        if not self._begins_at_once(begin):
            await self.visit(self.raw.execute, begin)

    def _begins_at_once(self, begin: str) -> bool:
        [(patience,)] = self.raw.execute("PRAGMA busy_timeout").fetchall()
        self.raw.execute("PRAGMA busy_timeout = 0").close()
        try:
            self.raw.execute(begin).close()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & _PRIMARY != sqlite3.SQLITE_BUSY:
                raise
            return False
        finally:
            self.raw.execute(f"PRAGMA busy_timeout = {patience}").close()
        return True

    def cursor(self) -> _Cursor:  # type: ignore[override]
        return _Cursor(self)

    async def visit(self, work: Any, *arguments: Any) -> Any:
        """Runs `work` on the connection's thread, or here while `brief`."""
        if self.brief:
            return work(*arguments)
        return await self._execute(work, *arguments)  # type: ignore[no-untyped-call]

    async def close(self) -> None:
        """Once, however many ask for it: where a pool is disposed of while a cancelled task gives its connection up, a
        second close of aiosqlite's waits for ever for the thread that the first has ended."""
        if self._closing is None:
            self._closing = asyncio.ensure_future(super().close())
        await asyncio.shield(self._closing)

    @property
    def raw(self) -> sqlite3.Connection:
        """The connection itself, for the thread alone."""
        return self._conn


def driver_of(connection: AsyncConnection) -> OneVisitConnection:
    """What is below a connection of SQLAlchemy's that has begun a transaction."""
    assert connection.sync_connection is not None  # noqa: S101 - it has begun
    driver = connection.sync_connection.connection.driver_connection
    assert isinstance(driver, OneVisitConnection)  # noqa: S101 - we made it
    return driver


def _set(raw: sqlite3.Connection, pragma: str) -> None:
    """Making a new file a WAL needs it alone for a moment, which SQLite asks for without its busy handler: of several
    processes that start at once the others have to ask again."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            raw.execute(f"PRAGMA {pragma}").close()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(_AGAIN)
        else:
            return


def connect(path: Path, pragmas: Sequence[str]) -> OneVisitConnection:
    """A connection, not open yet, that leaves transactions to us and starts with `pragmas`."""

    def opened() -> sqlite3.Connection:
        raw = sqlite3.connect(path, isolation_level=None, cached_statements=512, check_same_thread=False)
        try:
            for pragma in pragmas:
                _set(raw, pragma)
        except BaseException:
            raw.close()
            raise
        return raw

    connection = OneVisitConnection(opened, iter_chunk_size=_FIRST_ROWS)
    connection._thread.daemon = True  # as SQLAlchemy does: an undisposed engine must not hold the process
    return connection
