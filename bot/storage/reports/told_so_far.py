"""How much an area has told for a month, and what of earlier months is still open."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    and_,
    bindparam,
    func,
    literal_column,
    or_,
    select,
)

from bot.domain.areas import AreaCode
from bot.domain.periods import Period
from bot.domain.report.changes import Kind
from bot.domain.report.review import APPROVED, PENDING, Status
from bot.storage import tables
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import bounds, within, within_given

_reports = tables.reports
_month = func.coalesce(_reports.c.filed_in, _reports.c.due_in)
_counts = (_reports.c.practice.is_(False), _reports.c.status != Status.WITHDRAWN.value)
_earlier = _reports.c.due_in < bindparam("period")
_STATE = (
    select(_reports.c.status, _earlier.label("earlier"), func.count(), func.max(_reports.c.submitted_at))
    .where(
        within_given(_reports.c.area_code),
        or_(
            _month == bindparam("period"), and_(_reports.c.filed_in.is_(None), _reports.c.status.in_(PENDING), _earlier)
        ),
        _reports.c.practice == bindparam("practice", type_=Boolean),
        _reports.c.status != Status.WITHDRAWN.value,
    )
    .group_by(_reports.c.status, literal_column("earlier"))
)


@dataclass(frozen=True, slots=True)
class TellingSoFar:
    """How many reports stand where, and when *nihil* was said; what was withdrawn is left out."""

    counts: Mapping[Status, int]
    """Of the month, and what is left of earlier ones without a file; without *nihil*. A status without reports is left
    out."""
    own: Mapping[Status, int]
    """Of these, what was told for the month itself."""
    nil_at: datetime | None
    """When it was last said for the month."""

    @property
    def nil(self) -> bool:
        """Whether *nihil* was said."""
        return self.nil_at is not None

    @property
    def total(self) -> int:
        """All reports but *nihil*."""
        return sum(self.counts.values())

    @property
    def as_told(self) -> dict[str, int]:
        """By state as people are told of it: what was approved counts as that, whether or not it is in effect."""
        counts = {status.value: self.counts.get(status, 0) for status in Status}
        return counts | {Status.APPROVED.value: sum(self.counts.get(status, 0) for status in APPROVED)}


async def month_state(transaction: Transaction, area: AreaCode, period: Period, practice: bool = False) -> TellingSoFar:
    """What has been reported in an area up to the open month, or with `practice` only tried: the one count that every
    page tells."""
    given = {"period": period, "practice": practice, **bounds(area)}
    own: Counter[Status] = Counter()
    carried: Counter[Status] = Counter()
    nil_at = None
    for status, earlier, count, latest in await transaction.execute(_STATE, given):
        if Status(status) is Status.RECORDED:
            nil_at = latest
        else:
            (carried if earlier else own)[Status(status)] += count
    return TellingSoFar(own + carried, own, nil_at)


async def nil_by_rt(transaction: Transaction, area: AreaCode, period: Period) -> dict[AreaCode, datetime]:
    """When each RT that said *nihil* for the month said so last."""
    said = (
        select(_reports.c.area_code, func.max(_reports.c.submitted_at))
        .where(within(_reports.c.area_code, area), _reports.c.due_in == period, *_counts)
        .where(_reports.c.status == Status.RECORDED.value)
        .group_by(_reports.c.area_code)
    )
    return {AreaCode(code): at for code, at in await transaction.execute(said)}


async def carried_over(transaction: Transaction, area: AreaCode) -> dict[Status, int]:
    """How many reports are in no month yet and still may be: waiting, returned, approved where another word is due."""
    wanted = select(_reports.c.status, func.count()).where(
        _reports.c.status.in_(PENDING), within(_reports.c.area_code, area), *_counts
    )
    return _by_status(await transaction.execute(wanted.group_by(_reports.c.status)))


@dataclass(frozen=True, slots=True)
class Carried:
    """A report that is in no month yet and still may be."""

    area: AreaCode
    status: Status
    number: str


async def carried_reports(transaction: Transaction, area: AreaCode) -> list[Carried]:
    """Those that `carried_over` counts, the oldest first."""
    wanted = select(_reports.c.area_code, _reports.c.status, _reports.c.number).where(
        _reports.c.status.in_(PENDING), within(_reports.c.area_code, area), *_counts
    )
    found = await transaction.execute(wanted.order_by(_reports.c.submitted_at, _reports.c.id))
    return [Carried(AreaCode(row.area_code), Status(row.status), row.number) for row in found]


def _by_status(rows: Iterable[Any]) -> dict[Status, int]:
    return {Status(status): count for status, count in rows}


async def told_by_rt(transaction: Transaction, area: AreaCode, period: Period) -> dict[AreaCode, frozenset[Kind]]:
    """The kinds each RT reported for the month, also those rejected since; an RT that is silent, or withdrew all it
    said, is left out."""
    told = select(_reports.c.area_code, _reports.c.kind).distinct()
    wanted = told.where(within(_reports.c.area_code, area), _reports.c.due_in == period, *_counts)
    kinds: dict[AreaCode, set[Kind]] = {}
    for code, kind in await transaction.execute(wanted):
        kinds.setdefault(code, set()).add(kind)
    return {code: frozenset(each) for code, each in kinds.items()}
