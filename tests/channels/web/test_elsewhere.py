"""A letter that another process carries reaches the browser at whichever process holds its line."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.channels.web.send import WebChannel
from bot.dialogue.prompt import Prompt
from bot.domain.address import Address
from bot.services.work.channel import EditPrompt, SendPrompt
from bot.services.work.news import News
from bot.storage.engine.database import Database
from tests.channels.web.conftest import NOW, VAULT, Browser, Site
from tests.patience import WITHIN

DEDI = Address("web", "dedi")


@pytest.fixture
def database_url(request: pytest.FixtureRequest, site_url: str) -> str:
    return site_url


@pytest.fixture(params=["sqlite", "postgresql"])
def site_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    if request.param == "postgresql":
        return str(request.getfixturevalue("fresh_postgres"))
    return f"sqlite+aiosqlite:///{tmp_path_factory.mktemp('site') / 'test.db'}"


@pytest.fixture
async def worker(site: Site, database_url: str) -> AsyncIterator[WebChannel]:
    """The channel in a process that only sends, once each hears the other."""
    database = Database(database_url, VAULT)
    news, there = News(database.bell), asyncio.Event()
    site.news.on("hello", lambda _: there.set(), lambda: None)
    running = [asyncio.create_task(each.run()) for each in (news, site.news)]
    async with asyncio.timeout(WITHIN):
        while not there.is_set():
            news.tell_others("hello")
            await asyncio.wait([asyncio.create_task(there.wait())], timeout=0.05)
    yield WebChannel(database, site.files, lambda: NOW, news)
    for task in running:
        task.cancel()
    await asyncio.gather(*running, return_exceptions=True)
    await database.dispose()


async def shown(browser: Browser, text: str) -> None:
    async with asyncio.timeout(WITHIN):
        while not any(message.get("text") == text for message in browser.messages.values()):
            await browser.until("ready")


async def test_what_another_process_sends_is_shown_at_once(site: Site, worker: WebChannel) -> None:
    browser = await site.open("dedi")
    await worker.carry_out(DEDI, SendPrompt(Prompt("Laporan diterima.")))
    await shown(browser, "Laporan diterima.")


async def test_what_another_process_edits_is_shown_at_once(site: Site, worker: WebChannel) -> None:
    browser = await site.open("dedi")
    await worker.carry_out(DEDI, SendPrompt(Prompt("Setujui?")))
    await shown(browser, "Setujui?")
    await worker.carry_out(DEDI, EditPrompt("1", Prompt("Disetujui.")))
    await shown(browser, "Disetujui.")
    assert list(browser.messages) == [1]


async def test_a_browser_that_was_away_during_another_process_s_edit_gets_the_chat_again(
    site: Site, worker: WebChannel
) -> None:
    browser = await site.open("dedi")
    await worker.carry_out(DEDI, SendPrompt(Prompt("Setujui?")))
    await shown(browser, "Setujui?")
    edition = browser.edition
    await worker.carry_out(DEDI, EditPrompt("1", Prompt("Disetujui.")))
    await shown(browser, "Disetujui.")
    assert (await site.open("dedi", after=1, edition=edition)).messages[1]["text"] == "Disetujui."


async def test_where_news_were_missed_the_whole_chat_is_shown_again(site: Site) -> None:
    browser = await site.open("dedi")
    await site.prompt("dedi", "Setujui?")
    await shown(browser, "Setujui?")
    # Another process edits it, and nobody hears of it.
    silent = WebChannel(site.channel.mail._database, site.files, lambda: NOW)
    await silent.carry_out(DEDI, EditPrompt("1", Prompt("Disetujui.")))
    site.channel.hub.missed()
    await shown(browser, "Disetujui.")


async def test_nobody_on_the_way_reads_whose_chat_it_is(site: Site, worker: WebChannel) -> None:
    words: list[str] = []
    site.news.on("web", words.append, lambda: None)
    browser = await site.open("dedi")
    await worker.carry_out(DEDI, SendPrompt(Prompt("Setujui?")))
    await shown(browser, "Setujui?")
    assert words
    assert not any("dedi" in word for word in words)
