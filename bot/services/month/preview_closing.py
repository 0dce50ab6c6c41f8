"""What closing a month early would cut off, told before it is done."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.month.month import Month, MonthState
from bot.domain.periods import Period
from bot.reports.rows import RtState
from bot.services.month.rt_states import rt_states
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.messages.nudge_causes import undecided_by_rt
from bot.storage.months import months
from bot.storage.registry import areas


@dataclass(frozen=True, slots=True)
class Preview:
    """The open month of a regency, as it would be closed now."""

    period: Period
    closes_on: date
    days_early: int
    silent: int
    rts: int
    undecided: tuple[tuple[str, int], ...]
    """Kecamatan that have reports to be decided still, with how many; by name."""


async def preview_closing(transaction: Transaction, house: House, area: AreaCode, period: Period) -> Preview:
    """Reads it for the regency `area`."""
    calendar, now = house.calendar, house.clock()
    said = await rt_states(transaction, house, area, period)
    waiting: Counter[AreaCode] = Counter()
    for (rt, _), count in (await undecided_by_rt(transaction, area)).items():
        waiting[ancestor(rt, Level.DISTRICT)] += count
    names = await areas.area_names(transaction, list(waiting))
    return Preview(
        period,
        calendar.closing_of(period).astimezone(calendar.timezone).date(),
        calendar.days_left(now, period),
        sum(state is RtState.SILENT for state in said.values()),
        len(said),
        tuple(sorted((names[code], count) for code, count in waiting.items())),
    )


async def due_period(transaction: Transaction, house: House, area: AreaCode) -> Period | None:
    """The oldest month of a regency whose closing hour has come, or whose closing was cut short; None if none."""
    due = [
        month
        for month in await months.list_months(transaction, area)
        if month.state is MonthState.CLOSING or _hour_has_come(month, house)
    ]
    return min((Period(month.period) for month in due), default=None)


def _hour_has_come(month: Month, house: House) -> bool:
    return month.state is MonthState.OPEN and month.closes_at <= house.clock()
