"""Which month a closing is about, or why there is none to close."""

from dataclasses import dataclass

from bot.domain.areas import AreaCode
from bot.domain.month.month import Month, MonthState
from bot.domain.periods import Period, previous_period
from bot.services.effect.open_month import begin_month
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.months import months


@dataclass(frozen=True, slots=True)
class AlreadyClosed:
    """It had been closed before; nothing was changed."""

    month: Month


@dataclass(frozen=True, slots=True)
class NotBegun:
    """It begins after the closing of the month before."""

    period: Period


@dataclass(frozen=True, slots=True)
class NotKept:
    """A month of before this installation began."""

    period: Period


async def choose_month(
    transaction: Transaction, house: House, area: AreaCode, period: Period | None
) -> Month | AlreadyClosed | NotBegun | NotKept:
    """The month named, or the open one: the oldest that is not closed. Opens it where nobody did yet."""
    known = {month.period: month for month in reversed(await months.list_months(transaction, area))}
    open_now = _open_now(house, list(known.values()))
    wanted = period or open_now
    month = known.get(wanted)
    if month and month.state is not MonthState.OPEN:
        return AlreadyClosed(month) if month.state is MonthState.CLOSED else month
    if house.clock() <= house.calendar.closing_of(previous_period(wanted)):
        last = max(
            known.values(), key=lambda each: each.period if each.state is MonthState.CLOSED else "", default=None
        )
        closed_early = period is None and last is not None and last.state is MonthState.CLOSED
        return AlreadyClosed(last) if closed_early and last else NotBegun(wanted)
    return month or (await _opened(transaction, house, area, wanted) if wanted == open_now else NotKept(wanted))


def _open_now(house: House, known: list[Month]) -> Period:
    unclosed = [Period(month.period) for month in known if month.state is not MonthState.CLOSED]
    last = max((Period(month.period) for month in known), default=None)
    return min(unclosed, default=None) or house.calendar.open_period(last, house.clock())


async def _opened(transaction: Transaction, house: House, area: AreaCode, period: Period) -> Month:
    await begin_month(transaction, house, area, period)
    return Month(area, period, MonthState.OPEN, house.calendar.closing_of(period))
