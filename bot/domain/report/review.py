"""The life of a report: which events may follow which, and who may decide."""

from enum import StrEnum
from typing import NewType

from bot.domain.areas import AreaCode, is_within
from bot.domain.people.officer import Officer, Role

ReportId = NewType("ReportId", str)


class Status(StrEnum):
    """Where a report stands."""

    WAITING = "waiting"
    """menunggu"""
    RETURNED = "returned"
    """dikembalikan: the RT head fixes it and sends it again"""
    APPROVED = "approved"
    """disetujui: goes into the month's file at the closing"""
    REJECTED = "rejected"
    """ditolak"""
    APPLIED = "applied"
    """masuk bulan: in a closed month, applied to the registry"""
    RECORDED = "recorded"
    """nihil: needs no decision"""
    WITHDRAWN = "withdrawn"
    """ditarik kembali by who reported it, before a decision"""


class Event(StrEnum):
    """What can happen to a report; the audit log's actions below `report.`"""

    SUBMITTED = "submitted"
    RECORDED = "recorded"
    APPROVED = "approved"
    RETURNED = "returned"
    REJECTED = "rejected"
    RESUBMITTED = "resubmitted"
    APPLIED = "applied"
    WITHDRAWN = "withdrawn"


VOID = frozenset({Status.REJECTED, Status.WITHDRAWN})
"""As if it had never been told: the same may be told again."""


class NotPossible(ValueError):  # noqa: N818 - a refusal
    """The event may not follow the status the report is in."""


_NEXT: dict[tuple[Status | None, Event], Status] = {
    (None, Event.SUBMITTED): Status.WAITING,
    (None, Event.RECORDED): Status.RECORDED,
    (Status.WAITING, Event.APPROVED): Status.APPROVED,
    (Status.WAITING, Event.RETURNED): Status.RETURNED,
    (Status.WAITING, Event.REJECTED): Status.REJECTED,
    (Status.RETURNED, Event.RESUBMITTED): Status.WAITING,
    (Status.APPROVED, Event.APPLIED): Status.APPLIED,
    (Status.WAITING, Event.WITHDRAWN): Status.WITHDRAWN,
    (Status.RETURNED, Event.WITHDRAWN): Status.WITHDRAWN,
    (Status.RECORDED, Event.WITHDRAWN): Status.WITHDRAWN,
}


def after(status: Status | None, event: Event) -> Status:
    """The status that follows, or `NotPossible`."""
    try:
        return _NEXT[status, event]
    except KeyError:
        raise NotPossible(f"{event} cannot follow {status}") from None


def may_report(officer: Officer, area: AreaCode) -> bool:
    """Only an active head of the report's RT fixes it, withdraws it, adds to it: also one who did not send it."""
    return officer.active and officer.role is Role.RT and is_within(area, officer.area)


def may_decide(officer: Officer, area: AreaCode) -> bool:
    """Only an active operator (or TKSK) whose area holds the report's RT decides."""
    return officer.active and officer.role in (Role.OPERATOR, Role.TKSK) and is_within(area, officer.area)
