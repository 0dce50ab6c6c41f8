"""What sixteen digits tell."""

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.days.day import Day, Exactness
from bot.domain.people.nik import (
    BadNumber,
    Kk,
    Nik,
    Weight,
    birth_dates_in,
    examine_kk,
    examine_nik,
    parse_nik,
    sex_in,
)
from bot.domain.people.people import Sex

ASEP = Nik("3215271708580001")
SITI = Nik("3215275708600002")


def weights(nik: str, **known: object) -> dict[str, Weight]:
    return {each.key: each.weight for each in examine_nik(Nik(nik), **known)}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["3215271708580001", " 3215 2717 0858 0001 ", "32.15.27.170858.0001", "321527-170858-0001",
             "'3215271708580001",
             "\u200e3215271708580001\u200f", "3215\u00a02717 08580001"],
)  # fmt: skip
def test_whatever_separates_the_digits_is_left_out(text: str) -> None:
    assert parse_nik(text) == ASEP


@pytest.mark.parametrize(
    ("text", "reason", "digits"),
    [("321527170858000", "number-too-short", "321527170858000"),
     ("32152717085800011", "number-too-long", "32152717085800011"),
     ("", "number-not-digits", ""), ("Asep 12", "number-not-digits", "12"),
     ("3,21527E+15", "number-not-digits", "32152715"),
     ("٣٢١٥٢٧١٧٠٨٥٨٠٠٠١", "number-not-digits", ""), ("👍", "number-not-digits", "")],
)  # fmt: skip
def test_a_refusal_says_why_and_what_was_found(text: str, reason: str, digits: str) -> None:
    with pytest.raises(BadNumber) as refused:
        parse_nik(text)
    assert (refused.value.reason_key, refused.value.digits_found) == (reason, digits)


def test_women_have_forty_added_to_the_day() -> None:
    assert (sex_in(ASEP), sex_in(SITI)) == (Sex.MALE, Sex.FEMALE)
    assert date(1960, 8, 17) in birth_dates_in(SITI)


def test_the_birth_date_settles_the_century() -> None:
    assert weights(ASEP, born=Day(date(1958, 8, 17))) == weights(ASEP, born=Day(date(2058, 8, 17))) == {}
    assert weights("3215272902000001", born=Day(date(2000, 2, 29))) == {}
    assert weights("3215272902010001") == {"nik-impossible-date": Weight.ASK_AGAIN}


def test_findings_have_their_weights() -> None:
    assert weights(ASEP, kk=ASEP) == {"nik-same-as-kk": Weight.REFUSE}
    assert weights("3215273213580000") == {
        "nik-impossible-date": Weight.ASK_AGAIN,
        "nik-serial-zero": Weight.ASK_AGAIN,
    }
    assert weights(SITI, born=Day(date(1960, 8, 18)), sex=Sex.MALE) == {
        "nik-birth-date": Weight.WARN,
        "nik-sex": Weight.WARN,
    }


def test_a_family_card_number_is_examined_too() -> None:
    assert [each.key for each in examine_kk(Kk("3215279913580000"))] == [
        "kk-impossible-date",
        "kk-serial-zero",
    ]


@given(st.from_regex(r"[0-9]{16}", fullmatch=True), st.dates(), st.sampled_from(Sex))
def test_any_sixteen_digits_can_be_examined(digits: str, birth_date: date, sex: Sex) -> None:
    found = {finding.key for finding in examine_nik(parse_nik(digits), Day(birth_date), sex, digits)}
    assert "nik-same-as-kk" in found
    assert ("nik-serial-zero" in found) == digits.endswith("0000")
    assert ("kk-serial-zero" in {each.key for each in examine_kk(Kk(digits))}) == digits.endswith("0000")


@given(st.text(max_size=40))
def test_any_other_text_is_refused(text: str) -> None:
    with contextlib.suppress(BadNumber):
        assert len(parse_nik(text)) == 16


@pytest.mark.parametrize(
    ("born", "contradicts"),
    [
        (Day(date(1958, 12, 31), Exactness.YEAR), False),
        (Day(date(1958, 8, 31), Exactness.MONTH), False),
        (Day(date(1958, 9, 30), Exactness.MONTH), True),
        (Day(date(1957, 12, 31), Exactness.YEAR), True),
        (Day(date(1959, 12, 31), Exactness.YEAR), False),
        (Day(date(1960, 12, 31), Exactness.YEAR), True),
        (Day(date(1959, 12, 31), Exactness.BEFORE), False),
    ],
)
def test_of_a_birth_date_that_is_not_known_to_the_day_what_is_known_is_compared(born: Day, contradicts: bool) -> None:
    found = {finding.key for finding in examine_nik(parse_nik("3215271708580001"), born)}
    assert ("nik-birth-date" in found) is contradicts
