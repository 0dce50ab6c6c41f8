"""What could not be handled, kept whole until a fix."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import delete, select

from bot.storage.engine.sql import insert_ignore
from bot.storage.engine.transaction import Transaction
from bot.storage.tables import inbox

_COLUMN = "inbox"


@dataclass(frozen=True, slots=True)
class SetAside:
    """A message in the inbox, without what it says. `at` is UTC."""

    id: int
    channel: str
    event_id: str
    failure: str
    at: datetime


async def set_aside(
    transaction: Transaction,
    channel: str,
    event_id: str,
    payload: Mapping[str, Any],
    failure: str,
    now: datetime,
) -> None:
    """Keeps a raw message, sealed; one that is there already stays. `failure` has no personal data."""
    sealed = transaction.vault.seal(_COLUMN, orjson.dumps(payload))
    row = {"channel": channel, "event_id": event_id, "payload": sealed, "failure": failure, "at": now}
    await transaction.execute(insert_ignore(transaction, inbox), row)


async def listing(transaction: Transaction) -> list[SetAside]:
    """All of them, oldest first."""
    columns = inbox.c.id, inbox.c.channel, inbox.c.event_id, inbox.c.failure, inbox.c.at
    return [SetAside(*row) for row in await transaction.execute(select(*columns).order_by(inbox.c.id))]


async def take(transaction: Transaction, message_id: int) -> tuple[str, dict[str, Any]] | None:
    """(channel, payload) of one, or None; it stays until `remove`. On PostgreSQL the row is locked."""
    columns = select(inbox.c.channel, inbox.c.payload).where(inbox.c.id == message_id)
    row = (await transaction.execute(columns.with_for_update(skip_locked=True))).one_or_none()
    return None if row is None else (row.channel, orjson.loads(transaction.vault.open(_COLUMN, row.payload)))


async def remove(transaction: Transaction, message_id: int) -> None:
    """It was handled, or is not wanted any more."""
    await transaction.execute(delete(inbox).where(inbox.c.id == message_id))
