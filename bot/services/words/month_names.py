"""Months and deadlines in words."""

from datetime import datetime
from functools import lru_cache

from babel.dates import format_date

from bot.domain.days.dates import say_date
from bot.domain.periods import MonthCalendar, Period


@lru_cache(maxsize=64)
def month_name(period: Period) -> str:
    """`2026-11` → `November 2026`."""
    return format_date(datetime.strptime(period, "%Y-%m"), "MMMM y", locale="id")


def until_day(calendar: MonthCalendar, period: Period) -> str:
    """The day of the closing, by which an RT head is told of a month: *laporan sampai 15 Desember 2026*."""
    return say_date(calendar.closing_of(period).astimezone(calendar.timezone).date())


def deadline(calendar: MonthCalendar, period: Period, now: datetime) -> dict[str, str | int]:
    """The closing in local time, and the days left: arguments `deadline`, `time` and `left`."""
    closing = calendar.closing_of(period).astimezone(calendar.timezone)
    return {
        "deadline": say_date(closing.date()),
        "time": closing.strftime("%H.%M"),
        "left": calendar.days_left(now, period),
    }
