"""Opening the month that has begun, closing every month whose hour has come."""

import structlog

from bot.domain.areas import AreaCode
from bot.domain.month.month import Month, MonthState
from bot.domain.periods import Period
from bot.services.effect.open_month import begin_month
from bot.services.month.choose_month import NotBegun
from bot.services.month.close_month import Closed, close_month
from bot.services.work.house import House
from bot.storage.months import months

log = structlog.get_logger(__name__)


async def open_current(house: House, area: AreaCode) -> None:
    """The month that is due next has its row; also on the first run, when there is none at all."""
    async with house.db.read() as transaction:
        period = await months.open_period(transaction, area, house.calendar, house.clock())
        known = await months.list_months(transaction, area)
    if not any(month.state is not MonthState.CLOSED or month.period == period for month in known):
        async with house.db.write() as transaction:
            await begin_month(transaction, house, area, period)


async def close_due(house: House, area: AreaCode) -> int:
    """Closes, oldest first, each month whose hour has passed or whose closing was cut short; how many."""
    closed = 0
    while (month := await _next_due(house, area)) is not None:
        outcome = await close_month(house, area, Period(month.period))
        if isinstance(outcome, NotBegun):
            await _put_back(house, area, outcome.period)
        elif not isinstance(outcome, Closed):
            log.info("month.not_closed", area=area, period=month.period, why=type(outcome).__name__)
            return closed
        else:
            closed += 1
    return closed


async def _put_back(house: House, area: AreaCode, period: Period) -> None:
    """A month asked to close before it began closes on its day: else it would close, empty, as soon as it begins."""
    log.warning("month.closing_put_back", area=area, period=period)
    async with house.db.write() as transaction:
        await months.set_due(transaction, area, period, house.calendar.closing_of(period))


async def _next_due(house: House, area: AreaCode) -> Month | None:
    async with house.db.read() as transaction:
        known = await months.list_months(transaction, area)
    due = [
        m
        for m in known
        if m.state is MonthState.CLOSING or (m.state is MonthState.OPEN and m.closes_at <= house.clock())
    ]
    return min(due, key=lambda month: (month.period, month.version), default=None)
