"""Understanding when something happened of people who know the week, month or year, or nothing: minggu lalu, lupa."""

import calendar
import re
from datetime import date, timedelta

from bot.domain.days.dates import may_be_several, understand_date
from bot.domain.days.day import EARLIEST, Day, Exactness
from bot.domain.days.time_words import MONTHS, in_time_words
from bot.domain.spelling.numbers import number_of

_UNKNOWN = re.compile(
    r"(?:saya )?(?:(?:tidak|tdk|tak|ga|gak|gk|nggak|ngga|enggak|kurang|belum) (?:tahu|tau|ingat|inget|pasti)"
    r"|(?:teu|henteu) (?:terang|nyaho|emut|inget)|lupa|hilap|poho|entah|"
    r"(?:(?:dah|tos|atos) )?(?:lama|lami)(?: (?:banget))?)"
    r"(?: (?:lagi|persis|persisnya|pasti|pastinya|tanggal|hari|kapan|kapannya))*(?!\S)"
)
_IDLE = frozenset({"dah", "di", "waktu", "awal", "akhir", "pertengahan", "tapi", "pada", ","})
_YEAR = re.compile(r"(?:tahun )?(\d{4})")
_MONTH = re.compile(r"(?:bulan )?([a-z]+)(?: (?:tahun )?(\d{4}|lalu|kemarin|ini))?")
_NUMBERED_MONTH = re.compile(r"(?:bulan )?(\d{1,2}) [/-] (\d{4})|bulan (\d{1,2})(?: (?:tahun )?(\d{4}))?")
_THIS = re.compile(r"(bulan|tahun) ini")
_AGO = re.compile(r"(?:(\d{1,3}) )?(?:se|sa)?(bulan|tahun)(?: (?:lalu|kemarin))?")


def understand_day(text: str, today: date) -> Day | None:
    """What the whole of `text`, told on `today`, says of a day; None if it says nothing. May be in the future where it
    says so.

    Nobody's *dua tahun lalu* is made into a day: it is that year.
    """
    if week := _week_as_said(text, today):
        return week
    plain = in_time_words(text)
    if not plain:
        return None
    if found := _UNKNOWN.match(plain):
        rest = plain[found.end() :].strip(" ,")
        return _known(rest, today) if rest else Day(today, Exactness.UNKNOWN)
    return _known(plain, today)


_SPAN = re.compile(r"\d.*?(?:–|-) ?(\d{1,2} [a-z]+ \d{4})", re.IGNORECASE)


def _week_as_said(text: str, today: date) -> Day | None:
    """`16–22 November 2026`, as `Day.say` has it in a file; no other days than those of one week."""
    said = text.strip()
    found = _SPAN.fullmatch(said) if len(said) <= _LONGEST_SPAN else None
    last = understand_date(found[1], today) if found else None
    week = Day(last, Exactness.WEEK) if last and last.weekday() == _SUNDAY else None
    return week if week and week.say().casefold() == said.replace("-", "–").casefold() else None


_LONGEST_SPAN = 40
_SUNDAY = 6


def is_of_a_week(text: str) -> bool:
    """Whether it is the week before, or the Sunday of these days: `minggu lalu`."""
    plain = in_time_words(text)
    return plain is not None and _WEEK.fullmatch(plain) is not None


def _known(plain: str, today: date) -> Day | None:
    if part := _part_of_month(plain, today):
        return part
    if _WEEK.fullmatch(plain):
        return Day(today - timedelta(days=today.weekday() + 1), Exactness.WEEK)
    if _HALF_YEAR.fullmatch(plain):
        return _ago("6 bulan lalu", today)
    if (found := _DATED_AGAIN.fullmatch(plain)) and found[2] in MONTHS:
        plain = found[1]
    if plain.startswith("sebelum ") and not (day := understand_date(plain, today)):
        return _before(_known(plain.removeprefix("sebelum "), today))
    phrase = " ".join(word for word in plain.split() if word not in _IDLE)
    if vague := _year(phrase, today) or _month(phrase, today) or _ago(phrase, today):
        return vague
    day = None if may_be_several(plain, today) else understand_date(plain, today)
    return Day(day) if day else None


_HALF_YEAR = re.compile(r"setengah tahun(?: (?:lalu|kemarin))?")
_DATED_AGAIN = re.compile(r"(\d{1,2} ([a-z]+)) (?:kemarin|lalu)")
"""`5 November kemarin`: the last one."""
_WEEK = re.compile(r"(?:minggu|pekan) (?:lalu|kemarin)")
_PART = re.compile(r"(awal|pertengahan|tengah|akhir) (bulan|tahun)(?: ini)?")
_NOT_BEFORE = {"awal": 1, "pertengahan": 11, "tengah": 11, "akhir": 21}
"""From which day of a month its beginning, middle and end have been."""


def _part_of_month(plain: str, today: date) -> Day | None:
    """`awal bulan` is this month, as is `akhir bulan` from its last third on; before that it is the month before."""
    found = _PART.fullmatch(plain)
    if found is None:
        return None
    if found[2] == "tahun":
        return _of_year(today.year - (today.month * 2 < _NOT_BEFORE[found[1]]), today)
    year, zero_based = divmod(today.year * 12 + today.month - 1 - (today.day < _NOT_BEFORE[found[1]]), 12)
    return _of_month(year, zero_based + 1, today)


def _before(day: Day | None) -> Day | None:
    return Day(day.earliest - timedelta(days=1), Exactness.BEFORE) if day and day.earliest > EARLIEST else None


def _of_year(year: int, today: date) -> Day | None:
    if not EARLIEST.year <= year <= 2100:
        return None
    return Day(today if year == today.year else date(year, 12, 31), Exactness.YEAR)


def _of_month(year: int, month: int, today: date) -> Day | None:
    if not (EARLIEST.year <= year <= 2100 and 1 <= month <= 12):
        return None
    is_now = (year, month) == (today.year, today.month)
    return Day(today if is_now else date(year, month, calendar.monthrange(year, month)[1]), Exactness.MONTH)


def _year(phrase: str, today: date) -> Day | None:
    found = _YEAR.fullmatch(phrase)
    return _of_year(int(found[1]), today) if found else None


def _month(phrase: str, today: date) -> Day | None:
    """Without a year it is the last such month."""
    if found := _NUMBERED_MONTH.fullmatch(phrase):
        return _numbered(int(found[1] or found[3]), found[2] or found[4], today)
    found = _MONTH.fullmatch(phrase)
    month = MONTHS.get(found[1]) if found else None
    if not found or not month:
        return None
    said = found[2] or ""
    if said.isdigit():
        return _of_month(int(said), month, today)
    # "Mei lalu" is the last May, "Mei tahun lalu" that of the year before.
    is_last_years = (said != "ini" and month > today.month) or ("tahun" in phrase and said in ("lalu", "kemarin"))
    return _of_month(today.year - is_last_years, month, today)


def _numbered(month: int, year: str | None, today: date) -> Day | None:
    """Without a year it is the last such month."""
    return _of_month(int(year) if year else today.year - (month > today.month), month, today)


def _ago(phrase: str, today: date) -> Day | None:
    found = _THIS.fullmatch(phrase) or _AGO.fullmatch(phrase)
    if not found:
        return None
    number = 0 if found.re is _THIS else _number(found[1])
    unit = found[found.re.groups]
    if number is None or phrase == unit:
        return None
    if unit.startswith("t"):
        return _of_year(today.year - number, today)
    year, zero_based = divmod(today.year * 12 + today.month - 1 - number, 12)
    return _of_month(year, zero_based + 1, today)


def _number(said: str | None) -> int | None:
    if said is None:
        return 1
    return number_of(said) or None
