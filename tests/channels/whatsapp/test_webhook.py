"""The door: who may knock, what is handed over, and when it is answered 200."""

import asyncio
import hmac
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from bot.channels.whatsapp.channel import WhatsAppChannel
from bot.services.work.channel import AnswerPress, Payload
from tests.channels.whatsapp.conftest import UJANG
from tests.whatsapp import GraphApi
from tests.whatsapp.server import SECRET, VERIFY


@dataclass(slots=True)
class Office:
    """Takes what the door hands over, each when it is let; refuses what is in `breaks`."""

    url: str = ""
    taken: list[str] = field(default_factory=list)
    breaks: set[str] = field(default_factory=set)
    open: asyncio.Event = field(default_factory=asyncio.Event)

    async def accept(self, channel: str, payload: Payload, *, answers: bool = False) -> AnswerPress | None:
        assert channel == "whatsapp"
        text = payload["message"]["text"]["body"]
        await self.open.wait()
        if text in self.breaks:
            raise RuntimeError(text)
        self.taken.append(text)
        return None


@pytest.fixture
async def office(channel: WhatsAppChannel) -> AsyncIterator[Office]:
    office = Office()
    office.open.set()
    app = web.Application()
    app.add_routes(channel.routes(office.accept))
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    office.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield office
    await runner.cleanup()


def texts(api: GraphApi, *said: str) -> list[dict[str, Any]]:
    return [api.message(UJANG, {"type": "text", "text": {"body": each}})[0] for each in said]


def body(api: GraphApi, *said: str) -> bytes:
    return json.dumps(api.delivery.body(texts(api, *said))).encode()


async def knock(api: GraphApi, office: Office, content: bytes, signature: str | None = None) -> int:
    api.delivery.url = f"{office.url}/whatsapp/webhook"
    return await api.delivery.knock(content, signature)


async def test_a_hundred_messages_of_one_body_are_handed_over_in_order(api: GraphApi, office: Office) -> None:
    said = [f"pesan {number}" for number in range(100)]
    assert await knock(api, office, body(api, *said)) == 200
    assert office.taken == said


async def test_it_is_answered_when_everything_is_committed(api: GraphApi, office: Office) -> None:
    office.open.clear()
    knocking = asyncio.create_task(knock(api, office, body(api, "satu", "dua")))
    await asyncio.sleep(0.05)  # real time, in which it could be answered too early
    assert not knocking.done()
    office.open.set()
    assert await knocking == 200


async def test_what_is_not_committed_brings_the_body_again(api: GraphApi, office: Office) -> None:
    office.breaks = {"dua"}
    assert await knock(api, office, body(api, "satu", "dua", "tiga")) == 503
    assert office.taken == ["satu", "tiga"]


def signed(content: bytes, secret: str = SECRET) -> str:
    return "sha256=" + hmac.new(secret.encode(), content, sha256).hexdigest()


async def test_only_what_is_signed_over_its_very_bytes_is_heard(api: GraphApi, office: Office) -> None:
    content = body(api, "satu")
    again = json.dumps(json.loads(content), separators=(",", ":")).encode()
    for signature in ("", "sha256=", "sha256=00", signed(content, "another"), signed(again), signed(content)[7:], "é"):
        assert await knock(api, office, content, signature) == 401
    assert office.taken == []
    assert await knock(api, office, content, signed(content)) == 200


@pytest.mark.parametrize(("content", "status"), [(b"{", 400), (b"[]", 400), (b"{}", 200), (bytes(3_200_000), 413)])
async def test_what_is_no_webhook_is_refused(api: GraphApi, office: Office, content: bytes, status: int) -> None:
    assert await knock(api, office, content) == status


async def test_a_body_larger_than_a_megabyte_is_heard(api: GraphApi, office: Office) -> None:
    assert await knock(api, office, body(api, "x" * 1_500_000)) == 200


@pytest.mark.parametrize(
    ("token", "mode", "status", "text"),
    [
        (VERIFY, "subscribe", 200, "1158201444"),
        ("another", "subscribe", 403, ""),
        (VERIFY, "other", 403, ""),
        ("", "", 403, ""),
    ],
)
async def test_meta_s_question_is_answered_to_whoever_knows_the_token(
    office: Office, token: str, mode: str, status: int, text: str
) -> None:
    asked = {"hub.mode": mode, "hub.verify_token": token, "hub.challenge": "1158201444"}
    async with aiohttp.ClientSession() as session, session.get(f"{office.url}/whatsapp/webhook", params=asked) as got:
        assert (got.status, await got.text()) == (status, text)
