"""What gives cause to remind somebody: one query for each cause, over all of an area."""

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, bindparam, func, or_, select

from bot.domain.areas import AreaCode
from bot.domain.days.day import Day, Exactness
from bot.domain.people.checking import Answer
from bot.domain.people.officer import OfficerId
from bot.domain.people.people import PersonId
from bot.domain.periods import Period
from bot.domain.report.report import Report
from bot.domain.report.review import RETURNED_COUNTS_FOR, Status
from bot.storage import tables
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import SealBroken, Vault
from bot.storage.months.checks import IS_REPORTED
from bot.storage.registry.areas import bounds, within_given
from bot.storage.registry.read_registry import IS_REGISTERED
from bot.storage.reports.report_rows import report_from
from bot.storage.tables.columns import Moment

_officers, _sessions, _reports = tables.officers, tables.sessions, tables.reports
_persons, _checks = tables.persons, tables.checks
_family = _persons.alias("family")
_HEADS = (_officers.c.role == "rt", _officers.c.active, within_given(_officers.c.area_code))


@dataclass(frozen=True, slots=True)
class LeftSession:
    """A conversation that was left where it stood; `body` is its JSON."""

    officer: OfficerId
    left_at: datetime
    body: bytes


_LEFT = (
    select(_officers.c.id, _sessions.c.updated_at, _sessions.c.body)
    .join_from(_officers, _sessions, _sessions.c.owner == _officers.c.id)
    .where(
        *_HEADS,
        _sessions.c.updated_at > bindparam("after", type_=Moment),
        _sessions.c.updated_at <= bindparam("before", type_=Moment),
    )
)


async def left_sessions(
    transaction: Transaction, area: AreaCode, after: datetime, before: datetime
) -> list[LeftSession]:
    """Conversations of RT heads, last touched between these instants; those that don't open are passed over."""
    found = (await transaction.execute(_LEFT, {"after": after, "before": before, **bounds(area)})).all()
    # Thousands after a busy day: the loop goes on meanwhile.
    return await asyncio.to_thread(lambda: list(_opened(transaction.vault, found)))


def _opened(vault: Vault, rows: Iterable[Any]) -> Iterator[LeftSession]:
    for officer, left_at, body in rows:
        try:
            yield LeftSession(OfficerId(officer), left_at, vault.open("session", body))
        except SealBroken:
            continue  # set aside when he speaks next


# What an operator wrote down is his to put right, while he is on duty.
_OF_HEAD = and_(_reports.c.dictated.is_(False), _officers.c.area_code == _reports.c.area_code, _officers.c.role == "rt")
_OF_OPERATOR = and_(_reports.c.dictated, _officers.c.id == _reports.c.reporter_id)
_RETURNED = (
    select(_reports, _officers.c.id.label("head"))
    .join_from(_reports, _officers, or_(_OF_HEAD, _OF_OPERATOR))
    .where(
        _reports.c.status == Status.RETURNED.value,
        _reports.c.filed_in.is_(None),
        _reports.c.practice.is_(False),
        _reports.c.decided_at <= bindparam("before", type_=Moment),
        _officers.c.active,
        within_given(_officers.c.area_code),
    )
    .order_by(_reports.c.decided_at, _reports.c.id)
)


async def returned_reports(
    transaction: Transaction, area: AreaCode, before: datetime
) -> list[tuple[OfficerId, Report]]:
    """Reports returned until then and not fixed, the oldest first, each with who may fix it: a head of the RT, or the
    operator who wrote it down."""
    found = await transaction.execute(_RETURNED, {"before": before, **bounds(area)})
    return [(OfficerId(row.head), report_from(transaction.vault, row)) for row in found]


@dataclass(frozen=True, slots=True)
class Baby:
    """A child without NIK, and a head of its RT."""

    officer: OfficerId
    person_id: PersonId
    name: str
    born: Day


_BABIES = (
    select(
        _officers.c.id.label("head"), _persons.c.id, _persons.c.name, _persons.c.birth_date, _persons.c.birth_exactness
    )
    .join_from(_persons, _officers, _officers.c.area_code == _persons.c.area_code)
    .where(
        _persons.c.nik.is_(None),  # not its key: the index of birthdays leads to far fewer
        _persons.c.birth_date.between(bindparam("first"), bindparam("last")),
        within_given(_persons.c.area_code),
        IS_REGISTERED,
        _officers.c.role == "rt",
        _officers.c.active,
    )
    .order_by(_persons.c.birth_date, _persons.c.id)
)
_insured = select(_family.c.id).where(
    _family.c.household_id == _persons.c.household_id, _family.c.programmes.contains(bindparam("insurance"))
)
_INSURED_BABIES = _BABIES.where(_insured.exists())


async def babies_without_nik(
    transaction: Transaction, area: AreaCode, born: tuple[date, date], insurance: str = ""
) -> list[Baby]:
    """Children born between these days, both included, who have no NIK yet; only of families with the `insurance`,
    where that programme is named."""
    wanted, named = (_INSURED_BABIES, {"insurance": insurance}) if insurance else (_BABIES, {})
    found = await transaction.execute(wanted, {"first": born[0], "last": born[1], **named, **bounds(area)})
    return [
        Baby(OfficerId(head), PersonId(who), name, Day(day, Exactness(exactness or Exactness.DAY)))
        for head, who, name, day, exactness in found
    ]


_UNDECIDED = (
    select(_reports.c.area_code, _reports.c.status, func.count())
    .where(
        _reports.c.status.in_((Status.WAITING.value, Status.RETURNED.value)),
        _reports.c.filed_in.is_(None),
        _reports.c.practice.is_(False),
        within_given(_reports.c.area_code),
    )
    .group_by(_reports.c.area_code, _reports.c.status)
)


async def undecided_by_rt(transaction: Transaction, area: AreaCode) -> dict[tuple[AreaCode, Status], int]:
    """How many reports of each RT wait, and how many were returned."""
    return {
        (AreaCode(rt), Status(status)): count
        for rt, status, count in await transaction.execute(_UNDECIDED, bounds(area))
    }


_UNCHECKED = (
    select(_checks.c.area_code, func.count())
    .join_from(_checks, _persons, _persons.c.id == _checks.c.person_id)
    .where(
        within_given(_checks.c.area_code),
        _checks.c.period == bindparam("period"),
        _checks.c.answer.in_(("", Answer.LATER.value)),
        _persons.c.area_code == _checks.c.area_code,
        IS_REGISTERED,
        ~IS_REPORTED,
    )
    .group_by(_checks.c.area_code)
)


async def unchecked_by_rt(
    transaction: Transaction, area: AreaCode, period: Period, now: datetime
) -> dict[AreaCode, int]:
    """How many residents of the month's *cek warga* each RT has not answered about, and none has reported on."""
    given = {"period": period, "counts_from": now - RETURNED_COUNTS_FOR, **bounds(area)}
    found = await transaction.execute(_UNCHECKED, given)
    return {AreaCode(rt): count for rt, count in found}
