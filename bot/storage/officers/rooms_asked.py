"""Rooms that a platform was asked to make: which area each is for, until it says that it is there."""

from datetime import datetime

from sqlalchemy import delete, insert, select

from bot.domain.areas import AreaCode
from bot.storage import tables
from bot.storage.engine.transaction import Transaction

_asked = tables.rooms_asked


async def ask(transaction: Transaction, request: str, area: AreaCode, now: datetime) -> None:
    """The platform was asked for the area's room, and named its answer so."""
    await transaction.execute(insert(_asked), [{"request": request, "area_code": area, "asked_at": now}])


async def take(transaction: Transaction, request: str) -> AreaCode | None:
    """The area it was asked for, once; None where nobody asked."""
    found = (await transaction.execute(select(_asked.c.area_code).where(_asked.c.request == request))).scalar()
    await transaction.execute(delete(_asked).where(_asked.c.request == request))
    return AreaCode(found) if found else None
