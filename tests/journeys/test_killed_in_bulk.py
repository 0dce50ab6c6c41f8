"""Killed while reports are approved by one press: all are approved, each once, and their heads hear of it."""

import asyncio
import shutil
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.domain.address import Address
from bot.load_settings import load_settings
from bot.open_house import open_house
from bot.storage import tables
from tests.botapi import BotApi
from tests.journeys.people import Person
from tests.journeys.process import APART, Installation, install
from tests.journeys.regency import FIRST_CHAT, link, report
from tests.journeys.village import VILLAGE

OPERATOR = 9_001
WHO_TELL = range(1, 40, 2)
"""The heads whose resident died."""
KILLED_WHEN_TOLD = 0, 1, 6, 11
"""How many of them have heard that it is approved."""


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi(webhook_retry_delay=0.5) as api:
        yield api


@pytest.fixture
async def bot(tmp_path: Path, api: BotApi, settled: Path) -> AsyncIterator[Installation]:
    shutil.copytree(settled, tmp_path, dirs_exist_ok=True)
    bot = install(tmp_path, api.url, api.token, "webhook", parts=APART)
    await link(bot, {VILLAGE: Address("telegram", str(OPERATOR))})
    yield bot
    await bot.end()


async def test_reports_approved_by_one_press_survive_kills(
    api: BotApi, bot: Installation, capsys: pytest.CaptureFixture[str]
) -> None:
    await bot.start()
    await asyncio.gather(*(report(api, number) for number in WHO_TELL))
    operator = Person(api, OPERATOR)
    await operator.say("/antrean", then="menunggu keputusan")
    await operator.press("Setujui yang jelas", then=f"Ini nomor 1 sampai {len(WHO_TELL)}")
    await operator.tap(f"Setujui {len(WHO_TELL)} laporan")
    await api.wait_for(OPERATOR, lambda sent: "sedang disetujui" in sent.text)

    applied = []
    for number, moment in enumerate(KILLED_WHEN_TOLD):
        await api.wait_until(lambda moment=moment: told(api) >= moment)  # type: ignore[misc]
        await bot.kill(*[bot.parts, ("work",)][number % 2])
        applied.append((await of_deaths(bot))["applied"])
        await bot.start()
    await operator.reads(f"{len(WHO_TELL)} laporan disetujui.", 0)

    assert await of_deaths(bot) == {"applied": len(WHO_TELL)}
    assert await lines_of(bot, "report.approved") == len(WHO_TELL)
    await api.wait_until(lambda: told(api) == len(WHO_TELL))
    assert "tidak ada yang berubah atau hilang" in await bot.command_here("audit", "verify")
    assert api.violations == []
    with capsys.disabled():
        print(f"\napproved at each kill: {applied} of {len(WHO_TELL)}")  # noqa: T201 - figures for whoever reads the log


def told(api: BotApi) -> int:
    """How many heads have heard that their report is approved."""
    chats = [api.chats.get(FIRST_CHAT + number, []) for number in WHO_TELL]
    return sum(any("disetujui. Terima kasih." in sent.text for sent in chat) for chat in chats)


async def of_deaths(bot: Installation) -> Counter[str]:
    """How many reports of a death stand where."""
    listed = await bot.json_here("report", "list", "--limit", "1000")
    return Counter(row["status"] for row in listed if row["kind"] == "death")


async def lines_of(bot: Installation, action: str) -> int:
    """How many lines the audit log has of an action."""
    async with open_house(load_settings(bot.config, {})) as house, house.db.read() as transaction:
        actions = (await transaction.execute(select(tables.audit.c.action))).scalars().all()
    return actions.count(action)
