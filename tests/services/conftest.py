"""The practice village on each kind of database, with every log line and every room message looked at afterwards."""

import asyncio
import os
import re
import shutil
import traceback
import zlib
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from structlog.testing import capture_logs
from structlog.typing import EventDict

from bot.domain.report.review import Event
from bot.storage import tables
from bot.storage.history import audit
from bot.storage.officers.addresses import open_address
from tests.conftest import sqlite_url_of
from tests.postgres import Postgres
from tests.services.attack import ends_in
from tests.services.folding import fold
from tests.services.phones import ROOM, Town, open_town

HERE = Path(__file__).parent
NAMES = r"\b(asep|ujang|neneng|rina|dedi|cucu|cahyati|maryam|maman)\b"
NUMBERS = r"(?<![0-9a-f])(628\d{6,}|\d{12,})(?![0-9a-f])"  # apart from the digits within a random id
PERSONAL = re.compile(f"{NAMES}|{NUMBERS}", re.IGNORECASE)
LONG_NUMBER = re.compile(r"\d(?:\W?\d){11,}")
PHONE = re.compile(r"(?<![\w-])(?:\+?62|0)8\d\d[- ]?\d{3,4}[- ]?\d{3,}")


EVERYWHERE = "LAPOR_STORIES_ON_POSTGRESQL"
"""Set in the environment, every story runs on PostgreSQL too, which takes some minutes more."""
ONE_IN = 30
DATABASES = {"town", "database_url"}
"""What a story stands on: the village with its people, or an empty database."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Stories run on SQLite; of each file one, and one in thirty of all, on PostgreSQL as well; all of a file that is
    marked `both_databases`.

    Each statement is tested on both below tests/storage; what a story adds is the same on both.
    """
    if os.environ.get(EVERYWHERE):
        return
    repeated = [item for item in items if _may_be_left_out(item)]
    first: dict[Path, int] = {}
    for item in repeated:
        first[item.path] = min(first.get(item.path, _drawn(item)), _drawn(item))
    left_out = {item for item in repeated if _drawn(item) % ONE_IN and _drawn(item) != first[item.path]}
    items[:] = [item for item in items if item not in left_out]


def _may_be_left_out(item: pytest.Item) -> bool:
    tells_a_story = HERE in item.path.parents and DATABASES & set(getattr(item, "fixturenames", ()))
    return bool(tells_a_story) and "[postgresql" in item.name and not item.get_closest_marker("both_databases")


def _drawn(item: pytest.Item) -> int:
    """A number that looks drawn, yet is that test's own, whatever is run beside it."""
    return zlib.crc32(item.name.encode())


@pytest.fixture(scope="session")
def village(tmp_path_factory: pytest.TempPathFactory, migrated_sqlite: Path) -> Path:
    """A folder with the practice village's key and SQLite database, to copy."""
    folder = tmp_path_factory.mktemp("village")
    fill(folder, sqlite_url_of(Path(shutil.copy(migrated_sqlite, folder / "town.db"))))
    return folder


@pytest.fixture(scope="session")
def village_postgres(village: Path, postgres_server: Postgres, migrated_postgres: str) -> str:
    """The name of a PostgreSQL database with the same village under the same key, to copy."""
    fill(village, postgres_server.create("village", migrated_postgres))
    return "village"


def fill(folder: Path, url: str) -> None:
    """Makes the village, outside whatever loop is running."""

    async def inside() -> None:
        async with open_town(folder, url):
            pass

    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, inside()).result()


@pytest.fixture(params=["sqlite", "postgresql"])
def village_url(request: pytest.FixtureRequest, village: Path, tmp_path: Path) -> Iterator[str]:
    """The URL of a database with the practice village of this test alone, whose key lies in `tmp_path`."""
    shutil.copy(village / "key", tmp_path)
    if request.param == "sqlite":
        yield sqlite_url_of(Path(shutil.copy(village / "town.db", tmp_path)))
        return
    server: Postgres = request.getfixturevalue("postgres_server")
    with server.copy(request.getfixturevalue("village_postgres")) as url:
        yield url


@pytest.fixture
async def town(tmp_path: Path, village_url: str, caplog: pytest.LogCaptureFixture) -> AsyncIterator[Town]:
    """Once on SQLite, once on PostgreSQL; at its end what must hold after every story is checked."""
    with capture_logs() as lines:
        async with open_town(tmp_path, village_url) as town:
            yield town
            await check(town)
    for logged in (*map(written, lines), *caplog.messages):
        assert not PERSONAL.search(logged), f"people's data in the log: {logged}"


def written(line: EventDict) -> str:
    """A log line with its traceback, as it would be written."""
    error = line.get("exc_info")
    return repr(line) + ("".join(traceback.format_exception(error)) if isinstance(error, BaseException) else "")


async def rooms(town: Town) -> list[str]:
    """Every room there is, also a topic."""
    vault = town.house.db.vault
    bound = [row["sealed"] for row in await town.rows(tables.addresses) if row["room_area"]]
    return sorted({ROOM.id, *(open_address(vault, sealed).id for sealed in bound)})


async def check(town: Town) -> None:
    """No NIK can be made of what a room was ever shown, the log is whole, each report where its events have led it."""
    seen = "\n".join(text for room in await rooms(town) for text in town.network.seen_in(room))
    assert not PHONE.search(seen), f"somebody's number stood in a room: {seen}"
    assert not any(LONG_NUMBER.search(line) for line in seen.splitlines()), seen
    if ends := ends_in(seen):
        assert not ends & {nik[-4:] for nik in await town.niks()}, f"the end of a NIK stood in a room: {seen}"
    async with town.house.db.read() as transaction:
        assert (await audit.verify(transaction)).broken_at is None
    for report in await town.reports():
        actions = [line.action.removeprefix("report.") for line in await town.log(f"report:{report.id}")]
        assert fold(Event(action) for action in actions if action in set(Event)) == report.status
