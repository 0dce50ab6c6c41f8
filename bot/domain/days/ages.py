"""When somebody was born of whom only an age or a year is known: umur tujuh puluh, 70an, 3 bulan, kelahiran 56."""

import re
from datetime import date

from bot.domain.days.day import Day
from bot.domain.days.time_words import in_time_words
from bot.domain.days.vague_days import understand_day
from bot.domain.spelling.numbers import in_digits
from bot.domain.spelling.plain import plain

_ABOUT = r"(?:(?:sekitar|kira kira|kurang lebih|sudah|baru|udah|hampir|masih|±) )*"
_LED = r"(?:(?:umur|usia|yuswa)(?:nya|na)?(?: saya| dia)?)"
_AFTER = r"(?: (?:lebih|an|pak|ibu|kayaknya|lah|ya|ke atas|mungkin|saja))*"
_IN_YEARS = re.compile(
    rf"{_ABOUT}(?:{_LED} )?{_ABOUT}(\d{{1,3}}) ?-?(?:an )?tahun(?:an)?{_AFTER}|"
    rf"{_LED} {_ABOUT}(\d{{1,3}}) ?-?(?:an)?{_AFTER}|(\d{{2}}) ?-?an"
)
_YOUNG = re.compile(rf"{_ABOUT}(?:{_LED} )?{_ABOUT}(?:(\d{{1,2}}) ?|se)(hari|minggu|bulan|tahun)(?:an)?{_AFTER}")
_YEARS_AND_MONTHS = re.compile(
    rf"{_ABOUT}(?:{_LED} )?{_ABOUT}(?:(\d{{1,2}}) ?|se)tahun(?: (?:lebih|dan))? (\d{{1,2}}|se) ?bulan(?:an)?{_AFTER}"
)
_AND_A_HALF = re.compile(
    rf"{_ABOUT}(?:{_LED} )?{_ABOUT}(?:(\d{{1,2}})(?: ?\.| )(?:5|setengah) tahun|"
    rf"(?:(\d{{1,2}}) |se)tahun setengah){_AFTER}"
)
_SMALL = 60
"""Months; of who is older the month is not believed."""
_YEAR = re.compile(
    r"(?:(?:ke)?lahir(?:an|nya)? )?(?:tahun )?(\d{4}|\d{2})|(?:(?:ke)?lahir(?:an|nya)? )(?:tahun )?(\d{4}|\d{2})"
)
_NAMED = re.compile(r"(?:ke)?lahir|tahun")


def born_of_age(text: str, today: date) -> Day | None:
    """The year, or of a baby the month or day, that the whole of `text` tells; None where it tells no age."""
    if in_time_words(text) is None:
        return None
    said = in_digits(plain(text))
    if found := _IN_YEARS.fullmatch(said):
        age = int(found[1] or found[2] or found[3])
        return understand_day(f"{age} tahun lalu", today) if age else None
    if months := _months(said):
        told = understand_day(f"{months} bulan lalu", today)
        return told if told is None or months < _SMALL else understand_day(str(told.latest.year), today)
    if found := _YOUNG.fullmatch(said):
        return understand_day(f"{found[1] or 1} {found[2]} lalu", today)
    found = _YEAR.fullmatch(said)
    if found is None or not _NAMED.search(said):
        return None
    year = found[1] or found[2]
    return understand_day(year if len(year) == 4 else str(_of_century(int(year), today)), today)


def _months(said: str) -> int:
    """Of `1 tahun 3 bulan`, `setahun setengah`, `2,5 tahun`; 0 of anything else."""
    if found := _YEARS_AND_MONTHS.fullmatch(said):
        return int(found[1] or 1) * 12 + (1 if found[2] == "se" else int(found[2]))
    found = _AND_A_HALF.fullmatch(said)
    return int(found[1] or found[2] or 1) * 12 + 6 if found else 0


def _of_century(year: int, today: date) -> int:
    """`56` is the last such year."""
    return today.year - (today.year - year) % 100
