"""Who left for another RT of the regency and is entered nowhere: his coming was not told, or it was rejected."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, exists, or_, select

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.report.changes import NOWHERE
from bot.domain.report.foreseen import Does
from bot.domain.report.review import VOID, ReportId, Status
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import within
from bot.storage.registry.arrivals import came_back, counted_out

_arrivals, _persons, _left = tables.arrivals, tables.persons, tables.reports
_came, _foreseen, _telling = tables.reports.alias("came"), tables.foreseen, tables.reports.alias("telling")


@dataclass(frozen=True, slots=True)
class NeverCame:
    """Somebody who is where nobody knows, since he left or since the report of his coming was rejected."""

    person: PersonId
    left_by: ReportId
    number: str
    left: AreaCode
    to: AreaCode
    """`NOWHERE` where nobody named the RT."""
    since: datetime
    rejected: bool

    @property
    def asked(self) -> AreaCode:
        """Whose heads may know: of where he is expected, else of where it was told that he left."""
        return self.left if self.to == NOWHERE else self.to


# Told by hand, also in an RT where nobody expects him.
_COMES = (
    exists()
    .where(
        _foreseen.c.person_id == _arrivals.c.person_id,
        _foreseen.c.does == Does.BRINGS.value,
        _telling.c.id == _foreseen.c.report_id,
        _telling.c.practice.is_(False),
    )
    .correlate(_arrivals)
)
# Where he has been received, or has left again since, another RT holds him; one whose coming waits is not lost yet.
_LOST = (
    select(
        _arrivals.c.person_id,
        _arrivals.c.area_code.label("to"),
        _left.c.id,
        _left.c.number,
        _left.c.area_code.label("from"),
        _left.c.decided_at,
        _came.c.status,
        _came.c.decided_at.label("rejected_at"),
    )
    .join(_left, _left.c.id == _arrivals.c.report_id)
    .join(_persons, _persons.c.id == _arrivals.c.person_id)
    .outerjoin(_came, _came.c.id == _arrivals.c.matched_by)
    .where(
        _left.c.status == Status.APPLIED.value,
        _persons.c.status == BasicStatus.MOVED.value,
        _persons.c.area_code == _left.c.area_code,
        _arrivals.c.beyond_at.is_(None),
        or_(_came.c.id.is_(None), _came.c.status.in_([each.value for each in VOID])),
        ~came_back(_left),
        counted_out(_left),
        ~_COMES,
    )
    .order_by(_left.c.decided_at, _arrivals.c.person_id)
)


async def never_came(transaction: Transaction, regency: AreaCode, left_before: datetime) -> list[NeverCame]:
    """Whose leaving was decided before that; whose coming was rejected, at once."""
    lost = or_(_left.c.decided_at <= left_before, _came.c.status == Status.REJECTED.value)
    found = await transaction.execute(_LOST.where(within(_left.c.area_code, regency), lost))
    return [_one(row) for row in found]


async def still_lost(
    transaction: Transaction, persons: Collection[PersonId]
) -> dict[tuple[ReportId, PersonId], NeverCame]:
    """Those of these persons who are so now, by the report of their leaving, however short it is ago."""
    found = await transaction.execute(_LOST.where(among(_arrivals.c.person_id, "ids")), {"ids": list(persons)})
    return {(each.left_by, each.person): each for each in map(_one, found)}


def _one(row: Row[*tuple[Any, ...]]) -> NeverCame:
    rejected = row.status == Status.REJECTED.value
    since = row.rejected_at if rejected else row.decided_at
    where = AreaCode(row._mapping["from"]), AreaCode(row.to)
    return NeverCame(PersonId(row.person_id), ReportId(row.id), row.number, *where, since, rejected)
