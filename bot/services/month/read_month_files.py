"""Reads the files of a closed month; the log keeps that somebody took them."""

import asyncio
from dataclasses import dataclass

from bot.domain.month.month import Month, MonthState
from bot.domain.periods import Period
from bot.services.work.house import House
from bot.storage.history import audit
from bot.storage.months import months
from bot.storage.registry import areas


@dataclass(frozen=True, slots=True)
class MonthFile:
    """A zip under the name that people know it by."""

    month: Month
    content: bytes


async def read_month_files(house: House, actor: str, period: Period) -> list[MonthFile]:
    """Each regency's newest version; none where the month is not closed."""
    async with house.db.write() as transaction:
        known = [await months.get_month(transaction, area.code, period) for area in await areas.regencies(transaction)]
        closed = [month for month in known if month and month.state is MonthState.CLOSED and month.file_ref]
        lines = [
            audit.Line(actor, "month.downloaded", f"month:{month.area}:{period}", month.area, {"file": month.file_name})
            for month in closed
        ]
        await audit.append(transaction, lines, house.clock())
    return [MonthFile(month, await asyncio.to_thread(house.attachments.read, month.file_ref or "")) for month in closed]
