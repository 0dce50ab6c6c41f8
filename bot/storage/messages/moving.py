"""A person whom the platform gave another address: duties, conversation, cards and waiting messages follow."""

from sqlalchemy import delete, select, update

from bot.domain.address import Address
from bot.storage import tables
from bot.storage.engine.sql import insert_ignore
from bot.storage.engine.transaction import Transaction
from bot.storage.messages import sessions, told_buttons
from bot.storage.messages.outbox import readdress
from bot.storage.officers.addresses import address_key

_addresses, _duties, _cards = tables.addresses, tables.address_duties, tables.cards


async def move_person(transaction: Transaction, old: Address, new: Address) -> None:
    """Whoever was at `old` is at `new`; told of it twice is as once. Somebody else who speaks from `new` already goes
    on speaking for himself."""
    before, after = address_key(transaction.vault, old), address_key(transaction.vault, new)
    if before == after:
        return
    taken = select(_addresses.c.officer_id).where(_addresses.c.key == after, _addresses.c.officer_id.is_not(None))
    if (await transaction.execute(taken)).first() is None:
        await sessions.move_room(transaction, old, new)
    else:
        await readdress(transaction, old, new)
    held = await transaction.execute(select(_duties.c.officer_id).where(_duties.c.address_key == before))
    rows = [{"address_key": after, "officer_id": officer_id} for officer_id in held.scalars()]
    if rows:
        await transaction.execute(insert_ignore(transaction, _duties), rows)
        await transaction.execute(delete(_duties).where(_duties.c.address_key == before))
    await told_buttons.readdress(transaction, old, new)
    await transaction.execute(update(_cards).where(_cards.c.address_key == before).values(address_key=after))
