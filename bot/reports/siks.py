"""A person → a row of the SIKS-NG template ("V.4"), in the order of the profile's layout."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from bot.domain import profiles
from bot.domain.areas import AreaCode, rt_number, rw_number
from bot.domain.people.people import Marital, Person, Relationship
from bot.domain.profiles import NO_PROGRAMME, SOURCES, Profile
from bot.reports.rows import Place
from bot.reports.table import Column, Row

_YES, _NO = "YA", "TIDAK"
_MARITAL = {
    Marital.SINGLE: "BELUM KAWIN",
    Marital.MARRIED: "KAWIN",
    Marital.DIVORCED: "CERAI HIDUP",
    Marital.WIDOWED: "CERAI MATI",
}
_RELATIONSHIP = {
    Relationship.HEAD: "KEPALA KELUARGA",
    Relationship.HUSBAND: "SUAMI",
    Relationship.WIFE: "ISTRI",
    Relationship.CHILD: "ANAK",
    Relationship.CHILD_IN_LAW: "MENANTU",
    Relationship.GRANDCHILD: "CUCU",
    Relationship.PARENT: "ORANG TUA",
    Relationship.PARENT_IN_LAW: "MERTUA",
    Relationship.OTHER_KIN: "FAMILI LAIN",
    Relationship.HELPER: "PEMBANTU",
    Relationship.OTHER: "LAINNYA",
}
_WIDTHS = {"nik": 19, "kk": 19, "name": 28, "mother": 24, "address": 30, "rt": 6, "rw": 6, "sex": 9}
_REFUSED = str.maketrans(dict.fromkeys("\"'’‘“”`´", "") | dict.fromkeys(",./\\", " "))


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose row it is, where the RT lies, and the programme to name."""

    person: Person
    area: AreaCode
    place: Place
    programme: str


def siks_columns(profile: Profile) -> tuple[Column, ...]:
    """The layout's headings; every cell is text, so that a NIK keeps its 16 digits and a date its form."""
    return tuple(Column(column.header, _WIDTHS.get(column.source, 17)) for column in profile.layout)


def siks_row(profile: Profile, subject: Subject) -> Row:
    """The subject's cells in the layout's order."""
    return [cell(subject) for cell in _cells(profile.layout)]


def programmes_named(person: Person) -> str:
    """`PKH`, or `NON BANSOS` for who gets none."""
    return " ".join(name for name in person.programmes if name != NO_PROGRAMME) or NO_PROGRAMME


def plain_name(name: str) -> str:
    """Upper case, without quotes, commas, dots and slashes, which the template refuses."""
    return " ".join(name.translate(_REFUSED).upper().split())


def _day(day: date | None) -> str:
    return f"{day.day:02}/{day.month:02}/{day.year:04}" if day else ""


def _upper(text: str) -> str:
    return " ".join(text.upper().split())


_upper_again = lru_cache(maxsize=2048)(_upper)
"""For words that many rows share, and that tell nothing of a person."""


_SOURCES: Mapping[str, Callable[[Subject], str]] = {
    "nik": lambda s: s.person.nik,
    "programme": lambda s: s.programme,
    "kk": lambda s: s.person.kk,
    "name": lambda s: plain_name(s.person.name),
    "birth_place": lambda s: plain_name(s.person.birth_place),
    "birth_date": lambda s: _day(s.person.birth_date),
    "mother": lambda s: plain_name(s.person.mother),
    "sex": lambda s: s.person.sex or "",
    "relationship": lambda s: _RELATIONSHIP[s.person.relationship] if s.person.relationship else "",
    "job": lambda s: _upper_again(s.person.job),
    "education": lambda s: _upper_again(s.person.education),
    "marital": lambda s: _MARITAL[s.person.marital] if s.person.marital else "",
    "address": lambda s: _upper(s.person.address),
    "rt": lambda s: rt_number(s.area),
    "rw": lambda s: rw_number(s.area),
    "province": lambda s: _upper_again(s.place.province),
    "regency": lambda s: _upper_again(s.place.regency).removeprefix("KABUPATEN "),
    "district": lambda s: _upper_again(s.place.district),
    "village": lambda s: _upper_again(s.place.village),
    "has_disability": lambda s: _YES if s.person.disability else _NO,
    "disability": lambda s: s.person.disability,
    "is_pregnant": lambda s: _YES if s.person.pregnant_since else _NO,
    "pregnant_since": lambda s: _day(s.person.pregnant_since),
}


@lru_cache(maxsize=8)
def _cells(layout: tuple[profiles.Column, ...]) -> tuple[Callable[[Subject], str], ...]:
    return tuple(_SOURCES[column.source] for column in layout)


if missing := SOURCES ^ _SOURCES.keys():
    raise NotImplementedError(f"sources of a layout without a column, or the reverse: {', '.join(sorted(missing))}")
