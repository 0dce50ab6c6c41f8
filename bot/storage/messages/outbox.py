"""Messages to be sent: lanes in which one at a time is under way, in order."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Row,
    bindparam,
    delete,
    literal_column,
    select,
    update,
)

from bot.domain.address import Address
from bot.storage.engine.sql import among, insert_ignore
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import SealBroken, Vault
from bot.storage.messages.outbox_claim import CLAIM, NEXT_DUE
from bot.storage.officers.addresses import address_key
from bot.storage.tables import outbox
from bot.storage.tables.columns import Moment

_COLUMN = "outbox"


@dataclass(frozen=True, slots=True)
class Queued:
    """A message to be sent: `body` as the caller wrote it; `lane_suffix` sets a lane of its own beside the address's.

    `once`: while a message with the same value is in the queue, this one is dropped.
    """

    channel: str
    address: Address
    body: bytes
    due_at: datetime
    lane_suffix: str = ""
    once: str | None = None


@dataclass(frozen=True, slots=True)
class Claimed:
    """A message that is ours to send until the claim runs out. `attempts` is how often it was tried before."""

    id: int
    lane: str
    channel: str
    address: Address
    body: bytes
    attempts: int


_FINISH = delete(outbox).where(among(outbox.c.id, "ids", BigInteger))
_RESCHEDULE = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"))
    .values(
        state="waiting",
        claimed_until=None,
        attempts=outbox.c.attempts + 1,
        due_at=bindparam("due", type_=Moment),
        failure=bindparam("why"),
    )
)
_FAIL = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"))
    .values(state="failed", claimed_until=None, attempts=outbox.c.attempts + 1, failure=bindparam("why"))
)
_PARK = update(outbox).where(among(outbox.c.id, "ids", BigInteger)).values(state="parked", claimed_until=None)
_UNPARK = (
    update(outbox)
    .where(outbox.c.state == literal_column("'parked'"), among(outbox.c.address_key, "keys"))
    .values(state="waiting")
)
_RELEASE = (
    update(outbox)
    .where(outbox.c.state == literal_column("'claimed'"), outbox.c.claimed_until <= bindparam("now", type_=Moment))
    .values(state="waiting", claimed_until=None)
)


async def queue(transaction: Transaction, rows: Sequence[Queued]) -> None:
    """Adds messages behind those of their lanes, in this order."""
    if rows:
        await transaction.execute(insert_ignore(transaction, outbox), [_row(transaction.vault, each) for each in rows])


async def claim(
    transaction: Transaction, channels: Collection[str], now: datetime, until: datetime, limit: int = 256
) -> list[Claimed]:
    """Takes the next message of each lane that is due and has none under way, the longest due first.

    A message that waits for a later time holds up its lane; failed and parked ones do not. A claim that ran out
    counts as waiting, so `until` must be later than any sending takes. One that does not open is marked as failed.
    """
    values = {"channels": list(channels), "now": now, "until": until, "limit": limit}
    claimed, broken = [], []
    for row in await transaction.execute(CLAIM, values):
        try:
            claimed.append(_claimed(transaction.vault, row))
        except SealBroken:
            broken.append((row.id, "the seal is broken"))
    await fail(transaction, broken)
    return sorted(claimed, key=lambda each: each.id)


async def finish(transaction: Transaction, done_ids: Sequence[int]) -> None:
    """They were sent: gone from the queue."""
    if done_ids:
        await transaction.execute(_FINISH, {"ids": list(done_ids)})


async def reschedule(transaction: Transaction, rows: Sequence[tuple[int, datetime, str]]) -> None:
    """(id, when, failure): to be tried again then."""
    if rows:
        await transaction.execute(_RESCHEDULE, [{"row": row, "due": due, "why": why} for row, due, why in rows])


async def fail(transaction: Transaction, rows: Sequence[tuple[int, str]]) -> None:
    """(id, failure): never to be tried again; kept for whoever runs the server."""
    if rows:
        await transaction.execute(_FAIL, [{"row": row, "why": why} for row, why in rows])


async def park(transaction: Transaction, ids: Sequence[int]) -> None:
    """To wait until the person writes."""
    if ids:
        await transaction.execute(_PARK, {"ids": list(ids)})


async def unpark(transaction: Transaction, address_keys: Sequence[str]) -> int:
    """These wrote: what was parked for them waits again; gives how many."""
    if not address_keys:
        return 0
    return (await transaction.execute(_UNPARK, {"keys": list(address_keys)})).rowcount


async def release_claims_of_dead(transaction: Transaction, now: datetime) -> int:
    """Claims that ran out wait again; gives how many."""
    return (await transaction.execute(_RELEASE, {"now": now})).rowcount


async def next_due(transaction: Transaction) -> datetime | None:
    """When there is next something to claim (may be past), as far as is known now."""
    due, claim_ends = (await transaction.execute(NEXT_DUE)).one()
    return min((at for at in (due, claim_ends) if at is not None), default=None)


async def readdress(transaction: Transaction, old: Address, new: Address) -> None:
    """What waits for `old` goes to `new`."""
    before, after = address_key(transaction.vault, old), address_key(transaction.vault, new)
    rows = await transaction.execute(
        select(outbox.c.id, outbox.c.lane, outbox.c.body).where(outbox.c.address_key == before)
    )
    for row in rows.all():
        _, body = _unpack(transaction.vault.open(_COLUMN, row.body))
        sealed = transaction.vault.seal(_COLUMN, _pack(new.id, body))
        moved = {"lane": row.lane.replace(before, after), "channel": new.channel, "address_key": after, "body": sealed}
        await transaction.execute(update(outbox).where(outbox.c.id == row.id).values(moved))


def _row(vault: Vault, queued: Queued) -> dict[str, Any]:
    key = address_key(vault, queued.address)
    return {
        "lane": key + queued.lane_suffix,
        "channel": queued.channel,
        "address_key": key,
        "body": vault.seal(_COLUMN, _pack(queued.address.id, queued.body)),
        "state": "waiting",
        "due_at": queued.due_at,
        "attempts": 0,
        "failure": "",
        "once": queued.once,
    }


def _claimed(vault: Vault, row: Row[Any]) -> Claimed:
    chat, body = _unpack(vault.open(_COLUMN, row.body))
    return Claimed(row.id, row.lane, row.channel, Address(row.channel, chat), body, row.attempts)


# The address is sealed together with the body: it is in no column but as its key.


def _pack(chat: str, body: bytes) -> bytes:
    encoded = chat.encode()
    return len(encoded).to_bytes(2) + encoded + body


def _unpack(packed: bytes) -> tuple[str, bytes]:
    end = 2 + int.from_bytes(packed[:2])
    return packed[2:end].decode(), packed[end:]
