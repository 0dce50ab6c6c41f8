"""The buttons of what was told by itself, for whoever writes what stands on one."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select, update

from bot.domain.address import Address
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import SealBroken
from bot.storage.officers.addresses import address_key
from bot.storage.tables import told_buttons

MOST = 60
"""Messages of an address that are looked at."""
_LABEL = "told-buttons"
_OF = (
    select(told_buttons.c.body)
    .where(told_buttons.c.address_key == bindparam("key"))
    .order_by(told_buttons.c.id.desc())
    .limit(MOST)
)
_FORGET_BEFORE = delete(told_buttons).where(told_buttons.c.at < bindparam("then", type_=told_buttons.c.at.type))


async def add(transaction: Transaction, told: Sequence[tuple[Address, bytes]], now: datetime) -> None:
    """(to whom, what the caller keeps of a message)."""
    if told:
        vault = transaction.vault
        rows = [
            {"address_key": address_key(vault, to), "body": vault.seal(_LABEL, body), "at": now} for to, body in told
        ]
        await transaction.execute(insert(told_buttons), rows)


async def of(transaction: Transaction, address: Address, since: datetime | None = None) -> list[bytes]:
    """What was kept of the messages that were told there, the newest first, all or those `since` then; what does not
    open is left out."""
    key = address_key(transaction.vault, address)
    found = []
    wanted = _OF if since is None else _OF.where(told_buttons.c.at >= since)
    for sealed in (await transaction.execute(wanted, {"key": key})).scalars():
        try:
            found.append(transaction.vault.open(_LABEL, sealed))
        except SealBroken:
            continue
    return found


async def readdress(transaction: Transaction, old: Address, new: Address) -> None:
    """Whoever was told at `old` reads it at `new`."""
    before, after = address_key(transaction.vault, old), address_key(transaction.vault, new)
    here = told_buttons.c.address_key == before
    await transaction.execute(update(told_buttons).where(here).values(address_key=after))


async def forget_before(transaction: Transaction, then: datetime) -> None:
    """What was told so long ago that nobody writes what stands there."""
    await transaction.execute(_FORGET_BEFORE, {"then": then})
