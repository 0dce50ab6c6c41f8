"""A local Graph API, and our channel to it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.channels.whatsapp.blocks import Words
from bot.channels.whatsapp.channel import WhatsAppChannel
from bot.channels.whatsapp.settings import WhatsAppSettings
from tests.whatsapp import GraphApi
from tests.whatsapp.server import NUMBER_ID, SECRET, TOKEN, VERIFY

NOW = datetime(2026, 8, 12, 3, 0, tzinfo=UTC)
ATTACHMENTS = {
    "letter": b"%PDF-1.7 a letter",
    "drawing": b"\x89PNG\r\n\x1a\n a drawing",
    "huge": b"",
    "sound": b"OggS a voice",
}
WORDS = Words(
    "Pilih",
    "Pilihan",
    "Yang lain",
    typed="Ketik",
    by_link="Unduh di sini, satu kali:",
    presses=(("tekan", "ketik", "pilih"),),
)
UJANG, NENENG = "ID.13491208655302741918", "ID.13491208655302741919"


def settings(api: GraphApi, token: str = TOKEN) -> WhatsAppSettings:
    secrets = {"token": token, "app_secret": SECRET, "verify_token": VERIFY}
    return WhatsAppSettings.model_validate(secrets | {"phone_number_id": NUMBER_ID, "api_base": api.url})


@pytest.fixture
async def api() -> AsyncIterator[GraphApi]:
    """Whatever a test does, its requests have to be what the Cloud API describes."""
    async with GraphApi() as server:
        server.person(UJANG, "6281234567890", "Ujang").wrote_at = server.clock()
        server.person(NENENG).wrote_at = server.clock()
        yield server
        assert server.refused == []


async def read_attachment(name: str) -> bytes:
    return bytes(100_000_001) if name == "huge" else ATTACHMENTS[name]


@pytest.fixture
async def channel(api: GraphApi) -> AsyncIterator[WhatsAppChannel]:
    channel = WhatsAppChannel(settings(api), read_attachment, WORDS, lambda: NOW)
    yield channel
    await channel.close()
