"""Messages that a platform took, until it says that they arrived, or that they did not."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import (
    bindparam,
    case,
    delete,
    literal_column,
    update,
)

from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.messages.queued import message_key
from bot.storage.tables import outbox
from bot.storage.tables.columns import Moment

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
