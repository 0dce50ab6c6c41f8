"""Days written by their numbers and month names: 12/8/26, tanggal 5 bulan 10, 12 Agustus tahun lalu."""

import re
from datetime import date, timedelta

from bot.domain.days.time_words import MONTHS

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = r"(?:tanggal )?(?P<day>\d{1,2})"
_YEAR = r"(?P<year>\d{4}|\d{2})"
_RECENT = r"tahun (?P<which>lalu|ini)"
_MARK = r"(?:[/.\-,'] )*"
_BEHIND = rf"(?: {_MARK}(?:tahun )?(?:' ?)?{_YEAR}| {_RECENT})?"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"{_DAY} (?P<mark>[/.\-]) (?P<month>\d{{1,2}}) (?:(?P=mark)|tahun) {_YEAR}",
        rf"(?:tanggal )?(?P<day>\d{{1,2}}) (?P<month>\d{{1,2}}) {_YEAR}",
        r"(?P<year>\d{4}) (?P<mark>[/.\-]) (?P<month>\d{1,2}) (?P=mark) (?P<day>\d{1,2})",
        rf"{_DAY} [/\-] (?P<month>\d{{1,2}})",
        r"tanggal (?P<day>\d{1,2}) \. (?P<month>\d{1,2})",
        rf"{_DAY} {_MARK}(?:bulan )?(?P<month>{_MONTH}){_BEHIND}",
        rf"(?:bulan )?(?P<month>{_MONTH}) (?:tanggal (?P<day>\d{{1,2}})(?: (?:tahun )?{_YEAR})?)",
        rf"(?:bulan )?(?P<month>{_MONTH}) (?P<day>\d{{1,2}}) (?P<year>\d{{4}})",
        rf"{_DAY} bulan (?P<month>\d{{1,2}}){_BEHIND}",
        rf"bulan (?P<month>\d{{1,2}}) tanggal (?P<day>\d{{1,2}})(?: (?:tahun )?{_YEAR})?",
    )
)
_TOGETHER = re.compile(r"(?:tanggal )?(\d{2})(\d{2})(\d{4})")
_OF_MONTH = re.compile(
    r"tanggal (?P<day>\d{1,2})(?: (?:bulan )?(?P<which>lalu|kemarin|ini|tadi|depan))?|"
    r"(?P<first>\d{1,2}) bulan (?P<of>lalu|ini|depan)|bulan (?P<that>lalu|ini|depan) tanggal (?P<last>\d{1,2})"
)


def written_day(plain: str, today: date) -> date | None:
    """The day that the whole of `plain`, in time words, writes; None where it writes none, or none of the calendar."""
    if parts := written_parts(plain):
        day, month, year = parts
        return _dated(day, month, year, today) if 1 <= month <= len(set(MONTHS.values())) else None
    return _day_of_month(plain, today)


def written_parts(plain: str) -> tuple[int, int, str] | None:
    """Day, month and year as they are written, be they of the calendar or not."""
    if found := _TOGETHER.fullmatch(plain):
        return int(found[1]), int(found[2]), found[3]
    found = next(filter(None, (shape.fullmatch(plain) for shape in _SHAPES)), None)
    if found is None:
        return None
    told = found.groupdict()
    month = told["month"]
    return (
        int(told["day"]),
        MONTHS[month] if month in MONTHS else int(month),
        told.get("year") or told.get("which") or "",
    )


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, where the calendar has it and it is of these two centuries."""
    if not 1900 <= year <= 2100:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _dated(day: int, month: int, year: str, today: date) -> date | None:
    """Without a year the last such day; a year of two digits lies in the past hundred years."""
    if year in ("lalu", "ini"):
        return day_of(today.year - (year == "lalu"), month, day)
    if len(year) == 4:
        return day_of(int(year), month, day)
    if year:
        recent = today.year - (today.year - int(year)) % 100
        return _newest_past([recent, recent - 100], month, day, today)
    return _newest_past(list(range(today.year, today.year - 8, -1)), month, day, today)


def _newest_past(years: list[int], month: int, day: int, today: date) -> date | None:
    days = (day_of(year, month, day) for year in years)
    return next((each for each in days if each and each <= today), None)


def _day_of_month(plain: str, today: date) -> date | None:
    meant = month_meant(plain, today)
    return day_of(meant[1].year, meant[1].month, meant[0]) if meant else None


def month_meant(plain: str, today: date) -> tuple[int, date] | None:
    """`tanggal 12`: its number, and a day of its month, this one if it has been, else the last; `bulan lalu` says it
    outright. The month may have no such day."""
    found = _OF_MONTH.fullmatch(plain)
    if found is None:
        return None
    day = int(found["day"] or found["first"] or found["last"])
    which = found["which"] or found["of"] or found["that"] or ""
    if which == "depan":
        return day, today.replace(day=1) + timedelta(days=32)
    is_said = "bulan" in plain and which in ("lalu", "ini")
    is_this = which == "ini" if is_said else day <= today.day
    return day, today if is_this else today.replace(day=1) - timedelta(days=1)
