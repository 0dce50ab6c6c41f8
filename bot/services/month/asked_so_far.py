"""What the files would hold if the open month were closed now, in figures."""

from dataclasses import replace

from bot.domain.month.month import Month
from bot.reports.figures import VillageFigures
from bot.services.month.month_persons import MonthPersons
from bot.services.month.month_rows import MonthRows
from bot.services.month.read_persons import ReadPersons
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.registry_writes import last_number


async def asked_so_far(house: House, transaction: Transaction, month: Month) -> VillageFigures:
    """Reads every report of the month: for what is told once in a while, outside of a writing transaction."""
    now = replace(month, cut_number=await last_number(transaction), cut_at=house.clock())
    with ReadPersons() as read:
        rows = MonthRows(house, transaction, now, read)
        await rows.read_first()
        for chunks in (rows.chunks(), MonthPersons(house, transaction, now, rows, read).chunks()):
            async for _ in chunks:
                pass  # they count as they pass
    return rows.figures
