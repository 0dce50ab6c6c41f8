"""The life of a report: which events may follow which, and who may decide."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import NewType

from bot.domain.areas import AreaCode, is_within
from bot.domain.people.officer import Officer, OfficerId, Role

ReportId = NewType("ReportId", str)


class Status(StrEnum):
    """Where a report stands.

    That it is decided, in effect, and in a closed month's file are three things: the first two are told by its status
    (see `STATES`), the third is asked of the month.
    """

    WAITING = "waiting"
    """menunggu"""
    RETURNED = "returned"
    """dikembalikan: the RT head fixes it and sends it again"""
    APPROVED = "approved"
    """disetujui: decided, but not in effect; another word is waited for, or it was only practice"""
    REJECTED = "rejected"
    """ditolak"""
    APPLIED = "applied"
    """sudah masuk data: in effect, and counted in a month"""
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
    TAKEN_BACK = "taken_back"
    """The decision, and with it the effect; it waits again."""
    ENTERED = "entered"
    """An operator entered those on its photo; it waits as a new revision."""
    TIED = "tied"
    """An operator said who of the registry is meant, or enters him; it waits as a new revision."""
    TURNED_DOWN = "turned_down"
    """The village's deliberation refused it after the operator's approval."""
    REFUSED = "refused"
    """Another whose word is asked for said no, or it fitted no more when the last word was said; it waits again."""


@dataclass(frozen=True, slots=True)
class State:
    """What is true of a report while it has a status."""

    next: Mapping[Event, Status]
    """What may happen to it, and what it is then."""
    pending: bool = False
    """What it tells is not in the registry, and still may come into it."""
    verdict: Event | None = None
    """What somebody said of it last: it stands on cards and on its own page."""
    in_effect: bool = False
    """The registry is as it says."""
    void: bool = False
    """As if it had never been told: the same may be told again."""


_SENT: Mapping[Event, Status] = {Event.SUBMITTED: Status.WAITING, Event.RECORDED: Status.RECORDED}
STATES: Mapping[Status, State] = {
    Status.WAITING: State(
        {
            Event.APPROVED: Status.APPROVED,
            Event.RETURNED: Status.RETURNED,
            Event.REJECTED: Status.REJECTED,
            Event.WITHDRAWN: Status.WITHDRAWN,
            Event.TIED: Status.WAITING,
            Event.ENTERED: Status.WAITING,
        },
        pending=True,
    ),
    Status.RETURNED: State(
        {Event.RESUBMITTED: Status.WAITING, Event.TAKEN_BACK: Status.WAITING, Event.WITHDRAWN: Status.WITHDRAWN},
        pending=True,
        verdict=Event.RETURNED,
    ),
    Status.APPROVED: State(
        {
            Event.APPLIED: Status.APPLIED,
            Event.TAKEN_BACK: Status.WAITING,
            Event.REFUSED: Status.WAITING,
            Event.TURNED_DOWN: Status.REJECTED,
            Event.WITHDRAWN: Status.WITHDRAWN,
        },
        pending=True,
        verdict=Event.APPROVED,
    ),
    Status.APPLIED: State({Event.TAKEN_BACK: Status.WAITING}, verdict=Event.APPROVED, in_effect=True),
    Status.REJECTED: State({Event.TAKEN_BACK: Status.WAITING}, verdict=Event.REJECTED, void=True),
    Status.RECORDED: State({Event.WITHDRAWN: Status.WITHDRAWN}),
    Status.WITHDRAWN: State({}, verdict=Event.WITHDRAWN, void=True),
}
APPROVED = frozenset(status for status, state in STATES.items() if state.verdict is Event.APPROVED)
PENDING = frozenset(status for status, state in STATES.items() if state.pending)
VOID = frozenset(status for status, state in STATES.items() if state.void)
RETURNED_COUNTS_FOR = timedelta(days=30)
"""A returned report that nobody fixed keeps nobody from telling the same anew any longer than this."""


class NotPossible(ValueError):  # noqa: N818 - a refusal
    """The event may not follow the status the report is in."""


def after(status: Status | None, event: Event) -> Status:
    """The status that follows, or `NotPossible`."""
    try:
        return (_SENT if status is None else STATES[status].next)[event]
    except KeyError:
        raise NotPossible(f"{event} cannot follow {status}") from None


def may_report(officer: Officer, area: AreaCode, reporter: OfficerId | None = None) -> bool:
    """Only an active head of the report's RT fixes it, withdraws it, adds to it: also one who did not send it.

    An operator does so with what he wrote down himself, and with no head's report.
    """
    is_his = officer.active and officer.role is Role.RT and is_within(area, officer.area)
    return is_his and (not officer.writes_down or reporter == officer.id)


def may_review(officer: Officer) -> bool:
    """Whether he decides about any reports at all."""
    return officer.active and officer.role in (Role.OPERATOR, Role.TKSK, Role.DINSOS)


def may_decide(officer: Officer, area: AreaCode) -> bool:
    """Only an active operator (TKSK, Dinas Sosial) whose area holds the report's RT decides."""
    return may_review(officer) and is_within(area, officer.area)


def may_take_back(officer: Officer, area: AreaCode, decider: Officer | None) -> bool:
    """Whoever decided may take it back, with his deputy, and who stands above the village; any operator of the area
    where he is on duty no more."""
    if not may_decide(officer, area):
        return False
    is_his = decider is not None and officer.seat == decider.seat
    return is_his or officer.role is not Role.OPERATOR or decider is None or not decider.active
