"""Of two births that are not known to the day it is said whether they may be one."""

from bot.domain.days.births import may_be_one_birth
from bot.domain.days.day import Day
from tests.every import every

MAY_BE_ONE = [
    ("year:1986-12-31", "year:1987-12-31"),  # One age, told in December and in January.
    ("year:1986-12-31", "1985-02-03"),
    ("month:2026-08-31", "month:2026-09-30"),
    ("month:2026-08-31", "2026-07-11"),
    ("year:2026-11-28", "month:2025-12-31"),
    ("before:1986-01-01", "1950-01-01"),
    ("1986-02-03", "1986-02-03"),
]
ARE_TWO = [
    ("year:1986-12-31", "year:1988-12-31"),
    ("year:1986-12-31", "1984-12-31"),
    ("year:1986-12-31", "1987-01-01"),
    ("month:2026-08-31", "month:2026-10-31"),
    ("month:2026-08-31", "2026-06-30"),
    ("1986-02-03", "1986-02-04"),
]


@every("one, other", MAY_BE_ONE)
def test_two_births_that_overlap_may_be_one(one: str, other: str) -> None:
    mine, yours = Day.load(one), Day.load(other)
    assert may_be_one_birth(mine, yours)
    assert may_be_one_birth(yours, mine)


@every("one, other", ARE_TWO)
def test_two_that_do_not_are_two(one: str, other: str) -> None:
    mine, yours = Day.load(one), Day.load(other)
    assert not may_be_one_birth(mine, yours)
    assert not may_be_one_birth(yours, mine)
