"""The clock was ahead for a while, or when the process before ended: nobody waits for what it put off, nothing is given
up by it."""

from datetime import timedelta

import pytest

from bot.dialogue.prompt import Prompt
from bot.domain.address import Address
from bot.services.work.channel import RetryAt, SendPrompt
from bot.services.work.time_watch import TimeWatch
from bot.services.work.work import Work
from bot.storage import tables
from tests.services.phones import Town
from tests.services.way_out.test_deliver import LOST_ANSWER, heard, queue, states

pytestmark = pytest.mark.both_databases


@pytest.mark.parametrize("days", [1, 365])
async def test_who_was_put_off_by_a_clock_that_was_ahead_is_answered_once_it_is_right(town: Town, days: int) -> None:
    town.network.outcomes_for["rt-1"] = [RetryAt("network")]
    await queue(town, "rt-2", "before")
    await town.deliver.drain()
    town.clock.advance(days=days)
    await queue(town, "rt-1", "one")
    await town.deliver.drain()
    town.clock.advance(days=-days, seconds=5)
    await queue(town, "rt-1", "two")
    await town.deliver.drain()
    assert heard(town, "rt-1") == ["one", "two"]


async def test_what_failed_by_a_clock_that_was_ahead_counts_its_failures_from_now(town: Town) -> None:
    """Else it would be tried for a year."""
    town.network.outcomes_for["rt-1"] = [RetryAt("network")] * 2
    await queue(town, "rt-2", "before")
    await town.deliver.drain()
    town.clock.advance(days=365)
    await queue(town, "rt-1", "one")
    await town.deliver.drain()
    town.clock.advance(days=-365, seconds=5)
    await town.deliver.drain()
    assert [row["failing_since"] <= town.clock() for row in await town.rows(tables.outbox)] == [True]


async def test_what_a_process_left_whose_clock_was_ahead_goes_out_by_the_next(town: Town) -> None:
    town.clock.advance(days=40)
    await queue(town, "rt-1", "under way", "behind it")
    assert len(await town.deliver._round()) == 1  # and killed
    town.clock.advance(days=-40, seconds=5)
    async with town.another_process() as next_one:
        next_one.deliver.lease.holder = "another machine"
        await next_one.deliver.drain()
    assert heard(town, "rt-1") == ["under way", "behind it"]


async def test_what_is_meant_for_a_later_hour_stays_for_it_though_the_clock_was_ahead(town: Town) -> None:
    evening = town.clock() + timedelta(hours=9)
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.clock())
        work.send_later(Address("web", "rt-1"), SendPrompt(Prompt("this evening")), evening, replaces="told")
        await work.flush()
    town.clock.advance(hours=1)
    await town.deliver.drain()
    town.clock.advance(hours=-1)
    await town.deliver.drain()
    assert [row["due_at"] for row in await town.rows(tables.outbox)] == [evening]


async def test_by_a_clock_that_nobody_confirmed_nothing_is_given_up_as_too_late(town: Town) -> None:
    town.network.outcomes_for["rt-1"] = [RetryAt("network")] * 3
    await queue(town, "rt-1", "one")
    await town.deliver.drain()
    town.clock.advance(days=3)
    just_started = TimeWatch(town.clock, lambda: town.clock().timestamp())
    town.deliver.vouches_for = just_started.vouches_for
    await town.deliver.drain()
    assert await states(town) == {"waiting": 1}
    just_started.heard(town.clock())
    town.clock.advance(minutes=1)
    await town.deliver.drain()
    assert heard(town, "rt-1") == [LOST_ANSWER]
