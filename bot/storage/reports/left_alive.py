"""People whom a report of an earlier version of the program ended, and whom the registry holds all the same."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, exists, or_, select

from bot.domain.areas import AreaCode
from bot.domain.people.people import PersonId
from bot.domain.report.changes import Kind
from bot.domain.report.review import ReportId, Status
from bot.storage import tables
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import within
from bot.storage.registry.read_registry import IS_REGISTERED

_reports, _subjects, _persons, _movements = tables.reports, tables.report_subjects, tables.persons, tables.movements
_later, _also = _reports.alias("later"), _subjects.alias("also")


@dataclass(frozen=True, slots=True)
class LeftAlive:
    """Somebody registered in `area`, of whom a report of his death or leaving is filed in a month."""

    report: ReportId
    person: PersonId
    area: AreaCode
    since: datetime


async def left_alive(
    transaction: Transaction, area: AreaCode, ends: Collection[Kind], leaves: Collection[Kind], brings: Collection[Kind]
) -> list[LeftAlive]:
    """Those of an area. Reports of the present version have the number of a write; only those before have none.

    `ends` are the kinds after which nobody is registered, `leaves` those of them after which he may be so elsewhere,
    `brings` those that may have brought him back since.
    """
    there = or_(_reports.c.kind.not_in(list(leaves)), _reports.c.area_code == _persons.c.area_code)
    moved = exists().where(_movements.c.report_id == _later.c.id, _movements.c.person_id == _persons.c.id)
    since = or_(_later.c.kind.in_(list(brings)), and_(_later.c.effect_number.is_not(None), moved))
    came_back = (
        select(_later.c.id)
        .join_from(_later, _also, _also.c.report_id == _later.c.id)
        .where(
            _also.c.person_id == _persons.c.id,
            _later.c.status == Status.APPLIED.value,
            _later.c.submitted_at > _reports.c.submitted_at,
            since,
        )
    )
    wanted = (
        select(_reports.c.id, _persons.c.id.label("person"), _persons.c.area_code, _reports.c.decided_at)
        .join_from(_reports, _subjects)
        .join(_persons, _persons.c.id == _subjects.c.person_id)
        .where(
            _reports.c.status == Status.APPLIED.value,
            _reports.c.effect_number.is_(None),
            _reports.c.practice.is_(False),
            _reports.c.kind.in_(list(ends)),
            within(_persons.c.area_code, area),
            IS_REGISTERED,
            there,
            ~came_back.exists(),
        )
        .order_by(_reports.c.decided_at, _reports.c.id, _persons.c.id)
    )
    found = await transaction.execute(wanted)
    return [LeftAlive(ReportId(report), PersonId(who), AreaCode(code), at) for report, who, code, at in found]
