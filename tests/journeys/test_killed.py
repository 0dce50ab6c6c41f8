"""Killed at random moments while a hundred RT heads report: nothing acknowledged is lost, nothing is doubled."""

import asyncio
import random
import shutil
import time
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.botapi import BotApi
from tests.journeys.process import APART, TOGETHER, Installation, install
from tests.journeys.regency import HEADS, ROOM, dies, head, report, resident_of, rt_of

SEED, KILLS = 20261123, 5
NIL_TURNS, DEATH_TURNS = 3, 8
TURNS = HEADS // 2 * (NIL_TURNS + DEATH_TURNS)


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    # A hundred chats knock again and again while nobody is there: not so often that they slow the restart.
    async with BotApi(webhook_retry_delay=0.5) as api:
        yield api


@pytest.fixture
async def bot(
    tmp_path: Path, api: BotApi, settled: Path, request: pytest.FixtureRequest
) -> AsyncIterator[Installation]:
    shutil.copytree(settled, tmp_path, dirs_exist_ok=True)
    bot = install(tmp_path, api.url, api.token, "webhook", parts=getattr(request, "param", TOGETHER))
    yield bot
    await bot.end()


async def kill_at_random(api: BotApi, bot: Installation) -> int:
    """Kills it when so many requests have come from it, while all chats are busy; starts it again at once."""
    dice = random.Random(SEED)
    moments = sorted(dice.sample(range(TURNS // 20, int(TURNS * 0.95)), KILLS))
    for number, moment in enumerate(moments):
        await api.wait_until(lambda moment=moment: sent(api) >= moment)  # type: ignore[misc]
        # Each alone, then both at once.
        await bot.kill(*([bot.parts, *((part,) for part in bot.parts)][number % (len(bot.parts) + 1)]))
        await bot.start()
    return len(moments)


def sent(api: BotApi) -> int:
    return sum(len(messages) for messages in api.chats.values())


def cards(api: BotApi) -> dict[int, int]:
    """How many cards hang in the room of each who died."""
    titles = [sent.text.partition(" (")[0] for sent in api.chats.get(ROOM, [])]
    return {number: titles.count(f"Kematian: {resident_of(number)}") for number in range(HEADS) if dies(number)}


@pytest.mark.parametrize("bot", [APART], ids=" and ".join, indirect=True)
async def test_100_conversations_survive_kills_at_random_moments(
    api: BotApi, bot: Installation, capsys: pytest.CaptureFixture[str]
) -> None:
    await bot.start()
    begun = time.monotonic()
    killing = asyncio.create_task(kill_at_random(api, bot))
    await asyncio.gather(*(report(api, number) for number in range(HEADS)))
    kills = await killing
    await api.delivery.all_confirmed()

    await api.wait_until(lambda: all(cards(api).values()))
    listed = await bot.json_here("report", "list", "--limit", "1000")
    found = Counter((row["area"], row["kind"], row["status"]) for row in listed)
    told = [(rt_of(n), "death", "waiting") if dies(n) else (rt_of(n), "nil", "recorded") for n in range(HEADS)]
    assert found == Counter(told)
    assert await bot.json_here("inbox", "list") == []
    assert "tidak ada yang berubah atau hilang" in await bot.command_here("audit", "verify")
    assert api.violations == []

    answers = sum(len(messages) for chat, messages in api.chats.items() if chat != ROOM)
    again = sum(count - 1 for count in cards(api).values())
    refused = Counter(status for status in api.delivery.statuses if status != 200)
    with capsys.disabled():
        print(  # noqa: T201 - figures for whoever reads the log
            f"\n{len(api.delivery.confirmed)} messages acknowledged, {kills} kills, "
            f"{answers - TURNS} answers and {again} cards twice, "
            f"{sum(refused.values())} deliveries repeated ({dict(refused)}), {time.monotonic() - begun:.0f} s"
        )


async def test_after_a_kill_the_first_message_is_answered_soon(
    api: BotApi, bot: Installation, capsys: pytest.CaptureFixture[str]
) -> None:
    await bot.start()
    await head(api, 0).say("menu", then="ini laporan sampai")
    await bot.kill()
    waiting = asyncio.create_task(head(api, 0).say("bantuan", then="Cara melapor"))
    await bot.start()
    opened = time.monotonic() - bot.started_at
    assert "Cara melapor" in (await waiting).text
    answered = time.monotonic() - bot.started_at
    with capsys.disabled():
        print(f"\nafter a kill: port open in {opened:.1f} s, first message answered in {answered:.1f} s")  # noqa: T201
