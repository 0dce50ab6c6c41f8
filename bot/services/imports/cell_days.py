"""What the cells of a list say of days: of birth as exactly as it is known, of other days to the day."""

import re
from datetime import date, timedelta
from functools import lru_cache

from bot.domain.days.ages import born_of_age
from bot.domain.days.dates import understand_date
from bot.domain.days.day import Day
from bot.domain.days.short_years import with_century
from bot.domain.days.time_words import MONTHS, WEEKDAYS
from bot.domain.days.vague_days import understand_day
from bot.services.imports.cell_words import CellDoubted, RowRefused, is_blank, refuse_error, without_error

_DATE_SHAPE = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})")
_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?")


def read_day(text: str, what: str, today: date) -> date | None:
    """A day that is not to come, day before month; empty gives None."""
    refuse_error(text, what)
    if is_blank(text):
        return None
    day = _parse_day(text, today)
    if day is None:
        raise RowRefused(f"{what} tidak dimengerti: {text[:30]!r}; contoh: 17/08/1958")
    if day > today:
        raise RowRefused(f"{what} belum terjadi: {text[:30]}")
    if day.year < 1900:
        raise RowRefused(f"{what} terlalu lama: {text[:30]}")
    return day


@lru_cache(maxsize=20_000)
def read_birth(text: str, today: date) -> Day | None:
    """A birth date as exactly as the list has it: `00/00/1950`, `00-05-1950`, `1950`, `Mei 1950`; empty gives None."""
    what = "TANGGAL LAHIR"
    refuse_error(text, what)
    text = found[1] if (found := _WITH_DECIMALS.fullmatch(text)) else with_century(text, today)
    if is_blank(text) or _ALL_ZERO.fullmatch(text):
        return None
    found = _NO_DAY.fullmatch(text) or _NO_DAY_ISO.fullmatch(text)
    parts = found.groupdict() if found else {}
    vague = f"{parts['month']}/{parts['year']}" if int(parts.get("month") or 0) else parts.get("year", text)
    if found is None and _tells_year(text) and _parse_day(text, today):
        day = read_day(text, what, today)
        return Day(day) if day else None
    known = understand_day(vague, today) if _tells_year(vague) and _is_written_date(vague) else None
    if known is None:
        raise RowRefused(f"{what} tidak dimengerti: {text[:30]!r}; contoh: 17/08/1958, atau 1958")
    if known.latest > today:
        raise RowRefused(f"{what} belum terjadi: {text[:30]}")
    return known


_NO_DAY = re.compile(r"0{1,2}[/.\-](?P<month>\d{1,2})[/.\-](?P<year>\d{4})")
_NO_DAY_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-00")


def read_age(text: str, today: date) -> Day | None:
    """The year, or of a baby the month or day, that an age gives; it counts from today. Raises `CellDoubted`."""
    text = found[1] if (found := _AGE_WITH_DECIMALS.fullmatch(without_error(text))) else text
    if is_blank(text):
        return None
    born = born_of_age(f"umur {text}" if text.isdigit() else text, today)
    if born is None:
        raise CellDoubted(f"tidak dimengerti: {text[:30]!r}; contoh: 45, atau 8 bulan")
    return born


_AGE_WITH_DECIMALS = re.compile(r"(\d{1,3})[.,]0+")
_ALL_ZERO = re.compile(r"[0/.\- :]+")
_SERIAL = re.compile(r"\d{5}")
_FIRST_SERIAL = date(1899, 12, 30)
"""Of the days that a spreadsheet counts."""
_OF_A_DATE = MONTHS.keys() | {"tanggal", "tgl", "bulan", "bln", "tahun", "thn", "th", "sebelum"}


def _tells_year(text: str) -> bool:
    """Whether a year is among it: `12/8` is nobody's day of birth."""
    parts = re.findall(r"\d+|[^\W\d_]+", text.casefold())
    return _FOUR.search(text) is not None or sum(part.isdigit() or part in MONTHS for part in parts) >= 3


_FOUR = re.compile(r"\d{4}")


def _is_written_date(text: str) -> bool:
    """Whether nothing stands in it but numbers and what dates are written with: no letter among the digits, no phrase
    that counts from today."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    if not re.search(r"\d", text) or any(word not in _OF_A_DATE and word not in WEEKDAYS for word in words):
        return False
    mixed = re.findall(r"\d[^\W\d_]+|[^\W\d_]+\d", text.casefold())
    return all(re.sub(r"\d", "", each) in MONTHS for each in mixed)


def _parse_day(text: str, today: date) -> date | None:
    found = _DATE_SHAPE.fullmatch(text)
    year_month_day = (found[3], found[2], found[1]) if found else None
    if found := _ISO.fullmatch(text):
        year_month_day = (found[1], found[2], found[3])
    if year_month_day is None:
        if _SERIAL.fullmatch(text):
            return _FIRST_SERIAL + timedelta(days=int(text))
        if not _is_written_date(text):
            return None
        found = _ISO_TOGETHER.fullmatch(text)
        if (told := understand_date(text, today)) or found is None:
            return told
        year_month_day = (found[1], found[2], found[3])
    try:
        year, month, day = map(int, year_month_day)
        return date(year, month, day)
    except ValueError:
        return None


def since_1900(text: str) -> str:
    """The number of a day that is counted from 1904, as it is counted elsewhere; any other text as it is."""
    return str(int(text) + _FROM_1904) if _SERIAL.fullmatch(text) else text


_FROM_1904 = 1462
_WITH_DECIMALS = re.compile(r"(\d{4,5})[.,]0+")
"""A year, or the number of a day, as programs write numbers that they hold with decimals."""
_ISO_TOGETHER = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
_DAY_AND_PLACE = re.compile(r"(?P<day>\d.*\d{4})\s*[,/;]\s*(?P<place>[^\W\d_][^\d]*)")
_PLACE_AND_DAY = re.compile(r"(?P<place>[^\d]*?)[\s,/;:.\-]*(?P<day>\d.*)?")


def split_birth(text: str) -> tuple[str, str]:
    """`KARAWANG, 17-08-1980` → place and day."""
    found = _PLACE_AND_DAY.fullmatch(text)
    if found is None:
        return "", text
    if behind := _DAY_AND_PLACE.fullmatch(text):
        return behind["place"], behind["day"]
    place, day = found["place"].strip(" ,/;:-"), found["day"] or ""
    words = place.split()
    if day and words and words[-1].casefold().strip(".,") in MONTHS:
        place, day = " ".join(words[:-1]).strip(" ,/;:-"), f"{words[-1]} {day}"
    return place, day
