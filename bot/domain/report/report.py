"""A report: what an RT head sent, and where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from bot.domain.areas import AreaCode
from bot.domain.days.day import Day
from bot.domain.people.officer import OfficerId
from bot.domain.periods import Period
from bot.domain.quickly_made import quickly_made
from bot.domain.report.changes import Change, Kind
from bot.domain.report.review import ReportId, Status


@quickly_made
@dataclass(frozen=True, slots=True)
class Report:
    """What an RT head sent, and where it stands."""

    id: ReportId
    number: str
    """For people: `MTI-2611-0042`."""
    kind: Kind
    area: AreaCode
    reporter_id: OfficerId
    status: Status
    event_date: date
    submission: str
    """Names the one act of sending; however often it arrives, there is one report."""
    change: Change
    submitted_at: datetime
    due_in: Period
    """The month that was open when it was sent."""
    answers: Mapping[str, Any] = field(default_factory=dict)
    """JSON values by step, so that a returned report can be fixed without typing it anew."""
    revision: int = 0
    reason: str = ""
    decided_at: datetime | None = None
    decided_by: OfficerId | None = None
    filed_in: Period | None = None
    """The month whose file it is in; never changes once set."""
    pointed_at: str = ""
    """The step that an operator wants answered anew; empty where he gave other reasons."""
    practice: bool = False
    """Sent while practising (latihan): it never counts."""
    dictated: bool = False
    """Written down by an operator for somebody who came to the office (dicatat operator)."""

    @property
    def day(self) -> Day:
        """When it happened, as exactly as it was told."""
        return Day(self.event_date, self.change.exactness)

    @property
    def is_untied(self) -> bool:
        """Whether it speaks of somebody who is neither registered nor added by it: of him it changes nothing."""
        return bool(self.change.unlisted)

    @property
    def is_of_nobody(self) -> bool:
        """Whether all of whom it speaks are so: no month counts it before one of them is tied."""
        return self.is_untied and not self.change.subjects
