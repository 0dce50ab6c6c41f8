"""Which events of a channel were handled: a platform that delivers again is answered, not obeyed."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, select

from bot.storage.engine.sql import among, insert_ignore
from bot.storage.engine.transaction import Transaction
from bot.storage.tables import seen
from bot.storage.tables.columns import Moment

_FOUND = select(seen.c.event_id).where(seen.c.channel == bindparam("channel"), among(seen.c.event_id, "ids"))
_OLDER = delete(seen).where(seen.c.at < bindparam("before", type_=Moment))


async def new_ones(transaction: Transaction, channel: str, event_ids: Sequence[str]) -> set[str]:
    """Those of `event_ids` that were not marked."""
    if not event_ids:
        return set()
    found = await transaction.execute(_FOUND, {"channel": channel, "ids": list(event_ids)})
    return set(event_ids).difference(found.scalars())


async def marked_at(transaction: Transaction, channel: str, event_id: str) -> datetime | None:
    """When it was marked first; None where it was not, or is forgotten."""
    wanted = select(seen.c.at).where(seen.c.channel == channel, seen.c.event_id == event_id)
    return (await transaction.execute(wanted)).scalar()


async def mark(transaction: Transaction, rows: Sequence[tuple[str, str]], now: datetime) -> None:
    """Remembers (channel, event id) pairs as handled; those marked before stay."""
    if rows:
        values = [{"channel": channel, "event_id": event_id, "at": now} for channel, event_id in rows]
        await transaction.execute(insert_ignore(transaction, seen), values)


async def forget_before(transaction: Transaction, at: datetime) -> int:
    """Forgets what is older than any platform's last delivery; gives how many."""
    return (await transaction.execute(_OLDER, {"before": at})).rowcount
