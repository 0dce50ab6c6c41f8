"""Opening the month that has begun, closing every month whose hour has come."""

import structlog

from bot.domain.areas import AreaCode
from bot.domain.month.month import Month, MonthState
from bot.domain.periods import Period
from bot.services.effect.open_month import begin_month
from bot.services.month.choose_month import NotBegun
from bot.services.month.close_month import Closed, close_month
from bot.services.work.house import House
from bot.services.work.time_watch import TimeWatch
from bot.storage.history import audit
from bot.storage.months import months

log = structlog.get_logger(__name__)


async def open_current(house: House, area: AreaCode) -> None:
    """The month that is due next has its row; also on the first run, when there is none at all. One that is open closes
    on the day that the settings name, which is the one that all are told of."""
    async with house.db.read() as transaction:
        period = await months.open_period(transaction, area, house.calendar, house.clock())
        known = await months.list_months(transaction, area)
    if not any(month.state is not MonthState.CLOSED or month.period == period for month in known):
        async with house.db.write() as transaction:
            await begin_month(transaction, house, area, period)
    for month in known:
        if _is_to_move(house, month):
            await _move(house, month)


def _is_to_move(house: House, month: Month) -> bool:
    """Whether the settings name another day since it was opened. What is due stays so, and a day that is over already
    cuts nobody's month off: that one keeps the day of before."""
    then = house.calendar.closing_of(month.period)
    return month.state is MonthState.OPEN and month.closes_at != then and min(month.closes_at, then) > house.clock()


async def _move(house: House, month: Month) -> None:
    area, then = AreaCode(month.area), house.calendar.closing_of(month.period)
    async with house.db.write() as transaction:
        if await months.set_due(transaction, area, month.period, then):
            detail: audit.Detail = {"before": month.closes_at.isoformat(), "after": then.isoformat()}
            line = audit.Line("system", "month.day_changed", f"month:{area}:{month.period}", area, detail)
            await audit.append(transaction, [line], house.clock())


async def close_due(house: House, area: AreaCode, watch: TimeWatch) -> int:
    """Closes the oldest month whose hour has passed or whose closing was cut short; 1 if it did.

    One a look, and only an hour that the clock is known to have reached: a clock a year ahead closes nothing. A month
    whose hour passed while nothing ran waits for a platform's date, or for somebody who closes it by hand.
    """
    while (month := await _next_due(house, area)) is not None:
        if month.state is MonthState.OPEN and not watch.vouches_for(month.closes_at):
            log.warning("month.waits_for_clock", area=area, period=month.period)
            return 0
        outcome = await close_month(house, area, Period(month.period))
        if isinstance(outcome, Closed):
            return 1
        if not isinstance(outcome, NotBegun):
            log.info("month.not_closed", area=area, period=month.period, why=type(outcome).__name__)
            return 0
        await _put_back(house, area, outcome.period)
    return 0


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
