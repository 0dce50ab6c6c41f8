"""Reports in the database: added, read, and their state changed under their revision."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, delete, insert, select, update

from bot.domain.people.officer import OfficerId
from bot.domain.periods import Period
from bot.domain.report.changes import Change
from bot.domain.report.report import Report
from bot.domain.report.review import PENDING, STATES, VOID, Event, ReportId, Status
from bot.storage import tables
from bot.storage.engine.sql import among, insert_ignore
from bot.storage.engine.transaction import Transaction
from bot.storage.reports import foreseen, told_persons
from bot.storage.reports.report_rows import report_from, row_of, seal_payload, seal_reason

_reports, _subjects = tables.reports, tables.report_subjects


class NumberTaken(Exception):  # noqa: N818 - a finding
    """A report could not be added because its number is another's: the batch is to be tried again."""


_IDS = select(_reports.c.submission, _reports.c.id).where(among(_reports.c.submission, "submissions"))


async def add_many(transaction: Transaction, reports: Sequence[Report]) -> list[Report]:
    """Adds reports, and gives back those really added: of one submission only the first ever is.

    Numbers come from `next_numbers` of the same transaction; raises `NumberTaken` if one is another report's.
    """
    if not reports:
        return []
    inserted = await transaction.execute(
        insert_ignore(transaction, _reports), [row_of(transaction.vault, report) for report in reports]
    )
    if inserted.rowcount == len(reports):
        await _tell_subjects(transaction, reports)
        return list(reports)
    found = await transaction.execute(_IDS, {"submissions": [report.submission for report in reports]})
    stored = {row.submission: row.id for row in found}
    if lost := [report.number for report in reports if report.submission not in stored]:
        raise NumberTaken(", ".join(lost))
    added = [report for report in reports if stored[report.submission] == report.id]
    await _tell_subjects(transaction, added)
    return added


_ADD_SUBJECTS = insert(_subjects)


async def _tell_subjects(transaction: Transaction, told: Sequence[Report]) -> None:
    changes = [(report.id, report.change) for report in told]
    rows = [
        {"report_id": report_id, "person_id": who, "kind": change.kind, "event_date": change.event_date}
        for report_id, change in changes
        for who in dict.fromkeys(change.subjects)
    ]
    if rows:
        await transaction.execute(_ADD_SUBJECTS, rows)
    await told_persons.tell(transaction, changes)
    await foreseen.enter(transaction, [(r.id, r.change) for r in told if r.status in PENDING and not r.practice])


_SOME = select(_reports).where(among(_reports.c.id, "ids"))


async def get(transaction: Transaction, report_id: ReportId) -> Report | None:
    """The report of this id."""
    return (await get_many(transaction, [report_id])).get(report_id)


async def get_many(transaction: Transaction, ids: Iterable[ReportId]) -> dict[ReportId, Report]:
    """The reports of these ids."""
    found = await transaction.execute(_SOME, {"ids": list(ids)})
    return {report.id: report for report in (report_from(transaction.vault, row) for row in found)}


_WAITING = select(_reports.c.id, _reports.c.revision).where(
    among(_reports.c.id, "ids"), _reports.c.status == Status.WAITING.value
)


async def waiting_revisions(transaction: Transaction, ids: Iterable[ReportId]) -> dict[ReportId, int]:
    """Those of these reports that wait for a decision, each with its revision."""
    found = await transaction.execute(_WAITING, {"ids": list(ids)})
    return {ReportId(which): revision for which, revision in found}


_CAN_BE_TAKEN_BACK = [status.value for status, state in STATES.items() if Event.TAKEN_BACK in state.next]
_DECIDED = select(_reports.c.id, _reports.c.revision, _reports.c.filed_in).where(
    among(_reports.c.id, "ids"), _reports.c.status.in_(_CAN_BE_TAKEN_BACK)
)


async def decided_revisions(
    transaction: Transaction, ids: Iterable[ReportId]
) -> dict[ReportId, tuple[int, Period | None]]:
    """Those of these reports whose decision can be taken back, each with its revision and the month it counts in."""
    found = await transaction.execute(_DECIDED, {"ids": list(ids)})
    return {ReportId(which): (revision, month and Period(month)) for which, revision, month in found}


_NOT_VOID = select(_reports.c.submission).where(
    among(_reports.c.submission, "submissions"), _reports.c.status.not_in([status.value for status in VOID])
)


async def not_void(transaction: Transaction, submissions: Iterable[str]) -> set[str]:
    """Those of these of which the report was neither rejected nor withdrawn."""
    return set((await transaction.execute(_NOT_VOID, {"submissions": list(submissions)})).scalars())


async def by_submission(transaction: Transaction, submission: str) -> Report | None:
    """The report that this one act of handing in made."""
    row = (await transaction.execute(select(_reports).where(_reports.c.submission == submission))).first()
    return report_from(transaction.vault, row) if row else None


async def by_number(transaction: Transaction, number: str) -> Report | None:
    """The report people call by this number, in whatever case."""
    row = (await transaction.execute(select(_reports).where(_reports.c.number == number.strip().upper()))).first()
    return report_from(transaction.vault, row) if row else None


_DECIDE = (
    update(_reports)
    .where(
        _reports.c.id == bindparam("which"),
        _reports.c.status == bindparam("stands"),
        _reports.c.revision == bindparam("told"),
    )
    .values(
        status=bindparam("becomes"),
        decided_at=bindparam("at"),
        decided_by=bindparam("by"),
        reason=bindparam("why"),
        pointed_at="",
    )
)


async def set_status(
    transaction: Transaction,
    report_id: ReportId,
    *,
    expected: tuple[Status, int],
    status: Status,
    decided_at: datetime,
    decided_by: OfficerId,
    reason: str = "",
    pointed_at: str = "",
) -> bool:
    """Decides a report that still has the `expected` status and revision; False if somebody was first. One tap wins."""
    given = {
        "which": report_id,
        "stands": expected[0].value,
        "told": expected[1],
        "becomes": status.value,
        "at": decided_at,
        "by": decided_by,
        "why": seal_reason(transaction.vault, reason, pointed_at),
    }
    done = await transaction.execute(_DECIDE, given)
    if done.rowcount == 1 and status in VOID:
        await foreseen.forget(transaction, report_id)
    return done.rowcount == 1


def _still(report_id: ReportId, status: Status, revision: int) -> tuple[ColumnElement[bool], ...]:
    return _reports.c.id == report_id, _reports.c.status == status.value, _reports.c.revision == revision


async def resubmit(transaction: Transaction, fixed: Report) -> bool:
    """A returned report, fixed, waits again; False if the revision before `fixed.revision` was no longer returned."""
    return await _tell_anew(transaction, fixed, Status.RETURNED)


async def retell(transaction: Transaction, told: Report) -> bool:
    """A report that waits says something else from now on; False if the revision before no longer waited."""
    return await _tell_anew(transaction, told, Status.WAITING)


async def retell_returned(transaction: Transaction, told: Report) -> bool:
    """A report that was returned speaks of somebody else from now on; False if it is not as it was read any more."""
    values = {"payload": seal_payload(transaction.vault, told.change, told.answers), "untied": told.is_untied}
    still = _still(told.id, Status.RETURNED, told.revision)
    if (await transaction.execute(update(_reports).where(*still).values(values))).rowcount != 1:
        return False
    await _tell_subjects_anew(transaction, told)
    return True


async def _tell_subjects_anew(transaction: Transaction, told: Report) -> None:
    await transaction.execute(delete(_subjects).where(_subjects.c.report_id == told.id))
    await told_persons.forget(transaction, told.id)
    await foreseen.forget(transaction, told.id)
    await _tell_subjects(transaction, [told])


async def _tell_anew(transaction: Transaction, told: Report, before: Status) -> bool:
    values = {
        "status": Status.WAITING.value,
        "reporter_id": told.reporter_id,
        "revision": told.revision,
        "event_date": told.event_date,
        "payload": seal_payload(transaction.vault, told.change, told.answers),
        "submitted_at": told.submitted_at,
        "due_in": told.due_in,
        "decided_at": None,
        "decided_by": None,
        "reason": None,
        "pointed_at": "",
        "untied": told.is_untied,
        "dictated": told.dictated,
    }
    still = _still(told.id, before, told.revision - 1)
    done = await transaction.execute(update(_reports).where(*still).values(values))
    if done.rowcount != 1:
        return False
    await _tell_subjects_anew(transaction, told)
    return True


async def amend(transaction: Transaction, report: Report, change: Change) -> None:
    """The report as it stands now tells this; of the same subjects. Raises LookupError where it stands no more."""
    values = {"payload": seal_payload(transaction.vault, change, report.answers), "untied": bool(change.unlisted)}
    still = _still(report.id, report.status, report.revision)
    done = await transaction.execute(update(_reports).where(*still).values(values))
    if done.rowcount != 1:
        raise LookupError(f"{report.id} was changed while it was completed")
    if not STATES[report.status].in_effect:
        await told_persons.forget(transaction, report.id)
        await told_persons.tell(transaction, [(report.id, change)])


async def wait_again(transaction: Transaction, report: Report) -> bool:
    """A decision is taken back: the report waits under a new revision; False if it is not as it was read any more."""
    values = {
        "status": Status.WAITING.value,
        "revision": report.revision + 1,
        "decided_at": None,
        "decided_by": None,
        "reason": None,
        "pointed_at": "",
    }
    still = _still(report.id, report.status, report.revision)
    if (await transaction.execute(update(_reports).where(*still).values(values))).rowcount != 1:
        return False
    if not report.practice:
        await foreseen.enter(transaction, [(report.id, report.change)])
    return True
