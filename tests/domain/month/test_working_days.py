"""Working days are counted without weekends and holidays."""

from datetime import date

from bot.domain.month.working_days import MOST, is_working_day, working_days_since
from tests.every import every

WEDNESDAY = date(2026, 8, 5)
COUNTED = [
    (WEDNESDAY, WEDNESDAY, (), 0),
    (WEDNESDAY, date(2026, 8, 6), (), 1),
    (WEDNESDAY, date(2026, 8, 7), (), 2),
    (WEDNESDAY, date(2026, 8, 9), (), 2),
    (WEDNESDAY, date(2026, 8, 10), (), 3),
    (WEDNESDAY, date(2026, 8, 10), (date(2026, 8, 6), date(2026, 8, 9)), 2),
    (WEDNESDAY, date(2026, 8, 4), (), 0),
]


@every("first, today, holidays, count", COUNTED)
def test_days_between_two_days(first: date, today: date, holidays: tuple[date, ...], count: int) -> None:
    assert working_days_since(first, today, holidays) == count


def test_years_are_not_counted_day_by_day() -> None:
    assert working_days_since(date(2020, 1, 1), WEDNESDAY, ()) < MOST


def test_offices_are_closed_on_weekends_and_holidays() -> None:
    assert is_working_day(WEDNESDAY, ())
    assert not is_working_day(WEDNESDAY, (WEDNESDAY,))
    assert not is_working_day(date(2026, 8, 8), ())
