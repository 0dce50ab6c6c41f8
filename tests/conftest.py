"""What tests stand on: real databases, the system's browser, the field's reference data."""

import asyncio
import gc
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from prometheus_client import REGISTRY

from bot.app import COLLECT_AFTER
from bot.storage.engine.database import Database
from tests.compiled_once import compile_once
from tests.examples import ASKED, examples
from tests.postgres import Postgres, postgres
from tests.temporary import folder_in_memory

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
SHARED_CASES = SHARED_DATA.with_name("cases")
JOURNEYS = Path(__file__).parent / "journeys"
NEEDS = {"postgres_server", "chromium_path"}
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

# A machine that is busy is slow, and that is no fault of what is tested. The same examples each time: whoever changes
# one thing must not meet the fault of another by chance.
settings.register_profile(
    "patient",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    max_examples=examples(50),
    derandomize=not ASKED,
)
settings.load_profile("patient")
compile_once()
# JSON and the databases keep whole numbers of 64 bits.
st.register_type_strategy(int, st.integers(-(2**63), 2**63 - 1))


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Whoever started the tests finds their files where he said; else they lie in memory until the end of the run."""
    # Until all is collected: it would walk, again and again, what is being loaded for good.
    gc.disable()
    # Hundreds of processes are started: each would compile the whole program anew.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False
    if config.option.basetemp or hasattr(config, "workerinput"):
        return
    if folder := folder_in_memory():
        config.add_cleanup(partial(shutil.rmtree, folder, ignore_errors=True))
        config.option.basetemp = str(folder / "pytest")
        # Also for what the tests start.
        os.environ["TMPDIR"], tempfile.tempdir = str(folder), None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what is slow by what it needs, and puts the journeys first: they mostly wait, and none may come last."""
    for item in items:
        if is_journey(item) or NEEDS & set(getattr(item, "fixturenames", ())) or "[postgresql" in item.name:
            item.add_marker("slow")
    items.sort(key=is_journey, reverse=True)


def is_journey(item: pytest.Item) -> bool:
    return JOURNEYS in item.path.parents


def pytest_collection_finish() -> None:
    """What is imported by now stays: garbage is looked for among what comes after it, and seldom, or it would take a
    tenth of the time."""
    gc.collect()
    gc.set_threshold(*COLLECT_AFTER)
    gc.enable()


def pytest_runtest_teardown() -> None:
    """What loads much may freeze all there is, which is counted object by object at each closing of a month."""
    gc.unfreeze()


@pytest.hookimpl(trylast=True)
def pytest_unconfigure() -> None:
    """Garbage is looked for once more, for whom nobody closed; pytest and Python would walk all there is six times."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def no_button_twice(request: pytest.FixtureRequest) -> Iterator[None]:
    """Whatever a test is about: nothing that it makes people read has two buttons of one id."""
    before = dropped_buttons()
    yield
    if "says_twice" not in request.keywords:
        assert dropped_buttons() == before, "a message had two buttons of one id"


def dropped_buttons() -> float:
    return REGISTRY.get_sample_value("lapor_buttons_dropped_total") or 0.0


def require_or_skip(reason: str) -> NoReturn:
    """Skips the test on somebody's machine; fails it where everything must run (CI, or LAPOR_REQUIRE_ALL set)."""
    if os.environ.get("LAPOR_REQUIRE_ALL") or os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Postgres]:
    """A PostgreSQL of this test process alone."""
    with ExitStack() as stack:
        try:
            server = stack.enter_context(postgres())
        except (OSError, RuntimeError, subprocess.SubprocessError) as error:
            require_or_skip(f"PostgreSQL did not start: {error}")
        yield server


def migrate(url: str) -> None:
    """Brings a database to the newest schema, outside whatever loop is running."""

    async def inside() -> None:
        db = Database(url)
        await db.migrate()
        await db.dispose()

    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, inside()).result()


@pytest.fixture(scope="session")
def migrated_postgres(postgres_server: Postgres) -> str:
    """The name of a migrated PostgreSQL database to copy, which is much quicker than migrating one."""
    migrate(postgres_server.create("migrated"))
    return "migrated"


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file to copy."""
    path = tmp_path_factory.mktemp("migrated") / "migrated.db"
    migrate(sqlite_url_of(path))
    return path


def sqlite_url_of(path: Path) -> str:
    return f"sqlite+aiosqlite:///{path}"


@pytest.fixture
def fresh_postgres(postgres_server: Postgres, migrated_postgres: str) -> Iterator[str]:
    """The URL of a migrated PostgreSQL database of this test alone, without a row."""
    with postgres_server.copy(migrated_postgres) as url:
        yield url


@pytest.fixture
def fresh_sqlite(tmp_path: Path, migrated_sqlite: Path) -> str:
    """The URL of a migrated SQLite database of this test alone, without a row."""
    return sqlite_url_of(Path(shutil.copy(migrated_sqlite, tmp_path / "test.db")))


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The URL of a migrated database without a row; the test runs once on each kind."""
    return fresh(request)


def fresh(request: pytest.FixtureRequest) -> str:
    """The URL of a migrated database without a row, of the kind that the parameter says."""
    url: str = request.getfixturevalue({"sqlite": "fresh_sqlite", "postgresql": "fresh_postgres"}[request.param])
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database without a table; the test runs once on each kind."""
    if request.param == "sqlite":
        yield sqlite_url_of(tmp_path / "test.db")
        return
    with request.getfixturevalue("postgres_server").copy() as url:
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


@pytest.fixture(scope="session")
def shared_cases() -> Path:
    """The folder of small inputs that failed once, beside the checkout as well."""
    if not SHARED_CASES.is_dir():
        pytest.skip(f"No cases at {SHARED_CASES}")
    return SHARED_CASES
