"""A backup while fifty chats report, and another machine that goes on from it."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.botapi import BotApi
from tests.journeys.process import Installation, install
from tests.journeys.regency import HEADS, head, report, rt_of

REPORTING, BEFORE = 50, 15
"""How many report, and how many have been answered when the backup is begun."""


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as api:
        yield api


@pytest.fixture
async def bot(tmp_path: Path, api: BotApi, settled: Path) -> AsyncIterator[Installation]:
    folder = tmp_path / "here"
    shutil.copytree(settled, folder)
    bot = install(folder, api.url, api.token, "webhook")
    yield bot
    await bot.end()


@pytest.fixture
async def elsewhere(tmp_path: Path, api: BotApi, bot: Installation) -> AsyncIterator[Installation]:
    """Another machine, with a configuration and the key."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    there = install(folder, api.url, api.token, "webhook")
    shutil.copy(bot.folder / "lapor.key", folder)
    yield there
    await there.end()


async def test_nothing_acknowledged_before_its_moment_is_missing_elsewhere(
    api: BotApi, bot: Installation, elsewhere: Installation, capsys: pytest.CaptureFixture[str]
) -> None:
    await bot.start()
    done: list[int] = []

    async def tell(number: int) -> None:
        await report(api, number)
        done.append(number)

    telling = asyncio.gather(*(tell(number) for number in range(REPORTING)))
    await api.wait_until(lambda: len(done) >= BEFORE)
    acknowledged = list(done)
    made = await bot.json("backup", str(elsewhere.folder / "x.cadangan"))
    meanwhile = len(done) - len(acknowledged)
    await telling
    await bot.kill()

    restored = await elsewhere.json_here("restore", str(elsewhere.folder / "x.cadangan"))
    assert restored["rows"] == made["rows"]
    assert restored["damaged"] == restored["missing"] == []
    await elsewhere.start()
    areas = {row["area"] for row in await elsewhere.json_here("report", "list", "--limit", "1000")}
    assert {rt_of(number) for number in acknowledged} <= areas
    assert "tidak ada yang berubah atau hilang" in await elsewhere.command_here("audit", "verify")

    late = [number for number in range(REPORTING) if rt_of(number) not in areas]
    await asyncio.gather(*(start_over(api, number) for number in late))
    await asyncio.gather(*(report(api, number) for number in range(HEADS - 4, HEADS)))
    areas = {row["area"] for row in await elsewhere.json_here("report", "list", "--limit", "1000")}
    assert areas == {rt_of(number) for number in (*range(REPORTING), *range(HEADS - 4, HEADS))}
    assert api.violations == []
    with capsys.disabled():
        print(f"\n{meanwhile} of {REPORTING} were answered during the backup, {len(late)} told it again elsewhere")  # noqa: T201


async def start_over(api: BotApi, number: int) -> None:
    """What the backup did not hold whole is told once more, when all that it held on its way has come."""
    await head(api, number).say("bantuan", then="Cara melapor")
    said = await head(api, number).say("batal")
    if "Ya, batalkan" in [button.label for button in said.buttons]:
        await head(api, number).press("Ya, batalkan")
    await report(api, number)
