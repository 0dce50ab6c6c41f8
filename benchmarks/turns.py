"""One turn inside: raw Telegram payload → parse → advance → commit with the answers queued, 64 conversations at once.

The baseline, in the same run: the same payloads through aiogram's Dispatcher to handlers that only keep a state in
memory. Prints medians of several rounds, in turns a second. `python -m benchmarks.turns --small` takes seconds.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import uvloop

from benchmarks.town import FIRST_CHAT, REPORT, open_town, report_updates
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.update_types import Bot, CallbackQuery, Message, Update, build
from bot.domain.areas import AreaCode
from bot.services.way_in.converse import Converse
from bot.services.work.house import House
from bot.storage.reports.report_lists import Filters, listing

if TYPE_CHECKING:
    from aiogram import Dispatcher


@dataclass(frozen=True, slots=True)
class Scale:
    """How many conversations at once, and how many rounds after one that warms up."""

    chats: int = 64
    rounds: int = 5


@dataclass(frozen=True, slots=True)
class Rounds:
    """Turns a second of each round, and how many reports were there at the end of each of ours."""

    ours: list[float]
    baseline: list[float]
    reports: list[int]


WHOLE, SMALL = Scale(), Scale(chats=3, rounds=1)


async def _talk(converse: Converse, updates: list[dict[str, Any]]) -> None:
    for update in updates:
        await converse.accept("telegram", update)


async def ours(house: House, first_id: int, chats: int) -> float:
    """Turns a second of one round: every chat sends its twelve messages, each after the one before is committed."""
    channel = TelegramChannel("1:bench", house.read_attachment, clock=house.clock)
    converse = Converse(house, [channel], asyncio.Event(), asyncio.Event())
    running = asyncio.create_task(converse.run())
    talks = [report_updates(first_id + 100 * n, FIRST_CHAT + n) for n in range(chats)]
    began = time.perf_counter()
    await asyncio.gather(*(_talk(converse, updates) for updates in talks))
    spent = time.perf_counter() - began
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    return chats * len(REPORT) / spent


def _dispatcher() -> "Dispatcher":
    # The program decides how aiogram is loaded, so it comes first.
    from aiogram import Dispatcher, F
    from aiogram.fsm.context import FSMContext
    from aiogram.fsm.storage.memory import MemoryStorage

    dispatcher = Dispatcher(storage=MemoryStorage())

    @dispatcher.message(F.text)
    async def _on_text(message: Message, state: FSMContext) -> None:
        await state.update_data(last=message.text)

    @dispatcher.callback_query(F.data)
    async def _on_press(query: CallbackQuery, state: FSMContext) -> None:
        await state.update_data(last=query.data)

    return dispatcher


async def baseline(first_id: int, chats: int) -> float:
    """The same payloads through aiogram's Dispatcher, nothing stored on disk, nothing answered."""
    build(Update)  # which the program, loaded first, leaves unbuilt
    dispatcher, bot = _dispatcher(), Bot("1:bench")

    async def talk(updates: list[dict[str, Any]]) -> None:
        for update in updates:
            await dispatcher.feed_update(bot, Update.model_validate(update))

    talks = [report_updates(first_id + 100 * n, FIRST_CHAT + n) for n in range(chats)]
    began = time.perf_counter()
    await asyncio.gather(*(talk(updates) for updates in talks))
    spent = time.perf_counter() - began
    await bot.session.close()
    return chats * len(REPORT) / spent


async def measure(scale: Scale = WHOLE) -> Rounds:
    """Rounds of both, taken in turn."""
    rounds = Rounds([], [], [])
    for number in range(scale.rounds + 1):
        with tempfile.TemporaryDirectory() as folder:
            async with open_town(Path(folder), scale.chats) as house:
                rounds.ours.append(await ours(house, 1_000_000 * number, scale.chats))
                async with house.db.read() as transaction:
                    found = listing(transaction, Filters(AreaCode("32.15")))
                    rounds.reports.append(len([report async for report in found]))
        rounds.baseline.append(await baseline(1_000_000 * number, scale.chats))
    return Rounds(rounds.ours[1:], rounds.baseline[1:], rounds.reports[1:])


def main() -> None:
    """Prints the table."""
    TelegramChannel.load()
    scale = SMALL if "--small" in sys.argv else WHOLE
    rounds = uvloop.run(measure(scale))
    for name, each in (
        (f"turns/s, {scale.chats} conversations, SQLite FULL, sealed:", rounds.ours),
        ("aiogram Dispatcher, memory only:", rounds.baseline),
    ):
        print(f"{name:47} {statistics.median(each):,.0f}", [round(x) for x in each])


if __name__ == "__main__":
    main()
