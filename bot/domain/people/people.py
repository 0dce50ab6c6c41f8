"""Persons and households as the registry holds them."""

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum, StrEnum
from typing import Any, NewType

from bot.domain.areas import AreaCode
from bot.domain.days.day import Day, Exactness
from bot.domain.quickly_made import quickly_made

PersonId = NewType("PersonId", str)
HouseholdId = NewType("HouseholdId", str)


class Sex(StrEnum):
    """Jenis kelamin."""

    MALE = "L"
    FEMALE = "P"


class BasicStatus(IntEnum):
    """Status dasar, national list."""

    ALIVE = 1
    DEAD = 2
    MOVED = 3
    MISSING = 4
    AWAY = 6
    INVALID = 9


class Relationship(IntEnum):
    """SHDK, hubungan keluarga, national list."""

    HEAD = 1
    HUSBAND = 2
    WIFE = 3
    CHILD = 4
    CHILD_IN_LAW = 5
    GRANDCHILD = 6
    PARENT = 7
    PARENT_IN_LAW = 8
    OTHER_KIN = 9
    HELPER = 10
    OTHER = 11


class Marital(IntEnum):
    """Status kawin, national list."""

    SINGLE = 1
    MARRIED = 2
    DIVORCED = 3
    WIDOWED = 4


@quickly_made
@dataclass(frozen=True, slots=True)
class Person:
    """A resident (warga). Empty text and None mean "not known"."""

    id: PersonId
    household_id: HouseholdId
    area: AreaCode
    name: str
    sex: Sex | None = None
    birth_date: date | None = None
    birth_place: str = ""
    nik: str = ""
    kk: str = ""
    mother: str = ""
    relationship: Relationship | None = None
    marital: Marital | None = None
    job: str = ""
    education: str = ""
    disability: str = ""
    """Kode jenis disabilitas (PDFSK, PDINT, PDMTL, PDSNS), empty for none."""
    pregnant_since: date | None = None
    programmes: tuple[str, ...] = ()
    address: str = ""
    status: BasicStatus = BasicStatus.ALIVE
    died_or_left_on: date | None = None
    """The latest that it may be where its day is not known."""
    end_exactness: Exactness = Exactness.DAY
    birth_exactness: Exactness = Exactness.DAY
    """What of the birth date is known; `birth_date` is the latest that it may be."""

    @property
    def born(self) -> Day | None:
        """As exactly as it is known."""
        return Day(self.birth_date, self.birth_exactness) if self.birth_date else None

    @property
    def ended(self) -> Day | None:
        """When he died or left, as exactly as it is known."""
        return Day(self.died_or_left_on, self.end_exactness) if self.died_or_left_on else None


@quickly_made
@dataclass(frozen=True, slots=True)
class Resident:
    """What a search shows and an answer keeps of a person: enough to tell two Aseps apart, no numbers in full."""

    id: PersonId
    household_id: HouseholdId
    name: str
    sex: Sex | None
    birth_date: date | None
    address: str
    relationship: Relationship | None = None
    status: BasicStatus = BasicStatus.ALIVE
    nik_tail: str = ""
    """The last four digits."""
    head_name: str = ""
    """Name of the head of the household (kepala keluarga)."""
    programmes: tuple[str, ...] = ()
    is_caretaker: bool = False
    """Whether he receives the household's aid (pengurus)."""
    birth_exactness: Exactness = Exactness.DAY
    waits: bool = False
    """Whether a report that waits (menunggu) adds him or changes something of him."""
    ended_on: date | None = None
    """The latest day on which he died or left, where he is shown though he did, or by a report that waits."""
    comes_from: str = ""
    """The RT that he leaves for this one, where he has not been told as arrived."""
    lives_in: str = ""
    """Another RT where he is registered: nothing else is told of him."""
    end_exactness: Exactness = Exactness.DAY
    """What of `ended_on` is known, where it is read from the registry."""
    has_namesake: bool = False
    """Whether another of his RT, or who was found with him, is of his name, age and house: the head of his family tells
    them apart."""
    lives_with: str = ""
    """Somebody of his family, where a namesake of his age and house has a head of that name too."""
    is_called_so: bool = False
    """Whether the name is what a report that waits calls him: how he is registered in another RT is not open here."""
    house_size: int = 0
    """How many are registered in his household, he among them, or would be once what waits were in effect, where a
    question has read that; 0 where it was not read."""

    @property
    def ended(self) -> Day | None:
        """When he died or left, as exactly as it is known."""
        return Day(self.ended_on, self.end_exactness) if self.ended_on else None

    @property
    def born(self) -> Day | None:
        """As exactly as it is known."""
        return Day(self.birth_date, self.birth_exactness) if self.birth_date else None

    @property
    def address_here(self) -> str:
        """Of who is to come from another RT it is not known yet."""
        return "" if self.comes_from else self.address

    def day_for(self, day: date) -> date:
        """Of what happened to his family on a day: it is his since he was born."""
        return max(day, self.birth_date) if self.birth_date else day


def unhoused(resident: Resident) -> Resident:
    """As those read of him who may not read how he lives."""
    return replace(resident, address="", head_name="", has_namesake=False, lives_with="", house_size=0)


def age_on(birth_date: date, day: date) -> int:
    """Completed years on `day`."""
    return day.year - birth_date.year - ((day.month, day.day) < (birth_date.month, birth_date.day))


def born_as(born: Day | None) -> dict[str, Any]:
    """The two fields of a person that say when he was born; of an unknown day nothing is kept."""
    if born is None or born.exactness is Exactness.UNKNOWN:
        return {"birth_date": None, "birth_exactness": Exactness.DAY}
    return {"birth_date": born.latest, "birth_exactness": born.exactness}


def age_words(born: Day | None, day: date, years: str = "") -> str:
    """`52` and what `years` are called; `± 76` of whom the year or month alone is known; `2 bulan` of an infant, `baru
    lahir` in its first month; empty where nothing is, or where the birth is yet to come."""
    if born is None or born.is_open:
        return ""
    youngest, oldest = age_on(born.latest, day), age_on(born.earliest, day)
    if oldest < 0:
        return ""
    if oldest == 0:
        return _infant_words(born, day)
    return f"{oldest}{years}" if youngest == oldest else f"± {oldest}{years}"


def _infant_words(born: Day, day: date) -> str:
    youngest, oldest = (
        (day.year - each.year) * 12 + day.month - each.month - (day.day < each.day)
        for each in (born.latest, born.earliest)
    )
    if oldest == 0:
        return "baru lahir"
    return f"{oldest} bulan" if youngest == oldest else f"± {oldest} bulan"


_CAPITALS = frozenset({"RT", "RW", "KH", "BTN", "RSUD", "II", "III", "IV", "VI", "VII", "VIII", "IX"})
_SMALL = frozenset({"BIN", "BINTI"})
_WORD = re.compile(r"[^\W\d_]+(?:['’`][^\W\d_]+)*")


def readable(text: str) -> str:
    """A name or address, all in capitals as the registry has it or all small as it was typed, as people write it; any
    other text as it is."""
    if text not in (text.upper(), text.lower()):
        return text
    return _WORD.sub(lambda word: _as_written(word[0]), text)


def not_in_capitals(text: str) -> str:
    """The same of words that may be no name, so that small letters stay."""
    return readable(text) if text == text.upper() else text


def _as_written(word: str) -> str:
    loud = word.upper()
    if loud in _SMALL:
        return word.lower()
    return loud if loud in _CAPITALS else word.capitalize()


_NO_NAME_YET = re.compile(r"bayi (?:\d )?ibu \S.*", re.IGNORECASE)


def has_no_name_yet(name: str) -> bool:
    """Whether he is called after his mother, as whoever was born before he had a name: `Bayi Ibu Cucu`."""
    return _NO_NAME_YET.fullmatch(name) is not None


_CALLED_BY_HER = re.compile(r"bayi(?:nya)?(?: \d)?(?: (?:ibu|bu|ny|nyonya|teh|ceu))?\.? (\S.*)", re.IGNORECASE)


def mother_named_by(name: str) -> str:
    """Whose baby `bayi Bu Cucu` is, as whoever died without a name is called; empty where it is a name of his own."""
    found = _CALLED_BY_HER.fullmatch(" ".join(name.split()))
    return found[1] if found else ""


def temporary_id(person_id: PersonId) -> str:
    """What somebody without a NIK is called meanwhile, on paper and on the phone: `SEM-1A2B3C4D`."""
    return f"SEM-{person_id[-8:].upper()}"
