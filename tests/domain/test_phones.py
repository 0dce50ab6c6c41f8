"""Phone numbers, as people, spreadsheets and platforms write them."""

import pytest

from bot.domain.phones import BadPhone, PhoneProblem, read_phone, with_country

SAME = (
    *("081234567890", "0812 3456-7890", "+6281234567890", "6281234567890", "81234567890", "'081234567890"),
    *("81234567890.0", "6281234567890,0", "0812.3456.7890", "006281234567890", "+62 0812 3456 7890"),
)


def test_an_indonesian_number_is_understood_however_it_is_written() -> None:
    assert {text: read_phone(text) for text in SAME} == dict.fromkeys(SAME, "+6281234567890")


def test_a_number_of_another_country_keeps_it() -> None:
    assert read_phone("+60 12-345 6789") == read_phone("0060123456789") == "+60123456789"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        *((text, PhoneProblem.DIGITS_LOST) for text in ("8.12E+10", "8,12E+11", "6.28123E+12", "8.1E10")),
        *((text, PhoneProblem.NOT_A_NUMBER) for text in ("", "abc", "0812-3456-7890 (istri)", "#N/A", "8.12E+10x")),
        *((text, PhoneProblem.LENGTH) for text in ("12", "0812345678901234567")),
    ],
)
def test_what_is_no_number_is_refused_with_its_reason(text: str, problem: PhoneProblem) -> None:
    with pytest.raises(BadPhone) as refused:
        read_phone(text)
    assert refused.value.problem is problem


def test_an_account_of_another_country_is_not_taken_for_an_indonesian_one() -> None:
    assert read_phone(with_country("81234567890")) != read_phone("081234567890")
    assert read_phone(with_country("6281234567890")) == read_phone("081234567890")
