"""The reports that speak of a person, by their numbers; what they say stays sealed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select

from bot.domain.people.people import PersonId
from bot.domain.report.review import ReportId
from bot.storage import tables
from bot.storage.engine.transaction import Transaction

_reports, _subjects, _told = tables.reports, tables.report_subjects, tables.told_persons
_ROWS = select(
    _reports.c.id, _reports.c.number, _reports.c.kind, _reports.c.status, _reports.c.submitted_at, _reports.c.filed_in
)


@dataclass(frozen=True, slots=True)
class ReportAbout:
    """A report that speaks of somebody; `submitted_at` is UTC."""

    id: ReportId
    number: str
    kind: str
    status: str
    submitted_at: datetime
    filed_in: str


async def person(transaction: Transaction, person_id: PersonId) -> list[ReportAbout]:
    """Those about somebody of the registry, or by which he came into it."""
    about = select(_subjects.c.report_id).where(_subjects.c.person_id == person_id)
    moved = select(tables.movements.c.report_id).where(tables.movements.c.person_id == person_id)
    return await _read(transaction, _ROWS.where(_reports.c.id.in_(about.union(moved))))


async def untied(transaction: Transaction, nik: str) -> list[ReportAbout]:
    """Open ones that name somebody with this NIK who is not in the registry."""
    named = select(_told.c.report_id).where(_told.c.nik_key == transaction.vault.index("nik", nik))
    return await _read(transaction, _ROWS.where(_reports.c.id.in_(named)))


async def photos_of(transaction: Transaction, reports: Sequence[ReportId]) -> int:
    """How many photos of these reports are kept."""
    photos = tables.attachments
    kept = select(photos.c.ref).where(photos.c.report_id.in_(list(reports)), photos.c.state == "kept")
    return len((await transaction.execute(kept)).all())


async def _read(transaction: Transaction, wanted: Select[Any]) -> list[ReportAbout]:
    found = await transaction.execute(wanted.order_by(_reports.c.submitted_at, _reports.c.number))
    return [ReportAbout(r.id, r.number, r.kind, r.status, r.submitted_at, r.filed_in or "") for r in found]
