"""Who is no child any more."""

from datetime import date

import pytest

from bot.domain.days.day import Day, Exactness
from bot.domain.people.ages import is_grown_up
from bot.domain.people.people import Marital

TODAY = date(2026, 8, 5)


def born(year: int) -> Day:
    return Day(date(year, 8, 5))


@pytest.mark.parametrize(
    ("day", "marital", "grown"),
    [
        (born(2009), None, True),
        (born(2010), Marital.SINGLE, False),
        (born(2010), Marital.MARRIED, True),
        (born(2015), Marital.MARRIED, False),
        (born(2012), Marital.WIDOWED, False),
        (None, Marital.SINGLE, True),
        (Day(date(2009, 12, 31), Exactness.YEAR), None, True),
    ],
)
def test_who_is_seventeen_or_has_married_from_fifteen_on_is_no_child(
    day: Day | None, marital: Marital | None, grown: bool
) -> None:
    """Of a child of eleven a list that says *kawin* is mistaken."""
    assert is_grown_up(day, marital, TODAY) is grown
