"""A local Bot API, and our channel to it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.channels.telegram.channel import TelegramChannel
from tests.botapi import BotApi

NOW = datetime(2026, 8, 12, 3, 0, tzinfo=UTC)
ATTACHMENTS = {
    "letter": b"\xff\xd8\xff a letter",
    "zip": b"PK\x03\x04 the month",
    "huge": b"",
    "voice": b"OggS a voice",
}


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    """Whatever a test does, its requests have to be what the Bot API describes."""
    async with BotApi() as server:
        yield server
        assert server.violations == []


async def read_attachment(name: str) -> bytes:
    return bytes(50_000_001) if name == "huge" else ATTACHMENTS[name]


@pytest.fixture
async def channel(api: BotApi) -> AsyncIterator[TelegramChannel]:
    channel = TelegramChannel(api.token, read_attachment, api_base=api.url, clock=lambda: NOW)
    yield channel
    await channel.close()
