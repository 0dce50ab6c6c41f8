"""The way out: in order, once, put off, given up, and nothing lost when the process dies."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from typing import Literal

import pytest
import structlog
from sqlalchemy import event, update

from bot.dialogue.prompt import Button, Gone, Prompt
from bot.domain.address import Address
from bot.services.way_out.deliver import MOST_SURPRISES
from bot.services.way_out.turns import AT_ONCE, CLAIM_FOR
from bot.services.way_out.what_became_of_it import back_off
from bot.services.work.channel import (
    AnswerPress,
    EditPrompt,
    FetchFile,
    GiveUp,
    Order,
    RetryAt,
    SendFile,
    SendPrompt,
    WaitForWindow,
)
from bot.services.work.errands import Errand
from bot.services.work.lease import LEASE, Lease, this_process
from bot.services.work.pace import Pace
from bot.services.work.work import Work
from bot.storage import tables
from bot.storage.engine.database import StorageUnavailable
from bot.storage.messages import outbox
from bot.storage.messages.queued import Queued, Urgency
from tests.patience import WITHIN
from tests.services.network import MORNING
from tests.services.phones import Sender, Town
from tests.services.work.test_pace import Seconds

pytestmark = pytest.mark.both_databases
LOST_ANSWER = "Maaf, satu pesan dari kami tidak bisa ditampilkan. Ketik menu untuk lanjut."


async def queue(town: Town, who: str, *texts: str) -> None:
    """Messages to somebody, not sent yet."""
    await order(town, who, *(SendPrompt(Prompt(text)) for text in texts))


async def order(town: Town, who: str, *orders: Errand, urgency: Urgency = Urgency.ANSWER) -> None:
    """Orders to somebody's address, not carried out yet."""
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.house.clock())
        for each in orders:
            work.send(Address("web", who), each, urgency=urgency)
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


async def test_what_was_held_back_from_who_wrote_before_that_was_noted_is_not_kept_waiting(town: Town) -> None:
    town.network.outcomes_for["rt-1"] = [WaitForWindow(foreseen=True)]
    await queue(town, "rt-1", "one")
    await town.deliver.drain()
    assert heard(town, "rt-1") == ["one"]


async def test_a_message_refused_for_good_is_kept_as_failed_and_the_next_goes_out(town: Town) -> None:
    town.network.outcomes_for["rt-1"] = [GiveUp("message is too long")]
    await queue(town, "rt-1", "one", "two")
    await town.deliver.drain()
    (failed,) = await town.rows(tables.outbox)
    assert (failed["state"], failed["failure"]) == ("failed", "message is too long")
    assert heard(town, "rt-1") == ["two", LOST_ANSWER]


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
        await until(town, "rt-1", 2)
        await until(town, "rt-2", 1)
    assert heard(town, "rt-1") == ["next", LOST_ANSWER]
    assert await states(town) == {"failed": 2}


async def test_a_channel_that_breaks_is_tried_again_and_at_last_given_up(town: Town) -> None:
    town.network.outcomes_for["rt-1"] = [ValueError("told in the test")] * (MOST_SURPRISES + 1)
    await queue(town, "rt-1", "one", "two")
    for _ in range(MOST_SURPRISES + 1):
        town.clock.advance(minutes=15)
        await town.deliver.drain()
    assert heard(town, "rt-1") == ["two", LOST_ANSWER]
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


class Watched(asyncio.Event):
    """Tells when somebody waits for it."""

    def __init__(self) -> None:
        super().__init__()
        self.waited = asyncio.Event()

    async def wait(self) -> Literal[True]:
        self.waited.set()
        return await super().wait()


async def test_told_to_stop_just_as_something_is_queued_it_stops(town: Town) -> None:
    town.deliver.queued = queued = Watched()
    sending = asyncio.create_task(town.deliver.run())
    await queued.waited.wait()
    queued.set()
    sending.cancel()
    await asyncio.wait({sending}, timeout=WITHIN)
    assert sending.cancelled()


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


# --- what is urgent ---------------------------------------------------------------------------------------------------


async def broadcast(town: Town, people: int) -> None:
    """A reminder to each of so many."""
    for number in range(people):
        await order(town, f"head-{number}", SendPrompt(Prompt("reminder")), urgency=Urgency.BROADCAST)


def limited(town: Town, *, per_second: float = 0, per_minute_room: float = 0) -> Seconds:
    """The platform's limits hold from now on, by a clock that the test puts on."""
    seconds = Seconds()
    town.network.pace = Pace(per_second, per_minute_room, seconds)
    return seconds


async def tick(town: Town, seconds: Seconds, passed: float) -> None:
    seconds.now += passed
    await town.deliver.drain()


async def test_an_answer_waits_for_no_broadcast(town: Town) -> None:
    seconds = limited(town, per_second=50)
    await broadcast(town, 30)
    await town.deliver.drain()
    await queue(town, "rt-1", "an answer")
    await tick(town, seconds, 0.4)
    assert heard(town, "rt-1") == ["an answer"]


async def test_however_many_answers_there_are_broadcasts_have_a_small_share(town: Town) -> None:
    seconds = limited(town, per_second=50)
    await broadcast(town, 30)
    for number in range(60):
        await queue(town, f"p{number}", "an answer")
    for _ in range(8):
        await tick(town, seconds, 1)
    texts = Counter(bubble.prompt.text for chat in town.network.chats.values() for bubble in chat)
    assert texts["reminder"] in range(3, 7)
    assert texts.total() == 40


async def test_a_room_that_had_its_share_holds_back_nobody(town: Town) -> None:
    seconds = limited(town, per_minute_room=2)
    await queue(town, "-1", *(f"card {number}" for number in range(5)))
    await queue(town, "rt-1", "an answer")
    await town.deliver.drain()
    assert (heard(town, "-1"), heard(town, "rt-1")) == (["card 0", "card 1"], ["an answer"])
    await tick(town, seconds, 30)
    assert heard(town, "-1") == ["card 0", "card 1", "card 2"]


async def test_of_edits_that_wait_only_the_newest_is_made(town: Town) -> None:
    await queue(town, "room", "the card")
    await town.deliver.drain()
    for text in ("one", "two", "three"):
        await order(town, "room", EditPrompt("1", Prompt(text)))
    await town.deliver.drain()
    assert [order.prompt.text for _, order in town.network.carried if isinstance(order, EditPrompt)] == ["three"]


async def test_while_a_platform_bans_the_bot_nothing_is_asked_of_it(town: Town) -> None:
    seconds = limited(town)
    town.network.pace.pause(60)
    await queue(town, "rt-1", "one")
    await queue(town, "rt-2", "two")
    await tick(town, seconds, 59)
    assert town.network.carried == []
    await tick(town, seconds, 1)
    assert (heard(town, "rt-1"), heard(town, "rt-2")) == (["one"], ["two"])


async def test_a_slow_platform_keeps_places_for_answers(town: Town) -> None:
    heads = [f"head-{number}" for number in range(AT_ONCE + 10)]
    town.network.hung_up.update(heads)
    await broadcast(town, len(heads))
    async with running(town):
        await until_claimed(town)
        await queue(town, "rt-1", "an answer")
        await until(town, "rt-1", 1)


# --- what cannot be sent ----------------------------------------------------------------------------------------------

CHOICE = SendPrompt(Prompt("Hidup?", (Button("Ya", "a:1"), Button("Tidak", "a:2"))))
FILE, FETCH = SendFile("ref1", "LAP-1-foto-1.jpg"), FetchFile("file1", "ref1")


@pytest.mark.parametrize(
    ("given_up", "said"),
    [
        (FILE, "berkas LAP-1-foto-1.jpg tidak bisa dikirim"),
        (FETCH, "foto tadi tidak bisa kami simpan"),
        (SendPrompt(Prompt("one")), "satu pesan dari kami tidak bisa ditampilkan"),
        (CHOICE, "Hidup?\n\nTombolnya tidak bisa ditampilkan. Silakan ketik salah satu: Ya, Tidak; atau ketik menu."),
    ],
)
async def test_whoever_waits_is_told_of_what_is_given_up_and_then_answered(
    town: Town, given_up: Order, said: str
) -> None:
    town.network.outcomes_for["operator"] = [GiveUp("attachment_missing")]
    await order(town, "operator", given_up)
    await town.deliver.drain()
    await queue(town, "operator", "the next answer")
    await town.deliver.drain()
    told, answer = heard(town, "operator")
    assert (said in told, answer) == (True, "the next answer")


async def test_of_a_photo_without_a_byte_its_sender_is_told(town: Town) -> None:
    town.network.photos["file1"] = b""
    await order(town, "operator", FETCH)
    await town.deliver.drain()
    [told] = heard(town, "operator")
    assert "foto tadi tidak bisa kami simpan" in told


async def test_of_a_broadcast_that_is_given_up_nobody_is_told(town: Town) -> None:
    town.network.outcomes_for["rt-1"] = [GiveUp("refused")]
    await order(town, "rt-1", SendPrompt(Prompt("reminder")), urgency=Urgency.BROADCAST)
    await town.deliver.drain()
    assert heard(town, "rt-1") == []


async def test_of_a_broadcast_whose_buttons_are_refused_the_words_are_told(town: Town) -> None:
    town.network.outcomes_for["rt-1"] = [GiveUp("refused")]
    await order(town, "rt-1", CHOICE, urgency=Urgency.BROADCAST)
    await town.deliver.drain()
    assert heard(town, "rt-1") == ["Hidup?\n\nTombolnya tidak bisa ditampilkan. Ketik menu untuk lanjut."]


async def test_where_its_words_are_refused_too_a_sentence_stands_for_a_choice_and_the_next_goes_out(town: Town) -> None:
    town.network.outcomes_for["rt-1"] = [GiveUp("refused")] * 2
    await order(town, "rt-1", CHOICE)
    await town.deliver.drain()
    await queue(town, "rt-1", "next")
    await town.deliver.drain()
    assert heard(town, "rt-1") == [LOST_ANSWER, "next"]


async def test_a_sentence_that_is_refused_itself_is_followed_by_none(town: Town) -> None:
    town.network.outcomes_for["rt-1"] = [GiveUp("refused")] * 5
    await queue(town, "rt-1", "one")
    await town.deliver.drain()
    assert await states(town) == {"failed": 2}


async def test_a_message_whose_seal_is_broken_is_told_to_whom_it_was_for(town: Town) -> None:
    await queue(town, "rt-1", "one")
    async with town.house.db.write() as transaction:
        await transaction.execute(update(tables.outbox).values(body=b"\x01 rubbish"))
    await town.deliver.drain()
    assert heard(town, "rt-1") == [LOST_ANSWER]


@pytest.mark.parametrize(
    ("urgency", "errand", "worth"),
    [
        (Urgency.ANSWER, SendPrompt(Prompt("one")), timedelta(days=2)),
        (Urgency.CARD, SendPrompt(Prompt("one")), timedelta(days=14)),
        (Urgency.BROADCAST, SendPrompt(Prompt("one")), timedelta(hours=12)),
        (Urgency.BROADCAST, FILE, timedelta(days=14)),
        (Urgency.ANSWER, FETCH, timedelta(days=2)),
        (Urgency.ANSWER, AnswerPress("p"), timedelta(minutes=1)),
    ],
)
async def test_trying_again_ends_when_it_is_worth_no_more(
    town: Town, urgency: Urgency, errand: Errand, worth: timedelta
) -> None:
    town.network.outcomes_for["rt-1"] = [RetryAt("502")] * 3
    await order(town, "rt-1", errand, urgency=urgency)
    await town.deliver.drain()
    town.clock.now += worth - timedelta(seconds=1)
    await town.deliver.drain()
    assert await states(town) == {"waiting": 1}
    town.clock.now += timedelta(seconds=20)
    await town.deliver.drain()
    assert (await states(town))["failed"] == (0 if isinstance(errand, AnswerPress) else 1)
    assert errand not in [order for _, order in town.network.carried]


async def test_what_was_not_its_fault_does_not_age_a_message(town: Town) -> None:
    town.network.outcomes_for["rt-1"] = [RetryAt("token_refused", blameless=True)] * 3
    await queue(town, "rt-1", "one")
    for _ in range(3):
        await town.deliver.drain()
        town.clock.now += timedelta(days=30)
    await town.deliver.drain()
    assert heard(town, "rt-1") == ["one"]


async def test_what_cannot_be_settled_fails_alone(town: Town) -> None:
    def refuse(*statement: object) -> None:
        if "INSERT INTO cards" in str(statement[2]):
            raise RuntimeError("told in the test")

    event.listen(town.house.db._writer.sync_engine, "before_cursor_execute", refuse)
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.house.clock())
        work.send(Address("web", "room"), SendPrompt(Prompt("a card")), card=("a" * 16, 0))
        work.send(Address("web", "rt-1"), SendPrompt(Prompt("one")))
        await work.flush()
    await town.deliver.drain()
    assert heard(town, "rt-1") == ["one"]
    assert await states(town) == {"failed": 1}


def cannot_be_written(*_: object) -> structlog.typing.EventDict:
    raise OSError("no space left on device")


async def test_a_log_that_cannot_be_written_holds_up_no_lane(town: Town) -> None:
    async with town.house.db.write() as transaction:
        await outbox.queue(transaction, [Queued("web", Address("web", "rt-1"), b"no json", town.clock())])
    await queue(town, "rt-1", "next")
    before = structlog.get_config()["processors"]
    async with running(town):
        structlog.configure(processors=[cannot_be_written])
        try:
            async with asyncio.timeout(WITHIN):
                while not any(row["attempts"] for row in await town.rows(tables.outbox)):  # noqa: ASYNC110
                    await asyncio.sleep(0.01)
        finally:
            structlog.configure(processors=before)
    town.clock.advance(seconds=10)
    await town.deliver.drain()
    assert heard(town, "rt-1") == ["next", LOST_ANSWER]
