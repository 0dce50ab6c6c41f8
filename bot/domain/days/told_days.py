"""Days told from the one on which they are told: kemarin sore, tadi malam jam 2, senin lalu, 3 hari lalu."""

import calendar
import re
from datetime import date, timedelta

from bot.domain.days.time_words import MARKET_DAYS, PARTS_OF_DAY, WEEKDAYS
from bot.domain.days.written_days import day_of

# "Tadi malam" is the evening before; a day that is still to come is understood too, to be refused.
_OFFSETS = {
    "hari ini": 0, "hari ini tadi": 0, "tadi hari ini": 0, "sekarang": 0, "tadi": 0, "barusan": 0, "tadi barusan": 0,
    "barusan tadi": 0, "dinihari": 0, "tadi dinihari": 0, "dinihari tadi": 0, "dinihari ini": 0, "kemarin dinihari": -1,
    "dinihari kemarin": -1, "semalam dinihari": 0, "subuh": 0, "tadi malam": -1, "malam tadi": -1, "semalam": -1,
    "semalam tadi": -1, "tadi semalam": -1, "kemarin": -1, "hari kemarin": -1, "sehari lalu": -1, "kemarin lusa": -2,
    "kemarin dulu": -2, "lusa kemarin": -2, "kemarin kemarin lusa": -2, "besok": 1, "lusa": 2, "besok lusa": 2,
    "minggu lalu": -7, "minggu kemarin": -7, "pekan lalu": -7, "minggu depan": 7, "pekan depan": 7,
} | {f"{part} ini": 0 for part in PARTS_OF_DAY}  # fmt: skip
_EVENING_BEFORE = frozenset({"tadi malam", "malam tadi", "semalam"})
_DAYS = {"hari": 1, "minggu": 7, "pekan": 7}
_MONTHS_LONG = {"bulan": 1, "tahun": 12}
_AGO = re.compile(r"(\d{1,3}) (hari|minggu|pekan|bulan|tahun) (?:an )?(?:lalu|kemarin)")
_ONE = re.compile(r"(?:se|sa)(hari|minggu|pekan|bulan|tahun)\b")
_LASTS = re.compile(r"(?:\d{1,3} (?:hari|minggu|pekan)|(?:se|sa)(?:hari|minggu|pekan))(?: an)?(?: ini)?")
_DAY_OF_WEEK = "|".join(WEEKDAYS)
_MARKET_DAY = re.compile(
    rf"(malam )?(?:hari )?({_DAY_OF_WEEK}) ({'|'.join(MARKET_DAYS)})"
    r"(?: (?:kemarin|lalu|tadi|ini|minggu (?:lalu|kemarin|ini)))?"
)
_FIRST_OF_FIVE = date(1945, 8, 17)
"""A Friday that was a Legi."""
_FIVE, _ROUND = 5, 35
"""Days of the Javanese week, and after how many a weekday meets the same of them again."""
_WEEKDAY = re.compile(
    rf"(malam )?(?:hari )?({_DAY_OF_WEEK})"
    r"(?: (?:(\d{1,2}) )?((?:minggu|pekan) (?:lalu|kemarin|ini)|lalu|kemarin|tadi|ini|depan))?"
)
_EVENING_OF = re.compile(
    rf"malam (?:hari )?(?P<eve>{_DAY_OF_WEEK})(?: (?:{'|'.join(MARKET_DAYS)}))?|(?:hari )?(?P<day>{_DAY_OF_WEEK}) malam"
)
_WEEK_FIRST = re.compile(
    rf"^(kemarin|(?:\d{{1,2}} )?(?:minggu|pekan) (?:lalu|kemarin|ini)) ((?:hari )?(?:{_DAY_OF_WEEK}))$"
)
"""`Minggu lalu hari Rabu` is `Rabu minggu lalu`."""
_CLOCK = re.compile(
    r"(?<!\S)(?:jam (?:setengah )?(?P<hour>\d{1,2})(?: [:.] \d{2})?(?: an)?|(?P<clock>\d{1,2}) : \d{2})(?: : \d{2})?"
    r"(?: (?:lebih|lalu|kurang)(?: \d{1,2})?(?: menit)?| tepat)?(?!\S)"
)
_AROUND_PART = re.compile(
    r"(?<!\S)(?:(?:habis|sebelum|menjelang|waktu|pas|saat) )?(?:sholat |adzan )?"
    rf"(?=(?:{'|'.join(PARTS_OF_DAY)}|jumat)(?!\S))"
)
_LAST_HOUR, _SMALL_HOURS = 24, 4


_SOME_DAY = re.compile(
    r"(?:minggu|pekan) (?:lalu|kemarin)|(?:\d{1,3} )?(?:se|sa)?(?:bulan|tahun) (?:an )?(?:lalu|kemarin)"
)
_EVENING = re.compile(rf"(?<!\S)(?:kemarin|{_DAY_OF_WEEK})(?!\S)")


def is_of_some_day(plain: str) -> bool:
    """Whether `plain`, in time words, may be one of several days: `minggu lalu`, `kemarin malam jam 1`, of which one
    means the night that had begun and another the next morning."""
    bare, hour = without_clock(plain)
    if _SOME_DAY.fullmatch(without_part(bare)):
        return True
    is_night = hour is not None and hour <= _SMALL_HOURS and "malam" in plain.split()
    return is_night and _EVENING.search(bare) is not None


def is_evening_of_today(plain: str, today: date) -> bool:
    """Whether `plain`, in time words, tells of an evening that may be still to come, or a week ago: `malam minggu` on a
    Saturday."""
    found = _EVENING_OF.fullmatch(without_clock(plain)[0])
    if found is None:
        return False
    return (WEEKDAYS[found["day"] or found["eve"]] - bool(found["eve"])) % 7 == today.weekday()


def told_day(plain: str, today: date) -> date | None:
    """The day that the whole of `plain`, in time words, tells; None where it tells none."""
    bare, hour = without_clock(plain)
    if hour is not None and hour <= _SMALL_HOURS and bare in _EVENING_BEFORE:
        return today  # "tadi malam jam 2" is of the new day already
    for phrase in dict.fromkeys((bare, without_part(bare))):
        if phrase in _OFFSETS:
            return today + timedelta(days=_OFFSETS[phrase])
        for rule in (_ago, _weekday, _market_day):
            if found := rule(phrase, today):
                return found
    return None


def lasted_since(plain: str, today: date) -> date | None:
    """How long ago, where a day is asked for: `sudah 3 hari`."""
    return _ago(f"{plain.removesuffix(' ini').removesuffix(' an')} lalu", today) if _LASTS.fullmatch(plain) else None


def without_clock(plain: str) -> tuple[str, int | None]:
    """The phrase without its hour, and the hour."""
    found = _CLOCK.search(plain)
    hour = int(found["hour"] or found["clock"]) if found else None
    if found is None or hour is None or hour > _LAST_HOUR:
        return _AROUND_PART.sub("", plain), None
    rest = " ".join((plain[: found.start()] + plain[found.end() :]).split())
    return _AROUND_PART.sub("", rest), hour - (" setengah " in f" {found[0]} ")


def without_part(plain: str) -> str:
    """The phrase without the part of the day; as it is where it tells two that are not one."""
    words = plain.split()
    parts = {PARTS_OF_DAY[word] for word in words if word in PARTS_OF_DAY}
    return " ".join(word for word in words if word not in PARTS_OF_DAY) if len(parts) == 1 else plain


def _ago(phrase: str, today: date) -> date | None:
    found = _AGO.fullmatch(re.sub("^(bulan|tahun) ", r"1 \1 ", _ONE.sub(r"1 \1", phrase)))
    number = int(found[1]) if found else 0
    if not found or not number:
        return None
    if found[2] in _DAYS:
        return today - timedelta(days=number * _DAYS[found[2]])
    year, zero_based = divmod(today.year * 12 + today.month - 1 - number * _MONTHS_LONG[found[2]], 12)
    return day_of(year, zero_based + 1, min(today.day, calendar.monthrange(max(year, 1), zero_based + 1)[1]))


def _weekday(phrase: str, today: date) -> date | None:
    found = _WEEKDAY.fullmatch(_WEEK_FIRST.sub(r"\2 \1", phrase))
    if not found or phrase in ("minggu ini", "minggu depan"):
        return None
    said, weeks = found[4] or "", int(found[3] or 1)
    if found[3] and not said.startswith(("minggu", "pekan")):
        return None
    # "Malam minggu" is the evening before Sunday.
    weekday = (WEEKDAYS[found[2]] - bool(found[1])) % 7
    if said.startswith(("minggu", "pekan")):
        weeks = 0 if said.endswith(" ini") else weeks
        return today - timedelta(days=today.weekday() + 7 * weeks - WEEKDAYS[found[2]])
    if said == "depan":
        return today + timedelta(days=(weekday - today.weekday()) % 7 or 7)
    back = (today.weekday() - weekday) % 7
    return today - timedelta(days=back or (7 if said in ("lalu", "kemarin") else 0))


def _market_day(phrase: str, today: date) -> date | None:
    """`Jumat kliwon` is the last Friday that was one; its `malam` is the evening before."""
    found = _MARKET_DAY.fullmatch(phrase)
    if not found:
        return None
    evening = timedelta(days=bool(found[1]))
    back = (today + evening - timedelta(days=each) for each in range(_ROUND))
    return next(
        day - evening
        for day in back
        if day.weekday() == WEEKDAYS[found[2]] and (day - _FIRST_OF_FIVE).days % _FIVE == MARKET_DAYS[found[3]]
    )
