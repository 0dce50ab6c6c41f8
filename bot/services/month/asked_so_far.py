"""How many rows each list of persons would have if the open month were closed now, by village."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from bot.domain.areas import AreaCode, Level, ancestor, is_within
from bot.domain.month.month import Month
from bot.reports.asked import Asked, asked_of
from bot.services.month.month_persons import MonthPersons
from bot.services.month.month_rows import MonthRows
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.registry_writes import last_number

ByVillage = Mapping[AreaCode, Counter[Asked]]


async def asked_so_far(house: House, transaction: Transaction, month: Month) -> ByVillage:
    """Reads every report of the month: for what is told once in a while, outside of a writing transaction."""
    now = replace(month, cut_number=await last_number(transaction), cut_at=house.clock())
    rows, found = MonthRows(house, transaction, now), dict[AreaCode, Counter[Asked]]()
    await rows.read_first()
    async for _ in rows.chunks():
        pass  # who is told of is known when all have passed
    for report in rows.untied:
        _of_village(found, report.area)[Asked.INCOMPLETE] += len(report.names)
    async for persons in MonthPersons(house, transaction, now, rows).chunks():
        for row in persons:
            _of_village(found, row.person.area)[asked_of(row, house.profile)] += 1
    return found


def _of_village(found: dict[AreaCode, Counter[Asked]], rt: AreaCode) -> Counter[Asked]:
    """The counts of the village that the RT is of."""
    return found.setdefault(ancestor(rt, Level.VILLAGE), Counter())


def within_area(counts: ByVillage, area: AreaCode) -> Counter[Asked]:
    """The sum of the villages of an area."""
    return sum((each for village, each in counts.items() if is_within(village, area)), Counter[Asked]())
