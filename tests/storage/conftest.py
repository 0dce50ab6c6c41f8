"""A migrated database of each kind, for what lives in it."""

from collections.abc import AsyncIterator

import pytest

from bot.storage.engine.database import Database
from tests.storage.plumbing import opened


@pytest.fixture
async def db(database_url: str) -> AsyncIterator[Database]:
    async with opened(database_url) as database:
        yield database
