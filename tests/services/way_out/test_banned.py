"""Telegram refuses the whole bot for an hour: it is asked a few times, not by each message that waits."""

import asyncio
from contextlib import suppress

import pytest

from bot.channels.telegram.channel import TelegramChannel
from bot.dialogue.prompt import Prompt
from bot.domain.address import Address
from bot.services.way_out.deliver import Deliver
from bot.services.work.channel import SendPrompt
from bot.services.work.work import Work
from bot.storage import tables
from tests.botapi import BotApi, Failure
from tests.patience import WITHIN
from tests.services.phones import Town

CHATS = range(5000, 5200)


async def queue_to_all(town: Town) -> None:
    async with town.house.db.write() as transaction:
        work = Work(transaction, town.house, town.clock())
        for chat in CHATS:
            work.send(Address("telegram", str(chat)), SendPrompt(Prompt("reminder")))
        await work.flush()


@pytest.mark.parametrize("village_url", ["sqlite"], indirect=True)
async def test_a_ban_of_the_whole_bot_is_met_by_a_few_messages_and_blames_none_after_them(town: Town) -> None:
    async with BotApi() as api:
        api.fail(Failure.too_many(3600), times=None)
        channel = TelegramChannel(api.token, town.house.read_attachment, api_base=api.url, max_per_second=30)
        deliver = Deliver(town.house, {"telegram": channel}, asyncio.Event(), idle=0.05)
        await queue_to_all(town)
        sending = asyncio.create_task(deliver.run())
        async with asyncio.timeout(WITHIN):
            while channel.pace.wait() < 3000:  # noqa: ASYNC110 - real time passes
                await asyncio.sleep(0.01)
        await asyncio.sleep(0.5)  # in which hundreds were refused before
        sending.cancel()
        with suppress(asyncio.CancelledError):
            await sending
        await channel.close()
    rows = await town.rows(tables.outbox)
    assert len(rows) == len(CHATS)
    assert sum(bool(row["failure"]) for row in rows) <= 10
    assert sum(row["attempts"] for row in rows) <= 2
