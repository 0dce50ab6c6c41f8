"""How old somebody is, in words that a neighbour would use."""

from datetime import date

from bot.domain.days.day import Day, Exactness
from bot.domain.people.people import age_words
from tests.every import every

TODAY = date(2026, 11, 10)


@every(
    "born, said",
    [
        (None, ""),
        (Day(date(1974, 2, 12)), "52"),
        (Day(date(2025, 11, 10)), "1"),
        (Day(date(2026, 9, 10)), "2 bulan"),
        (Day(date(2026, 9, 11)), "1 bulan"),
        (Day(date(2026, 10, 11)), "baru lahir"),
        (Day(date(2026, 10, 30), Exactness.MONTH), "± 1 bulan"),
        (Day(date(2026, 11, 9)), "baru lahir"),
        (Day(TODAY), "baru lahir"),
        (Day(date(1950, 12, 31), Exactness.YEAR), "± 76"),
        (Day(date(2027, 12, 1)), ""),
    ],
)
def test_an_infant_is_told_in_months(born: Day | None, said: str) -> None:
    assert age_words(born, TODAY) == said


def test_years_are_called_so_and_an_infants_months_are_not() -> None:
    assert age_words(Day(date(1974, 2, 12)), TODAY, " tahun") == "52 tahun"
    assert age_words(Day(date(2026, 9, 10)), TODAY, " tahun") == "2 bulan"
