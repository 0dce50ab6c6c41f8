"""The pictures of the guides for operators and TKSK: what the product shows them."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import aiohttp
import pypdfium2
from playwright.async_api import Browser, expect

from bot.channels.http import Server
from bot.channels.web.door import WebDoor
from bot.channels.web.send import WebChannel
from bot.dialogue.prompt import Prompt
from bot.domain.address import Address
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.services.deliberation.make_papers import make_papers
from bot.services.demo.demo_village import REGENCY, RT_003, make_residents
from bot.services.work.channel import SendPrompt
from bot.services.work.news import News
from bot.storage import tables
from bot.storage.engine.database import Database
from bot.storage.files.attachment_files import AttachmentFiles
from tests.channels.web.conftest import NOW, PRACTICE, SECRET, VAULT, Services, Site
from tests.journeys.guide.pictures import COLOURS, photograph
from tests.journeys.practice import NARROW, PATIENCE
from tests.services.buttons.stories import closed, comes, told
from tests.services.phones import Phone, Town, open_town

PAPER_WIDE = 700
"""Pixels."""
CLOSING = datetime(2026, 11, 15, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture by its name: what happens, and which of the messages are shown."""

    id: str
    happens: Callable[[Town], Awaitable[list[Prompt]]]
    profile: str = ""
    """What the office's own profile says besides the default's."""


def _newest(*phones: Phone) -> list[Prompt]:
    return [phone.newest.prompt for phone in phones]


async def a_card(town: Town) -> list[Prompt]:
    await told(town, "death")
    card = town.room.newest.prompt
    await town.room.tap("Rincian")
    return [card, *_newest(town.phone("operator"))]


async def a_bulk(town: Town) -> list[Prompt]:
    for name in ("Lilis Suryani (61)", "Wiwin Winarti (60)", "Cucu Cahyati (49)"):
        await town.rt_reports_death(name)
    way = _newest(await town.phone("operator").say("setujui"))
    return [*way, *_newest(await town.phone("operator").answer("Setujui yang jelas"))]


async def a_resident(town: Town) -> list[Prompt]:
    operator = town.phone("operator")
    found = _newest(await operator.say("cari asep"))
    page = _newest(await operator.answer("2. "))
    return [*found, *page, *_newest(await operator.answer("Lapor, riwayat, cetak"))]


async def a_namesake(town: Town) -> list[Prompt]:
    namesake = next(each for each in make_residents(RT_003) if each.name == "WIWIN WINARTI")
    async with town.house.db.write() as transaction:
        those = tables.persons.update().where(tables.persons.c.id == namesake.id)
        await transaction.execute(those.values(name="RINA MARLINA"))
    await town.rt_reports_death("Nabila Azzahra (34)")
    return [town.room.newest.prompt]


async def who_has_no_nik(town: Town) -> list[Prompt]:
    await told(town, "birth")
    await town.room.tap("Setujui")
    operator = town.phone("operator")
    way = _newest(await operator.say("lengkapi"))
    page = _newest(await operator.answer("Tanpa NIK"))
    return [*way, *page, *_newest(await operator.answer("Cetak surat"))]


async def what_is_blank(town: Town) -> list[Prompt]:
    await told(town, "birth")
    await town.room.tap("Setujui")
    card = town.room.newest.prompt
    await town.room.tap("Lengkapi")
    return [card, *_newest(town.phone("operator"))]


async def a_deliberation(town: Town) -> list[Prompt]:
    operator = town.phone("operator")
    opened = _newest(
        await operator.answer(
            "/musdes", "Buka musyawarah desa", "hari ini", "Balai Desa", "H. Dadang - Kepala Desa", "Asep - BPD"
        )
    )
    for kind in ("missing", "proposal"):
        await told(town, kind)
        await town.room.tap("Setujui")
    page = _newest(await operator.answer("/musdes"))
    return [*opened, *page, *_newest(await operator.answer("Bahas satu-satu"))]


async def a_survey(town: Town) -> list[Prompt]:
    operator = town.phone("operator")
    await told(town, "proposal")
    await town.room.tap("Rincian")
    await operator.answer("Minta disurvei", "Saya sendiri")
    page = _newest(await operator.answer("/survei", "1. "))
    first = _newest(await operator.answer("Mulai survei"))
    return [*page, *first, *_newest(await operator.answer("Keluarganya"))]


async def what_is_keyed_in(town: Town) -> list[Prompt]:
    for kind in ("unfit", "death"):
        await told(town, kind)
        await town.room.tap("Setujui")
    await closed(town, CLOSING)
    operator = town.phone("operator")
    page = _newest(await operator.say("/siks"))
    section = _newest(await operator.answer("Kesejahteraan"))
    await operator.answer("Ringkasan")
    before = len(operator.chat)
    await operator.answer("Mulai satu-satu")
    return [*page, *section, *(each.prompt for each in operator.chat[before:])]


async def a_tksk(town: Town) -> Phone:
    phone = town.phone("tksk")
    await phone.say(f"gabung {await town.invite(Role.TKSK, AreaCode('32.15.27'), 'Yayah')}")
    return phone


async def what_a_tksk_is_shown(town: Town) -> list[Prompt]:
    phone = await a_tksk(town)
    for kind in ("unfit", "death", "missing"):
        await told(town, kind)
    menu = _newest(await phone.say("menu"))
    return [*menu, *_newest(await phone.say("antrean"))]


async def what_is_left_to_key_in(town: Town) -> list[Prompt]:
    phone = await a_tksk(town)
    await told(town, "death")
    await town.room.tap("Setujui")
    await closed(town, CLOSING)
    return _newest(await phone.say("/siks"))


async def what_needs_a_second_word(town: Town) -> list[Prompt]:
    phone = await a_tksk(town)
    await told(town, "death")
    await town.room.tap("Setujui")
    asked = _newest(phone)
    await phone.tap("Setujui juga")
    return [*asked, town.room.newest.prompt]


SCENES = (
    Scene("operator-card", a_card),
    Scene("operator-bulk", a_bulk),
    Scene("operator-person", a_resident),
    Scene("operator-namesake", a_namesake),
    Scene("operator-completing", what_is_blank),
    Scene("operator-no-nik", who_has_no_nik),
    Scene("operator-musdes", a_deliberation),
    Scene("operator-survey", a_survey),
    Scene("operator-siks", what_is_keyed_in),
    Scene("tksk-queue", what_a_tksk_is_shown),
    Scene("tksk-siks", what_is_left_to_key_in),
    Scene("tksk-second", what_needs_a_second_word, '[second_words]\ndeath = "tksk"\n'),
)
PAPERS = ("operator-musdes-paper", "operator-no-nik-letter")


async def take_pictures(opened: Browser, to: Path) -> None:
    """Every scene in a village of its own, photographed on a page of the product's own."""
    for scene in SCENES:
        with TemporaryDirectory() as folder:
            async with open_town(Path(folder), config=_config(Path(folder), scene.profile)) as town:
                prompts = await scene.happens(town)
            await _photograph(opened, Path(folder), prompts, to / f"{scene.id}.png")
    for name, makes in zip(PAPERS, (_makes_minutes, _makes_letter), strict=True):
        with TemporaryDirectory() as folder:
            async with open_town(Path(folder)) as town:
                await _draw_paper(town, await makes(town), to / f"{name}.png")


def _config(folder: Path, profile: str) -> Path | None:
    if not profile:
        return None
    (folder / "desa.toml").write_text(f'extends = "dtks"\n{profile}')
    config = folder / "config.toml"
    config.write_text(f'[app]\nprofile = "{folder / "desa.toml"}"\n')
    return config


async def _photograph(opened: Browser, folder: Path, prompts: list[Prompt], to: Path) -> None:
    async with _served(folder) as site:
        for prompt in prompts:
            await site.channel.carry_out(Address("web", "dedi"), SendPrompt(prompt))
        page = await opened.new_page(
            viewport={"width": NARROW[0], "height": NARROW[1]}, locale="id-ID", timezone_id="Asia/Jakarta"
        )
        await page.goto(site.url("/chat/" + site.token("dedi")))
        turns = page.locator(".turn")
        await expect(turns).to_have_count(len(prompts), timeout=PATIENCE)
        await photograph(page, turns, len(prompts), to)
        await page.close()


@asynccontextmanager
async def _served(folder: Path) -> AsyncIterator[Site]:
    """The page of one person's chat, as `run` serves it."""
    database = Database(f"sqlite+aiosqlite:///{folder / 'page.db'}", VAULT)
    await database.migrate()
    files, news = AttachmentFiles(folder / "page", VAULT), News(database.bell)
    channel = WebChannel(database, files, lambda: NOW, news)
    services = Services(channel)
    door = WebDoor(channel, services, SECRET, PRACTICE)

    def serve(port: int) -> Server:
        return Server("127.0.0.1", port, routes=door.routes(), check_ready=database.ping, closing=[door.close])

    async with aiohttp.ClientSession() as http:
        site = Site(channel, services, serve, serve(0), http, files, folder, news)
        await site.server.start()
        yield site
        await site.server.stop()
    await database.dispose()


async def _makes_minutes(town: Town) -> Phone:
    await a_deliberation(town)
    operator = town.phone("operator")
    await operator.answer("Setuju, mufakat", "Setuju, mufakat")
    await operator.answer("/musdes", "Selesai dibahas", "Ya, buat berkasnya")
    await make_papers(town.house, REGENCY)
    await comes(town)
    return operator


async def _makes_letter(town: Town) -> Phone:
    await who_has_no_nik(town)
    await comes(town)
    return town.phone("operator")


async def _draw_paper(town: Town, operator: Phone, to: Path) -> None:
    """The first page of what was sent to print."""
    paper = next(each for each in operator.chat if each.filename.endswith(".pdf"))
    page = pypdfium2.PdfDocument(town.network.files[paper.attachment])[0]
    drawn = page.render(scale=PAPER_WIDE / page.get_width()).to_pil()
    drawn.convert("RGB").quantize(COLOURS).save(to, optimize=True)
