"""Reports that speak of somebody neither registered nor added by them, until they are tied or come to nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, exists, func, not_, or_, select

from bot.domain.areas import AreaCode
from bot.domain.periods import Period
from bot.domain.report.report import Report
from bot.domain.report.review import VOID, ReportId, Status
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import within
from bot.storage.reports.report_rows import report_from

_reports, _subjects = tables.reports, tables.report_subjects

IS_COUNTED = or_(not_(_reports.c.untied), exists().where(_subjects.c.report_id == _reports.c.id))
"""Whether a month counts it: not while all of whom it speaks are tied to nobody."""


def _open(area: AreaCode) -> tuple[ColumnElement[bool], ...]:
    void = [status.value for status in VOID]
    return (
        _reports.c.untied,
        within(_reports.c.area_code, area),
        _reports.c.status.not_in(void),
        _reports.c.practice.is_(False),
    )


async def untied_reports(transaction: Transaction, area: AreaCode, limit: int) -> list[Report]:
    """The latest of an area that wait, were returned, or are in effect and changed nothing, in their order."""
    latest = (_reports.c.submitted_at.desc(), _reports.c.id.desc())
    wanted = select(_reports).where(*_open(area)).order_by(*latest).limit(limit)
    return [report_from(transaction.vault, row) for row in await transaction.execute(wanted)][::-1]


@dataclass(frozen=True, slots=True)
class InEffect:
    """A report in effect that changed nothing of somebody, and since when it is."""

    id: ReportId
    area: AreaCode
    since: datetime


_IN_EFFECT = (_reports.c.untied, _reports.c.practice.is_(False), _reports.c.status == Status.APPLIED.value)


async def untied_in_effect(transaction: Transaction, area: AreaCode) -> list[InEffect]:
    """All of an area, the oldest decision first."""
    at = func.coalesce(_reports.c.decided_at, _reports.c.submitted_at).label("at")
    wanted = select(_reports.c.id, _reports.c.area_code, at).where(*_IN_EFFECT, within(_reports.c.area_code, area))
    return [InEffect(*row) for row in await transaction.execute(wanted.order_by(at, _reports.c.id))]


async def untied_in_files(transaction: Transaction, area: AreaCode, upto: Period) -> list[Report]:
    """All of an area that are in the file of a month or of earlier ones, month by month."""
    wanted = select(_reports).where(*_IN_EFFECT, within(_reports.c.area_code, area), _reports.c.filed_in <= upto)
    order = (_reports.c.filed_in, _reports.c.area_code, _reports.c.submitted_at, _reports.c.id)
    return [report_from(transaction.vault, row) for row in await transaction.execute(wanted.order_by(*order))]


_STILL = select(_reports.c.id).where(*_IN_EFFECT, among(_reports.c.id, "ids"))


async def still_untied(transaction: Transaction, ids: Sequence[ReportId]) -> set[ReportId]:
    """Those of these reports that are so still."""
    return set((await transaction.execute(_STILL, {"ids": list(ids)})).scalars())


async def count_untied(transaction: Transaction, area: AreaCode, month: Period | None = None) -> int:
    """How many there are, or with a `month` how many of them are in its file."""
    wanted = select(func.count()).select_from(_reports).where(*_open(area))
    if month is not None:
        wanted = wanted.where(_reports.c.filed_in == month)
    return int((await transaction.execute(wanted)).scalar_one())
