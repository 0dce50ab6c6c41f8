"""NIK and No KK: what sixteen digits tell, and what is wrong with them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from bot.domain.days.births import may_be_one_birth
from bot.domain.days.day import Day, Exactness
from bot.domain.people.people import Sex
from bot.domain.people.placeholders import is_made_up

Nik = NewType("Nik", str)
"""Nomor induk kependudukan: PPKKCC of first registration, DDMMYY of birth (women: day + 40), serial."""
Kk = NewType("Kk", str)
"""Nomor kartu keluarga: PPKKCC, DDMMYY of issue, serial."""

LENGTH = 16
_WOMEN = 40
# What people put between the digits, or phones around pasted text: also no-break spaces and direction marks.
_BETWEEN = re.compile("[\\s.\\-_'’`\u00a0\u200b-\u200f\u2010-\u2015\u202a-\u202e\u2066-\u2069\ufeff]")


class BadNumber(ValueError):  # noqa: N818 - a refusal
    """The text holds no number of sixteen digits."""

    def __init__(self, reason_key: str, digits_found: str) -> None:
        super().__init__(reason_key)
        self.reason_key = reason_key
        """`number-not-digits`, or `number-too-short` and `number-too-long` where only the count is wrong."""
        self.digits_found = digits_found


class Weight(StrEnum):
    """What follows from a finding."""

    REFUSE = "refuse"
    ASK_AGAIN = "ask-again"
    """Once; then accepted, with a warning to the operator."""
    WARN = "warn"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about a number that somebody should know: a text key and its arguments."""

    key: str
    weight: Weight
    args: Mapping[str, str] = field(default_factory=dict)


def parse_nik(text: str) -> Nik:
    """The NIK in `text`, with whatever separates its digits left out; else `BadNumber`."""
    return Nik(_sixteen_digits(text))


def _sixteen_digits(text: str) -> str:
    if len(text) == LENGTH and text.isascii() and text.isdigit():
        return text
    bare = _BETWEEN.sub("", text)
    digits = "".join(re.findall("[0-9]", bare))
    if digits != bare or not digits:
        raise BadNumber("number-not-digits", digits)
    if len(digits) != LENGTH:
        raise BadNumber("number-too-short" if len(digits) < LENGTH else "number-too-long", digits)
    return digits


def grouped(digits: str) -> str:
    """In fours, `3215 2749 1126 000`, so that they can be compared with a card."""
    return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))


def sex_in(nik: Nik) -> Sex:
    """The sex that the day of birth is written for."""
    return Sex.FEMALE if int(nik[6:8]) > _WOMEN else Sex.MALE


def birth_dates_in(nik: Nik) -> tuple[date, ...]:
    """The days of birth the NIK can mean, of this century and the last; none if there is no such day."""
    day = int(nik[6:8])
    return tuple(_days(day - _WOMEN if day > _WOMEN else day, int(nik[8:10]), int(nik[10:12])))


def _days(day: int, month: int, short_year: int) -> Iterator[date]:
    for century in (2000, 1900):
        try:
            yield date(century + short_year, month, day)
        except ValueError:
            continue


def examine_nik(nik: Nik, born: Day | None = None, sex: Sex | None = None, kk: str = "") -> tuple[Finding, ...]:
    """All that is notable, gravest first; of a birth date what is known of it is compared. A number first given in
    another regency is not notable, for people move.

    Whether another living person has the number only the registry knows. Nothing found means that the format is
    right, never that the NIK is real: there is no check digit.
    """
    return tuple(_nik_findings(nik, born, sex, kk))


def _nik_findings(nik: Nik, born: Day | None, sex: Sex | None, kk: str) -> Iterator[Finding]:
    if is_made_up(nik):
        yield Finding("number-made-up", Weight.REFUSE)
    if kk and nik == kk:
        yield Finding("nik-same-as-kk", Weight.REFUSE)
    days = birth_dates_in(nik)
    written = f"{int(nik[6:8]) % _WOMEN:02}/{nik[8:10]}/{nik[10:12]}"
    if not days:
        yield Finding("nik-impossible-date", Weight.ASK_AGAIN, {"date": written})
    if nik.endswith("0000"):
        yield Finding("nik-serial-zero", Weight.ASK_AGAIN)
    if born and days and not any(fits_nik(born, Day(day)) for day in days):
        yield Finding("nik-birth-date", Weight.WARN, {"date": written})
    if sex and days and sex is not sex_in(nik):
        yield Finding("nik-sex", Weight.WARN, {"sex": sex_in(nik).value})


def fits_nik(born: Day, written: Day) -> bool:
    """Whether he may have a NIK of that day; a month told beside one is no age, but read off the same card."""
    return born.may_be(written) or (born.exactness is Exactness.YEAR and may_be_one_birth(born, written))


def examine_kk(kk: Kk) -> tuple[Finding, ...]:
    """The same for a No KK."""
    return tuple(_kk_findings(kk))


def _kk_findings(kk: Kk) -> Iterator[Finding]:
    if is_made_up(kk):
        yield Finding("number-made-up", Weight.REFUSE)
    if not list(_days(int(kk[6:8]), int(kk[8:10]), int(kk[10:12]))):
        yield Finding("kk-impossible-date", Weight.ASK_AGAIN, {"date": f"{kk[6:8]}/{kk[8:10]}/{kk[10:12]}"})
    if kk.endswith("0000"):
        yield Finding("kk-serial-zero", Weight.ASK_AGAIN)
