"""Random people of a random office do random things; with LAPOR_RANDOM_OFFICE=N so many villages, each run others."""

import os
import shutil
from contextlib import AbstractAsyncContextManager
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.conftest import sqlite_url_of
from tests.services.random_office.machine import RandomOffice
from tests.services.random_office.place import Place, a_place

LONG = int(os.environ.get("LAPOR_RANDOM_OFFICE") or 0)
IN_SUITE = settings(
    max_examples=LONG or 4,
    stateful_step_count=10 if LONG else 6,
    derandomize=not LONG,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.slow
def test_whatever_random_people_do_nothing_that_must_hold_breaks(
    village: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    numbers = count()

    def opening() -> AbstractAsyncContextManager[Place]:
        folder = tmp_path_factory.mktemp(f"office{next(numbers)}")
        shutil.copy(village / "key", folder)
        return a_place(folder, sqlite_url_of(Path(shutil.copy(village / "town.db", folder))))

    class OfficeHere(RandomOffice):
        def __init__(self) -> None:
            super().__init__(opening)

    run_state_machine_as_test(OfficeHere, settings=IN_SUITE)
