"""What a field is given to read an answer by, and what it makes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from bot.dialogue.prompt import Text
from bot.domain.areas import Area, AreaCode
from bot.domain.people.houses import HousePage
from bot.domain.people.officer import OfficerId
from bot.domain.people.people import HouseholdId, PersonId, Resident

if TYPE_CHECKING:
    Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]
else:
    Json = Any  # to what reads stored JSON, which is nothing else
NOT_LOADABLE = (ValueError, KeyError, TypeError, AttributeError)


@dataclass(frozen=True, slots=True)
class Given:
    """An answer understood, as JSON."""

    value: Json


@dataclass(frozen=True, slots=True)
class Refusal:
    """What was wrong with what was said; the question comes back below it."""

    text: Text


class Seeks(StrEnum):
    """What can be read from the registry for a question."""

    RESIDENTS = "residents"
    """of the reporter's area, by what somebody typed"""
    EVER = "ever"
    """the same, and who died there or left it, however long ago"""
    ENTRIES = "entries"
    """of the residents, and who died there"""
    TWICE = "twice"
    """all these, and whoever of the village is called just so, or has the NIK that was typed, also who died: of him
    the RT alone"""
    FAMILIES = "families"
    """the same, with the households of those found"""
    LEFT_TOO = "left-too"
    """the same, and who moved away from there lately"""
    ENDED_TOO = "ended-too"
    """the same, and who died there lately"""
    HOUSEHOLD = "household"
    """the members of the household of this id"""
    STAYERS = "stayers"
    """the same, who could follow its head: nobody who is of another household of the RT by now"""
    HOUSES = "houses"
    """a page of the households of the reporter's area, by its number"""
    ARRIVALS = "arrivals"
    """who is expected in the reporter's area, by name; all of them without one"""
    DEAD = "dead"
    """who died in the reporter's area, by name; the latest of them without one"""
    GONE = "gone"
    """the same of whoever left, was not found or is held for nobody"""
    VILLAGES = "villages"
    """of the regency, by name"""
    VILLAGERS = "villagers"
    """of the officer's whole area, by what he typed, with where they live"""


@dataclass(frozen=True, slots=True)
class Lookup:
    """Something to be read from the registry before going on."""

    what: Seeks
    query: str


ALL, SOME, TICK = "all", "+some", "+"
"""Of a family at a choice: everybody at one tap, some by ticks, and what stands before the id of who is ticked."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A choice with the answer it stands for. Where the id begins with `+`, several may be chosen one by one: the value
    is what is chosen so far, and the question stays."""

    id: str
    label: Text | str
    value: Json
    group: Text | None = None
    """What it has in common with those beside it, as in `Option`."""


@dataclass(frozen=True, slots=True)
class NotHere:
    """Somebody of whom nothing can be told here, and the sentence that says why and what may be done."""

    resident: Resident
    says: Text
    is_elsewhere: bool = False
    """Whether he lives in another RT by now, whose operator hears of a death that is told of nobody on the list."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a lookup brought, best first; `families` are the households of the residents, where asked for."""

    query: str
    residents: tuple[Resident, ...] = ()
    families: Mapping[HouseholdId, tuple[Resident, ...]] = field(default_factory=dict)
    areas: tuple[Area, ...] = ()
    homes: Mapping[PersonId, AreaCode] = field(default_factory=dict)
    """The RTs of the residents, where they are of several."""
    page: HousePage | None = None
    """Houses, where they are leafed through."""
    not_here: tuple[NotHere, ...] = ()
    """Whom the query may mean as well, and who cannot be picked."""

    @property
    def is_any(self) -> bool:
        """Whether anything was found."""
        return bool(self.residents or self.areas)

    def family_of(self, resident: Resident) -> tuple[Resident, ...]:
        """The resident, then the other members of his household."""
        members = self.families.get(resident.household_id, ())
        return (resident, *(member for member in members if member.id != resident.id))


@dataclass(frozen=True, slots=True)
class Scene:
    """Who speaks, where, and on which day (Asia/Jakarta)."""

    today: date
    area: AreaCode
    reporter: OfficerId
    regency: str = ""
    """Name of his kabupaten or kota, as a birthplace is written: `Karawang`."""
    written: date | None = None
    """On which day was written what is heard, where that is before today."""

    @property
    def told_on(self) -> date:
        """From which day *hari ini* and *kemarin* of what is heard count; what is shown counts from `today`."""
        return self.written or self.today
