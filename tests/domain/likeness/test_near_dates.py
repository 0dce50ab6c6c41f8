"""The days that a mistyped date may have been meant for."""

from datetime import date

import pytest

from bot.domain.likeness.near_dates import near_dates
from tests.every import every


@every(
    "meant",
    [date(1974, 2, 3), date(1974, 3, 1), date(1974, 3, 3), date(1974, 3, 12), date(1974, 4, 2), date(1975, 3, 2),
     date(1984, 3, 2), date(1973, 3, 2), date(1974, 5, 2)],
)  # fmt: skip
def test_one_slip_is_near(meant: date) -> None:
    assert meant in near_dates(date(1974, 3, 2))


@pytest.mark.parametrize("other", [date(1974, 3, 2), date(1975, 4, 2), date(1974, 12, 2), date(1962, 3, 2)])
def test_two_slips_and_the_day_itself_are_not(other: date) -> None:
    assert other not in near_dates(date(1974, 3, 2))


def test_only_days_that_are_come_out_and_few_of_them() -> None:
    for day in (date(2024, 2, 29), date(2026, 12, 31), date(1900, 1, 1)):
        assert 0 < len(near_dates(day)) < 70
