"""Messages to be sent: lanes in which one at a time is under way, in order."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import (
    BigInteger,
    bindparam,
    delete,
    func,
    literal_column,
    select,
    update,
)

from bot.domain.address import Address
from bot.storage.engine.sql import among, insert_ignore
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import SealBroken
from bot.storage.messages.outbox_claim import CLAIM_OLDEST, CLAIM_URGENT, NEXT_DUE
from bot.storage.messages.parked_messages import _PARK
from bot.storage.messages.queued import (
    BROKEN,
    COLUMN,
    EDITS,
    Claimed,
    Queued,
    Urgency,
    claimed_from,
    pack,
    row_of,
    standing_of,
    unpack,
)
from bot.storage.officers.addresses import address_by_key, address_key
from bot.storage.tables import outbox
from bot.storage.tables.columns import Moment

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
_SET_BY = _PARK.values(failure=BROKEN)
_RELEASE = (
    update(outbox)
    .where(outbox.c.state == literal_column("'claimed'"), outbox.c.claimed_until <= bindparam("now", type_=Moment))
    .values(state="waiting", claimed_until=None)
)


async def queue(transaction: Transaction, rows: Sequence[Queued]) -> None:
    """Adds messages behind those of their lanes, in this order; of edits of one message only the newest stays."""
    if not rows:
        return
    written = [row_of(transaction.vault, each) for each in rows]
    newest = {row["edits"]: number for number, row in enumerate(written) if row["edits"]}
    if newest:
        await transaction.execute(_REPLACED, {"keys": sorted(newest)})
    wanted = [row for number, row in enumerate(written) if newest.get(row["edits"], number) == number]
    await transaction.execute(insert_ignore(transaction, outbox), wanted)


async def hurry(transaction: Transaction, address: Address, edits: str, now: datetime) -> None:
    """What waits for later under this name goes at once, before all that is queued for the address from now on."""
    key = address_key(transaction.vault, address)
    name = transaction.vault.index(EDITS, f"{key}:{edits}")
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
            claimed.append(claimed_from(transaction.vault, row))
        except SealBroken:
            address = await address_by_key(transaction, row.address_key)
            if address is None:
                broken.append(row.id)
            else:
                claimed.append(Claimed(row.id, row.lane, row.channel, address, b"", row.attempts, *standing_of(row)))
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


async def fail(transaction: Transaction, rows: Sequence[tuple[int, str]]) -> None:
    """(id, failure): never to be tried again; kept for whoever runs the server."""
    if rows:
        await transaction.execute(_FAIL, [{"row": row, "why": why} for row, why in rows])


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
            found.append((row.id, unpack(transaction.vault.open(COLUMN, row.body))[1]))
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
            _, body = unpack(transaction.vault.open(COLUMN, row.body))
        except SealBroken:
            continue  # kept as it is: `claim` sets it by
        sealed = transaction.vault.seal(COLUMN, pack(new.id, body))
        moved = {"lane": row.lane.replace(before, after), "channel": new.channel, "address_key": after, "body": sealed}
        await transaction.execute(update(outbox).where(outbox.c.id == row.id).values(moved))
