"""Years of two digits that can be nothing else, with all of their digits."""

import re
from datetime import date

from bot.domain.days.time_words import MONTHS

_SHORT_YEAR = re.compile(r"(?P<lead>[^\W\d_]+|\d{1,2}(?=[/.\-]))[\s/.,\-]*(?P<mark>['’]\s*)?(?P<year>\d{2})")
_MARKED = re.compile(r"(?P<before>(?:.*[\s/.\-])?)['’`‘]\s?(?P<year>\d{2})(?P<an>\s?-?an)?")
_YEAR_WORDS = frozenset({"tahun", "thn", "th", "taun"})
_OF_A_YEAR = MONTHS.keys() | _YEAR_WORDS | {str(month) for month in set(MONTHS.values())}
_LAST_DAY = 31
"""A number up to this may be a day: *Agustus 05*."""


def with_century(text: str, today: date) -> str:
    """`'80`, `17/8/'45`, `Agt-80`, `8/80`, `Agustus '05`, `thn 80` with all of their year, the last such one; any other
    text as it is."""
    bare = text.strip()
    if marked := _MARKED.fullmatch(bare):
        return f"{marked['before']}{_of_century(marked['year'], today)}{marked['an'] or ''}"
    found = _SHORT_YEAR.fullmatch(bare)
    if found is None:
        return text
    lead = found["lead"].casefold().lstrip("0")
    if lead not in _OF_A_YEAR or not (int(found["year"]) > _LAST_DAY or found["mark"] or lead in _YEAR_WORDS):
        return text
    of_month = f"{lead}/" if lead.isdigit() else f"{lead} "
    return f"{of_month}{_of_century(found['year'], today)}"


def _of_century(year: str, today: date) -> int:
    return today.year - (today.year - int(year)) % 100
