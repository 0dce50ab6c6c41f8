"""Days as people know them who don't know the day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.days.day import EARLIEST, Day, Exactness
from bot.domain.days.vague_days import understand_day
from tests.every import every

TODAY = date(2026, 11, 10)
SAID = {
    "2019": "tahun 2019", "tahun 2019": "tahun 2019", "thn 2019": "tahun 2019", "sekitar 2019": "tahun 2019",
    "akhir tahun 2019": "tahun 2019", "dua tahun lalu": "tahun 2024", "2 tahun yang lalu": "tahun 2024",
    "sudah 3 tahun": "tahun 2023", "setahun lalu": "tahun 2025", "tahun lalu": "tahun 2025",
    "tahun ini": "tahun 2026", "taun kamari": "tahun 2025", "lupa harinya, tahun 2019": "tahun 2019",
    "sudah lama sekali, tahun 1999": "tahun 1999",
    "Mei 2019": "Mei 2019", "Méi 2019": "Mei 2019", "bulan Mei tahun 2019": "Mei 2019", "5/2019": "Mei 2019",
    "awal bulan": "November 2026", "pertengahan bulan": "Oktober 2026", "akhir bulan": "Oktober 2026",
    "awal tahun": "tahun 2026", "akhir tahun": "tahun 2026", "udah 2 bulan": "September 2026",
    "mei": "Mei 2026", "mei tahun lalu": "Mei 2025", "desember": "Desember 2025", "bulan lalu": "Oktober 2026",
    "3 bulan lalu": "Agustus 2026", "bulan ini": "November 2026", "sabulan ka tukang": "Oktober 2026",
    "minggu lalu": "2–8 November 2026", "sebelum minggu lalu": "sebelum 2 November 2026",
    "sebelum 2019": "sebelum 1 Januari 2019", "sebelum Mei 2019": "sebelum 1 Mei 2019",
    "sebelum 12 Mei 2019": "sebelum 12 Mei 2019",
    "lupa": "tidak diketahui", "Tidak tahu": "tidak diketahui", "ga tau pak": "tidak diketahui",
    "sudah lama": "tidak diketahui", "teu terang": "tidak diketahui", "tidak tahu tanggalnya": "tidak diketahui",
    "kemarin": "9 November 2026", "12 Mei 2019": "12 Mei 2019", "12.5.2019": "12 Mei 2019",
    "tgl 5 bulan lalu": "5 Oktober 2026", "2 hari lalu": "8 November 2026", "1/5/1961": "1 Mei 1961",
}  # fmt: skip
NOTHING = (
    "", "Asep", "tahun", "bulan", "13/2019", "1899", "sebelum 1900", "lamaran", "lupa Asep", "nol tahun lalu",
    "31 Februari 2019", "5 orang", "x" * 81, "99999", "bulan 2019 tahun",
)  # fmt: skip


@every("text", SAID)
def test_what_is_known_of_a_day_is_understood_and_no_more(text: str) -> None:
    day = understand_day(text, TODAY)
    assert day is not None
    assert day.say() == SAID[text]


@every("text", NOTHING)
def test_what_says_nothing_of_a_day_is_none(text: str) -> None:
    assert understand_day(text, TODAY) is None


@every(
    "text, earliest, latest",
    [
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("Februari 2020", date(2020, 2, 1), date(2020, 2, 29)),
        ("tahun ini", date(2026, 1, 1), TODAY),
        ("bulan ini", date(2026, 11, 1), TODAY),
        ("pekan lalu", date(2026, 11, 2), date(2026, 11, 8)),
        ("sebelum Mei 2019", EARLIEST, date(2019, 4, 30)),
        ("lupa", EARLIEST, TODAY),
        ("kemarin", date(2026, 11, 9), date(2026, 11, 9)),
    ],
)
def test_a_day_lies_between_its_earliest_and_its_latest(text: str, earliest: date, latest: date) -> None:
    day = understand_day(text, TODAY)
    assert day is not None
    assert (day.earliest, day.latest) == (earliest, latest)


@every(
    "one, other, may_be",
    [
        ("2019", "Mei 2019", True),
        ("2019", "12 Mei 2019", True),
        ("2019", "1 Januari 2020", False),
        ("sebelum Mei 2019", "30 April 2019", True),
        ("sebelum Mei 2019", "Mei 2019", False),
        ("lupa", "12 Mei 1961", True),
        ("kemarin", "9/11/2026", True),
        ("kemarin", "hari ini", False),
    ],
)
def test_two_days_that_overlap_may_be_the_same(one: str, other: str, may_be: bool) -> None:
    mine, yours = understand_day(one, TODAY), understand_day(other, TODAY)
    assert mine is not None
    assert yours is not None
    assert (mine.may_be(yours), yours.may_be(mine)) == (may_be, may_be)


@given(st.dates(EARLIEST + timedelta(days=1), date(2100, 1, 1)), st.sampled_from(Exactness))
def test_a_day_is_kept_as_text(latest: date, exactness: Exactness) -> None:
    day = Day(latest, exactness)
    assert Day.load(day.stored()) == day
    assert day.earliest <= day.latest


def test_a_day_kept_by_an_earlier_version_is_that_day() -> None:
    assert Day.load("2026-11-09") == Day(date(2026, 11, 9))


@every("text", ["kemarin", "year:2019", "decade:2019-12-31", "", "2019"])
def test_what_is_no_kept_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"isoformat|Exactness"):
        Day.load(text)


@given(st.text())
def test_whatever_is_typed_is_a_day_or_none(text: str) -> None:
    day = understand_day(text, TODAY)
    assert day is None or day.earliest <= day.latest


@pytest.mark.parametrize(
    ("told_on", "said"),
    [
        (date(2026, 11, 8), "26 Oktober–1 November 2026"),
        (date(2026, 11, 9), "2–8 November 2026"),
        (date(2027, 1, 5), "28 Desember 2026–3 Januari 2027"),
    ],
)
def test_the_week_before_is_said_by_its_first_and_last_day_and_kept_so(told_on: date, said: str) -> None:
    week = understand_day("minggu lalu", told_on)
    assert week is not None
    assert week.say() == said
    assert Day.load(week.stored()) == week
    assert understand_day(said, date(2027, 3, 1)) == week


@every("text", ["2–7 November 2026", "1–8 November 2026", "2-8 Nopember", "–8 November 2026", "9–8 November 2026"])
def test_days_that_are_no_week_are_none(text: str) -> None:
    assert understand_day(text, TODAY) is None
