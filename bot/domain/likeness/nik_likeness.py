"""Whether two NIK may be one number, mistyped; and all the numbers that a mistyped one may have been."""

from collections.abc import Iterator
from enum import StrEnum


class NikLikeness(StrEnum):
    """How two numbers compare."""

    EQUAL = "equal"
    NEAR = "near"
    """one digit another, or two neighbours swapped"""
    OTHER = "other"
    UNKNOWN = "unknown"
    """one of them lacks it"""


def near_niks(nik: str) -> Iterator[str]:
    """All numbers near this one: 144 with another digit, up to 15 with two neighbours swapped."""
    for place, digit in enumerate(nik):
        for other in "0123456789":
            if other != digit:
                yield nik[:place] + other + nik[place + 1 :]
    for place in range(len(nik) - 1):
        if nik[place] != nik[place + 1]:
            yield nik[:place] + nik[place + 1] + nik[place] + nik[place + 2 :]
