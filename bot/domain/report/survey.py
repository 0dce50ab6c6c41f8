"""A survey: somebody is asked to look at the household that a report is about, and what he found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NewType

from bot.domain.areas import AreaCode
from bot.domain.people.officer import OfficerId
from bot.domain.report.review import ReportId

SurveyId = NewType("SurveyId", str)


class Stage(StrEnum):
    """How far it is; each goes on from `OPEN` once."""

    OPEN = "open"
    DONE = "done"
    CLOSED = "closed"
    """It is not wanted any more: the report was decided or withdrawn, somebody else was asked, he cannot go."""


@dataclass(frozen=True, slots=True)
class Survey:
    """Of one report one is open at a time."""

    id: SurveyId
    report: ReportId
    area: AreaCode
    """The report's RT."""
    by: OfficerId
    """Who goes."""
    asked_by: OfficerId
    asked_at: datetime
    due_on: date
    stage: Stage = Stage.OPEN
    ended_at: datetime | None = None
    asks: bool = False
    """Whether the profile's questions about the household are asked."""
    answers: Mapping[str, Any] = field(default_factory=dict)
    """By step, as a session keeps them; of one that is open, as far as he came."""
