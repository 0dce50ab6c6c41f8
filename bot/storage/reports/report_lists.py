"""Reports in lists and counts, each within an area."""

from collections import Counter
from collections.abc import AsyncIterator, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Row,
    Select,
    and_,
    bindparam,
    func,
    literal,
    literal_column,
    or_,
    select,
    tuple_,
)

from bot.domain.areas import AreaCode
from bot.domain.people.officer import OfficerId
from bot.domain.people.people import PersonId
from bot.domain.periods import Period
from bot.domain.report.changes import Kind
from bot.domain.report.report import Report
from bot.domain.report.review import APPROVED, PENDING, STATES, VOID, Event, ReportId, Status
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import bounds, within, within_given
from bot.storage.reports.reports import report_from, reports_from

_reports, _subjects = tables.reports, tables.report_subjects
_month = func.coalesce(_reports.c.filed_in, _reports.c.due_in)
_CHUNK = 500
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
_WAITING = select(func.count()).where(
    _reports.c.status == Status.WAITING.value, _reports.c.practice.is_(False), within_given(_reports.c.area_code)
)


async def count_of_reporter(transaction: Transaction, officer_id: OfficerId) -> dict[str, int]:
    """How many an officer sent, by status; practice left out."""
    own = _reports.c.reporter_id == officer_id, _reports.c.practice.is_(False)
    counted = select(_reports.c.status, func.count()).where(*own).group_by(_reports.c.status)
    return {row.status: row[1] for row in await transaction.execute(counted)}


async def count_waiting(transaction: Transaction, area: AreaCode) -> int:
    """How many reports of an area wait for a decision, whatever their month; those of practice left out."""
    return (await transaction.execute(_WAITING, bounds(area))).scalar_one()


async def count_sent_since(transaction: Transaction, area: AreaCode, since: datetime) -> int:
    """How many of those that somebody decides about were sent after `since`; practice left out."""
    counted = select(func.count()).where(*_sent(area), _reports.c.submitted_at > since)
    return int((await transaction.execute(counted)).scalar_one())


async def decided_by_since(
    transaction: Transaction, area: AreaCode, officer_id: OfficerId, since: datetime
) -> list[str]:
    """The numbers of those that the officer decided, or withdrew, from `since` on, as they were sent."""
    his = _reports.c.decided_by == officer_id, _reports.c.decided_at >= since
    wanted = select(_reports.c.number).where(*_sent(area), *his, _reports.c.status != Status.WAITING.value)
    return list((await transaction.execute(wanted.order_by(_reports.c.submitted_at, _reports.c.id))).scalars())


def _sent(area: AreaCode) -> Iterable[ColumnElement[bool]]:
    yield within(_reports.c.area_code, area)
    yield _reports.c.practice.is_(False)
    yield _reports.c.status != Status.RECORDED.value


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Of those that wait the ones of a kind, sent before then; None means any."""

    kind: Kind | None = None
    before: datetime | None = None


_ALL = Narrowed()


async def waiting_for(
    transaction: Transaction,
    area: AreaCode,
    limit: int,
    practice_since: datetime | None = None,
    after: Report | None = None,
    narrowed: Narrowed = _ALL,
) -> list[Report]:
    """The reports of an area that wait for a decision, the oldest first; then those of practice sent since then. With
    `after` those that stand behind it."""
    wanted = select(_reports).where(*_in_queue(area, practice_since, after, narrowed))
    found = await transaction.execute(wanted.order_by(*_QUEUE_ORDER).limit(limit))
    return [report_from(transaction.vault, row) for row in found]


async def numbered(transaction: Transaction, area: AreaCode, last: int, limit: int) -> list[Report]:
    """The reports of an area whose number ends so (`MTI-2611-0012` by 12): those that wait first, then the newest."""
    ends = _reports.c.number.like(f"%-{last:04}"), _reports.c.practice.is_(False)
    wanted = select(_reports).where(within(_reports.c.area_code, area), *ends)
    waits_last = _reports.c.status != Status.WAITING.value
    found = await transaction.execute(wanted.order_by(waits_last, _reports.c.submitted_at.desc()).limit(limit))
    return [report_from(transaction.vault, row) for row in found]


async def count_waiting_for(
    transaction: Transaction,
    area: AreaCode,
    practice_since: datetime | None = None,
    after: Report | None = None,
    narrowed: Narrowed = _ALL,
) -> int:
    """How many they are."""
    counted = select(func.count()).select_from(_reports).where(*_in_queue(area, practice_since, after, narrowed))
    return int((await transaction.execute(counted)).scalar_one())


async def waiting_kinds(transaction: Transaction, area: AreaCode) -> dict[Kind, int]:
    """How many wait of each kind, by its name; those of practice left out."""
    counted = select(_reports.c.kind, func.count()).where(*_in_queue(area, None, None, _ALL))
    found = await transaction.execute(counted.group_by(_reports.c.kind).order_by(_reports.c.kind))
    return {kind: int(count) for kind, count in found}


async def waiting_places(transaction: Transaction, area: AreaCode) -> dict[AreaCode, int]:
    """How many wait in each RT, by its code; those of practice left out."""
    counted = select(_reports.c.area_code, func.count()).where(*_in_queue(area, None, None, _ALL))
    found = await transaction.execute(counted.group_by(_reports.c.area_code).order_by(_reports.c.area_code))
    return {AreaCode(code): int(count) for code, count in found}


_QUEUE_ORDER = (_reports.c.practice, _reports.c.submitted_at, _reports.c.id)


def _in_queue(
    area: AreaCode, practice_since: datetime | None, after: Report | None, narrowed: Narrowed
) -> Iterable[ColumnElement[bool]]:
    counted = _reports.c.practice.is_(False)
    yield _reports.c.status == Status.WAITING.value
    yield within(_reports.c.area_code, area)
    yield counted if practice_since is None else or_(counted, _reports.c.submitted_at >= practice_since)
    if after is not None:
        last = (after.practice, after.submitted_at, after.id)
        yield tuple_(*_QUEUE_ORDER) > tuple_(*_typed(_QUEUE_ORDER, last))
    if narrowed.kind is not None:
        yield _reports.c.kind == narrowed.kind
    if narrowed.before is not None:
        yield _reports.c.submitted_at <= narrowed.before


@dataclass(frozen=True, slots=True)
class Filters:
    """What a listing is limited to; None means any. A report's month is that of its file, else that it is due in."""

    area: AreaCode
    period: Period | None = None
    status: Status | None = None
    kind: Kind | None = None
    practice: bool = False
    """Those of practice, and no others."""


def _conditions(filters: Filters) -> Iterable[ColumnElement[bool]]:
    yield within(_reports.c.area_code, filters.area)
    yield _reports.c.practice.is_(filters.practice)
    if filters.period:
        yield _month == filters.period
    if filters.status:
        yield _reports.c.status == filters.status.value
    if filters.kind:
        yield _reports.c.kind == filters.kind


async def listing(
    transaction: Transaction, filters: Filters, limit: int | None = None, after: Report | None = None
) -> AsyncIterator[Report]:
    """Reports in the order they were sent, those behind `after`; fetched as they are taken."""
    wanted = select(_reports).where(*_conditions(filters))
    taken = 0
    async for chunk in in_chunks(transaction, wanted, (_reports.c.submitted_at, _reports.c.id), _CHUNK, after):
        for report in chunk:
            if limit is not None and taken >= limit:
                return
            taken += 1
            yield report


async def in_chunks(
    transaction: Transaction,
    wanted: Select[*tuple[Any, ...]],
    order: tuple[ColumnElement[Any], ...],
    size: int,
    after: Report | None = None,
) -> AsyncIterator[list[Report]]:
    """Reports by `order`, `size` at a time."""
    keys = {"area_code": "area"}
    names = [keys.get(str(column.key), str(column.key)) for column in order]
    last = tuple(getattr(after, name) for name in names) if after else None
    async for rows in rows_in_chunks(transaction, wanted, order, size, last):
        yield reports_from(transaction.vault, rows)


async def rows_in_chunks(
    transaction: Transaction,
    wanted: Select[*tuple[Any, ...]],
    order: tuple[ColumnElement[Any], ...],
    size: int,
    last: tuple[Any, ...] | None = None,
) -> AsyncIterator[Sequence[Row[*tuple[Any, ...]]]]:
    """Rows of reports by `order`, `size` at a time; each chunk begins behind the last one, so none is held open."""
    sorted_so = wanted.order_by(*order).limit(size)
    names = [f"last_{place}" for place in range(len(order))]
    given = [bindparam(name, type_=column.type) for name, column in zip(names, order, strict=True)]
    # The first column alone too: the index that serves the order begins with it.
    behind = sorted_so.where(order[0] >= given[0], tuple_(*order) > tuple_(*given))
    while True:
        said = dict(zip(names, last, strict=True)) if last is not None else None
        rows = (await transaction.execute(sorted_so if said is None else behind, said)).all()
        if rows:
            yield rows
        if len(rows) < size:
            return
        last = tuple(getattr(rows[-1], str(column.key)) for column in order)


async def pending(transaction: Transaction) -> AsyncIterator[list[Report]]:
    """All that may still take effect, whatever its area, some at a time; without those of practice."""
    wanted = select(_reports).where(_reports.c.status.in_(PENDING), _reports.c.practice.is_(False))
    async for chunk in in_chunks(transaction, wanted, (_reports.c.submitted_at, _reports.c.id), _CHUNK):
        yield chunk


async def before_operators(transaction: Transaction, area: AreaCode) -> AsyncIterator[list[Report]]:
    """Those of the area that may still take effect and are not with their RT again; without those of practice."""
    open_ones = sorted(PENDING - {Status.RETURNED})
    wanted = select(_reports).where(
        _reports.c.status.in_(open_ones), within(_reports.c.area_code, area), _reports.c.practice.is_(False)
    )
    async for chunk in in_chunks(transaction, wanted, (_reports.c.submitted_at, _reports.c.id), _CHUNK):
        yield chunk


def _typed(order: tuple[ColumnElement[Any], ...], values: tuple[Any, ...]) -> list[Any]:
    return [literal(value, column.type) for column, value in zip(order, values, strict=True)]


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


async def last_decided(transaction: Transaction, area: AreaCode, officer: OfficerId, since: datetime) -> Report | None:
    """What he decided last of the area, and can take back."""
    verdicts = [status.value for status, state in STATES.items() if Event.TAKEN_BACK in state.next]
    his = (within(_reports.c.area_code, area), _reports.c.decided_by == officer, _reports.c.decided_at > since)
    wanted = select(_reports).where(*his, _reports.c.status.in_(verdicts))
    newest = wanted.order_by(_reports.c.decided_at.desc(), _reports.c.id.desc()).limit(1)
    row = (await transaction.execute(newest)).first()
    return report_from(transaction.vault, row) if row else None


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


async def left_open(transaction: Transaction, area: AreaCode) -> int:
    """How many reports of an RT wait or were returned, whose reporter is on duty no more."""
    open_ones = _reports.c.status.in_((Status.WAITING.value, Status.RETURNED.value)) & _reports.c.practice.is_(False)
    off = select(tables.officers.c.id).where(tables.officers.c.active.is_(False))
    mine = within(_reports.c.area_code, area), open_ones, _reports.c.reporter_id.in_(off)
    return int((await transaction.execute(select(func.count()).select_from(_reports).where(*mine))).scalar_one())


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
