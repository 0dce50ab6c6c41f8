"""Pages, photos and files: who gets which, and how."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import aiohttp
import pytest

from bot.channels.web.links import LASTS, read_link
from bot.channels.web.photos import PHOTO_LIMIT, image_type
from bot.channels.web.socket import CLOSED_FOR_BAD_LINK
from bot.dialogue.prompt import Picture, Typed
from bot.domain.address import Address
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Deputyship, Officer, OfficerId, Role
from bot.services.work.channel import Done, FetchFile, GiveUp, SendFile
from bot.storage.engine.database import Database
from bot.storage.officers import officers
from bot.storage.officers.addresses import link_address
from bot.storage.officers.invites import make_invites, use_invite
from tests.channels.web.conftest import NOW, SECRET, Site
from tests.patience import WITHIN

JPEG = b"\xff\xd8\xff\xe0" + bytes(100)
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(40)
WEBP = b"RIFF\x00\x00\x00\x00WEBPVP8 " + bytes(40)


async def on_duty(database: Database, *ids: str) -> None:
    async with database.write() as transaction:
        for each in ids:
            officer = Officer(OfficerId(each), each.title(), Role.RT, AreaCode("32.15.27.2099/005/003"))
            await officers.add_officer(transaction, officer, NOW)
            await link_address(transaction, Address("web", each), officer.id, NOW)


async def upload(site: Site, content: bytes, said_id: str = "", token: str = "") -> aiohttp.ClientResponse:
    headers = {"Authorization": f"Bearer {token or site.token('dedi')}", "X-Message-Id": said_id or str(uuid4())}
    return await site.http.post(site.url("/web/photo"), data=content, headers=headers)


@pytest.mark.parametrize("site", [None], indirect=True)
async def test_a_link_opens_nothing_any_more_when_the_duty_has_ended(site: Site, database: Database) -> None:
    await on_duty(database, "dedi")
    await upload(site, JPEG)
    browser = await site.open("dedi")
    async with database.write() as transaction:
        await officers.switch_off(transaction, OfficerId("dedi"))
    token = site.token("dedi")
    assert (await site.http.get(site.url(f"/chat/{token}"))).status == 403
    assert (await site.http.get(site.url(f"/web/file/{token}/1"))).status == 403
    assert (await upload(site, JPEG)).status == 401
    await browser.line.send_json({"type": "say", "id": str(uuid4()), "text": "lapor"})
    while (await browser.line.receive(timeout=WITHIN)).type is aiohttp.WSMsgType.TEXT:
        pass
    assert browser.line.close_code == CLOSED_FOR_BAD_LINK


@pytest.mark.parametrize("site", [None], indirect=True)
async def test_the_link_of_an_invitation_opens_until_somebody_has_come_in_by_it(site: Site, database: Database) -> None:
    on = NOW.date()
    turn = Deputyship(OfficerId("dedi"), on + timedelta(days=3), on + timedelta(days=9))
    told = Officer(OfficerId("asep"), "Asep", Role.RT, AreaCode("32.15.27.2099/005/003"))
    others = {"nani": told, "asep": replace(told, active=False, deputyship=turn)}
    for name, each in others.items():
        async with database.write() as transaction:
            await officers.add_officer(transaction, replace(each, id=OfficerId(name)), NOW)
        page = site.url(f"/chat/{site.token(name)}")
        assert (await site.http.get(page)).status == 403
        async with database.write() as transaction:
            await make_invites(transaction, {OfficerId(name): f"{name}2345"}, NOW + timedelta(days=14))
        assert (await site.http.get(page)).status == 200
        async with database.write() as transaction:
            await use_invite(transaction, f"{name}2345", NOW)
        assert (await site.http.get(page)).status == 403
        async with database.write() as transaction:
            await link_address(transaction, Address("web", name), OfficerId(name), NOW)
        assert (await site.http.get(page)).status == 200


@pytest.mark.parametrize("site", [None], indirect=True)
async def test_a_second_duty_on_the_same_browser_keeps_its_link(site: Site, database: Database) -> None:
    await on_duty(database, "dedi", "yuyun")
    async with database.write() as transaction:
        await link_address(transaction, Address("web", "dedi"), OfficerId("yuyun"), NOW)
        await officers.switch_off(transaction, OfficerId("dedi"))
    assert (await site.http.get(site.url(f"/chat/{site.token('dedi')}"))).status == 200


@pytest.mark.parametrize("site", [None], indirect=True)
async def test_a_link_is_renewed_by_using_it(site: Site, database: Database) -> None:
    await on_duty(database, "dedi")
    line = await site.http.ws_connect(site.url("/web/line"))
    await line.send_json({"type": "hello", "token": site.token("dedi")})
    frame = await line.receive_json(timeout=WITHIN)
    assert frame["type"] == "renewed"
    assert read_link(SECRET, frame["token"], NOW + LASTS - timedelta(seconds=1)) is not None
    again = await site.http.ws_connect(site.url("/web/line"))
    await again.send_json({"type": "hello", "token": frame["token"]})
    assert (await again.receive_json(timeout=WITHIN))["type"] in ("messages", "ready")


@pytest.mark.parametrize("site", [None], indirect=True)
async def test_who_opens_his_link_is_spoken_to_before_he_says_a_word_and_once(site: Site, database: Database) -> None:
    await on_duty(database, "dedi")
    browser = await site.open("dedi")
    assert [message["text"] for message in browser.messages.values()] == ["Siapa yang meninggal?"]
    assert [(heard.said, heard.invited) for heard in site.services.taken.values()] == [(Typed("/start"), True)]
    assert len((await site.open("dedi")).messages) == 1


@pytest.mark.parametrize("site", [None], indirect=True)
async def test_where_he_cannot_be_let_in_yet_the_browser_comes_again(site: Site, database: Database) -> None:
    await on_duty(database, "dedi")
    site.services.failures = 1
    line = await site.http.ws_connect(site.url("/web/line"))
    await line.send_json({"type": "hello", "token": site.token("dedi")})
    while (await line.receive(timeout=WITHIN)).type is aiohttp.WSMsgType.TEXT:
        pass
    assert line.close_code == aiohttp.WSCloseCode.TRY_AGAIN_LATER
    assert len((await site.open("dedi")).messages) == 1


@pytest.mark.parametrize("site", [None], indirect=True)
async def test_outside_the_demo_there_is_no_practice_page(site: Site, database: Database) -> None:
    await on_duty(database, "dedi")
    assert (await site.http.get(site.url("/"))).status == 404
    assert (await site.http.get(site.url(f"/chat/{site.token('dedi')}"))).status == 200


async def test_the_practice_page_has_every_phone_and_lets_no_script_in(site: Site) -> None:
    answer = await site.http.get(site.url("/"))
    page = await answer.text()
    assert [key in page for key in ("rt-1", "rt-2", "operator", "dinsos")] == [True] * 4
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'; script-src 'self';" in policy
    assert "unsafe" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("kind", ["forged", "expired"])
async def test_a_bad_link_gets_a_page_that_says_whom_to_ask(site: Site, kind: str) -> None:
    token = site.token("dedi", lasting=timedelta(seconds=-1)) if kind == "expired" else "forged"
    answer = await site.http.get(site.url(f"/chat/{token}"))
    assert answer.status == 403
    assert "Mintalah tautan baru" in await answer.text()


@pytest.mark.parametrize("seq", ["0", "999999999", "9" * 10, "9" * 40])
async def test_a_message_that_cannot_be_is_not_found(site: Site, seq: str) -> None:
    assert (await site.http.get(site.url(f"/web/file/{site.token('dedi')}/{seq}"))).status == 404


@pytest.mark.parametrize("name", ["page.html", "..%2Fdoor.py", "%2e%2e%2fdoor.py", "nothing.js", "a" * 300])
async def test_only_the_pages_own_files_are_served(site: Site, name: str) -> None:
    assert (await site.http.get(site.url(f"/web/page/{name}"))).status == 404


async def test_modules_come_as_javascript(site: Site) -> None:
    answer = await site.http.get(site.url("/web/page/main.js"))
    assert answer.content_type == "text/javascript"


async def test_a_photo_is_kept_said_and_shown(site: Site) -> None:
    assert (await upload(site, JPEG)).status == 200
    (inbound,) = site.services.taken.values()
    assert isinstance(inbound.said, Picture)
    fetched = await site.channel.carry_out(inbound.sender, FetchFile(inbound.said.file_id, "attachment"))
    assert fetched == Done(content=JPEG)
    shown = await site.http.get(site.url(f"/web/file/{site.token('dedi')}/1"))
    assert (shown.content_type, await shown.read()) == ("image/jpeg", JPEG)


async def test_a_photo_sent_again_after_a_failure_is_said_once(site: Site) -> None:
    site.services.failures, said_id = 1, str(uuid4())
    assert [(await upload(site, PNG, said_id)).status for _ in range(3)] == [503, 200, 200]
    assert (len(site.services.taken), len(site.kept_files())) == (1, 1)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"<svg onload=alert(1)>", b"GIF89a", b"<html>\xff\xd8\xff"])
async def test_what_is_no_image_is_refused_in_words(site: Site, content: bytes) -> None:
    answer = await upload(site, content)
    assert answer.status == 415
    assert "bukan foto" in await answer.text()
    assert (site.services.taken, site.kept_files()) == ({}, [])


async def test_a_photo_over_the_limit_is_refused_in_words(site: Site) -> None:
    answer = await upload(site, JPEG + bytes(PHOTO_LIMIT))
    assert (answer.status, "10 MB" in await answer.text()) == (413, True)


async def test_without_a_link_no_photo_is_taken(site: Site) -> None:
    assert (await upload(site, JPEG, token="forged")).status == 401


def test_images_are_known_by_their_content() -> None:
    assert [image_type(content) for content in (JPEG, PNG, WEBP)] == ["image/jpeg", "image/png", "image/webp"]


async def test_a_file_is_downloaded_under_its_name_by_those_of_the_chat_alone(site: Site) -> None:
    site.files.write("zip", b"PK the month")
    await site.channel.carry_out(Address("web", "herman"), SendFile("zip", 'bulan "Agustus" é.zip', "Berkas"))
    answer = await site.http.get(site.url(f"/web/file/{site.token('herman')}/1"))
    assert await answer.read() == b"PK the month"
    assert answer.content_disposition is not None
    assert answer.content_disposition.filename == 'bulan "Agustus" é.zip'
    assert (await site.http.get(site.url(f"/web/file/{site.token('dedi')}/1"))).status == 404
    assert (await site.http.get(site.url("/web/file/forged/1"))).status == 403


async def test_a_picture_is_shown_where_it_stands_and_what_is_none_is_downloaded(site: Site) -> None:
    site.files.write("letter", JPEG)
    site.files.write("other", b"PK no picture")
    for ref in ("letter", "other"):
        await site.channel.carry_out(Address("web", "herman"), SendFile(ref, "surat.jpg", as_picture=True))
    letter, other = [await site.http.get(site.url(f"/web/file/{site.token('herman')}/{seq}")) for seq in (1, 2)]
    assert (letter.content_type, letter.content_disposition) == ("image/jpeg", None)
    assert other.content_disposition is not None


async def test_a_file_that_is_not_in_the_store_is_given_up(site: Site) -> None:
    outcome = await site.channel.carry_out(Address("web", "herman"), SendFile("gone", "x.zip"))
    assert isinstance(outcome, GiveUp)
    assert not outcome.unreachable
