"""The queue of what is to be sent: in order within a lane, one at a time, by one process, never lost."""

import asyncio
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import text

from bot.storage.engine.database import Database
from bot.storage.engine.transaction import Transaction
from bot.storage.messages import outbox, parked_messages
from bot.storage.messages.queued import Claimed, Queued, Urgency
from bot.storage.officers.addresses import address_key
from tests.storage.plumbing import LATER, NOW, SOON, VAULT, chat, opened


def message(body: str, to: int = 1, due: datetime = NOW, **more: Any) -> Queued:
    return Queued("telegram", chat(to), body.encode(), due, **more)


async def queue(transaction: Transaction, *messages: Queued) -> None:
    await outbox.queue(transaction, messages)


async def claim(
    transaction: Transaction, now: datetime = NOW, until: datetime = SOON, limit: int = 256
) -> list[Claimed]:
    return await outbox.claim(transaction, ["telegram"], now, until, limit)


def bodies(claimed: Iterable[Claimed]) -> list[str]:
    return [each.body.decode() for each in claimed]


async def test_a_message_comes_out_as_it_went_in(db: Database) -> None:
    async with db.write() as transaction:
        await queue(transaction, message("halo", 7, lane_suffix=":press"))
        (got,) = await claim(transaction)
    key = address_key(VAULT, chat(7))
    assert got == Claimed(got.id, f"{key}:press", "telegram", chat(7), b"halo", 0)


async def test_a_lane_gives_one_at_a_time_in_order(db: Database) -> None:
    sent: list[str] = []
    async with db.write() as transaction:
        await queue(transaction, *(message(str(n)) for n in range(5)))
        while got := await claim(transaction):
            assert await claim(transaction) == []
            sent += bodies(got)
            await outbox.finish(transaction, [each.id for each in got])
    assert sent == ["0", "1", "2", "3", "4"]


async def test_lanes_do_not_wait_for_one_another(db: Database) -> None:
    async with db.write() as transaction:
        await queue(
            transaction, message("a1", 1), message("b1", 2), message("a2", 1), message("tap", 1, lane_suffix=":press")
        )
        assert bodies(await claim(transaction)) == ["a1", "b1", "tap"]


async def test_one_that_waits_for_later_holds_up_its_lane_alone(db: Database) -> None:
    async with db.write() as transaction:
        await queue(transaction, message("later", 1, LATER), message("after it", 1), message("other", 2))
        assert bodies(await claim(transaction)) == ["other"]
        assert bodies(await claim(transaction, LATER, LATER + timedelta(1))) == ["later", "other"]


async def test_what_is_to_be_tried_again_goes_before_what_came_after_it(db: Database) -> None:
    async with db.write() as transaction:
        await queue(transaction, message("first"), message("second"))
        (got,) = await claim(transaction)
        await outbox.reschedule(transaction, [(got.id, LATER, "429")], NOW)
        assert await claim(transaction) == []
        (again,) = await claim(transaction, LATER, LATER)
    assert (again.body, again.attempts) == (b"first", 1)


async def counts(transaction: Transaction) -> dict[str, int]:
    """How many messages are in each state that occurs."""
    rows = await transaction.execute(text("SELECT state, count(*) AS number FROM outbox GROUP BY state"))
    return {row.state: row.number for row in rows}


async def test_failed_and_parked_messages_do_not_hold_up_their_lane(db: Database) -> None:
    async with db.write() as transaction:
        await queue(transaction, message("fails"), message("parks"), message("goes"))
        await outbox.fail(transaction, [(each.id, "gone") for each in await claim(transaction)])
        await parked_messages.park(transaction, [each.id for each in await claim(transaction)])
        assert bodies(await claim(transaction)) == ["goes"]
        assert await counts(transaction) == {"failed": 1, "parked": 1, "claimed": 1}


async def test_what_was_parked_goes_out_when_the_person_writes(db: Database) -> None:
    async with db.write() as transaction:
        await queue(transaction, message("for one", 1), message("for two", 2))
        await parked_messages.park(transaction, [each.id for each in await claim(transaction)])
        assert len(await parked_messages.unpark(transaction, [address_key(VAULT, chat(2))])) == 1
        assert bodies(await claim(transaction)) == ["for two"]


async def test_what_comes_back_into_a_lane_waits_for_the_one_under_way(db: Database) -> None:
    async with db.write() as transaction:
        await queue(transaction, message("parked"), message("under way"))
        await parked_messages.park(transaction, [each.id for each in await claim(transaction)])
        assert bodies(await claim(transaction)) == ["under way"]
        await parked_messages.unpark(transaction, [address_key(VAULT, chat())])
        assert await claim(transaction) == []


async def test_the_claim_of_a_dead_process_runs_out(db: Database) -> None:
    async with db.write() as transaction:
        await queue(transaction, message("once"), message("more"))
        assert bodies(await claim(transaction, NOW, SOON)) == ["once"]
        assert await outbox.release_claims_of_dead(transaction, NOW) == 0
        assert bodies(await claim(transaction, SOON, LATER)) == ["once"]
        assert await outbox.release_claims_of_dead(transaction, LATER) == 1
        assert bodies(await claim(transaction, LATER, LATER)) == ["once"]


async def test_only_the_asked_channels_and_no_more_than_the_limit_come_longest_due_first(db: Database) -> None:
    async with db.write() as transaction:
        await queue(transaction, message("young", 1, NOW), message("old", 2, NOW - timedelta(1)))
        await outbox.queue(transaction, [Queued("web", chat(3, "web"), b"web", NOW - timedelta(2))])
        assert bodies(await claim(transaction, limit=1)) == ["old"]
        assert bodies(await outbox.claim(transaction, ["web"], NOW, SOON)) == ["web"]


async def test_what_is_to_be_said_once_is_queued_once(db: Database) -> None:
    async with db.write() as transaction:
        await queue(transaction, message("first", once="digest 2026-08"), message("again", once="digest 2026-08"))
        await queue(
            transaction, message("yet again", 2, once="digest 2026-08"), message("plain", 3), message("plain", 4)
        )
        assert bodies(await claim(transaction)) == ["first", "plain", "plain"]


async def test_the_next_due_is_that_of_the_first_in_a_lane(db: Database) -> None:
    async with db.write() as transaction:
        assert await outbox.next_due(transaction) is None
        await queue(transaction, message("head", 1, LATER), message("behind", 1, NOW))
        assert await outbox.next_due(transaction) == LATER
        await queue(transaction, message("other", 2, SOON))
        assert await outbox.next_due(transaction) == SOON
        await claim(transaction, SOON, SOON + timedelta(seconds=1))
        assert await outbox.next_due(transaction) == SOON + timedelta(seconds=1)


async def test_numbers_of_sent_messages_are_not_given_again(db: Database) -> None:
    async with db.write() as transaction:
        await queue(transaction, message("one"))
        (one,) = await claim(transaction)
        await outbox.finish(transaction, [one.id])
        await queue(transaction, message("two"))
        assert (await claim(transaction))[0].id > one.id


async def test_two_processes_share_the_work_without_sending_anything_twice(database_url: str) -> None:
    async with opened(database_url) as one, opened(database_url) as two:
        async with one.write() as transaction:
            await queue(transaction, *(message(f"{lane}:{n}", lane) for n in range(3) for lane in range(40)))
        sent: list[str] = []

        async def deliver(db: Database) -> None:
            for _ in range(60):
                async with db.write() as transaction:
                    got = await claim(transaction, limit=7)
                await asyncio.sleep(0)
                sent.extend(bodies(got))
                async with db.write() as transaction:
                    await outbox.finish(transaction, [each.id for each in got])

        await asyncio.gather(*(deliver(db) for db in (one, two, one, two)))
    assert sorted(sent) == sorted(f"{lane}:{n}" for n in range(3) for lane in range(40))
    for lane in range(40):
        assert [body for body in sent if body.startswith(f"{lane}:")] == [f"{lane}:{n}" for n in range(3)]


async def test_on_postgresql_a_claim_passes_over_what_another_is_just_claiming(fresh_postgres: str) -> None:
    async with opened(fresh_postgres) as one, opened(fresh_postgres) as two:
        async with one.write() as transaction:
            await queue(transaction, message("a", 1), message("a, after", 1), message("b", 2))
        async with one.write() as first, two.write() as second:
            assert bodies(await claim(first, limit=1)) == ["a"]
            assert bodies(await claim(second)) == ["b"]


async def test_a_message_whose_seal_is_broken_is_kept_out_of_its_lanes_way(db: Database) -> None:
    async with db.write() as transaction:
        await queue(transaction, message("broken", 1), message("whole", 2))
        await transaction.execute(text("UPDATE outbox SET body = :rubbish WHERE id = 1"), {"rubbish": b"\x01rubbish"})
        assert bodies(await claim(transaction)) == ["whole"]
        assert await counts(transaction) == {"parked": 1, "claimed": 1}


ANSWER, CARD, BROADCAST = Urgency.ANSWER, Urgency.CARD, Urgency.BROADCAST


async def test_answers_go_before_cards_and_cards_before_broadcasts(db: Database) -> None:
    async with db.write() as transaction:
        early = NOW - timedelta(hours=1)
        await queue(transaction, *(message(f"remind {n}", n, early, urgency=BROADCAST) for n in range(5)))
        await queue(transaction, message("card", 11, early, urgency=CARD), message("answer", 12, urgency=ANSWER))
        assert bodies(await claim(transaction, limit=3)) == ["answer", "card", "remind 0"]


async def test_an_answer_overtakes_a_broadcast_to_the_same_person_and_no_other_answer(db: Database) -> None:
    sent: list[str] = []
    async with db.write() as transaction:
        await queue(transaction, message("remind", urgency=BROADCAST), message("one"), message("two"))
        while got := await claim(transaction):
            sent += bodies(got)
            await outbox.finish(transaction, [each.id for each in got])
    assert sent == ["one", "two", "remind"]


async def test_of_all_the_longest_due_can_be_asked_for(db: Database) -> None:
    async with db.write() as transaction:
        await queue(transaction, message("answer", 1), message("remind", 2, NOW - timedelta(1), urgency=BROADCAST))
        taken = await outbox.claim(transaction, ["telegram"], NOW, SOON, 1, oldest=True)
    assert bodies(taken) == ["remind"]


async def test_what_is_less_urgent_and_lanes_that_rest_can_be_left(db: Database) -> None:
    async with db.write() as transaction:
        await queue(transaction, message("rests", 1), message("card", 2, urgency=CARD), message("answer", 3))
        rests = [address_key(VAULT, chat(1))]
        taken = await outbox.claim(transaction, ["telegram"], NOW, SOON, least=ANSWER, resting=rests)
    assert bodies(taken) == ["answer"]


async def test_a_newer_edit_takes_the_place_of_one_that_waits(db: Database) -> None:
    async with db.write() as transaction:
        await queue(transaction, message("old", edits="5"), message("another's", 2, edits="5"), message("said"))
        await queue(transaction, message("newer", edits="5"), message("newest", edits="5"))
        sent: list[str] = []
        while got := await claim(transaction):
            sent += bodies(got)
            await outbox.finish(transaction, [each.id for each in got])
    assert sent == ["another's", "said", "newest"]


async def test_an_edit_under_way_goes_on_and_the_newer_follows(db: Database) -> None:
    async with db.write() as transaction:
        await queue(transaction, message("under way", edits="5"))
        (under_way,) = await claim(transaction)
        await queue(transaction, message("newer", edits="5"))
        await outbox.finish(transaction, [under_way.id])
        assert bodies(await claim(transaction)) == ["newer"]


async def test_since_when_a_message_fails_is_kept_until_it_waits_for_its_person(db: Database) -> None:
    async with db.write() as transaction:
        await queue(transaction, message("one"))
        for now in (NOW, SOON):
            (got,) = await claim(transaction, now)
            await outbox.reschedule(transaction, [(got.id, now, "502")], now)
        (got,) = await claim(transaction, SOON)
        assert (got.failing_since, got.attempts) == (NOW, 2)
        await parked_messages.park(transaction, [got.id])
        await parked_messages.unpark(transaction, [address_key(VAULT, chat())])
        (got,) = await claim(transaction, SOON)
        assert got.failing_since is None


async def test_what_is_put_back_counts_as_not_tried(db: Database) -> None:
    async with db.write() as transaction:
        await queue(transaction, message("one"))
        (got,) = await claim(transaction)
        await outbox.put_back(transaction, [(got.id, SOON, "banned")])
        assert await claim(transaction) == []
        (again,) = await claim(transaction, SOON, LATER)
    assert (again.attempts, again.failing_since) == (0, None)
