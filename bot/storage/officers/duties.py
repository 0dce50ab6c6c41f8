"""Duties by address: one person may have several on one phone, but speaks for one of them at a time."""

from sqlalchemy import String, and_, bindparam, literal, or_, select

from bot.domain.address import Address
from bot.domain.people.officer import Officer, OfficerId
from bot.storage import tables
from bot.storage.engine.transaction import Transaction
from bot.storage.officers.addresses import address_key
from bot.storage.officers.officers import OFFICER_COLUMNS, officer_from

_duties, _officers = tables.address_duties, tables.officers
_his, _others = _duties.alias("his"), _duties.alias("others")


async def at_address(transaction: Transaction, address: Address) -> list[Officer]:
    """The active duties that were taken up from it."""
    wanted = (
        select(*OFFICER_COLUMNS)
        .join(_duties, _duties.c.officer_id == _officers.c.id)
        .where(_duties.c.address_key == address_key(transaction.vault, address), _officers.c.active)
        .order_by(_officers.c.area_code, _officers.c.id)
    )
    return [officer_from(row) for row in await transaction.execute(wanted)]


async def is_on_duty(transaction: Transaction, address: Address) -> bool:
    """Whether somebody active speaks from it, or is awaited there: an invited officer's personal chat bears his id."""
    if await at_address(transaction, address):
        return True
    awaited = select(_officers.c.id).where(_officers.c.id == address.id, _officers.c.active)
    return (await transaction.execute(awaited)).first() is not None


_one, _other = bindparam("one", type_=String), bindparam("other", type_=String)
_SAME_PHONE = (
    select(_his.c.address_key)
    .join(_others, _others.c.address_key == _his.c.address_key)
    .where(_his.c.officer_id == _one, _others.c.officer_id == _other)
    .exists()
)
_STANDS_IN = (
    select(_officers.c.id)
    .where(
        or_(
            and_(_officers.c.id == _one, _officers.c.stands_in == _other),
            and_(_officers.c.id == _other, _officers.c.stands_in == _one),
        )
    )
    .exists()
)
_AS_ONE = select(literal(1)).where(or_(_SAME_PHONE, _STANDS_IN))


async def are_one_person(transaction: Transaction, one: OfficerId, other: OfficerId) -> bool:
    """Whether both are the same, were ever taken up from one address, or one stands in for the other: whoever names a
    deputy could be he himself on another phone, so the two are no two pairs of eyes."""
    if one == other:
        return True
    return (await transaction.execute(_AS_ONE, {"one": one, "other": other})).first() is not None
