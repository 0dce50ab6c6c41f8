"""How old somebody is at the least who does what only grown-ups do."""

from datetime import date

from bot.domain.days.day import Day
from bot.domain.people.people import Marital

YOUNGEST_CARETAKER = 17
"""Whoever receives a family's aid (pengurus); who is younger and single is a child."""
YOUNGEST_ADULT = 15
"""Whoever is wife, husband or parent in a family; of who is younger a list that says *kawin* is mistaken."""
YOUNGEST_MOTHER, OLDEST_MOTHER = 10, 60
"""Of whom a birth may be told, or that they married: nobody is refused who may be it, however seldom."""


def is_grown_up(born: Day | None, marital: Marital | None, day: date) -> bool:
    """Whether he is no child for sure on `day`: so is of whom no age is known, and who is or was married."""
    if born is None or born.earliest <= born_grown(day):
        return True
    return marital not in (None, Marital.SINGLE) and born.earliest <= _born(YOUNGEST_ADULT, day)


def is_a_generation_older(one: Day | None, other: Day | None) -> bool:
    """Whether one may be the other's parent by age, for sure; of whom no age is known it is not said."""
    return one is not None and other is not None and one.latest <= _born(YOUNGEST_ADULT, other.earliest)


def born_grown(day: date) -> date:
    """Who was born on it or before is no child on `day`."""
    return _born(YOUNGEST_CARETAKER, day)


def _born(age: int, day: date) -> date:
    """The last day on which somebody of that age on `day` was born."""
    return date(day.year - age, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)
