"""Reports in effect that tell how somebody is married: those decided since a day, and which of some are so still."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import bindparam, or_, select

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, Marital, PersonId
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, Status
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import bounds, within_given
from bot.storage.reports.report_rows import report_from
from bot.storage.tables.columns import Moment

_reports, _subjects, _persons = tables.reports, tables.report_subjects, tables.persons
_IN_EFFECT = _reports.c.status == Status.APPLIED.value, _reports.c.practice.is_(False)
_TELLS = "status"
"""The kind of which a marriage or divorce is one."""
_SINCE = (
    select(_reports)
    .where(
        *_IN_EFFECT,
        among(_reports.c.kind, "kinds"),
        _reports.c.decided_at >= bindparam("since", type_=Moment),
        within_given(_reports.c.area_code),
    )
    .order_by(_reports.c.decided_at, _reports.c.id)
)
_DEAD = (
    select(_subjects.c.person_id)
    .join_from(_persons, _subjects, _subjects.c.person_id == _persons.c.id)
    .join(_reports, _reports.c.id == _subjects.c.report_id)
    .where(
        *_IN_EFFECT,
        _subjects.c.kind == _TELLS,
        _persons.c.status == BasicStatus.DEAD.value,
        or_(_persons.c.marital.is_(None), _persons.c.marital == Marital.MARRIED.value),
        within_given(_persons.c.area_code),
    )
    .distinct()
)
_STILL = select(_reports.c.id).where(*_IN_EFFECT, among(_reports.c.id, "ids"))


async def told_since(
    transaction: Transaction, area: AreaCode, since: datetime, kinds: Collection[str] = (_TELLS,)
) -> list[Report]:
    """Those of an area that were decided since, the oldest decision first; of other changes of status too, or all of
    other `kinds`."""
    found = await transaction.execute(_SINCE, {"since": since, "kinds": list(kinds), **bounds(area)})
    return [report_from(transaction.vault, row) for row in found]


async def dead_told_of(transaction: Transaction, area: AreaCode) -> list[PersonId]:
    """The dead of an area of whom any tells, who were married as far as the registry says; meant for once a day."""
    return [PersonId(who) for who in (await transaction.execute(_DEAD, bounds(area))).scalars()]


async def still_in_effect(transaction: Transaction, ids: Collection[ReportId]) -> set[ReportId]:
    """Those of these reports that are in effect."""
    return set((await transaction.execute(_STILL, {"ids": list(ids)})).scalars()) if ids else set()
