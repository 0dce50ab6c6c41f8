"""Phone numbers as people and spreadsheets write them, by one rule for lists, enrolment and change."""

import re
from enum import StrEnum

import phonenumbers

HOME = "ID"
"""Numbers without a country are Indonesian."""
_DECIMALS = re.compile(r"(?<=\d)[.,]0{1,2}$")
"""What programs put behind a number of a number cell; dots within a number part three digits."""
_SCIENTIFIC = re.compile(r"\d([.,]\d+)?[eE]\+?\d+")


class PhoneProblem(StrEnum):
    """Why something is no phone number."""

    DIGITS_LOST = "digits_lost"
    """A number cell has rounded it: `8.12E+10`."""
    NOT_A_NUMBER = "not_a_number"
    LENGTH = "length"


class BadPhone(ValueError):  # noqa: N818 - a refusal
    """No phone number can be read; `problem` says why."""

    def __init__(self, problem: PhoneProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem


def read_phone(text: str) -> str:
    """E.164 of an Indonesian number as people write it, or of one with its country (`+60…`, `0060…`, `62…`).

    Takes what spreadsheets make of numbers (`81234567890`, `81234567890.0`); raises `BadPhone`.
    """
    bare = _DECIMALS.sub("", text.strip().lstrip("'’`"))
    if _SCIENTIFIC.fullmatch(bare):
        raise BadPhone(PhoneProblem.DIGITS_LOST)
    if bare.startswith("00"):
        bare = f"+{bare[2:]}"
    number = _parse(f"+{bare}" if bare.startswith("62") else bare)
    if not phonenumbers.is_possible_number(number):
        raise BadPhone(PhoneProblem.LENGTH)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _parse(text: str) -> phonenumbers.PhoneNumber:
    """Not with letters in it: the library takes them for the keys of a telephone, and `(istri)` for seven digits."""
    if any(map(str.isalpha, text)):
        raise BadPhone(PhoneProblem.NOT_A_NUMBER)
    try:
        return phonenumbers.parse(text, HOME)
    except phonenumbers.NumberParseException as error:
        too_long = error.error_type == phonenumbers.NumberParseException.TOO_LONG
        raise BadPhone(PhoneProblem.LENGTH if too_long else PhoneProblem.NOT_A_NUMBER) from None


def say_phone(number: str) -> str:
    """As people here write a number (E.164): `0812-3456-789`; of another country with its own."""
    parsed = phonenumbers.parse(number, HOME)
    is_ours = parsed.country_code == phonenumbers.country_code_for_region(HOME)
    how = phonenumbers.PhoneNumberFormat.NATIONAL if is_ours else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(parsed, how)


def with_country(number: str) -> str:
    """A number as platforms give it, country first, with or without the plus: with it.

    Without this an account of Japan (`81…`) would be read as an Indonesian number written without its zero.
    """
    return number if number.startswith(("+", "0")) else f"+{number}"
