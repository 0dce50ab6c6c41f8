"""Duties by address: one person may have several on one phone, but speaks for one of them at a time."""

from datetime import date, datetime

from sqlalchemy import String, and_, bindparam, literal, or_, select

from bot.domain.address import Address
from bot.domain.people.officer import Officer, OfficerId
from bot.storage import tables
from bot.storage.engine.transaction import Transaction
from bot.storage.officers.addresses import address_key
from bot.storage.officers.officers import OFFICER_COLUMNS, officer_from

_duties, _officers, _invites = tables.address_duties, tables.officers, tables.invites
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


async def may_open(transaction: Transaction, address: Address, now: datetime, today: date) -> bool:
    """Whether somebody with a duty, or one to come, speaks from it, or is awaited there: the chat of an invited
    officer bears his id, and opens as long as nobody has come in by that invitation."""
    his = select(_duties.c.officer_id).where(_duties.c.address_key == address_key(transaction.vault, address))
    awaited = select(_invites.c.officer_id).where(
        _invites.c.used_at.is_(None), _invites.c.expires_at > now, _invites.c.vouched_by.is_(None)
    )
    wanted = select(_officers.c.id).where(
        or_(_officers.c.id.in_(his), and_(_officers.c.id == address.id, _officers.c.id.in_(awaited))),
        or_(
            _officers.c.active,
            and_(_officers.c.serves_from >= today, _officers.c.serves_until >= _officers.c.serves_from),
        ),
    )
    return (await transaction.execute(wanted)).first() is not None


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
