"""Short numbers of the reports that a room without buttons decides about; each counts its own."""

from datetime import datetime, timedelta

from sqlalchemy import delete, func, insert, select

from bot.domain.address import Address
from bot.domain.report.review import ReportId
from bot.storage import tables
from bot.storage.engine.transaction import Transaction
from bot.storage.officers.addresses import address_key

_numbers = tables.room_numbers
LARGEST = 999
"""After it the count begins anew, where the old ones are long decided."""
FREE_AFTER = timedelta(days=93)
"""The month after that of the report is cut by then, however late."""


async def give(transaction: Transaction, room: Address, report_id: ReportId, now: datetime) -> int:
    """The report's number in the room: the one it has, else the next."""
    key = address_key(transaction.vault, room)
    has = select(_numbers.c.number).where(_numbers.c.address_key == key, _numbers.c.report_id == report_id)
    known = (await transaction.execute(has)).scalar()
    if known is not None:
        return int(known)
    await transaction.execute(
        delete(_numbers).where(_numbers.c.address_key == key, _numbers.c.given_at < now - FREE_AFTER)
    )
    number = await _next(transaction, key)
    row = {"address_key": key, "number": number, "report_id": report_id, "given_at": now}
    await transaction.execute(insert(_numbers), [row])
    return number


async def _next(transaction: Transaction, key: str) -> int:
    here = _numbers.c.address_key == key
    newest = (
        select(_numbers.c.number).where(here).order_by(_numbers.c.given_at.desc(), _numbers.c.number.desc()).limit(1)
    )
    last = (await transaction.execute(newest)).scalar() or 0
    if last < LARGEST:
        taken = select(_numbers.c.number).where(here, _numbers.c.number == last + 1)
        if (await transaction.execute(taken)).scalar() is None:
            return int(last) + 1
    lowest = (await transaction.execute(select(func.min(_numbers.c.number)).where(here))).scalar() or 0
    if last >= LARGEST and lowest > 1:
        return 1
    return int((await transaction.execute(select(func.max(_numbers.c.number)).where(here))).scalar() or 0) + 1


async def report_of(transaction: Transaction, room: Address, number: int) -> ReportId | None:
    """The report that has this number there."""
    key = address_key(transaction.vault, room)
    wanted = select(_numbers.c.report_id).where(_numbers.c.address_key == key, _numbers.c.number == number)
    found = (await transaction.execute(wanted)).scalar()
    return ReportId(found) if found else None
