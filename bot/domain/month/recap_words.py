"""What is typed behind *rekap* → the month and the place that it names."""

import re
from dataclasses import dataclass

from rapidfuzz import fuzz

from bot.domain.days.time_words import MONTHS
from bot.domain.periods import BadPeriod, Period, next_period, parse_period, period_of, previous_period

_EMPTY = frozenset((
    "bulan", "bln", "desa", "kelurahan", "kel", "kecamatan", "kec", "kabupaten", "kab", "kota", "laporan", "lapor",
    "rekap", "data", "di", "untuk", "buat", "tolong", "minta", "lihat", "ini", "dong", "pak", "bu",
))  # fmt: skip
"""What says nothing of which month or place."""
_BEFORE = frozenset(("lalu", "kemarin", "kamari"))
_AFTER = frozenset(("depan", "berikutnya", "besok", "payun"))
_LONG, _LIKE = 6, 87
"""Letters from which a slip is heard, and how like a month it must be."""
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
    month, called = next(((word, name) for word in words if (name := _month(word))), (None, ""))
    year = next((word for word in words if _YEAR.fullmatch(word)), None)
    if period is None and month is not None:
        period = period_of(int(year), MONTHS[called]) if year else _latest(MONTHS[called], open_period)
    elif period is None and _BEFORE & set(words):
        period = previous_period(open_period)
    elif period is None and _AFTER & set(words):
        period = next_period(open_period)
    taken = _EMPTY | _BEFORE | _AFTER | {month, year}
    return RecapWords(period, " ".join(word for word in words if word not in taken and not _as_period(word)))


def _month(word: str) -> str:
    """The name of a month that it is, or a slip of one long enough; empty for anything else."""
    if word in MONTHS or len(word) < _LONG:
        return word if word in MONTHS else ""
    return next((name for name in MONTHS if len(name) >= _LONG and fuzz.ratio(name, word) >= _LIKE), "")


def _as_period(word: str) -> Period | None:
    try:
        return parse_period(word)
    except BadPeriod:
        return None


def _latest(month: int, open_period: Period) -> Period:
    this_year = period_of(int(open_period[:4]), month)
    return this_year if this_year <= open_period else period_of(int(open_period[:4]) - 1, month)
