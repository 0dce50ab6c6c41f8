"""One turn inside: raw Telegram payload → parse → advance → commit with the answers queued, 64 conversations at once.

The baseline, in the same run: the same payloads through aiogram's Dispatcher to handlers that only keep a state in
memory. Prints medians of several rounds, in turns a second.
"""

import asyncio
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

import uvloop
from aiogram import Bot, Dispatcher, F
from aiogram.fsm.context import FSMContext
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import CallbackQuery, Message, Update

from benchmarks.town import FIRST_CHAT, REPORT, open_town, report_updates
from bot.channels.telegram.channel import TelegramChannel
from bot.services.way_in.converse import Converse
from bot.services.work.house import House

CHATS = 64
ROUNDS = 5


async def _talk(converse: Converse, updates: list[dict[str, Any]]) -> None:
    for update in updates:
        await converse.accept("telegram", update)


async def ours(house: House, first_id: int) -> float:
    """Turns a second of one round: every chat sends its twelve messages, each after the one before is committed."""
    channel = TelegramChannel("1:bench", house.read_attachment, clock=house.clock)
    converse = Converse(house, [channel], asyncio.Event(), asyncio.Event())
    running = asyncio.create_task(converse.run())
    talks = [report_updates(first_id + 100 * n, FIRST_CHAT + n) for n in range(CHATS)]
    began = time.perf_counter()
    await asyncio.gather(*(_talk(converse, updates) for updates in talks))
    spent = time.perf_counter() - began
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    return CHATS * len(REPORT) / spent


def _dispatcher() -> Dispatcher:
    dispatcher = Dispatcher(storage=MemoryStorage())

    @dispatcher.message(F.text)
    async def _on_text(message: Message, state: FSMContext) -> None:
        await state.update_data(last=message.text)

    @dispatcher.callback_query(F.data)
    async def _on_press(query: CallbackQuery, state: FSMContext) -> None:
        await state.update_data(last=query.data)

    return dispatcher


async def baseline(first_id: int) -> float:
    """The same payloads through aiogram's Dispatcher, nothing stored on disk, nothing answered."""
    dispatcher, bot = _dispatcher(), Bot("1:bench")

    async def talk(updates: list[dict[str, Any]]) -> None:
        for update in updates:
            await dispatcher.feed_update(bot, Update.model_validate(update))

    talks = [report_updates(first_id + 100 * n, FIRST_CHAT + n) for n in range(CHATS)]
    began = time.perf_counter()
    await asyncio.gather(*(talk(updates) for updates in talks))
    spent = time.perf_counter() - began
    await bot.session.close()
    return CHATS * len(REPORT) / spent


async def measure() -> tuple[list[float], list[float]]:
    """Rounds of both, taken in turn."""
    mine: list[float] = []
    theirs: list[float] = []
    for number in range(ROUNDS + 1):
        with tempfile.TemporaryDirectory() as folder:
            async with open_town(Path(folder), CHATS) as house:
                mine.append(await ours(house, 1_000_000 * number))
        theirs.append(await baseline(1_000_000 * number))
    return mine[1:], theirs[1:]


def main() -> None:
    """Prints the table."""
    TelegramChannel.load()
    mine, theirs = uvloop.run(measure())
    print(
        f"turns/s, {CHATS} conversations, SQLite FULL, sealed: {statistics.median(mine):,.0f}", [round(x) for x in mine]
    )
    print(
        f"aiogram Dispatcher, memory only:                {statistics.median(theirs):,.0f}", [round(x) for x in theirs]
    )


if __name__ == "__main__":
    main()
