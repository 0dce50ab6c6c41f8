"""The months of reporting: which is open, and when it closes."""

import calendar
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Literal, NewType
from zoneinfo import ZoneInfo

Period = NewType("Period", str)
"""`2026-11`: the month in which it closes. It begins right after the closing of the one before."""


class BadPeriod(ValueError):  # noqa: N818 - a refusal
    """The text is no month; the message shows what was given and an example."""


def parse_period(text: str) -> Period:
    """The period in `text` (`2026-11`, also `2026-11 `), or `BadPeriod`."""
    try:
        day = datetime.strptime(text.strip(), "%Y-%m").replace(tzinfo=UTC)
    except ValueError:
        raise BadPeriod(f"{text!r} bukan bulan; contoh: 2026-11") from None
    return period_of(day.year, day.month)


def period_of(year: int, month: int) -> Period:
    """The period that closes in a calendar month."""
    return Period(f"{year:04}-{month:02}")


def next_period(period: Period) -> Period:
    """The one after."""
    return _shifted(period, 1)


def previous_period(period: Period) -> Period:
    """The one before."""
    return _shifted(period, -1)


def _shifted(period: Period, months: int) -> Period:
    year, month = _year_month(period)
    years, zero_based = divmod(year * 12 + month - 1 + months, 12)
    return period_of(years, zero_based + 1)


def _year_month(period: Period) -> tuple[int, int]:
    return int(period[:4]), int(period[5:7])


@dataclass(frozen=True, slots=True)
class MonthCalendar:
    """When months close and whom to remind when; all in `timezone`, all instants out in UTC."""

    close_day: int | Literal["last"]
    """A day that a month does not have means its last."""
    close_at: time
    timezone: ZoneInfo
    remind_days: tuple[int, ...] = ()
    remind_at: time = time(9, 0)
    digest_weekday: int | None = None
    """0 is Monday; None for no weekly digest."""
    digest_at: time = time(8, 0)
    minggon_weekday: int | None = None
    """The weekly meeting of RT heads; 0 is Monday, None where there is none."""
    check_residents: int = 5
    """How many residents *cek warga* asks each RT about in a month; 0 for none."""

    def closing_of(self, period: Period) -> datetime:
        """The instant at which the period closes."""
        day = 31 if self.close_day == "last" else self.close_day
        return self._instant(period, day, self.close_at)

    def period_at(self, now: datetime) -> Period:
        """The period whose closing is the first at or after `now`."""
        local = now.astimezone(self.timezone)
        period = period_of(local.year, local.month)
        return period if now <= self.closing_of(period) else next_period(period)

    def open_period(self, last_closed: Period | None, now: datetime) -> Period:
        """The period a report of `now` is due in: never one already closed, also when it was closed early by hand."""
        at_now = self.period_at(now)
        return at_now if last_closed is None else max(at_now, next_period(last_closed))

    def days_left(self, now: datetime, period: Period | None = None) -> int:
        """Whole days by the local calendar until the closing; 0 on its day, never negative."""
        closing = self.closing_of(period or self.period_at(now)).astimezone(self.timezone).date()
        return max(0, (closing - now.astimezone(self.timezone).date()).days)

    def reminders_of(self, period: Period) -> tuple[datetime, ...]:
        """The instants of reminding before the closing, in order; days past it fall in the calendar month before."""
        closing = self.closing_of(period)
        here = (self._instant(period, day, self.remind_at) for day in self.remind_days)
        before = (self._instant(previous_period(period), day, self.remind_at) for day in self.remind_days)
        chosen = {at if at < closing else earlier for at, earlier in zip(here, before, strict=True)}
        return tuple(sorted(at for at in chosen if at > self.closing_of(previous_period(period))))

    def nil_holds_from(self, period: Period) -> datetime:
        """*Nihil* said earlier counts for what had passed by then, and is asked for once more: from the first day of
        reminding on it stands for the month."""
        begins = self.closing_of(previous_period(period))
        first = min(self.reminders_of(period), default=begins).astimezone(self.timezone)
        return datetime.combine(first.date(), time(), self.timezone).astimezone(UTC)

    def _instant(self, period: Period, day: int, at: time) -> datetime:
        year, month = _year_month(period)
        day = min(day, calendar.monthrange(year, month)[1])
        return datetime.combine(datetime(year, month, day).date(), at, self.timezone).astimezone(UTC)
