"""Deputies: who stands in for whom, and whose turn begins or is over."""

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import and_, not_, or_, select, update

from bot.domain.areas import AreaCode
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.storage import tables
from bot.storage.engine.transaction import Transaction
from bot.storage.officers.officers import OFFICER_COLUMNS, for_area, officer_from

_officers, _addresses = tables.officers, tables.addresses
_DEPUTIES = select(*OFFICER_COLUMNS).where(_officers.c.stands_in.is_not(None))


async def of(transaction: Transaction, absent: OfficerId, today: date) -> list[Officer]:
    """Those whose turn for him is or comes, the nearest first."""
    his = _officers.c.stands_in == absent, _officers.c.serves_until >= today
    found = await transaction.execute(_DEPUTIES.where(*his).order_by(_officers.c.serves_from, _officers.c.name))
    return [officer_from(row) for row in found]


async def to_turn(transaction: Transaction, today: date) -> list[Officer]:
    """Those whose first day has come and who are not on duty, and those on duty whose last day is over."""
    begins = and_(not_(_officers.c.active), _officers.c.serves_from <= today, _officers.c.serves_until >= today)
    ends = and_(_officers.c.active, _officers.c.serves_until < today)
    found = await transaction.execute(_DEPUTIES.where(or_(begins, ends)).order_by(_officers.c.id))
    return [officer_from(row) for row in found]


async def in_place_of(transaction: Transaction) -> dict[OfficerId, Officer]:
    """Who is away just now → his deputy, where that one is in and can be reached as such: what is to be done goes to
    him, and not to both."""
    reads = select(_addresses.c.officer_id).where(_addresses.c.unreachable.is_(False))
    found = await transaction.execute(_DEPUTIES.where(_officers.c.active, _officers.c.id.in_(reads)))
    there = [officer_from(row) for row in found]
    return {each.deputyship.of: each for each in there if each.deputyship is not None}


async def without_those_away(transaction: Transaction, those: Sequence[Officer]) -> list[Officer]:
    """Those of them who read themselves what is to be done."""
    away = await in_place_of(transaction)
    return [each for each in those if each.id not in away]


async def heads_to_ask(transaction: Transaction, rt: AreaCode) -> list[Officer]:
    """The heads of an RT who read what is to be done there: for one on leave his deputy."""
    return await without_those_away(transaction, await for_area(transaction, rt, Role.RT))


async def set_on_duty(transaction: Transaction, deputy: OfficerId) -> bool:
    """His turn begins; False where somebody else has said so already."""
    off = _officers.c.id == deputy, not_(_officers.c.active)
    return (await transaction.execute(update(_officers).where(*off).values(active=True))).rowcount == 1


async def cut_short(transaction: Transaction, deputy: OfficerId, today: date) -> None:
    """His turn is over since yesterday, also where it never began."""
    values = {"serves_until": today - timedelta(days=1)}
    await transaction.execute(update(_officers).where(_officers.c.id == deputy).values(values))
