"""The way out: in order, once, put off, given up, and nothing lost when the process dies."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import timedelta

import pytest
from sqlalchemy import event, update

from bot.dialogue.prompt import Gone, Prompt
from bot.domain.address import Address
from bot.services.way_out.deliver import CLAIM_FOR, MOST_SURPRISES
from bot.services.way_out.what_became_of_it import back_off
from bot.services.work.channel import AnswerPress, GiveUp, Order, RetryAt, SendPrompt, WaitForWindow
from bot.services.work.lease import LEASE, Lease, this_process
from bot.services.work.work import Work
from bot.storage import tables
from bot.storage.engine.database import StorageUnavailable
from bot.storage.messages import outbox
from bot.storage.messages.outbox import Queued
from tests.patience import WITHIN
from tests.services.phones import MORNING, Sender, Town

pytestmark = pytest.mark.both_databases


async def queue(town: Town, who: str, *texts: str) -> None:
    """Messages to somebody, not sent yet."""
    await order(town, who, *(SendPrompt(Prompt(text)) for text in texts))


async def order(town: Town, who: str, *orders: Order) -> None:
    """Orders to somebody's address, not carried out yet."""
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.house.clock())
        for each in orders:
            work.send(Address("web", who), each)
        await work.flush()
    town.deliver.queued.set()


def heard(town: Town, who: str) -> list[str]:
    """What reached somebody."""
    return [bubble.prompt.text for bubble in town.phone(who).chat]


async def states(town: Town) -> Counter[str]:
    """How many messages are in which state."""
    return Counter(row["state"] for row in await town.rows(tables.outbox))


@asynccontextmanager
async def running(town: Town) -> AsyncIterator[asyncio.Task[None]]:
    """The deliverer at work."""
    task = asyncio.create_task(town.deliver.run())
    yield task
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def until(town: Town, who: str, count: int) -> None:
    """Waits until somebody has so many messages."""
    async with asyncio.timeout(WITHIN):
        while len(heard(town, who)) < count:  # noqa: ASYNC110 - real time passes
            await asyncio.sleep(0.01)


async def test_a_message_put_off_keeps_its_place(town: Town) -> None:
    town.network.outcomes_for["rt-1"] = [RetryAt("429", town.clock() + timedelta(seconds=30))]
    await queue(town, "rt-1", "one", "two", "three")
    await town.deliver.drain()
    assert heard(town, "rt-1") == []
    town.clock.advance(seconds=31)
    await town.deliver.drain()
    assert heard(town, "rt-1") == ["one", "two", "three"]


async def test_one_who_is_put_off_holds_up_nobody_else(town: Town) -> None:
    town.network.outcomes_for["rt-1"] = [RetryAt("502")]
    await queue(town, "rt-1", "one")
    await queue(town, "rt-2", "other")
    await town.deliver.drain()
    assert (heard(town, "rt-1"), heard(town, "rt-2")) == ([], ["other"])


def test_tries_grow_further_apart_up_to_ten_minutes() -> None:
    waits = [back_off(attempts, MORNING) - MORNING for attempts in range(12)]
    assert all(timedelta() < wait <= timedelta(seconds=750) for wait in waits)
    assert waits[9] > timedelta(minutes=5)


async def test_who_blocked_us_gets_everything_when_he_is_back(town: Town) -> None:
    town.network.outcomes_for["rt-1"] = [GiveUp("blocked", unreachable=True)] * 2
    await queue(town, "rt-1", "one", "two")
    await town.deliver.drain()
    assert await states(town) == {"parked": 2}
    await town.phone("rt-1").send(Gone(back=True))
    assert heard(town, "rt-1") == ["one", "two"]


async def test_who_blocked_us_and_simply_writes_gets_everything_first(town: Town) -> None:
    town.network.outcomes_for["rt-1"] = [GiveUp("blocked", unreachable=True)]
    await queue(town, "rt-1", "one")
    await town.deliver.drain()
    await town.phone("rt-1").say("bantuan")
    assert heard(town, "rt-1")[0] == "one"
    await town.rt_reports_death("Asep Rohmat", by="rt-2")
    assert not any(row["unreachable"] for row in await town.rows(tables.addresses))


async def test_outside_the_window_a_message_waits_until_he_writes(town: Town) -> None:
    town.network.outcomes_for["rt-1"] = [WaitForWindow()]
    await queue(town, "rt-1", "one")
    await town.deliver.drain()
    assert await states(town) == {"parked": 1}
    await town.phone("rt-1").say("menu")
    assert heard(town, "rt-1")[0] == "one"


async def test_a_message_refused_for_good_is_kept_as_failed_and_the_next_goes_out(town: Town) -> None:
    town.network.outcomes_for["rt-1"] = [GiveUp("message is too long")]
    await queue(town, "rt-1", "one", "two")
    await town.deliver.drain()
    (failed,) = await town.rows(tables.outbox)
    assert (failed["state"], failed["failure"]) == ("failed", "message is too long")
    assert heard(town, "rt-1") == ["two"]


async def test_an_answer_to_a_press_that_came_too_late_leaves_nothing_behind(town: Town) -> None:
    town.network.outcomes_for["rt-1"] = [GiveUp("query is too old")]
    await order(town, "rt-1", AnswerPress("p"))
    await town.deliver.drain()
    assert await states(town) == {}


async def test_a_press_is_answered_before_messages_that_wait(town: Town) -> None:
    town.network.outcomes_for["rt-1"] = [RetryAt("502")]
    await queue(town, "rt-1", "one")
    await town.deliver.drain()
    await order(town, "rt-1", AnswerPress("p", "Sudah"))
    await town.deliver.drain()
    assert (town.network.notices, heard(town, "rt-1")) == (["Sudah"], [])


async def test_killed_after_sending_it_sends_again_once_the_claim_has_run_out(town: Town) -> None:
    await town.deliver.drain()
    await queue(town, "rt-1", "one", "two")
    await claim_and_die(town)
    await town.deliver.drain()
    assert heard(town, "rt-1") == []
    town.clock.now += CLAIM_FOR + timedelta(seconds=1)
    await town.deliver.drain()
    assert heard(town, "rt-1") == ["one", "two"]


async def test_whoever_takes_over_sends_at_once_what_a_killed_process_had_under_way(town: Town) -> None:
    await queue(town, "rt-1", "one", "two")
    await claim_and_die(town)
    await another(town, "somebody else").drain()
    assert heard(town, "rt-1") == ["one", "two"]


async def test_a_process_of_this_host_that_is_gone_holds_nothing_back(town: Town) -> None:
    gone = await asyncio.create_subprocess_exec("true")
    await gone.wait()
    await another(town, f"{this_process().rpartition('/')[0]}/{gone.pid}").drain()
    await queue(town, "rt-1", "one")
    await town.deliver.drain()
    assert heard(town, "rt-1") == ["one"]


def another(town: Town, holder: str) -> Sender:
    """The sender of another process."""
    return Sender(town.house, {"web": town.network}, asyncio.Event(), lease=Lease("sender", holder))


async def test_of_two_hosts_one_sends_until_it_stops_or_dies(town: Town) -> None:
    one, two = another(town, "one"), another(town, "two")
    await one.drain()
    await queue(town, "rt-1", "sent by one")
    await two.drain()
    assert heard(town, "rt-1") == []
    await one.drain()
    await queue(town, "rt-1", "sent by two")
    town.clock.now += LEASE
    await two.drain()
    await one.drain()
    assert (heard(town, "rt-1"), one.lease.until) == (["sent by one", "sent by two"], None)


async def claim_and_die(town: Town) -> None:
    """A process that took what is due and was killed before it could say what became of it."""
    async with town.house.db.write() as transaction:
        now = town.clock()
        assert await outbox.claim(transaction, ["web"], now, now + CLAIM_FOR)


async def test_a_body_nobody_can_read_fails_alone(town: Town) -> None:
    async with town.house.db.write() as transaction:
        rows = [Queued("web", Address("web", who), b"no json", town.clock()) for who in ("rt-1", "rt-2")]
        await outbox.queue(transaction, rows)
    await queue(town, "rt-1", "next")
    async with running(town):
        await until(town, "rt-1", 1)
    assert heard(town, "rt-1") == ["next"]
    assert await states(town) == {"failed": 2}


async def test_a_channel_that_breaks_is_tried_again_and_at_last_given_up(town: Town) -> None:
    town.network.outcomes_for["rt-1"] = [ValueError("told in the test")] * (MOST_SURPRISES + 1)
    await queue(town, "rt-1", "one", "two")
    for _ in range(MOST_SURPRISES + 1):
        town.clock.advance(minutes=15)
        await town.deliver.drain()
    assert heard(town, "rt-1") == ["two"]
    (failed,) = await town.rows(tables.outbox)
    assert failed["failure"] == "unexpected ValueError"


async def test_two_processes_send_each_message_once_and_in_order(town: Town) -> None:
    people = [f"person-{n}" for n in range(12)]
    for who in people:
        await queue(town, who, *(f"{n}" for n in range(8)))
    async with town.another_process() as other:
        other.deliver.lease.holder = "another machine"
        await asyncio.gather(town.deliver.drain(), other.deliver.drain())
    await town.deliver.drain()
    assert {who: heard(town, who) for who in people} == {who: [str(n) for n in range(8)] for who in people}


async def test_a_person_who_is_never_answered_holds_up_nobody_else(town: Town) -> None:
    town.network.hung_up.add("rt-1")
    await queue(town, "rt-1", "one")
    async with running(town):
        for n in range(5):
            await queue(town, "rt-2", f"{n}")
        await until(town, "rt-2", 5)
    assert heard(town, "rt-2") == ["0", "1", "2", "3", "4"]


async def test_stopping_puts_back_what_was_under_way(town: Town) -> None:
    town.network.hung_up.add("rt-1")
    await queue(town, "rt-1", "one")
    async with running(town):
        await until_claimed(town)
    town.network.hung_up.clear()
    await town.deliver.drain()
    assert heard(town, "rt-1") == ["one"]
    assert await states(town) == {}


async def until_claimed(town: Town) -> None:
    async with asyncio.timeout(WITHIN):
        while (await states(town))["claimed"] == 0:  # noqa: ASYNC110 - real time passes
            await asyncio.sleep(0.01)


async def test_stopping_at_any_moment_leaves_nothing_claimed(town: Town) -> None:
    for moment in range(0, 60, 5):
        await queue(town, f"p{moment}", "one", "two")
        task = asyncio.create_task(town.deliver.run())
        for _ in range(moment):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        assert (await states(town))["claimed"] == 0
    await town.deliver.drain()
    assert all(set(heard(town, f"p{moment}")) == {"one", "two"} for moment in range(0, 60, 5))


async def test_a_queue_that_waits_for_later_costs_no_commit(town: Town) -> None:
    town.deliver.idle = 0.05
    await queue(town, "rt-1", "later")
    async with town.house.db.write() as transaction:
        await transaction.execute(update(tables.outbox).values(due_at=town.clock() + timedelta(hours=1)))
    commits: Counter[str] = Counter()
    event.listen(town.house.db._writer.sync_engine, "commit", lambda _: commits.update(["commit"]))
    async with running(town):
        await asyncio.sleep(0.5)
    assert commits["commit"] <= (3 if town.house.db.dialect == "sqlite" else 14)


async def test_what_becomes_due_is_sent_though_nobody_says_so(town: Town) -> None:
    town.deliver.idle = 0.05
    town.network.outcomes_for["rt-1"] = [RetryAt("429", town.clock() + timedelta(seconds=30))]
    await queue(town, "rt-1", "one")
    async with running(town):
        await asyncio.sleep(0.2)
        assert heard(town, "rt-1") == []
        town.clock.advance(seconds=31)
        await until(town, "rt-1", 1)
    assert heard(town, "rt-1") == ["one"]


async def test_while_the_database_is_away_nothing_is_forgotten(town: Town) -> None:
    town.deliver.idle = 0.05
    refusals = 3

    def refuse(*statement: object) -> None:
        nonlocal refusals
        if refusals and "DELETE FROM outbox" in str(statement[2]):
            refusals -= 1
            raise StorageUnavailable("away")

    event.listen(town.house.db._writer.sync_engine, "before_cursor_execute", refuse)
    await queue(town, "rt-1", "one", "two")
    async with running(town):
        await until(town, "rt-1", 2)
    assert heard(town, "rt-1") == ["one", "two"]
    assert await states(town) == {}
