"""The attack on a NIK: kecamatan, birth date and sex are twelve of its digits; whoever finds the last four has it."""

import re
from collections.abc import Iterable
from datetime import date

from bot.domain.areas import AreaCode
from bot.domain.people.people import Sex

_NO_NIK = re.compile(r"[A-Z]{3}-\d{4}-\d{4}|SEM-\w+|\d{1,2} [A-Z][a-z]+ \d{4}|\d\d\.\d\d\.\d\d\.\d{4}/\d{3}/\d{3}")
"""Numbers of reports, temporary numbers, dates, area codes."""
_DIGITS = re.compile(r"\d{4,}")


def ends_in(text: str) -> set[str]:
    """Every four digits that may be the end of a NIK."""
    return {digits[-4:] for digits in _DIGITS.findall(_NO_NIK.sub(" ", text))}


def rebuilt(area: AreaCode, born: date, sex: Sex, ends: Iterable[str]) -> set[str]:
    """All NIK of somebody registered first where he lives, by what is not secret of him and the ends that were seen."""
    day = born.day + (40 if sex is Sex.FEMALE else 0)
    first = f"{area[0:2]}{area[3:5]}{area[6:8]}{day:02}{born:%m%y}"
    return {first + end for end in ends}
