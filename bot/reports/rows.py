"""What a month's file is made of: one row per report, one per RT."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bot.domain.areas import AreaCode
from bot.domain.people.people import Person, PersonId
from bot.domain.report.changes import Kind, Propose


@dataclass(frozen=True, slots=True)
class Place:
    """The names around an RT. The district is shown beside the village: eight village names occur twice."""

    village: str
    district: str
    regency: str
    province: str


@dataclass(frozen=True, slots=True)
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
    edits: Mapping[PersonId, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    """What changed of each of them, likewise: before and after."""
    unlisted: tuple[str, ...] = ()
    """Names of those concerned whom the registry does not hold."""
    recipients: tuple[Person, ...] = ()
    """Who receives for their households after the change: the one row of a programme that is paid per household."""
    passed_on: tuple[tuple[str, Person], ...] = ()
    """Each programme of a household, and the pengurus who was named for it."""
    proposals: tuple[Propose, ...] = ()
    """Who is proposed for a programme, or for leaving it."""


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

    @property
    def closing(self) -> int:
        """Persons living here at the month's end."""
        came = self.born + self.moved_in + self.put_right + self.imported
        return self.opening + came - self.died - self.moved_out
