"""A message in the queue: as it is given, as its sealed row, as it is taken."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any

from sqlalchemy import (
    Row,
)

from bot.domain.address import Address
from bot.storage.engine.vault import SealBroken, Vault
from bot.storage.officers.addresses import address_key

COLUMN = "outbox"
EDITS, REFS = "outbox.edits", "outbox.refs"


class Urgency(IntEnum):
    """What goes first, of a lane and of all."""

    ANSWER = 0
    """Somebody sits before his phone and waits for it."""
    CARD = 1
    """To be decided in the course of the day."""
    BROADCAST = 2
    """To many at once, by the clock."""


BROKEN = "the seal is broken"


@dataclass(frozen=True, slots=True)
class Queued:
    """A message to be sent: `body` as the caller wrote it; `lane_suffix` sets a lane of its own beside the address's.

    `once`: while a message with the same value is in the queue, this one is dropped. `edits` names a message of the
    address whose content this replaces: what still waits to replace it is dropped for this one.
    """

    channel: str
    address: Address
    body: bytes
    due_at: datetime
    lane_suffix: str = ""
    once: str | None = None
    urgency: Urgency = Urgency.ANSWER
    edits: str = ""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A message that is ours to send until the claim runs out. `attempts` is how often it was tried before, since
    `failing_since` without success."""

    id: int
    lane: str
    channel: str
    address: Address
    body: bytes
    attempts: int
    urgency: Urgency = Urgency.ANSWER
    failing_since: datetime | None = None
    once: str | None = None
    verdict: str = ""
    """What the platform told of it after it had taken it, as `refuse_later` was given it; then it is not sent again."""


def opened_body(vault: Vault, sealed: bytes) -> bytes:
    try:
        return unpack(vault.open(COLUMN, sealed))[1]
    except SealBroken:
        return b""


def row_of(vault: Vault, queued: Queued) -> dict[str, Any]:
    key = address_key(vault, queued.address)
    return {
        "lane": key + queued.lane_suffix,
        "channel": queued.channel,
        "address_key": key,
        "body": vault.seal(COLUMN, pack(queued.address.id, queued.body)),
        "state": "waiting",
        "due_at": queued.due_at,
        "attempts": 0,
        "failure": "",
        "once": queued.once,
        "urgency": int(queued.urgency),
        "edits": vault.index(EDITS, f"{key}:{queued.edits}") if queued.edits else None,
    }


def message_key(vault: Vault, channel: str, ref: str) -> str:
    return vault.index(REFS, f"{channel}:{ref}")


def claimed_from(vault: Vault, row: Row[Any]) -> Claimed:
    chat, body = unpack(vault.open(COLUMN, row.body))
    return Claimed(row.id, row.lane, row.channel, Address(row.channel, chat), body, row.attempts, *standing_of(row))


def standing_of(row: Row[Any]) -> tuple[Urgency, datetime | None, str | None, str]:
    return Urgency(row.urgency), row.failing_since, row.once, row.verdict or ""


def pack(chat: str, body: bytes) -> bytes:
    encoded = chat.encode()
    return len(encoded).to_bytes(2) + encoded + body


def unpack(packed: bytes) -> tuple[str, bytes]:
    end = 2 + int.from_bytes(packed[:2])
    return packed[2:end].decode(), packed[end:]
