"""The clock is trusted while it agrees with the ticks since the start and with the dates of platforms."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from bot.services.work.time_watch import TimeWatch

START = datetime(2026, 8, 12, 7, 0, tzinfo=UTC)
YEAR, MINUTES = timedelta(days=365), timedelta(minutes=9)


@dataclass
class Machine:
    """Its wall clock and its ticks."""

    wall: datetime = START
    ticks: float = 500.0

    def pass_by(self, span: timedelta) -> None:
        self.wall += span
        self.ticks += span.total_seconds()


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.fixture
def watch(machine: Machine) -> TimeWatch:
    return TimeWatch(lambda: machine.wall, lambda: machine.ticks)


def test_an_hour_that_comes_while_it_runs_has_come(machine: Machine, watch: TimeWatch) -> None:
    machine.pass_by(timedelta(days=40))
    assert watch.vouches_for(START + timedelta(days=39))
    assert not watch.has_jumped()


def test_an_hour_of_before_the_start_waits_for_a_platforms_date(machine: Machine, watch: TimeWatch) -> None:
    assert not watch.vouches_for(START - timedelta(hours=1))
    watch.heard(machine.wall - MINUTES)
    assert watch.vouches_for(START - timedelta(days=200))


@pytest.mark.parametrize("by", [YEAR, -YEAR, timedelta(minutes=11)])
def test_a_clock_that_is_set_has_jumped_until_it_is_set_back(machine: Machine, watch: TimeWatch, by: timedelta) -> None:
    watch.heard(machine.wall)
    machine.wall += by
    assert watch.has_jumped()
    assert not watch.vouches_for(machine.wall)
    machine.wall -= by
    assert not watch.has_jumped()


def test_a_platform_confirms_a_clock_that_was_put_right(machine: Machine, watch: TimeWatch) -> None:
    machine.wall += YEAR
    watch.heard(machine.wall)
    assert not watch.has_jumped()
    assert watch.vouches_for(START)


def test_a_clock_that_was_wrong_from_the_start_is_told_by_a_platform(machine: Machine, watch: TimeWatch) -> None:
    watch.heard(machine.wall - YEAR)
    assert watch.has_jumped()
    machine.pass_by(timedelta(days=1))
    assert not watch.vouches_for(machine.wall)


def test_small_corrections_are_no_jump(machine: Machine, watch: TimeWatch) -> None:
    machine.wall += MINUTES
    assert not watch.has_jumped()
