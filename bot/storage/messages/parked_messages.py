"""Messages that wait for their person to write, since a platform takes none before."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import (
    BigInteger,
    bindparam,
    literal_column,
    select,
    update,
)

from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.messages.queued import Urgency, message_key, opened_body
from bot.storage.tables import outbox
from bot.storage.tables.columns import Moment

_PARK = (
    update(outbox)
    .where(among(outbox.c.id, "ids", BigInteger))
    .values(state="parked", claimed_until=None, failing_since=None, verdict=None)
)
_MARK_KNOCKED = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"))
    .values(failure=bindparam("mark"), due_at=bindparam("now", type_=Moment), message_ref=bindparam("ref"))
)
_KNOCKED_BY = select(outbox.c.id, outbox.c.address_key, outbox.c.failure).where(
    outbox.c.state == literal_column("'parked'"), outbox.c.message_ref == bindparam("ref")
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


async def park(transaction: Transaction, ids: Sequence[int]) -> None:
    """To wait until the person writes."""
    if ids:
        await transaction.execute(_PARK, {"ids": list(ids)})


async def mark_knocked(transaction: Transaction, rows: Sequence[tuple[int, str, str, str]], now: datetime) -> None:
    """(id, notice, channel, message_ref): parked, and its person was sent an approved message for it now."""
    if rows:
        vault = transaction.vault
        values = [
            {"row": row, "mark": f"{_KNOCK}{notice}", "now": now, "ref": message_key(vault, channel, ref)}
            for row, notice, channel, ref in rows
        ]
        await transaction.execute(_MARK_KNOCKED, values)


async def knock_failed(transaction: Transaction, channel: str, ref: str, *, again: bool) -> tuple[str, str] | None:
    """(address key, notice) of whoever was knocked for by this message, which did not arrive: told once. `again` lets
    the next notice of the kind knock though it comes within a day. None where nobody was."""
    found = (await transaction.execute(_KNOCKED_BY, {"ref": message_key(transaction.vault, channel, ref)})).first()
    if found is None or not found.failure.startswith(_KNOCK):
        return None
    values = {"message_ref": None} | ({"failure": ""} if again else {})
    await transaction.execute(update(outbox).where(outbox.c.id == found.id).values(values))
    return found.address_key, found.failure.removeprefix(_KNOCK)


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
    return sorted((row.address_key, row.id, opened_body(transaction.vault, row.body)) for row in rows)
