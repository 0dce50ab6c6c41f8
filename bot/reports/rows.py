"""What a month's file is made of: one row per report, one per person, one per RT.

Nobody changes a row. Those of which a month has a hundred thousand are not frozen all the same: to set the fields of a
frozen one takes thrice as long.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bot.domain.areas import AreaCode
from bot.domain.month.counts import Count
from bot.domain.people.people import Person, PersonId
from bot.domain.report.changes import Kind


@dataclass(frozen=True, slots=True)
class Place:
    """The names around an RT. The district is shown beside the village: eight village names occur twice."""

    village: str
    district: str
    regency: str
    province: str


@dataclass(slots=True)  # see the module
class Moved:
    """That somebody came to an RT or left it; without a name where only how many is known."""

    area: AreaCode
    village: str
    district: str
    what: Count
    count: int = 1
    nik: str = ""
    name: str = ""


@dataclass(slots=True)  # see the module
class ChangeRow:
    """One approved report as it goes into the month; days are civil days of the area's timezone."""

    number: str
    kind: Kind
    area: AreaCode
    place: Place
    event_date: date | None
    """None where the day is not known."""
    reported_on: date
    approved_on: date
    reporter: str
    decider: str
    persons: tuple[Person, ...]
    """Those concerned, as the registry holds them after the change."""
    facts: tuple[tuple[str, str], ...] = ()
    """The kind's own columns, in words: heading → value."""
    own_facts: Mapping[PersonId, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    """What is told of one of them alone, likewise: before and after, a twin's sex."""
    unlisted: tuple[str, ...] = ()
    """Names of those concerned whom the registry does not hold."""
    moved: tuple[Moved, ...] = ()
    """Who came or left by it, in every RT."""

    @property
    def people(self) -> int:
        """How many it concerns: the rows that it has in its kind's list."""
        return len(self.persons) + len(self.unlisted) or 1


@dataclass(frozen=True, slots=True)
class UntiedRow:
    """A report in effect that changed nothing of those it speaks of, for the registry does not hold them."""

    number: str
    area: AreaCode
    place: Place
    names: tuple[str, ...]
    told: str = ""
    """What it tells of them, and of which day, in words."""
    since: str = ""
    """The month whose file it is in, in words, where it is an earlier one."""


@dataclass(slots=True)  # see the module
class PersonRow:
    """Somebody whom the month concerns, as the registry holds him at its cut, and all that was told of him."""

    number: str
    """Of the last report of him."""
    person: Person
    place: Place
    """Where he is registered now, or was last."""
    asks: bool = False
    """Proposed, new here, or back after he was asked to be removed."""
    proposed: tuple[str, ...] = ()
    """Programmes that he is proposed for; empty text for "any"."""
    unfit: str | None = None
    """Why his household is proposed for leaving; None where it is not."""
    unfit_with: bool = False
    """It was proposed by the name of another, in whose row stands what his family is paid."""
    double_of: Person | None = None
    """Who he is, where the month told that he was entered twice."""
    never_was: bool = False
    """The month told that there never was such a person."""
    removed_as: Person | None = None
    """As whom an earlier month asked for his removal, where that was put right since."""
    stopped_before: bool = False
    """An earlier month told already what stops with him, and counted it."""
    changes: tuple[tuple[str, str, str], ...] = ()
    """(field, before, after) in words: the month's net changes."""
    receives: Person | None = None
    """Who receives for his household."""
    got: tuple[str, ...] = ()
    """What his household gets."""
    family_lives: bool = False
    """Somebody of his household lives here, or is on his way to another RT, and nobody receives for it yet."""
    since: str = ""
    """The month that asked for him first, in words, where it is an earlier one: he lacked something then."""
    no_nik: str = ""
    """Why he has no NIK, in words; empty where nobody said."""
    awaited: str = ""
    """The RT that still may receive him, in words, and until when."""
    awaited_turn: str = ""
    """The RT whose head tells of it: the one that he left, where nobody knows to which he went."""
    awaited_until: date | None = None


class RtState(StrEnum):
    """What an RT said in a month."""

    REPORTED = "reported"
    """melapor"""
    NIL = "nil"
    """nihil"""
    SILENT = "silent"
    """belum lapor"""


@dataclass(frozen=True, slots=True)
class RtRow:
    """An RT's month: opening + born + moved in − died − moved out + put right + imported = closing."""

    area: AreaCode
    village: str
    district: str
    state: RtState
    opening: int
    born: int = 0
    moved_in: int = 0
    died: int = 0
    moved_out: int = 0
    put_right: int = 0
    """By what was put right: decisions taken back, and the like."""
    imported: int = 0
    """By a list of residents."""
    head: str = ""
    """The ketua RT by name; empty where nobody has the duty."""
    dictated: int = 0
    """Of its reports those that an operator wrote down, *nihil* too."""

    @property
    def closing(self) -> int:
        """Persons living here at the month's end."""
        came = self.born + self.moved_in + self.put_right + self.imported
        return self.opening + came - self.died - self.moved_out
