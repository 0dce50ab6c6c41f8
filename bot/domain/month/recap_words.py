"""What is typed behind *rekap* → the month and the place that it names."""

import re
from dataclasses import dataclass

from bot.domain.days.time_words import MONTHS
from bot.domain.periods import BadPeriod, Period, parse_period, period_of, previous_period

_EMPTY = frozenset((
    "bulan", "bln", "desa", "kelurahan", "kel", "kecamatan", "kec", "kabupaten", "kab", "kota", "laporan", "lapor",
    "rekap", "data", "di", "untuk", "buat", "tolong", "minta", "lihat", "ini", "dong", "pak", "bu",
))  # fmt: skip
"""What says nothing of which month or place."""
_BEFORE = frozenset(("lalu", "kemarin", "kamari"))
_YEAR = re.compile(r"20\d\d")
_SAID = re.compile(r"[^\W_]+(?:-\d\d)?")


@dataclass(frozen=True, slots=True)
class RecapWords:
    """The month, None where none was named, and the words of the place, in small letters."""

    period: Period | None
    place: str


def understand_recap(typed: str, open_period: Period) -> RecapWords:
    """A month without a year is the last one of that name that has begun."""
    words = _SAID.findall(typed.casefold())
    period = next((found for found in map(_as_period, words) if found), None)
    month = next((word for word in words if word in MONTHS), None)
    year = next((word for word in words if _YEAR.fullmatch(word)), None)
    if period is None and month is not None:
        period = period_of(int(year), MONTHS[month]) if year else _latest(MONTHS[month], open_period)
    elif period is None and _BEFORE & set(words):
        period = previous_period(open_period)
    rest = [
        word for word in words if word not in _EMPTY | _BEFORE and word not in (month, year) and not _as_period(word)
    ]
    return RecapWords(period, " ".join(rest))


def _as_period(word: str) -> Period | None:
    try:
        return parse_period(word)
    except BadPeriod:
        return None


def _latest(month: int, open_period: Period) -> Period:
    this_year = period_of(int(open_period[:4]), month)
    return this_year if this_year <= open_period else period_of(int(open_period[:4]) - 1, month)
