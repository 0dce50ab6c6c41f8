"""An office whose number is at a local Graph API: everything at work over one database, in this process."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

import pytest
from aiohttp import web

from bot.channels.whatsapp.blocks import Words
from bot.channels.whatsapp.channel import WhatsAppChannel
from bot.channels.whatsapp.settings import WhatsAppSettings
from bot.dialogue.prompt import Prompt
from bot.domain.address import Address
from bot.services.way_in.converse import Converse
from bot.services.way_out.deliver import Deliver
from bot.services.work.channel import SendPrompt
from bot.services.work.work import Work
from bot.storage import tables
from bot.storage.messages.queued import Urgency
from tests.patience import WITHIN
from tests.services.phones import Town
from tests.whatsapp import GraphApi
from tests.whatsapp.server import NUMBER_ID, SECRET, TOKEN, VERIFY

UJANG = "ID.13491208655302741918"
WORDS = Words("Pilih", "Pilihan", "Yang lain", "Ketik", "Unduh", (("tekan", "ketik", "pilih"),))


@dataclass(slots=True)
class Office:
    """Everything at work over one database, with its number at a local Graph API."""

    town: Town
    api: GraphApi
    queued: asyncio.Event
    channel: WhatsAppChannel

    async def tell(self, text: str, urgency: Urgency = Urgency.ANSWER, notice: str = "") -> None:
        await self.tell_each([UJANG], text, urgency, notice)

    async def tell_each(self, whom: Sequence[str], text: str, urgency: Urgency, notice: str) -> None:
        """All in one commit."""
        async with self.town.house.db.write() as transaction:
            work = Work(transaction, self.town.house, self.town.clock())
            for who in whom:
                work.send(Address("whatsapp", who), SendPrompt(Prompt(text)), urgency=urgency, notice=notice)
            await work.flush()
        self.queued.set()

    async def states(self) -> Counter[str]:
        rows = await self.town.rows(tables.outbox)
        return Counter(row["state"] + ", tried" * bool(row["failing_since"]) for row in rows)

    async def until(self, true: Callable[[Counter[str]], bool]) -> None:
        async with asyncio.timeout(WITHIN):
            while not true(await self.states()):  # noqa: ASYNC110 - real time passes
                await asyncio.sleep(0.02)

    def refs(self) -> list[str]:
        """Of all that was ever sent."""
        return [call["ref"] for call in self.api.calls if "ref" in call]

    def texts(self) -> list[str]:
        return [sent.text for sent in self.api.chats.get(UJANG, [])]


@pytest.fixture
async def office(town: Town) -> AsyncIterator[Office]:
    async with GraphApi() as api:
        api.person(UJANG, "6281234567890").wrote_at = api.clock()
        secrets = {"token": TOKEN, "app_secret": SECRET, "verify_token": VERIFY}
        api.templates = {"lapor_dikembalikan": 1, "lapor_dijeda": 1}
        api.paused = {"lapor_dijeda"}
        secrets |= {"template_returned": "lapor_dikembalikan", "template_decided": "lapor_dijeda"}
        place = {"phone_number_id": NUMBER_ID, "api_base": api.url, "max_per_minute_person": 6000}
        settings = WhatsAppSettings.model_validate(secrets | place)
        channel = WhatsAppChannel(settings, town.house.read_attachment, WORDS, town.clock)
        queued = asyncio.Event()
        converse = Converse(town.house, [channel], queued, asyncio.Event())
        app = web.Application()
        app.add_routes(channel.routes(converse.accept))
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        api.point_at(f"http://127.0.0.1:{runner.addresses[0][1]}")
        deliver = Deliver(town.house, {"whatsapp": channel}, queued, idle=0.05)
        parts = [asyncio.create_task(each) for each in (converse.run(), deliver.run())]
        office = Office(town, api, queued, channel)
        await api.say(UJANG, "halo")
        await api.wait_for(UJANG, "belum terdaftar")
        await office.until(lambda states: not states)
        api.chats.clear()
        yield office
        for part in parts:
            part.cancel()
            with suppress(asyncio.CancelledError):
                await part
        await runner.cleanup()
        await channel.close()
