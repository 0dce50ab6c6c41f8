"""A person → a row of the template of SIKS-NG, in the order of the profile's layout."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import lru_cache

from bot.domain.areas import AreaCode, rt_number, rw_number
from bot.domain.people.completeness import is_known
from bot.domain.people.people import Person
from bot.domain.profiles import SOURCES, Profile
from bot.domain.quickly_made import quickly_made
from bot.reports.rows import Place
from bot.reports.table import Column, Row

_WIDTHS = {"nik": 19, "kk": 19, "name": 28, "mother": 24, "address": 30, "rt": 6, "rw": 6, "sex": 9}
_KIND = "kabupaten "
_REFUSED = str.maketrans(dict.fromkeys("\"'’‘“”`´", "") | dict.fromkeys(",./\\", " "))


@quickly_made
@dataclass(frozen=True, slots=True)
class Subject:
    """Whose row it is, where the RT lies, and the programme to name."""

    person: Person
    area: AreaCode
    place: Place
    programme: str
    codes: Mapping[str, Mapping[str, str]]
    """What the template's cells say, by list and our key."""

    def code(self, of: str, key: str) -> str:
        """What is written for one of our keys; empty for none."""
        return self.codes[of].get(key, "")


def siks_columns(profile: Profile) -> tuple[Column, ...]:
    """The layout's headings; every cell is text, so that a NIK keeps its 16 digits and a date its form."""
    return tuple(Column(column.header, _WIDTHS.get(column.source, 17)) for column in profile.layout.columns)


def row_maker(profile: Profile) -> Callable[[Subject], Row]:
    """What makes rows of the layout, for many of them."""
    sources = [_SOURCES[column.source] for column in profile.layout.columns]
    if profile.layout.capitals:
        return lambda subject: [cell(subject).upper() for cell in sources]
    return lambda subject: [cell(subject) for cell in sources]


def headings_of(profile: Profile, without: Collection[str]) -> tuple[tuple[int, str], ...]:
    """The layout's headings `without` some sources, each with the place of its cell in a row."""
    columns = enumerate(profile.layout.columns)
    return tuple((place, each.header) for place, each in columns if each.source not in without)


def plain_name(name: str) -> str:
    """Without quotes, commas, dots and slashes, which the template refuses."""
    bare = name if name.replace(" ", "").isalnum() else name.translate(_REFUSED)
    return " ".join(bare.split())


def listed_name(profile: Profile, name: str) -> str:
    """As the template has it, so that a person is called the same in every list that asks something of him."""
    return in_capitals(profile, plain_name(name))


def in_capitals(profile: Profile, text: str) -> str:
    """In capitals where the layout says so."""
    return text.upper() if profile.layout.capitals else text


@lru_cache(maxsize=64, typed=True)  # a head and a single person are both 1, and so equal
def _key(value: Enum | None) -> str:
    """The key that a profile's lists have for it."""
    return value.name.lower() if value else ""


def _day(day: date | None) -> str:
    return f"{day.day:02}/{day.month:02}/{day.year:04}" if day else ""


def _without_kind(regency: str) -> str:
    """`Karawang` of `Kabupaten Karawang`; a city keeps its word."""
    name = _tidy_again(regency)
    return name[len(_KIND) :] if name.casefold().startswith(_KIND) else name


def _tidy(text: str) -> str:
    return " ".join(text.split())


_tidy_again = lru_cache(maxsize=2048)(_tidy)
"""For words that many rows share, and that tell nothing of a person."""


_SOURCES: Mapping[str, Callable[[Subject], str]] = {
    "nik": lambda s: s.person.nik,
    "programme": lambda s: s.programme,
    "kk": lambda s: s.person.kk,
    "name": lambda s: plain_name(s.person.name),
    "birth_place": lambda s: plain_name(s.person.birth_place),
    "birth_date": lambda s: _day(s.person.birth_date) if is_known(s.person, "birth_date") else "",
    "mother": lambda s: plain_name(s.person.mother),
    "sex": lambda s: s.code("sex", _key(s.person.sex)),
    "relationship": lambda s: s.code("relationship", _key(s.person.relationship)),
    "job": lambda s: _tidy_again(s.person.job),
    "education": lambda s: _tidy_again(s.person.education),
    "marital": lambda s: s.code("marital", _key(s.person.marital)),
    "address": lambda s: _tidy(s.person.address),
    "rt": lambda s: rt_number(s.area),
    "rw": lambda s: rw_number(s.area),
    "province": lambda s: _tidy_again(s.place.province),
    "regency": lambda s: _without_kind(s.place.regency),
    "district": lambda s: _tidy_again(s.place.district),
    "village": lambda s: _tidy_again(s.place.village),
    "has_disability": lambda s: s.code("yes_no", "yes" if s.person.disability else "no"),
    "disability": lambda s: s.code("disability", s.person.disability),
    "is_pregnant": lambda s: s.code("yes_no", "yes" if s.person.pregnant_since else "no"),
    "pregnant_since": lambda s: _day(s.person.pregnant_since),
    "removal": lambda s: s.code("removal", _key(s.person.status)),
}


if missing := SOURCES ^ _SOURCES.keys():
    raise NotImplementedError(f"sources of a layout without a column, or the reverse: {', '.join(sorted(missing))}")
