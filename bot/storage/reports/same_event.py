"""What has been reported of the same event of a person."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    bindparam,
    select,
)

from bot.domain.people.officer import OfficerId
from bot.domain.people.people import PersonId
from bot.domain.report.changes import Kind
from bot.domain.report.review import VOID, ReportId, Status
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction

_reports, _subjects = tables.reports, tables.report_subjects


@dataclass(frozen=True, slots=True)
class EarlierReport:
    """That an event of a person has been reported."""

    person_id: PersonId
    report_id: ReportId
    reporter_id: OfficerId
    number: str
    kind: Kind
    status: Status
    event_date: date
    submitted_at: datetime


_EARLIER = (
    select(
        _subjects.c.person_id,
        _reports.c.id,
        _reports.c.reporter_id,
        _reports.c.number,
        _subjects.c.kind,
        _reports.c.status,
        _subjects.c.event_date,
        _reports.c.submitted_at,
    )
    .join_from(_subjects, _reports)
    .where(
        among(_subjects.c.person_id, "ids"),
        among(_subjects.c.kind, "kinds"),
        _reports.c.status.not_in([status.value for status in VOID]),
        _reports.c.practice.is_(False),
    )
    .order_by(_reports.c.submitted_at)
)
_EARLIER_ON = _EARLIER.where(_subjects.c.event_date == bindparam("day"))


async def same_event(
    transaction: Transaction, person_ids: Collection[PersonId], kinds: Collection[Kind], event_date: date | None = None
) -> list[EarlierReport]:
    """What has been reported already of these persons, and not rejected or withdrawn: these kinds on this day, or on
    any."""
    given: dict[str, Any] = {"ids": list(person_ids), "kinds": list(kinds)}
    if event_date is None:
        found = await transaction.execute(_EARLIER, given)
    else:
        found = await transaction.execute(_EARLIER_ON, {**given, "day": event_date})
    return [EarlierReport(*row[:5], Status(row[5]), *row[6:]) for row in found]
