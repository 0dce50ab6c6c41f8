"""Understanding and saying days in Indonesian, as people type them: kemarin sore, senin lalu, 12 agus 26."""

import calendar
import re
from collections.abc import Callable
from datetime import date, datetime, timedelta

from bot.domain.days.sundanese_days import in_indonesian
from bot.domain.spelling.numbers import SPOKEN, in_digits
from bot.domain.spelling.plain import plain as in_one_spelling
from bot.domain.spelling.words import SHORT

MONTH_NAMES = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
_WEEKDAY_NAMES = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


def _numbered(lines: tuple[str, ...]) -> dict[str, int]:
    return {word: number for number, line in enumerate(lines) for word in line.split()}


MONTHS = _numbered((
    "", "januari jan", "februari feb pebruari peb", "maret mar mrt", "april apr", "mei may", "juni jun", "juli jul",
    "agustus agus agust agst agu ags agt aug", "september sept sep", "oktober okt oct", "november nov nopember nop",
    "desember des dec",
))  # fmt: skip
_WEEKDAYS = _numbered(
    ("senin senen", "selasa salasa", "rabu rebo", "kamis kemis", "jumat jumaat", "sabtu saptu", "minggu ahad")
)
NUMBERS = _numbered(
    ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh sapuluh")
)
_DAYS = {"hari": 1, "hr": 1, "minggu": 7, "mgg": 7, "pekan": 7}
_MONTHS_LONG = {"bulan": 1, "bln": 1, "tahun": 12, "thn": 12, "th": 12}
_PARTS_OF_DAY = frozenset({
    "pagi", "siang", "sore", "malam", "subuh", "magrib", "maghrib", "isya", "zuhur", "dzuhur", "asar", "ashar",
    "petang", "isuk", "peuting",
})  # fmt: skip
# Days from today. "Tadi malam" is the evening before; a day that is still to come is understood too, to be refused.
_OFFSETS = {
    "hari ini": 0, "sekarang": 0, "tadi": 0, "barusan": 0, "baru saja": 0, "baru aja": 0, "dini hari": 0,
    "tadi malam": -1, "malam tadi": -1, "tadi dini hari": 0, "dini hari tadi": 0, "tadi barusan": 0, "sehari lalu": -1,
    "malam ini": 0, "semalam": -1, "semalem": -1, "tadi peuting": -1, "malam kemarin": -1,
    "kemarin": -1, "hari kemarin": -1, "kemarin lusa": -2, "kemarin dulu": -2, "lusa kemarin": -2,
    "besok": 1, "lusa": 2, "minggu lalu": -7, "minggu kemarin": -7, "pekan lalu": -7,
}  # fmt: skip
_OFFSETS = (
    {"subuh": 0}
    | {f"{part} ini": 0 for part in _PARTS_OF_DAY}
    | {f"{part} tadi": 0 for part in _PARTS_OF_DAY}
    | _OFFSETS
)
_OF_TIME = frozenset({
    "kemarin", "tadi", "malam", "siang", "pagi", "sore", "hari", "minggu", "bulan", "tahun", "tanggal", "lalu", "sudah",
    "yang", "barusan", "semalam", "jumat", "sekarang", "hari ini",
})  # fmt: skip
SAME = {word: known for word, known in SHORT.items() if known in _OF_TIME and word not in ("ti", "n")} | {
    "kamari": "kemarin", "yesterday": "kemarin", "today": "sekarang", "kebelakang": "lalu", "belakang": "lalu",
    "lewat": "lalu", "yll": "lalu", "kemarennya": "kemarin", "kemarinnya": "kemarin", "sr": "sore", "pg": "pagi",
    "sbh": "subuh",
    "subuhna": "subuh", "hri": "hari", "jumaat": "jumat", "jmt": "jumat", "jmat": "jumat", "snin": "senin",
    "sls": "selasa", "slasa": "selasa", "rbu": "rabu", "kms": "kamis", "kmis": "kamis", "sbtu": "sabtu",
    "mnggu": "minggu", "mingu": "minggu", "sabtunya": "sabtu", "malemnya": "malam", "malamnya": "malam",
}  # fmt: skip
"""Other spellings of the words for days: those of a sentence, and some that only count here."""
_IDLE = frozenset({
    "yang", "yg", "pada", "sekitar", "kira", "kiranya", "kurang", "lebih", "sudah", "udah", "wib", "nya", "lah",
    "itu", "ya", "pak", "bu", "tanggal", "tgl", "tg", "ke", "an", "habis", "abis", "sehabis", "kayaknya",
    "mungkin", "ada", "hampir",
})  # fmt: skip
_NO_DIGITS = _IDLE | _PARTS_OF_DAY | _WEEKDAYS.keys() | {"hari"}
_CLOCK = re.compile(
    r"\b(?:jam|pukul|pkl)\s*(?:setengah\s+)?(?:\d{1,2}(?:[.:]\d{2})?|satu|dua|tiga|empat|lima|enam|tujuh|delapan|"
    r"sembilan|sepuluh|sebelas|dua ?belas)(?:an)?\b|\b\d{1,2}:\d{2}\b|\b\d{1,2}\.\d{2}(?=\s*wib)"
)
# "Tadi malam jam 2" is of the new day already.
_SMALL_HOURS = re.compile(
    r"\b(?:tadi mal[ae]m|mal[ae]m tadi|semal[ae]m)\s*(?:jam|pukul|pkl)\s*(?:setengah\s+)?"
    r"(?:0?[1-4]|satu|dua|tiga|empat)(?:[.:]\d{2})?(?![\w.:])"
)
_DIGITS = re.compile(r"(?<![\d/.\-])(\d{1,2})\s*([/.\-\s])\s*(\d{1,2})(?:\s*\2\s*(\d{4}|\d{2}))?(?![\d/\-])")
_TOGETHER = re.compile(r"(?<!\d)(\d{2})(\d{2})(\d{4})(?!\d)")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_SPELLED = re.compile(
    r"(?<!\d)(\d{1,2})[\s.\-/]*(?:bulan\s+)?([a-z]{3,9})(?![a-z])"
    r"(?:[\s.\-/,']*(?:tahun\s+)?(\d{4}|\d{2}))?(?![\s.\-/,']*\d)"
)
_DAY_AND_MONTH = re.compile(r"(?:tanggal )?(\d{1,2}) bulan (\d{1,2})(?: (?:tahun )?(\d{4}|\d{2}))?")
"""`tanggal 5 bulan 10` is the fifth of October."""
_ONLY_DAY = re.compile(r"\b(?:tanggal|tgl|tg)\.?\s*(\d{1,2})\b(?!\s*[/.\-]\s*\d)(.*)")
_AGO = re.compile(r"(?:(\d{1,3})|([a-z]+)) (hari|hr|minggu|mgg|pekan|bulan|bln|tahun|thn|th) (?:lalu|kemarin)")
_LASTS = re.compile(
    rf"(?:(?:sudah|baru|ada|sekitar|kurang lebih|kira kira|hampir|jalan) )*((?:\d{{1,3}}|{SPOKEN}) (?:hari|"
    rf"minggu|pekan)|"
    r"(?:se|sa)(?:hari|minggu|pekan))(?: (?:lebih|an|ini|pak|ibu))*"
)
"""How long ago, where a day is asked for: `udah 3 hari`."""
_WEEKDAY = re.compile(r"(malam )?(?:hari )?([a-z]+)( minggu lalu| minggu kemarin| lalu| kemarin| tadi| ini)?")
_LONGEST = 80


def understand_date(text: str, today: date) -> date | None:
    """The day meant by `text`, told on `today`; None if it is none. Day before month, always.

    A year of two digits lies in the past hundred years; without a year it is the last such day. May be in the future
    where the text says so: refusing that is up to the question.
    """
    found = _understand(text, today, _by_library)
    if found is None and len(text) <= _LONGEST and (lasts := _LASTS.fullmatch(in_one_spelling(text))):
        return _understand(f"{in_digits(lasts[1])} lalu", today, _spoken)
    return found


def missing_day(text: str) -> tuple[str, int] | None:
    """Of a date whose month has no such day: the month's name and its last day."""
    if (found := _DIGITS.search(text)) and 1 <= int(found[3]) <= len(MONTH_NAMES):
        day, month, year = int(found[1]), int(found[3]), found[4]
    elif (found := _SPELLED.search(text.casefold())) and found[2] in MONTHS:
        day, month, year = int(found[1]), MONTHS[found[2]], found[3]
    else:
        return None
    # A year that is not said may have had a 29 February.
    last = calendar.monthrange(int(year or 2000) % 100 + 2000, month)[1]
    return (MONTH_NAMES[month - 1], last) if day > last else None


def understand_phrase(text: str, today: date) -> date | None:
    """As `understand_date`, by this file's own rules alone: microseconds, also where `text` is no day."""
    return _understand(text, today, _spoken)


def _understand(text: str, today: date, last_resort: Callable[[str, date], date | None]) -> date | None:
    if len(text) > _LONGEST:
        return None
    plain = in_indonesian(text.casefold().replace("jum'at", "jumat").replace("jum’at", "jumat"))
    plain = spelled_out(plain)
    plain = _SMALL_HOURS.sub("dini hari", plain)
    plain = _CLOCK.sub(" ", plain).strip(" .,!?\n\t")
    if any("0" <= letter <= "9" for letter in plain):
        return _with_digits(plain, today, last_resort)
    return _spoken(plain, today)


def spelled_out(plain: str) -> str:
    """`tgl lima kmrn` → `tanggal 5 kemarin`: each word of time in the one spelling, the day of a month in digits."""
    words = _LETTERS.sub(lambda found: SAME.get(found[0], found[0]), plain)
    return _SAID_DAY.sub(lambda found: (found[1] or "") + in_digits(found[2] or found[4]), words)


_LETTERS = re.compile(r"[a-z]+(?:-[a-z]+)?")
_SAID_DAY = re.compile(rf"\b(tanggal )({SPOKEN})\b|()\b({SPOKEN})(?= (?:bulan )?(?:{'|'.join(MONTHS)})\b)")


def _with_digits(plain: str, today: date, last_resort: Callable[[str, date], date | None]) -> date | None:
    if found := _YEAR_FIRST.search(plain):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _TOGETHER.search(plain):
        return _day(int(found[3]), int(found[2]), int(found[1]))
    if (found := _SPELLED.search(plain)) and found[2] in MONTHS:
        return _dated(int(found[1]), MONTHS[found[2]], found[3], today)
    bare = _without_names(plain)
    if found := _DAY_AND_MONTH.fullmatch(bare):
        return _dated(int(found[1]), int(found[2]), found[3], today) if 1 <= int(found[2]) <= 12 else None
    if (found := _DIGITS.search(bare)) and _is_whole(found, bare):
        return _dated(int(found[1]), int(found[3]), found[4], today)
    if found := _ONLY_DAY.search(plain):
        return _day_of_month(int(found[1]), found[2], today)
    return _spoken(plain, today) or last_resort(plain, today)


def _without_names(plain: str) -> str:
    """`senin, tgl 12/8/26` → `12/8/26`."""
    words = plain.replace(",", " ").split()
    return " ".join(word for word in words if word.strip(".") not in _NO_DIGITS)


def _is_whole(found: re.Match[str], bare: str) -> bool:
    """`12/8/26` is a date wherever it stands; `12/8` and `12 8 26` only alone."""
    if found[4] and not found[2].isspace():
        return True
    return found[0] == bare and bool(found[4] or found[2] in "/-")


def _day(year: int, month: int, day: int) -> date | None:
    if not 1900 <= year <= 2100:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _dated(day: int, month: int, year: str | None, today: date) -> date | None:
    if year and len(year) == 4:
        return _day(int(year), month, day)
    if year:
        recent = today.year - (today.year - int(year)) % 100
        return _newest_past([recent, recent - 100], month, day, today)
    return _newest_past(list(range(today.year, today.year - 8, -1)), month, day, today)


def _newest_past(years: list[int], month: int, day: int, today: date) -> date | None:
    days = (_day(year, month, day) for year in years)
    return next((each for each in days if each and each <= today), None)


def _day_of_month(day: int, rest: str, today: date) -> date | None:
    """`tgl 12`: of this month if it has been, else of the last; `bulan lalu` says it outright."""
    here = _day(today.year, today.month, day)
    if here and here <= today and not re.search("bulan (?:yang |yg )?(?:lalu|kemarin)", rest):
        return here
    before = today.replace(day=1) - timedelta(days=1)
    return _day(before.year, before.month, day)


def _spoken(plain: str, today: date) -> date | None:
    words = [SAME.get(word, word) for word in re.findall(r"[a-z]+|\d+", plain)]
    words = [word for word in words if word not in _IDLE]
    for attempt in (words, [word for word in words if word not in _PARTS_OF_DAY]):
        phrase = " ".join(attempt)
        if phrase in _OFFSETS:
            return today + timedelta(days=_OFFSETS[phrase])
        for rule in (_ago, _weekday):
            if found := rule(phrase, today):
                return found
    return None


def _ago(phrase: str, today: date) -> date | None:
    phrase = re.sub(r"^(?:se|sa)(hari|minggu|pekan|bulan|tahun)\b", r"1 \1", phrase)
    phrase = re.sub(r"^(bulan|tahun) ", r"1 \1 ", phrase)
    found = _AGO.fullmatch(phrase)
    number = int(found[1] or NUMBERS.get(found[2], 0)) if found else 0
    if not found or not number:
        return None
    if found[3] in _DAYS:
        return today - timedelta(days=number * _DAYS[found[3]])
    year, zero_based = divmod(today.year * 12 + today.month - 1 - number * _MONTHS_LONG[found[3]], 12)
    return _day(year, zero_based + 1, min(today.day, calendar.monthrange(max(year, 1), zero_based + 1)[1]))


def _weekday(phrase: str, today: date) -> date | None:
    found = _WEEKDAY.fullmatch(phrase)
    if not found or found[2] not in _WEEKDAYS or phrase == "minggu ini":
        return None
    said = (found[3] or "").strip()
    if "minggu" in said:
        return today - timedelta(days=today.weekday() + 7 - _WEEKDAYS[found[2]])
    # "Malam minggu" is the evening before Sunday.
    weekday = (_WEEKDAYS[found[2]] - bool(found[1])) % 7
    back = (today.weekday() - weekday) % 7
    return today - timedelta(days=back or (7 if said in ("lalu", "kemarin") else 0))


def _by_library(plain: str, today: date) -> date | None:
    """What the rules don't know, such as the month first; only where a day and a year are written, and nothing else."""
    if not re.search(r"\b(?:19|20)\d{2}\b", plain) or not re.search(r"\b\d{1,2}(?:st|nd|rd|th)?\b", plain):
        return None
    import dateparser  # half a second, and hardly ever needed

    base = datetime(today.year, today.month, today.day)
    order = {"DATE_ORDER": "DMY", "PREFER_DATES_FROM": "past", "STRICT_PARSING": True, "RELATIVE_BASE": base}
    found = dateparser.parse(plain, languages=["id", "en"], settings=order)
    return found.date() if found else None


def say_date(day: date) -> str:
    """`12 Agustus 2026`."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def say_weekday(day: date) -> str:
    """`Rabu`."""
    return _WEEKDAY_NAMES[day.weekday()]


def say_date_with_weekday(day: date) -> str:
    """`Kamis, 26 November 2026`."""
    return f"{say_weekday(day)}, {say_date(day)}"
