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


def compare_niks(one: str, other: str) -> NikLikeness:
    """How two numbers of 16 digits compare; empty means not known."""
    if not one or not other:
        return NikLikeness.UNKNOWN
    if one == other:
        return NikLikeness.EQUAL
    return NikLikeness.NEAR if is_near(one, other) else NikLikeness.OTHER


def is_near(one: str, other: str) -> bool:
    """Whether one digit is another, or two neighbours are swapped."""
    if len(one) != len(other):
        return False
    differs = [place for place, (mine, yours) in enumerate(zip(one, other, strict=True)) if mine != yours]
    if len(differs) == 1:
        return True
    return len(differs) == 2 and differs[1] == differs[0] + 1 and one[differs[0]] == other[differs[1]] and (
        one[differs[1]] == other[differs[0]]
    )  # fmt: skip


def near_niks(nik: str) -> Iterator[str]:
    """All numbers near this one: 144 with another digit, up to 15 with two neighbours swapped."""
    for place, digit in enumerate(nik):
        for other in "0123456789":
            if other != digit:
                yield nik[:place] + other + nik[place + 1 :]
    for place in range(len(nik) - 1):
        if nik[place] != nik[place + 1]:
            yield nik[:place] + nik[place + 1] + nik[place] + nik[place + 2 :]
