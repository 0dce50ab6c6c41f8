"""The month that is open in a regency: what takes effect is counted in it."""

from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.month.counts import Count, Counts
from bot.domain.periods import Period
from bot.domain.report.report import Report
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.months import months, rt_counts
from bot.storage.registry import read_registry
from bot.storage.registry.registry_writes import hold_registry


async def open_month(transaction: Transaction, house: House, area: AreaCode) -> Period:
    """The month that what takes effect now belongs to, in the regency of `area`; begins it where nobody did yet.

    Called while the registry is held, so that no cut turns the month before this transaction ends.
    """
    regency = ancestor(area, Level.REGENCY)
    period = await months.oldest_open(transaction, regency)
    if period is None:
        period = await months.open_period(transaction, regency, house.calendar, house.clock())
        await begin_month(transaction, house, regency, period)
    return period


async def begin_month(transaction: Transaction, house: House, regency: AreaCode, period: Period) -> bool:
    """The first month of a regency begins with those whom the registry holds; False where the month is there already.

    All others are begun by the cut of the one before.
    """
    await hold_registry(transaction)
    if not await months.open_month(transaction, regency, period, house.calendar.closing_of(period)):
        return False
    await rt_counts.open_counts(transaction, period, await read_registry.count_by_rt(transaction, regency))
    return True


async def count_imported(transaction: Transaction, grown: dict[AreaCode, int]) -> None:
    """By how many each RT grew by a list; where no month is open, the one that will be counts them as it begins."""
    regencies: dict[AreaCode, Counts] = {}
    for rt, by in grown.items():
        regencies.setdefault(ancestor(rt, Level.REGENCY), Counts())[rt, Count.IMPORTED] += by
    for regency, counts in sorted(regencies.items()):
        period = await months.oldest_open(transaction, regency)
        if period:
            await rt_counts.add_counts(transaction, period, counts)


async def is_closed(transaction: Transaction, report: Report) -> bool:
    """Whether the report is in the file of a month whose cut is made."""
    if report.filed_in is None:
        return False
    last = await months.last_closed(transaction, ancestor(report.area, Level.REGENCY))
    return last is not None and report.filed_in <= last
