"""Whether two births may be one, as far as each is known."""

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
