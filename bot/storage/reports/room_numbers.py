"""Short numbers of the reports that a room without buttons decides about; each counts its own."""

from datetime import datetime

from sqlalchemy import delete, func, insert, select

from bot.domain.address import Address
from bot.domain.report.review import PENDING, ReportId
from bot.storage import tables
from bot.storage.engine.transaction import Transaction
from bot.storage.officers.addresses import address_key

_numbers, _reports = tables.room_numbers, tables.reports
LARGEST = 999
"""After it the count begins anew, where the old ones are long decided."""


async def given(transaction: Transaction, room: Address, report_id: ReportId) -> int | None:
    """The number that the report has in the room."""
    key = address_key(transaction.vault, room)
    has = select(_numbers.c.number).where(_numbers.c.address_key == key, _numbers.c.report_id == report_id)
    known: int | None = (await transaction.execute(has)).scalar()
    return known


async def give(
    transaction: Transaction, room: Address, report_id: ReportId, now: datetime, free_before: datetime | None
) -> int:
    """The next number, for a report that has none. Those given before `free_before` are free again, but for those of
    reports that wait still."""
    key = address_key(transaction.vault, room)
    if free_before is not None:
        await _free(transaction, key, free_before)
    number = await _next(transaction, key)
    row = {"address_key": key, "number": number, "report_id": report_id, "given_at": now}
    await transaction.execute(insert(_numbers), [row])
    return number


async def _free(transaction: Transaction, key: str, before: datetime) -> None:
    waits = select(_reports.c.id).where(_reports.c.id == _numbers.c.report_id, _reports.c.status.in_(PENDING)).exists()
    old = (_numbers.c.address_key == key, _numbers.c.given_at < before)
    await transaction.execute(delete(_numbers).where(*old, ~waits))


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
