"""Closing a month by hand: what is due, or the open month early for who names it."""

from dataclasses import dataclass

from bot.domain.areas import AreaCode
from bot.domain.periods import Period
from bot.services.month.close_month import Outcome, close_month
from bot.services.month.preview_closing import Preview, due_period, preview_closing
from bot.services.work.house import House
from bot.storage.months import months


@dataclass(frozen=True, slots=True)
class NotDue:
    """Its hour has not come; nothing was changed."""

    preview: Preview

    @property
    def period(self) -> Period:
        return self.preview.period


async def close_by_hand(
    house: House, area: AreaCode, named: Period | None = None, *, early: bool = False, by: str
) -> Outcome | NotDue:
    """Closes the oldest month that is due; with `early` the month `named`, whatever the day.

    Given twice it closes nothing more: the next month is not due, and is named by nobody.
    """
    async with house.db.read() as transaction:
        due = await due_period(transaction, house, area)
        running = await months.open_period(transaction, area, house.calendar, house.clock())
        period = named or due or running
        known = await months.get_month(transaction, area, period)
        begun = house.calendar.period_at(house.clock()) >= period
        is_open = period == running if known is None else known.takes_reports
        if is_open and begun and period != due and not early:
            return NotDue(await preview_closing(transaction, house, area, period))
    return await close_month(house, area, period, by=by)
