"""How long people wait for an answer while a reminder goes to 9,000, and while 140 rooms get twenty cards each.

At Telegram's limits (30 messages a second, ten a minute for a group) against a local Bot API that says yes to
everything. Prints how long each of those who write meanwhile waited, from the update to the message at the Bot API, and
the most that were sent in any second. `python -m benchmarks.reminder_day --small` asks for less of each.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import uvloop

from benchmarks.local_api import Api, local_api
from benchmarks.town import FIRST_CHAT, open_town, text_update
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.group_limit import MESSAGES_PER_MINUTE_GROUP
from bot.channels.telegram.send import MESSAGES_PER_SECOND
from bot.dialogue.prompt import Prompt
from bot.domain.address import Address
from bot.services.way_in.converse import Converse
from bot.services.way_out.deliver import Deliver
from bot.services.work.channel import SendPrompt
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.messages.queued import Urgency

PATIENCE = 600.0
"""Seconds for one answer."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How many are reminded, how many rooms get how many cards, how many write meanwhile, how many seconds apart."""

    reminders: int = 9000
    rooms: int = 140
    cards: int = 20
    writers: int = 40
    apart: float = 0.5


WHOLE, SMALL = Scale(), Scale(300, 20, 5, 4, 0.2)


@dataclass(frozen=True, slots=True)
class Waits:
    """Seconds that each waited, and the most messages of a second."""

    seconds: list[float]
    peak: int

    def __str__(self) -> str:
        middle = statistics.median(self.seconds)
        return f"answers: {middle:.2f} s in the middle, {max(self.seconds):.2f} s at most; {self.peak} sent in a second"


async def queue_reminders(house: House, scale: Scale) -> None:
    """One for each, of which the first are those who write."""
    texts = "Bapak/Ibu belum melapor bulan ini. Ada yang lahir, meninggal, pindah atau datang?"
    async with house.db.write() as transaction:
        work = Work(transaction, house, house.clock())
        for number in range(scale.reminders):
            work.send(_chat(number), SendPrompt(Prompt(texts)), once=f"remind/{number}", urgency=Urgency.BROADCAST)
        await work.flush()


async def queue_cards(house: House, scale: Scale) -> None:
    """Twenty for each room."""
    async with house.db.write() as transaction:
        work = Work(transaction, house, house.clock())
        for room in range(scale.rooms):
            for number in range(scale.cards):
                prompt = Prompt(f"Kematian: warga {number}. Dilaporkan Ketua {room}.")
                work.send(Address("telegram", f"-{1000 + room}"), SendPrompt(prompt), urgency=Urgency.CARD)
        await work.flush()


def _chat(number: int) -> Address:
    return Address("telegram", str(FIRST_CHAT + number))


@asynccontextmanager
async def serving(house: House, api_base: str) -> AsyncIterator[Converse]:
    """Conversation and delivery in this process, at Telegram's limits."""
    channel = TelegramChannel(
        "1:bench",
        house.read_attachment,
        api_base=api_base,
        max_per_second=MESSAGES_PER_SECOND,
        max_per_minute_group=MESSAGES_PER_MINUTE_GROUP,
    )
    queued = asyncio.Event()
    converse = Converse(house, [channel], queued, asyncio.Event())
    deliver = Deliver(house, {channel.name: channel}, queued)
    running = [asyncio.create_task(part.run()) for part in (converse, deliver)]
    try:
        yield converse
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
        await channel.close()


async def wait_for_answer(converse: Converse, api: Api, number: int, started: Callable[[], float]) -> float:
    """Somebody writes, and reads what is no reminder."""
    told = api.chats[FIRST_CHAT + number]
    began = started()
    await converse.accept("telegram", text_update(1 + number, FIRST_CHAT + number, "lapor"))
    async with asyncio.timeout(PATIENCE):
        while not told.keyboard:
            told.written.clear()
            await told.written.wait()
    return started() - began


async def per_second(api: Api, counts: Counter[int]) -> None:
    """Counts what is sent in each tenth of a second."""
    tenth, before = 0, api.sent
    while True:
        await asyncio.sleep(0.1)
        counts[tenth], before, tenth = api.sent - before, api.sent, tenth + 1


async def measure(folder: Path, scale: Scale, queue: Callable[[House, Scale], Awaitable[None]]) -> Waits:
    """Everything is due when the process starts; then one after the other writes."""
    counts: Counter[int] = Counter()
    async with open_town(folder, scale.writers) as house, local_api() as (api, address):
        await queue(house, scale)
        async with serving(house, address) as converse:
            counting = asyncio.create_task(per_second(api, counts))
            writing: list[asyncio.Task[float]] = []
            for number in range(scale.writers):
                writing.append(asyncio.create_task(wait_for_answer(converse, api, number, time.perf_counter)))
                await asyncio.sleep(scale.apart)
            seconds = list(await asyncio.gather(*writing))
            counting.cancel()
    windows = [sum(counts[tenth + more] for more in range(10)) for tenth in counts]
    return Waits(seconds, max(windows, default=0))


async def main() -> None:
    """Both days."""
    scale = SMALL if "--small" in sys.argv else WHOLE
    TelegramChannel.load()
    parts = {
        f"{scale.reminders} reminders due": queue_reminders,
        f"{scale.rooms} rooms x {scale.cards} cards": queue_cards,
    }
    for name, queue in parts.items():
        with tempfile.TemporaryDirectory() as folder:
            print(f"{name}: {await measure(Path(folder), scale, queue)}", flush=True)


if __name__ == "__main__":
    uvloop.run(main())
