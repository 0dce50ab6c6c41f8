"""Messages of channels that no platform keeps, for those who are away."""

from datetime import datetime

from sqlalchemy import Integer, LargeBinary, String, bindparam, func, insert, select, update

from bot.domain.address import Address
from bot.storage.engine.locks import lock
from bot.storage.engine.transaction import Transaction
from bot.storage.officers.addresses import address_key
from bot.storage.tables import mailbox
from bot.storage.tables.columns import Moment

_COLUMN = "mailbox"

_key = bindparam("key", type_=String)
_next = select(func.coalesce(func.max(mailbox.c.seq), 0) + 1).where(mailbox.c.address_key == _key).scalar_subquery()
_KEEP = (
    insert(mailbox)
    .values(
        address_key=_key,
        seq=_next,
        body=bindparam("sealed", type_=LargeBinary),
        at=bindparam("now", type_=Moment),
    )
    .returning(mailbox.c.seq)
)
_REPLACE = (
    update(mailbox)
    .where(mailbox.c.address_key == _key, mailbox.c.seq == bindparam("number", type_=Integer))
    .values(body=bindparam("sealed", type_=LargeBinary))
)
_AFTER = (
    select(mailbox.c.seq, mailbox.c.body)
    .where(mailbox.c.address_key == _key, mailbox.c.seq > bindparam("after", type_=Integer))
    .order_by(mailbox.c.seq)
    .limit(bindparam("limit", type_=Integer))
)


async def hold(transaction: Transaction, address: Address) -> None:
    """Until the transaction ends nobody else adds or changes a message of the address, so what is read stays so."""
    await lock(transaction, f"mailbox {address_key(transaction.vault, address)}")


async def keep(transaction: Transaction, address: Address, body: bytes, now: datetime) -> int:
    """Adds a message; gives its number, counted per address from 1."""
    await hold(transaction, address)
    values = {
        "key": address_key(transaction.vault, address),
        "sealed": transaction.vault.seal(_COLUMN, body),
        "now": now,
    }
    return int((await transaction.execute(_KEEP, values)).scalar_one())


async def replace(transaction: Transaction, address: Address, seq: int, body: bytes) -> None:
    """Puts `body` in the place of message `seq`; one that is not there stays so."""
    values = {
        "key": address_key(transaction.vault, address),
        "number": seq,
        "sealed": transaction.vault.seal(_COLUMN, body),
    }
    await transaction.execute(_REPLACE, values)


async def after(transaction: Transaction, address: Address, seq: int, limit: int) -> list[tuple[int, bytes]]:
    """At most `limit` messages that follow `seq`, in order."""
    rows = await transaction.execute(
        _AFTER, {"key": address_key(transaction.vault, address), "after": seq, "limit": limit}
    )
    return [(row.seq, transaction.vault.open(_COLUMN, row.body)) for row in rows]
