"""Where a message that asked something stands, by the name it was queued under, until it is put away."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, select

from bot.storage.engine.sql import among, upsert
from bot.storage.engine.transaction import Transaction
from bot.storage.tables import shown

_REFS = select(shown.c.name, shown.c.message_ref).where(among(shown.c.name, "names"))
_FORGET = delete(shown).where(among(shown.c.name, "names"))
_FORGET_BEFORE = delete(shown).where(shown.c.at < bindparam("then", type_=shown.c.at.type))


async def add(transaction: Transaction, sent: Sequence[tuple[str, str]], now: datetime) -> None:
    """(name, message of the platform): sent now, or once more after a crash."""
    if sent:
        rows = [{"name": name, "message_ref": ref, "at": now} for name, ref in sent]
        await transaction.execute(upsert(transaction, shown, "message_ref", "at"), rows)


async def refs(transaction: Transaction, names: Collection[str]) -> dict[str, str]:
    """The message of each that was sent and not put away."""
    if not names:
        return {}
    return {row.name: row.message_ref for row in await transaction.execute(_REFS, {"names": list(names)})}


async def forget(transaction: Transaction, names: Collection[str]) -> None:
    """They were put away."""
    if names:
        await transaction.execute(_FORGET, {"names": list(names)})


async def forget_before(transaction: Transaction, then: datetime) -> None:
    """What was asked so long ago that nobody answers it."""
    await transaction.execute(_FORGET_BEFORE, {"then": then})
