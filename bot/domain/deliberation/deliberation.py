"""A deliberation (musyawarah desa): held by one village, closed once, in effect with its signed papers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from bot.domain.areas import AreaCode
from bot.domain.people.officer import OfficerId
from bot.domain.report.review import ReportId

DeliberationId = NewType("DeliberationId", str)


class Form(StrEnum):
    """How it is held."""

    VILLAGE = "village"
    """musyawarah desa, in a kelurahan musyawarah kelurahan"""
    SPECIAL = "special"
    """the same, *khusus*"""
    STATEMENT = "statement"
    """nobody meets: a statement of full responsibility (SPTJM) stands in for it, where the profile says so"""


class Stage(StrEnum):
    """Where it stands."""

    OPEN = "open"
    """candidates are decided about"""
    CLOSED = "closed"
    """nothing is decided any more; its papers wait to be signed"""
    HANDED_IN = "handed-in"
    """the signed papers came, and are looked at"""
    SIGNED = "signed"
    """the signed papers are archived, and what was decided is in effect"""
    CANCELLED = "cancelled"
    """it was not held; nothing follows"""


NEXT: Mapping[Stage, frozenset[Stage]] = {
    Stage.OPEN: frozenset({Stage.CLOSED, Stage.CANCELLED}),
    Stage.CLOSED: frozenset({Stage.HANDED_IN}),
    Stage.HANDED_IN: frozenset({Stage.CLOSED, Stage.SIGNED}),
    Stage.SIGNED: frozenset(),
    Stage.CANCELLED: frozenset(),
}
"""What may follow on each; papers that cannot be used lead back."""


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody who attends, with what he is: `Kepala Desa`, `Ketua RT 003`; empty where that is not told."""

    name: str
    duty: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """Where, led by whom, attended by whom; kept sealed."""

    place: str
    leader: Attendee
    attendees: tuple[Attendee, ...] = ()


@dataclass(frozen=True, slots=True)
class Deliberation:
    """One of a village; `number` counts those of the village from 1."""

    id: DeliberationId
    village: AreaCode
    number: int
    form: Form
    held_on: date
    stage: Stage
    meeting: Meeting
    opened_by: OfficerId
    opened_at: datetime
    closed_by: OfficerId | None = None
    closed_at: datetime | None = None
    ended_at: datetime | None = None
    """When it was signed or cancelled."""


class Verdict(StrEnum):
    """What was decided about a candidate."""

    AGREED = "agreed"
    REFUSED = "refused"
    POSTPONED = "postponed"
    """It comes up at the next one."""


@dataclass(frozen=True, slots=True)
class Votes:
    """How many voted how; where nobody voted it was by consensus (mufakat)."""

    agreed: int
    refused: int
    abstained: int = 0

    @property
    def total(self) -> int:
        """How many voted."""
        return self.agreed + self.refused + self.abstained

    @property
    def verdict(self) -> Verdict | None:
        """What the greater part wants; None where both are as many, which decides nothing."""
        if self.agreed == self.refused:
            return None
        return Verdict.AGREED if self.agreed > self.refused else Verdict.REFUSED


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a deliberation decided about one revision of a report."""

    deliberation: DeliberationId
    report: ReportId
    revision: int
    verdict: Verdict
    by: OfficerId
    """Who wrote it down."""
    at: datetime
    votes: Votes | None = None
    note: str = field(default="", repr=False)
    came_of_it: str = ""
    """What followed once it was signed (a `CameOfIt`); empty before."""


class CameOfIt(StrEnum):
    """What a ruling led to once the papers were signed."""

    DONE = "done"
    LEFT = "left"
    """The report was withdrawn or taken back meanwhile: nothing followed."""
    UNFIT = "unfit"
    """It fits the registry no more, and waits for its operator again."""
