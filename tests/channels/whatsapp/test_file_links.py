"""Files that the Cloud API does not take: what they hold as documents, the whole by a link that works once."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import aiohttp
import pytest
from aiohttp import web

from bot.channels.whatsapp.channel import WhatsAppChannel
from bot.channels.whatsapp.file_door import FileDoor
from bot.channels.whatsapp.file_links import FileLinks
from bot.domain.address import Address
from bot.services.work.channel import Done, GiveUp, SendFile
from bot.storage.engine.database import Database
from bot.storage.files.attachment_files import AttachmentMissing, AttachmentProblem
from bot.storage.history import audit
from tests.channels.whatsapp.conftest import NOW, UJANG, WORDS, settings
from tests.storage.plumbing import VAULT
from tests.whatsapp import GraphApi

HIM = Address("whatsapp", UJANG)


def archive(*names: str) -> bytes:
    content = BytesIO()
    with ZipFile(content, "w") as opened:
        for name in names:
            opened.writestr(name, f"content of {name}")
    return content.getvalue()


MONTH = archive("2026-11/perubahan.xlsx", "2026-11/rekap.pdf", "2026-11/perubahan.csv", "manifest.json")


async def read(ref: str) -> bytes:
    if ref == "busy":
        raise AttachmentProblem(ref)
    if ref != "month":
        raise AttachmentMissing(ref)
    return MONTH


@dataclass
class Office:
    """A channel with its links, and the server they lead to; `now` is moved by hand."""

    channel: WhatsAppChannel
    links: FileLinks
    now: datetime = NOW


@pytest.fixture
async def office(api: GraphApi, tmp_path: Path) -> AsyncIterator[Office]:
    db = Database(f"sqlite+aiosqlite:///{tmp_path / 'links.db'}", VAULT)
    await db.migrate()
    app = web.Application()
    runner = web.AppRunner(app)
    links = FileLinks(b"secret", "", db, lambda: made.now)
    app.add_routes(FileDoor(links, read).routes())
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    links = FileLinks(b"secret", f"http://127.0.0.1:{runner.addresses[0][1]}", db, lambda: made.now)
    made = Office(WhatsAppChannel(settings(api), read, WORDS, lambda: NOW, links), links)
    yield made
    await made.channel.close()
    await runner.cleanup()
    await db.dispose()


async def fetched(url: str, method: str = "POST") -> tuple[int, bytes]:
    async with aiohttp.ClientSession() as http, http.request(method, url) as answer:
        return answer.status, await answer.read()


async def test_a_months_file_goes_as_documents_and_whole_by_a_link(office: Office, api: GraphApi) -> None:
    done = await office.channel.carry_out(HIM, SendFile("month", "november.zip", "November 2026"))
    assert isinstance(done, Done)
    workbook, paper, last = api.chats[UJANG]
    assert (workbook.filename, paper.filename) == ("perubahan.xlsx", "rekap.pdf")
    assert last.text.startswith("November 2026\n\nUnduh di sini, satu kali:\nhttp")
    assert await fetched(last.text.rpartition("\n")[2]) == (200, MONTH)


async def test_looking_at_a_link_spends_nothing_and_a_broken_download_may_be_repeated(office: Office) -> None:
    link = office.links.link("month", "november.zip", UJANG)
    for _ in range(3):
        status, page = await fetched(link, "GET")
        assert status == 200
        assert b'<form method="post">' in page
    assert (await fetched(link))[0] == 200
    office.now += timedelta(minutes=9)
    assert (await fetched(link))[0] == 200
    office.now += timedelta(minutes=2)
    assert (await fetched(link))[0] == 410
    assert (await fetched(link, "GET"))[0] == 410


async def test_the_log_keeps_each_time_that_the_file_is_taken(office: Office) -> None:
    link = office.links.link("month", "november.zip", UJANG)
    await fetched(link, "GET")
    await fetched(link)
    office.now += timedelta(minutes=9)
    await fetched(link)
    office.now += timedelta(minutes=2)
    await fetched(link)
    async with office.links.db.read() as transaction:
        lines = [each.line for each in await audit.of_subject(transaction, "file:month")]
    assert [(each.actor, each.action, each.detail["file"]) for each in lines] == [
        ("link", "file.fetched", "november.zip")
    ] * 2


async def test_an_old_forged_or_lost_link_gives_nothing(office: Office) -> None:
    link = office.links.link("month", "november.zip", UJANG)
    assert (await fetched(link[:-2] + "AA"))[0] == 410
    status, page = await fetched(office.links.link("gone", "november.zip", UJANG))
    assert (status, b"tulis /unduh" in page) == (410, True)
    office.now += timedelta(days=7)
    assert (await fetched(link))[0] == 410


async def test_what_cannot_be_had_just_now_may_be_asked_for_again_there(office: Office) -> None:
    status, page = await fetched(office.links.link("busy", "november.zip", UJANG))
    assert (status, b"Coba lagi" in page, b'<form method="post">' in page) == (503, True, True)


async def test_a_month_of_many_papers_comes_by_the_link_alone(office: Office, api: GraphApi) -> None:
    global MONTH
    kept, MONTH = MONTH, archive(*(f"{number}.pdf" for number in range(11)))
    try:
        await office.channel.carry_out(HIM, SendFile("month", "november.zip"))
    finally:
        MONTH = kept
    assert len(api.chats[UJANG]) == 1


async def test_without_an_address_from_outside_it_is_given_up(api: GraphApi) -> None:
    channel = WhatsAppChannel(settings(api), read, WORDS, lambda: NOW)
    assert await channel.carry_out(HIM, SendFile("month", "november.zip")) == GiveUp("file_needs_public_url")
    await channel.close()
