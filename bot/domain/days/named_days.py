"""Days of the calendar that are told by their name: natal, 17 agustusan, malam tahun baru."""

import re

_NAMED = {
    r"(?:hari )?(?:raya )?natal": (25, "desember"),
    r"(?:hari )?tahun baru(?: masehi)?": (1, "januari"),
    r"17 (?:- )?(?:an )?agustusan|17 (?:- )?an agustus|agustusan|hari kemerdekaan(?: ri)?": (17, "agustus"),
    "(?:hari )?hut (?:kemerdekaan )?ri": (17, "agustus"),
    "hari kartini": (21, "april"),
    "hari buruh|may day|mayday": (1, "mei"),
    "hari pendidikan(?: nasional)?|hardiknas": (2, "mei"),
    "hari lahir pancasila": (1, "juni"),
    "(?:hari )?kesaktian pancasila": (1, "oktober"),
    "(?:hari )?sumpah pemuda": (28, "oktober"),
    "hari pahlawan": (10, "november"),
    "hari guru(?: nasional)?": (25, "november"),
    "hari ibu": (22, "desember"),
}  # fmt: skip
_EVES = {(25, "desember"): (24, "desember"), (1, "januari"): (31, "desember"), (17, "agustus"): (16, "agustus")}
_DAY = re.compile(
    rf"(?<!\S)(?P<eve>malam )?(?:{'|'.join(f'(?P<n{at}>{name})' for at, name in enumerate(_NAMED))})"
    r"(?: (?:tahun )?(?P<year>\d{4})| (?:kemarin|lalu|tadi))?(?!\S)"
)
_DATES = list(_NAMED.values())


def in_dates(plain: str) -> str:
    """The same with each of them as a date: `natal tahun lalu` → `25 desember tahun lalu`; one that was lately needs
    no year. Feasts that move with the moon are no day by their name."""
    return _DAY.sub(_as_date, plain)


def _as_date(found: re.Match[str]) -> str:
    named = _DATES[next(at for at in range(len(_DATES)) if found[f"n{at}"])]
    day, month = _EVES.get(named, named) if found["eve"] else named
    year = int(found["year"] or 0) - (month != named[1])
    return f"{day} {month} {year if found['year'] else ''} {found['eve'] or ''}".strip().replace("  ", " ")
