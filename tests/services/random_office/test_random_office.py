"""Random people of a random office do random things; with LAPOR_RANDOM_OFFICE=N so many villages, each run others, and
with LAPOR_RANDOM_OFFICE_ON=postgresql on PostgreSQL."""

import os
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.conftest import sqlite_url_of
from tests.postgres import Postgres
from tests.services.random_office.machine import RandomOffice, RandomRegistry
from tests.services.random_office.place import PLAIN, PROFILE, Place, a_place

ON_POSTGRES = os.environ.get("LAPOR_RANDOM_OFFICE_ON") == "postgresql"
LONG = int(os.environ.get("LAPOR_RANDOM_OFFICE") or 0)
IN_SUITE = settings(
    max_examples=LONG or 3,
    stateful_step_count=10 if LONG else 6,
    derandomize=not LONG,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.slow
@pytest.mark.parametrize(("machine", "profile"), [(RandomOffice, PROFILE), (RandomRegistry, PLAIN)])
def test_whatever_random_people_do_nothing_that_must_hold_breaks(
    machine: type[RandomOffice],
    profile: str,
    village: Path,
    tmp_path_factory: pytest.TempPathFactory,
    request: pytest.FixtureRequest,
) -> None:
    numbers = count()

    @asynccontextmanager
    async def opening() -> AsyncIterator[Place]:
        folder = tmp_path_factory.mktemp(f"office{next(numbers)}")
        shutil.copy(village / "key", folder)
        with database_in(folder, village, request) as url:
            async with a_place(folder, url, profile) as place:
                yield place

    here = type(machine.__name__, (machine,), {"opening": staticmethod(opening)})
    run_state_machine_as_test(here, settings=IN_SUITE)


@contextmanager
def database_in(folder: Path, village: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of a village's own database."""
    if not ON_POSTGRES:
        yield sqlite_url_of(Path(shutil.copy(village / "town.db", folder)))
        return
    server: Postgres = request.getfixturevalue("postgres_server")
    with server.copy(request.getfixturevalue("village_postgres")) as url:
        yield url
