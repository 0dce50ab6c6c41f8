"""The web channel's kept messages: numbered per address, without gaps, in order."""

import asyncio

from bot.storage.engine.database import Database
from bot.storage.messages import mailbox
from tests.storage.plumbing import NOW, chat


async def test_messages_are_numbered_for_each_address(db: Database) -> None:
    async with db.write() as transaction:
        numbers = [await mailbox.keep(transaction, chat(n), b"x", NOW) for n in (1, 1, 2, 1)]
    assert numbers == [1, 2, 1, 3]


async def test_what_follows_a_number_comes_in_order_and_no_more_than_asked_for(db: Database) -> None:
    async with db.write() as transaction:
        for body in (b"one", b"two", b"three", b"four"):
            await mailbox.keep(transaction, chat(), body, NOW)
        assert await mailbox.after(transaction, chat(), 1, 2) == [(2, b"two"), (3, b"three")]
        assert await mailbox.after(transaction, chat(), 4, 2) == []


async def test_a_message_can_be_replaced_and_one_that_is_not_there_stays_so(db: Database) -> None:
    async with db.write() as transaction:
        await mailbox.keep(transaction, chat(), b"question", NOW)
        await mailbox.replace(transaction, chat(), 1, b"answered")
        await mailbox.replace(transaction, chat(), 9, b"nothing")
        assert await mailbox.after(transaction, chat(), 0, 10) == [(1, b"answered")]


async def test_many_at_once_get_different_numbers(db: Database) -> None:
    async def keep() -> int:
        async with db.write() as transaction:
            return await mailbox.keep(transaction, chat(), b"x", NOW)

    assert sorted(await asyncio.gather(*(keep() for _ in range(30)))) == list(range(1, 31))
