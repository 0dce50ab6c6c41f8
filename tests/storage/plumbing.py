"""Builders and probes for the tests of storage."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import text

from bot.domain.address import Address
from bot.storage.engine.database import Database
from bot.storage.engine.vault import Vault

VAULT = Vault({1: b"k" * 32}, b"i" * 32)
NOW = datetime(2026, 8, 12, 7, 0, 0, 123456, UTC)
SOON = NOW + timedelta(minutes=1)
LATER = NOW + timedelta(hours=1)
NIK = "3215270101900001"


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    """A migrated database, closed at the end."""
    database = Database(url, VAULT)
    try:
        await database.migrate()
        yield database
    finally:
        await database.dispose()


def chat(number: int = 1, channel: str = "telegram") -> Address:
    return Address(channel, f"6281{number:08}")


async def run_sql(database: Database, *statements: str) -> list[Sequence[Any]]:
    """Past all our code, as an intruder or a curious administrator would; the last statement's rows."""
    async with database.write() as transaction:
        for statement in statements:
            result = await transaction.execute(text(statement))
        return [tuple(row) for row in result] if result.returns_rows else []
