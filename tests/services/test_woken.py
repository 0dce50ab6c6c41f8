"""What one process queues another sends at once, though it would not look by itself for hours."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.dialogue.prompt import Typed
from bot.domain.address import Address
from bot.services.way_in.converse import Converse
from bot.services.way_out.deliver import Deliver
from bot.services.work.channel import Order, Outcome
from bot.services.work.house import House
from bot.services.work.news import Alarm, News, Topic
from bot.storage.engine.database import Database
from tests.patience import WITHIN
from tests.services.network import Network
from tests.services.phones import Town

pytestmark = pytest.mark.both_databases
HOURS = 10_000.0


class Listening(Network):
    """Tells when something was sent."""

    carried_out: asyncio.Event

    async def carry_out(self, address: Address, order: Order) -> Outcome:
        outcome = await super().carry_out(address, order)
        self.carried_out.set()
        return outcome


@pytest.fixture
def serving(town: Town) -> House:
    """The house of the process with the doors."""
    return replace(town.house, news=News(town.house.db.bell))


@pytest.fixture
async def working(town: Town) -> AsyncIterator[House]:
    """The house of the process that sends, over a database of its own opening."""
    db = Database(town.house.db._writer.url.render_as_string(hide_password=False), town.house.db.vault)
    yield replace(town.house, db=db, news=News(db.bell))
    await db.dispose()


async def test_a_letter_goes_out_and_a_job_is_looked_at_without_waiting(serving: House, working: House) -> None:
    queued, due, there = asyncio.Event(), asyncio.Event(), asyncio.Event()
    working.news.on(Topic.QUEUED, lambda _: queued.set(), queued.set)
    working.news.on(Topic.DUE, lambda _: due.set(), due.set)
    working.news.on("hello", lambda _: there.set(), there.set)
    network = Listening()
    network.carried_out = asyncio.Event()
    converse = Converse(serving, [network], Alarm(serving.news, Topic.QUEUED), Alarm(serving.news, Topic.DUE))
    deliver = Deliver(working, {"web": network}, queued, idle=HOURS)
    parts = [
        asyncio.create_task(each) for each in (serving.news.run(), working.news.run(), converse.run(), deliver.run())
    ]
    async with asyncio.timeout(WITHIN):
        while not there.is_set():
            serving.news.tell_others("hello")
            await asyncio.wait([asyncio.create_task(there.wait())], timeout=0.05)
        await converse.accept("web", {"id": "a", "from": "rt-1", "said": Typed("menu")})
        await network.carried_out.wait()
        Alarm(serving.news, Topic.DUE).set()
        await due.wait()
    for part in parts:
        part.cancel()
    await asyncio.gather(*parts, return_exceptions=True)
