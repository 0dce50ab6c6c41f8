"""Days on which offices are open, counted."""

from collections.abc import Collection
from datetime import date, timedelta

SATURDAY = 5
MOST = 60
"""Whoever waits so many days waits too long, whatever days they were."""


def is_working_day(day: date, holidays: Collection[date]) -> bool:
    """Neither a weekend nor a holiday."""
    return day.weekday() < SATURDAY and day not in holidays


def working_days_since(first: date, today: date, holidays: Collection[date]) -> int:
    """Those behind the first day, up to today; no more than `MOST` days back are looked at."""
    days = min((today - first).days, MOST)
    return sum(is_working_day(today - timedelta(days=back), holidays) for back in range(days))
