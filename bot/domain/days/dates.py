"""Understanding and saying days in Indonesian, as people type them: kemarin sore, senin lalu, 12 agus 26."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from bot.domain.days.time_words import MARKET_DAYS, PARTS_OF_DAY, WEEKDAYS, in_time_words
from bot.domain.days.told_days import (
    is_evening_of_today,
    is_of_some_day,
    lasted_since,
    told_day,
    without_clock,
    without_part,
)
from bot.domain.days.written_days import month_meant, written_day, written_parts

MONTH_NAMES = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
WEEKDAY_NAMES = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_DAY_OF_WEEK = (
    rf"(?P<evening>malam )?(?:hari )?(?P<weekday>{'|'.join(WEEKDAYS)})(?: (?:{'|'.join(MARKET_DAYS)}))?(?!\S)"
)
_BARE_DAY = re.compile(r"\d{1,2}")
_BESIDE = (
    re.compile(rf"{_DAY_OF_WEEK}(?: (?:kemarin|lalu|tadi|ini))? (?:, )?(?P<rest>.+)"),
    re.compile(rf"(?P<rest>.+?) (?:, )?{_DAY_OF_WEEK}"),
)


@dataclass(frozen=True, slots=True)
class Clash:
    """A weekday that the day told beside it is not: `Senin, 12 Agustus 2026`."""

    weekday: int
    day: date


def understand_date(text: str, today: date) -> date | None:
    """The day meant by the whole of `text`, told on `today`; None if it is none, or says two. Day before month, always.

    A year of two digits lies in the past hundred years; without a year it is the last such day. May be in the future
    where the text says so: refusing that is up to the question.
    """
    plain = in_time_words(text)
    if not plain:
        return None
    found = _understood(plain, today)
    return lasted_since(plain, today) if found is None else found if isinstance(found, date) else None


def understand_phrase(text: str, today: date) -> date | Clash | None:
    """As `understand_date`, within a sentence: there `3 hari` alone is no day."""
    plain = in_time_words(text)
    if plain and is_of_some_day(plain):
        return None
    found = _understood(plain, today) if plain else None
    if found is None and plain and _LASTED.match(text):
        return lasted_since(plain, today)
    return found


_LASTED = re.compile(r"(?:sudah|baru) ")


def clash_in(text: str, today: date) -> Clash | None:
    """The weekday in `text` that contradicts the day beside it."""
    plain = in_time_words(text)
    found = _understood(plain, today) if plain else None
    return found if isinstance(found, Clash) else None


def may_be_several(text: str, told_on: date | None = None) -> bool:
    """Whether no one day is told: `minggu lalu`, `bulan lalu`, `rabu malam jam 1`; of what has happened, `told_on` a
    Saturday, `malam minggu`: that evening may be still to come."""
    plain = in_time_words(text)
    if not plain:
        return False
    return is_of_some_day(plain) or (told_on is not None and is_evening_of_today(plain, told_on))


def is_of_no_day(text: str) -> bool:
    """Whether it tells a time that comes again and again: `abis magrib`, `pas lebaran`, `tanggal merah kemarin`."""
    plain = in_time_words(text)
    return plain is not None and _AGAIN.fullmatch(plain) is not None


_AGAIN = re.compile(
    r"(?:(?:tadi|habis|sebelum|menjelang|waktu|pas|sholat|adzan|hari|malam|awal|akhir|bulan|raya|libur|h) )*"
    rf"(?:{'|'.join(PARTS_OF_DAY)}|lebaran|puasa|ramadhan|ramadan|idul (?:fitri|adha)|takbiran|tarawih|maulid|maulud|"
    r"muludan|rajab|rajaban|syawal|muharram|tanggal merah|libur|liburan)(?: (?:haji|idul (?:fitri|adha)|nasional))?"
    r"(?: (?:kemarin|lalu|tadi))?"
)


def missing_day(text: str, today: date) -> tuple[str, int] | None:
    """Of a date whose month has no such day, be the month said or not: its name and its last day."""
    plain = in_time_words(text)
    bare = _without_time(plain) if plain else ""
    if meant := month_meant(bare, today):
        number, of = meant
        last = calendar.monthrange(of.year, of.month)[1]
        return (MONTH_NAMES[of.month - 1], last) if number > last else None
    parts = written_parts(bare)
    if parts is None or not 1 <= parts[1] <= len(MONTH_NAMES):
        return None
    day, month, year = parts
    # A year that is not said may have had a 29 February.
    last = calendar.monthrange(int(year if year.isdigit() else 2000) % 100 + 2000, month)[1]
    return (MONTH_NAMES[month - 1], last) if day > last else None


def lacks_year(text: str) -> bool:
    """Whether it is a date of which the year is left to be guessed: `17 agustus`."""
    plain = in_time_words(text)
    parts = written_parts(_without_time(plain)) if plain else None
    return parts is not None and not parts[2]


def _understood(plain: str, today: date) -> date | Clash | None:
    found = told_day(plain, today) or written_day(_without_time(plain), today)
    if found is not None:
        return found
    for shape in _BESIDE:
        if (beside := shape.fullmatch(plain)) and (day := _alone(beside["rest"], today)):
            said = WEEKDAYS[beside["weekday"]]
            # The evening before is meant by one, the weekday's own by another.
            agrees = day.weekday() == said or (beside["evening"] and day.weekday() == (said - 1) % 7)
            return day if agrees else Clash(said, day)
    return None


def _alone(rest: str, today: date) -> date | None:
    """The day of what stands beside a weekday: `kamis malam jumat` is Thursday, `rabu 25` the 25th."""
    rest = f"tanggal {rest}" if _BARE_DAY.fullmatch(rest) else rest
    return told_day(rest, today) or written_day(_without_time(rest), today)


def _without_time(plain: str) -> str:
    return without_part(without_clock(plain)[0])


def say_date(day: date) -> str:
    """`12 Agustus 2026`."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def say_weekday(day: date) -> str:
    """`Rabu`."""
    return WEEKDAY_NAMES[day.weekday()]


def say_date_with_weekday(day: date) -> str:
    """`Kamis, 26 November 2026`."""
    return f"{say_weekday(day)}, {say_date(day)}"
