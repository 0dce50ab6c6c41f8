"""Who lives in an area and has no NIK in the registry, and by which report he came."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, func, select

from bot.domain.areas import AreaCode
from bot.domain.month.counts import Count
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.report.review import ReportId
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import within

_persons, _moves = tables.persons, tables.movements
_HERE = (BasicStatus.ALIVE.value, BasicStatus.AWAY.value)
_CAME = select(_moves.c.person_id, func.max(_moves.c.report_id)).where(
    among(_moves.c.person_id, "ids"), _moves.c.what.in_([Count.BORN.value, Count.CAME.value])
)


async def count(transaction: Transaction, area: AreaCode) -> int:
    """How many."""
    wanted = select(func.count()).select_from(_persons).where(*_is_one(area))
    return int((await transaction.execute(wanted)).scalar() or 0)


async def of_area(transaction: Transaction, area: AreaCode, most: int, skip: int = 0) -> list[PersonId]:
    """By RT and name, from `skip` on."""
    wanted = select(_persons.c.id).where(*_is_one(area)).order_by(_persons.c.area_code, _persons.c.name, _persons.c.id)
    return [PersonId(each) for each in (await transaction.execute(wanted.limit(most).offset(skip))).scalars()]


async def came_by(transaction: Transaction, ids: Sequence[PersonId]) -> dict[PersonId, ReportId]:
    """The report that counted somebody as born or come; whom a list brought is left out."""
    found = await transaction.execute(_CAME.group_by(_moves.c.person_id), {"ids": list(ids)})
    return {PersonId(who): ReportId(report) for who, report in found}


def _is_one(area: AreaCode) -> tuple[ColumnElement[bool], ...]:
    return within(_persons.c.area_code, area), _persons.c.nik_key.is_(None), _persons.c.status.in_(_HERE)
