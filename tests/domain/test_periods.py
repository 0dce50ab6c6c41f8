"""When months close."""

from datetime import UTC, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.periods import (
    BadPeriod,
    MonthCalendar,
    Period,
    next_period,
    parse_period,
    previous_period,
)

JAKARTA = ZoneInfo("Asia/Jakarta")
USUAL = MonthCalendar(15, time(18, 0), JAKARTA, (10, 13))
CLOSING = datetime(2026, 10, 15, 11, 0, tzinfo=UTC)


def test_the_closing_is_an_instant_of_utc() -> None:
    assert USUAL.closing_of(Period("2026-10")) == CLOSING


def test_a_report_after_the_closing_belongs_to_the_next_month() -> None:
    assert USUAL.period_at(CLOSING) == "2026-10"
    assert USUAL.period_at(CLOSING + timedelta(microseconds=1)) == "2026-11"


@pytest.mark.parametrize(("day", "expected"), [("last", 28), (31, 28), (30, 28), (28, 28)])
def test_a_day_the_month_does_not_have_is_its_last(day: int | Literal["last"], expected: int) -> None:
    closing = MonthCalendar(day, time(18, 0), JAKARTA).closing_of(Period("2026-02"))
    assert closing.astimezone(JAKARTA).day == expected


def test_the_local_day_counts_and_not_that_of_utc() -> None:
    early = MonthCalendar(1, time(0, 30), JAKARTA)
    assert early.closing_of(Period("2026-11")) == datetime(2026, 10, 31, 17, 30, tzinfo=UTC)
    assert early.days_left(datetime(2026, 10, 31, 16, 59, tzinfo=UTC)) == 1
    assert early.days_left(datetime(2026, 10, 31, 17, 1, tzinfo=UTC)) == 0


def test_a_month_closed_early_is_never_open_again() -> None:
    early = CLOSING - timedelta(days=3)
    assert USUAL.open_period(None, early) == "2026-10"
    assert USUAL.open_period(Period("2026-10"), early) == "2026-11"
    assert USUAL.open_period(Period("2026-08"), early) == "2026-10"


def test_a_clock_set_back_opens_nothing_closed() -> None:
    assert USUAL.open_period(Period("2026-10"), CLOSING - timedelta(days=400)) == "2026-11"


def test_reminders_come_before_the_closing() -> None:
    late = MonthCalendar(5, time(18, 0), JAKARTA, (3, 25))
    assert [at.astimezone(JAKARTA).strftime("%m-%d %H:%M") for at in late.reminders_of(Period("2026-11"))] == [
        "10-25 09:00",
        "11-03 09:00",
    ]


def test_months_are_counted_over_the_year() -> None:
    assert (next_period(Period("2026-12")), previous_period(Period("2027-01"))) == ("2027-01", "2026-12")
    assert parse_period(" 2026-11 ") == "2026-11"
    with pytest.raises(BadPeriod, match="2026-13"):
        parse_period("2026-13")


calendars = st.builds(
    MonthCalendar,
    st.one_of(st.integers(1, 31), st.just("last")),
    st.times(),
    st.sampled_from([JAKARTA, ZoneInfo("Asia/Jayapura"), ZoneInfo("America/New_York"), ZoneInfo("UTC")]),
    st.tuples(st.integers(1, 31)),
)
moments = st.datetimes(datetime(2001, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))


@given(calendars, moments)
def test_every_instant_lies_between_two_closings(calendar: MonthCalendar, now: datetime) -> None:
    period = calendar.period_at(now)
    assert calendar.closing_of(previous_period(period)) < now <= calendar.closing_of(period)
    assert 0 <= calendar.days_left(now) <= 31


@given(calendars, moments)
def test_every_reminder_lies_inside_its_month(calendar: MonthCalendar, now: datetime) -> None:
    period = calendar.period_at(now)
    assert all(calendar.period_at(at - timedelta(microseconds=1)) == period for at in calendar.reminders_of(period))
