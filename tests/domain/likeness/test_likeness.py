"""How alike two told people are."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.likeness.likeness import Reason, Told, are_apart, likeness
from bot.domain.likeness.nik_likeness import NikLikeness, near_niks
from bot.domain.people.people import Sex
from tests.every import every

NIK = "3215271203260007"
BABY = Told("Siti Maryam", date(2026, 3, 12), "Karawang", Sex.FEMALE, "Cucu Cahyati", "h1")


def told(**other: Any) -> Told:
    return replace(BABY, **other)


@every(
    "other",
    [{}, {"name": "Maryam Siti"}, {"name": "Hj. Siti Maryam"}, {"mother": "Cucu Cahiati"}, {"household": ""},
     {"birth_date": date(2026, 12, 3)}, {"birth_date": date(2026, 3, 22)}, {"birth_place": ""}, {"sex": None},
     {"mother": "Bu Cucu Cahyati", "household": "h2"}, {"birth_date": date(2026, 4, 12)}],
)  # fmt: skip
def test_the_same_told_twice_is_certain(other: dict[str, Any]) -> None:
    assert likeness(BABY, told(**other)).is_certain


@pytest.mark.parametrize(
    "other",
    [{"name": "Siti Mariyam"}, {"name": "Siti"}, {"name": "Bayi Ibu Cucu"}, {"birth_date": None}, {"mother": ""},
     {"name": "Siti Mariam", "birth_date": date(2025, 3, 12)}],
)  # fmt: skip
def test_what_may_be_the_same_is_to_be_looked_at(other: dict[str, Any]) -> None:
    found = likeness(BABY, told(household="", **other))
    assert found.is_doubtful
    assert not found.is_certain


@pytest.mark.parametrize(
    "other",
    [{"name": "Rina Oktaviani", "birth_date": date(2024, 3, 12)}, {"name": "Dewi Lestari"},
     {"mother": "Euis", "household": "h2"}, {"birth_date": date(1999, 7, 4)}, {"name": "Bayu", "sex": Sex.MALE}],
)  # fmt: skip
def test_siblings_twins_and_namesakes_are_two(other: dict[str, Any]) -> None:
    assert not likeness(BABY, told(**other)).is_doubtful


def test_of_one_house_name_and_day_another_mothers_name_says_nothing() -> None:
    found = likeness(BABY, told(mother="Euis"))
    assert found.is_doubtful
    assert "mother-other" not in found.reasons


def test_father_and_son_of_one_name_are_two() -> None:
    father = Told("Asep Saepudin", date(1974, 3, 12), "Karawang", Sex.MALE, "Enok", "h1")
    assert not likeness(father, replace(father, birth_date=date(1999, 3, 2), mother="Imas")).is_doubtful


def test_twins_named_alike_are_never_certain() -> None:
    found = likeness(told(name="Hasanah Maryam"), told(name="Hasanih Maryam"), NikLikeness.NEAR)
    assert found.is_doubtful
    assert not found.is_certain


def test_two_of_one_mother_a_month_apart_cannot_be_siblings() -> None:
    assert Reason.NO_SIBLINGS in likeness(BABY, told(birth_date=date(2026, 5, 1))).reasons
    assert Reason.NO_SIBLINGS not in likeness(BABY, told(birth_date=date(2026, 3, 13))).reasons


def test_reasons_are_named() -> None:
    found = likeness(BABY, told(name="Siti Maryan", birth_date=date(2026, 12, 3), sex=Sex.MALE), NikLikeness.NEAR)
    assert set(found.reasons) == {
        Reason.NAME_SPELT, Reason.BORN_SWAPPED, Reason.SEX_OTHER, Reason.PLACE, Reason.MOTHER, Reason.HOUSEHOLD,
        Reason.NIK_NEAR,
    }  # fmt: skip


@pytest.mark.parametrize("other", ["3215271203260008", "3215271203260070", "2315271203260007"])
def test_a_digit_another_or_two_swapped_is_near(other: str) -> None:
    assert other in near_niks(NIK)


@pytest.mark.parametrize("other", [NIK, "", "3215271203260018", "3215271203267000", "321527"])
def test_anything_else_is_another_number(other: str) -> None:
    assert other not in near_niks(NIK)


@given(st.text("0123456789", min_size=16, max_size=16))
def test_every_near_number_is_near_and_another(nik: str) -> None:
    near = list(near_niks(nik))
    assert len(near) == len(set(near))
    assert nik not in near
    assert all(nik in near_niks(each) for each in near[:8])


@given(st.text(max_size=40), st.text(max_size=40), st.dates(), st.dates())
def test_any_two_score_the_same_both_ways(name: str, other: str, day: date, another: date) -> None:
    one, two = Told(name, day, mother=other), Told(other, another, mother=name)
    assert 0 <= likeness(one, two).score <= 1
    assert likeness(one, two).score == pytest.approx(likeness(two, one).score)


@pytest.mark.parametrize("nik", [NikLikeness.UNKNOWN, NikLikeness.OTHER])
@pytest.mark.parametrize("apart", [{"name": "Dewi Lestari"}, {"mother": "Imas Masitoh"}])
@pytest.mark.parametrize("born", [{}, {"birth_date": date(2026, 12, 3)}, {"birth_date": date(2026, 3, 22)},
                                  {"birth_date": None, "event": date(2026, 3, 12)}])  # fmt: skip
def test_who_has_another_name_or_mother_is_another_whatever_else_is_alike(
    nik: NikLikeness, apart: dict[str, Any], born: dict[str, Any]
) -> None:
    """Of those nobody need be opened or compared any further."""
    one = told(household="", event=born.get("event"))
    other = told(household="", **born, **apart)
    assert are_apart(one.name, other.name) or are_apart(one.mother, other.mother)
    assert not likeness(one, other, nik).is_doubtful


def test_of_two_births_that_may_be_the_same_day_nothing_is_said() -> None:
    of_year = told(birth_date=date(2026, 12, 31), born_since=date(2026, 1, 1))
    reasons = likeness(BABY, of_year).reasons
    assert not {Reason.BORN, Reason.BORN_NEAR, Reason.BORN_OTHER, Reason.NO_SIBLINGS} & set(reasons)
    before = told(birth_date=date(2025, 12, 31), born_since=date(2025, 1, 1))
    assert Reason.BORN_OTHER in likeness(BABY, before).reasons


def test_one_age_told_in_december_and_in_january_is_one_birth() -> None:
    def of_year(year: int) -> Told:
        return Told("Unah Suryani", date(year, 12, 31), born_since=date(year, 1, 1))

    assert Reason.BORN_OTHER not in likeness(of_year(1985), of_year(1986)).reasons
    assert Reason.BORN_OTHER in likeness(of_year(1985), of_year(1987)).reasons


def test_of_an_age_the_year_before_is_no_other_birth() -> None:
    told = Told("Unah Suryani", date(1985, 12, 31), born_since=date(1985, 1, 1))
    assert Reason.BORN_OTHER not in likeness(told, Told("Unah Suryani", date(1984, 12, 15))).reasons
    assert Reason.BORN_OTHER in likeness(told, Told("Unah Suryani", date(1983, 12, 15))).reasons
    assert Reason.BORN_OTHER in likeness(told, Told("Unah Suryani", date(1986, 1, 1))).reasons
