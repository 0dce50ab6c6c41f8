"""Whether two births may be one, as far as each is known."""

from calendar import monthrange
from datetime import date, timedelta

from bot.domain.days.day import Day, Exactness


def born_from(born: Day) -> date:
    """The first day that it may be.

    An age is kept as one calendar year, that of a baby as one month, and half of those of that age have their day
    still to come: the year or month before may be it too.
    """
    first = born.earliest
    if born.exactness is Exactness.YEAR:
        return first.replace(year=first.year - 1)
    return (first - timedelta(days=1)).replace(day=1) if born.exactness is Exactness.MONTH else first


def may_be_one_birth(one: Day, other: Day) -> bool:
    """Whether the two overlap: one age told in December and in January is of two years that stand side by side."""
    return born_from(one) <= other.latest and born_from(other) <= one.latest


def days_of(born: Day) -> frozenset[date]:
    """The days that may be kept as the latest of a birth that may be this one: it is a day of the calendar, or the last
    of a month or year. Where this one is vague, its latest alone."""
    day = born.latest
    if not born.is_exact:
        return frozenset({day})
    months = (_last_of(day.year, day.month), _last_of(day.year + day.month // 12, day.month % 12 + 1))
    return frozenset({day, *months, date(day.year, 12, 31), date(day.year + 1, 12, 31)})


def _last_of(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
