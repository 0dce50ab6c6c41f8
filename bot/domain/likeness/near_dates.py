"""The days that a mistyped date may have been meant for."""

from collections.abc import Iterator
from datetime import date


def near_dates(day: date) -> list[date]:
    """Day and month swapped; or one part one more or less, or with one digit another. Never the day itself."""
    found = dict.fromkeys(_near(day))
    found.pop(day, None)
    return list(found)


def _near(day: date) -> Iterator[date]:
    yield from _real(day.year, day.day, day.month)
    for other in _parts(day.day, 31):
        yield from _real(day.year, day.month, other)
    for other in _parts(day.month, 12):
        yield from _real(day.year, other, day.day)
    for other in _parts(day.year, 9999):
        yield from _real(other, day.month, day.day)


def _parts(part: int, most: int) -> Iterator[int]:
    beside = (part - 1, part + 1)
    digits = f"{part:04}"
    for place in range(4):
        for digit in "0123456789":
            other = int(digits[:place] + digit + digits[place + 1 :])
            if 1 <= other <= most:
                yield other
    yield from (other for other in beside if 1 <= other <= most)


def _real(year: int, month: int, day: int) -> Iterator[date]:
    """A woman of 130 and a baby of next century are nobody's typing mistake."""
    if 1900 <= year <= 2100:
        try:
            yield date(year, month, day)
        except ValueError:
            return
