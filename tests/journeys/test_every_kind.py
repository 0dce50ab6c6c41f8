"""One report of each kind from the chat to the month's workbook, on Telegram and on the practice page."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.load_settings import load_settings
from bot.open_house import open_house
from bot.services.officers.invite import invite
from tests.botapi import BotApi
from tests.botapi.world import Sent
from tests.journeys.conversations import CONVERSATIONS, Conversation
from tests.journeys.handset import Handset, fetch_file
from tests.journeys.month_zip import MonthZip
from tests.journeys.of_today import as_of_today
from tests.journeys.people import Person
from tests.journeys.practice import WIDE, browser, calm_demo, visit
from tests.journeys.process import Installation, install
from tests.journeys.sukamaju import OFFICERS, areas_csv, residents_csv
from tests.patience import WITHIN

ROOM = -1001234567890
WHO = {"rt-1": 501, "rt-2": 502, "operator": 503, "dinsos": 504}


def check(month: MonthZip) -> None:
    """Each kind's sheet tells of its report by number and name."""
    for told in CONVERSATIONS:
        if not told.holds:
            assert f"{told.code}" == "NHL"
            continue
        rows = [[str(cell).upper() for cell in row.values()] for row in month.rows(told.sheet)]
        found = [row for row in rows if any(cell.startswith(f"{told.code}-") for cell in row)]
        assert found, (told.kind, list(month.sheets))
        assert all(any(part in cell for row in found for cell in row) for part in told.holds), (told.kind, found)
    assert month.manifest["totals"] == {told.kind: 1 for told in CONVERSATIONS if told.holds}
    month.check_v4()


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as api:
        yield api


@pytest.fixture
async def bot(tmp_path: Path, api: BotApi) -> AsyncIterator[Installation]:
    """Sukamaju Baru by the commands; everybody enrolled, the group bound."""
    bot = install(tmp_path, api.url, api.token, "webhook")
    await bot.command_here("init")
    await bot.command_here("area", "import", str(areas_csv(bot.folder)))
    today = datetime.now(ZoneInfo("Asia/Jakarta")).date()
    await bot.command_here("resident", "import", str(residents_csv(bot.folder, today)))
    # By the service: a command for each costs a second.
    async with open_house(load_settings(bot.config, {})) as house:
        codes = [(await invite(house, "admin", Role(role), AreaCode(area), name)).code for name, role, area in OFFICERS]
    await bot.start()
    for chat, code in zip(WHO.values(), codes, strict=True):
        await Person(api, chat).say(f"/start {code}", then="Selamat datang")
        await Person(api, chat).press("Saya mengerti")
    await Person(api, WHO["operator"], ROOM).say("/grup", then="Grup ini sekarang untuk Sukamaju Baru")
    yield bot
    await bot.end()


async def tell(api: BotApi, told: Conversation) -> str:
    """Has the conversation; gives the report's number."""
    person = Person(api, WHO[told.who])
    mark = api.number()
    await api.say(person.id, "lapor")
    for said in map(as_of_today, told.inputs):
        asked = await person.is_asked(said, mark)
        mark = api.number()
        offered = [each.token for each in asked.buttons if each.label.startswith(said)]
        await (api.press_token(person.id, offered[0], asked) if offered else api.say(person.id, said))
    return (await person.reads(f"Nomor: {told.code}-", mark)).text.partition("Nomor: ")[2].split()[0]


def _is_approved(number: str, sent: Sent) -> bool:
    return f"({number})" in sent.text and "Disetujui oleh" in sent.text


async def test_each_kind_goes_from_telegram_to_the_workbook(api: BotApi, bot: Installation) -> None:
    room = Person(api, WHO["operator"], ROOM)
    for told in CONVERSATIONS:
        number = await tell(api, told)
        if told.holds:
            await room.reads(f"({number})")
            await room.tap("Setujui")
            await api.wait_for(ROOM, partial(_is_approved, number))
    await Person(api, WHO["dinsos"]).close_month_early()
    sent = await api.wait_for(WHO["dinsos"], lambda sent: bool(sent.filename))
    check(MonthZip(sent.content))
    assert api.violations == []


async def test_each_kind_goes_from_the_practice_page_to_the_workbook(chromium_path: str, tmp_path: Path) -> None:
    with calm_demo(tmp_path / "demo") as address:
        async with browser(chromium_path) as opened, visit(opened, address, WIDE) as page:
            operator, dinsos = Handset(page, "operator"), Handset(page, "dinsos")
            for told in CONVERSATIONS:
                await Handset(page, told.who).tell(
                    [as_of_today(said) for said in told.inputs], then=f"Nomor: {told.code}-"
                )
                if told.holds:
                    await operator.tap_on(f"({told.code}-", "Setujui")
                    await operator.reads(f"({told.code}-", "Disetujui oleh")
            await dinsos.close_month_early()
            check(await asyncio.wait_for(fetch_file(page, dinsos), WITHIN))
