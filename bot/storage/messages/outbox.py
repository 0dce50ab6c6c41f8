"""Messages to be sent: lanes in which one at a time is under way, in order."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any

from sqlalchemy import (
    BigInteger,
    Row,
    bindparam,
    case,
    delete,
    func,
    literal_column,
    select,
    update,
)

from bot.domain.address import Address
from bot.storage.engine.sql import among, insert_ignore
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import SealBroken, Vault
from bot.storage.messages.outbox_claim import CLAIM_OLDEST, CLAIM_URGENT, NEXT_DUE
from bot.storage.officers.addresses import address_by_key, address_key
from bot.storage.tables import outbox
from bot.storage.tables.columns import Moment

_COLUMN = "outbox"
_EDITS, _REFS = "outbox.edits", "outbox.refs"


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
        verdict=None,
        failing_since=func.coalesce(outbox.c.failing_since, bindparam("now", type_=Moment)),
    )
)
_PUT_BACK = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"))
    .values(state="waiting", claimed_until=None, due_at=bindparam("due", type_=Moment), failure=bindparam("why"))
)
_REPLACED = delete(outbox).where(among(outbox.c.edits, "keys"), outbox.c.state == literal_column("'waiting'"))
_FAIL = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"))
    .values(state="failed", claimed_until=None, attempts=outbox.c.attempts + 1, failure=bindparam("why"))
)
_PARK = (
    update(outbox)
    .where(among(outbox.c.id, "ids", BigInteger))
    .values(state="parked", claimed_until=None, failing_since=None, verdict=None)
)
_SET_BY = _PARK.values(failure=BROKEN)
_MARK_KNOCKED = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"))
    .values(failure=bindparam("mark"), due_at=bindparam("now", type_=Moment))
)
_KNOCK = "knocked:"
_KNOCKED = select(outbox.c.address_key, outbox.c.failure).where(
    outbox.c.state == literal_column("'parked'"),
    among(outbox.c.address_key, "keys"),
    outbox.c.failure.startswith(_KNOCK),
    outbox.c.due_at > bindparam("since", type_=Moment),
)
_UNPARK = (
    update(outbox)
    .where(outbox.c.state == literal_column("'parked'"), among(outbox.c.address_key, "keys"))
    .values(state="waiting", urgency=int(Urgency.ANSWER))
    .returning(outbox.c.address_key, outbox.c.id, outbox.c.body)
)
_ACCEPT = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"))
    .values(
        state="accepted",
        claimed_until=None,
        due_at=bindparam("now", type_=Moment),
        failing_since=None,
        message_ref=bindparam("ref"),
        once=case((outbox.c.once.startswith(bindparam("kept")), outbox.c.once)),
    )
)
_accepted = outbox.c.state == literal_column("'accepted'")
_ARRIVED = delete(outbox).where(_accepted, among(outbox.c.message_ref, "refs"))
_REFUSE_LATER = (
    update(outbox)
    .where(_accepted, outbox.c.message_ref == bindparam("ref"))
    .values(state="waiting", due_at=bindparam("now", type_=Moment), message_ref=None, verdict=bindparam("said"))
)
_RELEASE = (
    update(outbox)
    .where(outbox.c.state == literal_column("'claimed'"), outbox.c.claimed_until <= bindparam("now", type_=Moment))
    .values(state="waiting", claimed_until=None)
)


async def queue(transaction: Transaction, rows: Sequence[Queued]) -> None:
    """Adds messages behind those of their lanes, in this order; of edits of one message only the newest stays."""
    if not rows:
        return
    written = [_row(transaction.vault, each) for each in rows]
    newest = {row["edits"]: number for number, row in enumerate(written) if row["edits"]}
    if newest:
        await transaction.execute(_REPLACED, {"keys": sorted(newest)})
    wanted = [row for number, row in enumerate(written) if newest.get(row["edits"], number) == number]
    await transaction.execute(insert_ignore(transaction, outbox), wanted)


async def hurry(transaction: Transaction, address: Address, edits: str, now: datetime) -> None:
    """What waits for later under this name goes at once, before all that is queued for the address from now on."""
    key = address_key(transaction.vault, address)
    name = transaction.vault.index(_EDITS, f"{key}:{edits}")
    waits = outbox.c.edits == name, outbox.c.state == literal_column("'waiting'")
    soon = {"due_at": now, "lane": key, "urgency": int(Urgency.ANSWER)}
    await transaction.execute(update(outbox).where(*waits).values(soon))


async def claim(
    transaction: Transaction,
    channels: Collection[str],
    now: datetime,
    until: datetime,
    limit: int = 256,
    *,
    least: Urgency = Urgency.BROADCAST,
    oldest: bool = False,
    resting: Collection[str] = (),
) -> list[Claimed]:
    """Takes the next message of each lane that is due and has none under way, the most urgent first and of these the
    longest due; with `oldest` the longest due of all. Nothing less urgent than `least`, nothing of `resting` lanes.

    In a lane the more urgent are before the others. One that waits for a later time holds up those after it; failed
    and parked ones do not. A claim that ran out counts as waiting, so `until` must be later than any sending takes.
    One whose seal is broken comes with an empty body where its address is known, else it is kept as it is, out of its
    lane's way: whatever ails it may be mended.
    """
    values = {"channels": list(channels), "now": now, "until": until, "limit": limit}
    values |= {"least": int(least), "resting": list(resting)}
    claimed, broken = [], []
    for row in await transaction.execute(CLAIM_OLDEST if oldest else CLAIM_URGENT, values):
        try:
            claimed.append(_claimed(transaction.vault, row))
        except SealBroken:
            address = await address_by_key(transaction, row.address_key)
            if address is None:
                broken.append(row.id)
            else:
                claimed.append(Claimed(row.id, row.lane, row.channel, address, b"", row.attempts, *_standing(row)))
    if broken:
        await transaction.execute(_SET_BY, {"ids": broken})
    return sorted(claimed, key=lambda each: (each.urgency, each.id))


async def finish(transaction: Transaction, done_ids: Sequence[int]) -> None:
    """They were sent: gone from the queue."""
    if done_ids:
        await transaction.execute(_FINISH, {"ids": list(done_ids)})


async def drop(transaction: Transaction, once: str) -> None:
    """What waits under this name is wanted no more."""
    waits = outbox.c.once == once, outbox.c.state == literal_column("'waiting'")
    await transaction.execute(delete(outbox).where(*waits))


async def reschedule(transaction: Transaction, rows: Sequence[tuple[int, datetime, str]], now: datetime) -> None:
    """(id, when, failure): failed now, to be tried again then."""
    if rows:
        values = [{"row": row, "due": due, "why": why, "now": now} for row, due, why in rows]
        await transaction.execute(_RESCHEDULE, values)


async def put_back(transaction: Transaction, rows: Sequence[tuple[int, datetime, str]]) -> None:
    """(id, when, why): it was not their fault; they wait for then as if they had not been tried."""
    if rows:
        await transaction.execute(_PUT_BACK, [{"row": row, "due": due, "why": why} for row, due, why in rows])


async def accept(transaction: Transaction, rows: Sequence[tuple[int, str, str]], now: datetime, kept: str) -> None:
    """(id, channel, message_ref): taken by the platform, which tells later what became of it. Others may be queued with
    the same `once` again, but for those that begin with `kept`."""
    if rows:
        vault = transaction.vault
        values = [
            {"row": row, "ref": message_key(vault, channel, ref), "now": now, "kept": kept}
            for row, channel, ref in rows
        ]
        await transaction.execute(_ACCEPT, values)


async def arrived(transaction: Transaction, channel: str, refs: Collection[str]) -> None:
    """The platform told that these arrived: gone from the queue."""
    if refs:
        await transaction.execute(_ARRIVED, {"refs": [message_key(transaction.vault, channel, ref) for ref in refs]})


async def refuse_later(transaction: Transaction, channel: str, ref: str, verdict: str, now: datetime) -> bool:
    """What was taken did not arrive: it is claimed once more, with the `verdict`, to be settled. False where nothing
    was taken under this name (yet)."""
    values = {"ref": message_key(transaction.vault, channel, ref), "said": verdict, "now": now}
    return bool((await transaction.execute(_REFUSE_LATER, values)).rowcount)


async def forget_accepted(transaction: Transaction, before: datetime) -> int:
    """Nobody will tell any more what became of those taken before; gives how many."""
    gone = await transaction.execute(delete(outbox).where(_accepted, outbox.c.due_at < before))
    return gone.rowcount


async def fail(transaction: Transaction, rows: Sequence[tuple[int, str]]) -> None:
    """(id, failure): never to be tried again; kept for whoever runs the server."""
    if rows:
        await transaction.execute(_FAIL, [{"row": row, "why": why} for row, why in rows])


async def park(transaction: Transaction, ids: Sequence[int]) -> None:
    """To wait until the person writes."""
    if ids:
        await transaction.execute(_PARK, {"ids": list(ids)})


async def mark_knocked(transaction: Transaction, rows: Sequence[tuple[int, str]], now: datetime) -> None:
    """(id, notice): parked, and its person was sent an approved message for it now."""
    if rows:
        values = [{"row": row, "mark": f"{_KNOCK}{notice}", "now": now} for row, notice in rows]
        await transaction.execute(_MARK_KNOCKED, values)


async def knocked_since(
    transaction: Transaction, address_keys: Collection[str], since: datetime
) -> set[tuple[str, str]]:
    """(address key, notice) of what they were sent an approved message for since then, and have not answered."""
    found = await transaction.execute(_KNOCKED, {"keys": sorted(address_keys), "since": since})
    return {(row.address_key, row.failure.removeprefix(_KNOCK)) for row in found}


async def unpark(transaction: Transaction, address_keys: Sequence[str]) -> list[tuple[str, int, bytes]]:
    """These wrote: what was parked for them waits again, before all that is queued for them from now on; gives (address
    key, id, body), those first that were queued first, with an empty body where the seal is broken."""
    if not address_keys:
        return []
    rows = (await transaction.execute(_UNPARK, {"keys": list(address_keys)})).all()
    return sorted((row.address_key, row.id, _opened(transaction.vault, row.body)) for row in rows)


def _opened(vault: Vault, sealed: bytes) -> bytes:
    try:
        return _unpack(vault.open(_COLUMN, sealed))[1]
    except SealBroken:
        return b""


async def release_claims_of_dead(transaction: Transaction, now: datetime) -> int:
    """Claims that ran out wait again; gives how many."""
    return (await transaction.execute(_RELEASE, {"now": now})).rowcount


async def next_due(transaction: Transaction) -> datetime | None:
    """When there is next something to claim (may be past), as far as is known now."""
    due, claim_ends = (await transaction.execute(NEXT_DUE)).one()
    return min((at for at in (due, claim_ends) if at is not None), default=None)


async def waiting_for(transaction: Transaction, address: Address) -> list[tuple[int, bytes]]:
    """(id, body) of all that is in the queue for the address, in order; what does not open is left out."""
    key = address_key(transaction.vault, address)
    wanted = select(outbox.c.id, outbox.c.body).where(outbox.c.address_key == key).order_by(outbox.c.id)
    found = []
    for row in await transaction.execute(wanted):
        try:
            found.append((row.id, _unpack(transaction.vault.open(_COLUMN, row.body))[1]))
        except SealBroken:
            continue  # kept as it is: `claim` sets it by
    return found


async def readdress(transaction: Transaction, old: Address, new: Address) -> None:
    """What waits for `old` goes to `new`."""
    before, after = address_key(transaction.vault, old), address_key(transaction.vault, new)
    rows = await transaction.execute(
        select(outbox.c.id, outbox.c.lane, outbox.c.body).where(outbox.c.address_key == before)
    )
    for row in rows.all():
        try:
            _, body = _unpack(transaction.vault.open(_COLUMN, row.body))
        except SealBroken:
            continue  # kept as it is: `claim` sets it by
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
        "urgency": int(queued.urgency),
        "edits": vault.index(_EDITS, f"{key}:{queued.edits}") if queued.edits else None,
    }


def message_key(vault: Vault, channel: str, ref: str) -> str:
    return vault.index(_REFS, f"{channel}:{ref}")


def _claimed(vault: Vault, row: Row[Any]) -> Claimed:
    chat, body = _unpack(vault.open(_COLUMN, row.body))
    return Claimed(row.id, row.lane, row.channel, Address(row.channel, chat), body, row.attempts, *_standing(row))


def _standing(row: Row[Any]) -> tuple[Urgency, datetime | None, str | None, str]:
    return Urgency(row.urgency), row.failing_since, row.once, row.verdict or ""


# The address is sealed together with the body: it is in no column but as its key.


def _pack(chat: str, body: bytes) -> bytes:
    encoded = chat.encode()
    return len(encoded).to_bytes(2) + encoded + body


def _unpack(packed: bytes) -> tuple[str, bytes]:
    end = 2 + int.from_bytes(packed[:2])
    return packed[2:end].decode(), packed[end:]
