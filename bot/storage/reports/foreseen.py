"""Whom reports that may still take effect add or change: rows that are gone once a report is in effect or void."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Integer, bindparam, delete, or_, select

from bot.domain.areas import AreaCode
from bot.domain.people.people import HouseholdId, PersonId
from bot.domain.report.changes import Change
from bot.domain.report.foreseen import Does, touches
from bot.domain.report.review import ReportId, Status
from bot.storage import tables
from bot.storage.engine.sql import among, insert_ignore
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import bounds, within_given
from bot.storage.tables.columns import Moment

_foreseen, _reports, _told = tables.foreseen, tables.reports, tables.told_persons


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a report would do to somebody."""

    report: ReportId
    person: PersonId
    does: Does
    area: AreaCode
    household: HouseholdId | None
    name: str
    told_in: AreaCode
    """The RT that told it."""
    number: str
    day: date
    sent_at: datetime


async def enter(transaction: Transaction, told: Iterable[tuple[ReportId, Change]]) -> None:
    """These reports may take effect; said again, nothing changes."""
    rows = [
        {
            "report_id": report,
            "person_id": touch.person,
            "does": touch.does.value,
            "area_code": touch.area,
            "household_id": touch.household,
            "name": touch.name,
        }
        for report, change in told
        for touch in touches(change)
    ]
    if rows:
        await transaction.execute(insert_ignore(transaction, _foreseen), rows)


_FORGET = delete(_foreseen).where(_foreseen.c.report_id == bindparam("which"))


async def forget(transaction: Transaction, report: ReportId) -> None:
    """It is in effect, void, or says something else now."""
    await transaction.execute(_FORGET, {"which": report})


# One that was returned and that nobody fixed is not waited for longer than to `since`.
_WAITS = or_(
    _reports.c.status != Status.RETURNED.value, _reports.c.decided_at >= bindparam("since", type_=Moment)
)  # fmt: skip
_ROWS = (
    select(
        _foreseen,
        _reports.c.area_code.label("told_in"),
        _reports.c.number,
        _reports.c.event_date,
        _reports.c.submitted_at,
    )
    .join_from(_foreseen, _reports)
    .where(_WAITS, _reports.c.practice.is_(False), _reports.c.id != bindparam("besides"))
)
_ABOUT = _ROWS.where(among(_foreseen.c.person_id, "ids"))
_OF_HOUSE = _ROWS.where(
    or_(
        among(_foreseen.c.person_id, "ids"),
        _foreseen.c.person_id.in_(select(_foreseen.c.person_id).where(_foreseen.c.household_id == bindparam("house"))),
    )
)
_USING = _ROWS.where(or_(among(_foreseen.c.person_id, "ids"), among(_foreseen.c.household_id, "houses")))
_NAMED = _ROWS.where(within_given(_foreseen.c.area_code), _foreseen.c.name != "").limit(
    bindparam("most", type_=Integer)
)  # fmt: skip
_ADDED = _ROWS.where(within_given(_foreseen.c.area_code), _foreseen.c.does == Does.ADDS.value).limit(
    bindparam("most", type_=Integer)
)  # fmt: skip
_TOLD_IN = _ROWS.where(_reports.c.area_code == bindparam("told_in"), _reports.c.filed_in.is_(None))
_NUMBERED = _ROWS.where(
    within_given(_foreseen.c.area_code),
    _foreseen.c.report_id.in_(select(_told.c.report_id).where(_told.c.nik_key == bindparam("nik"))),
)


@dataclass(frozen=True, slots=True)
class Sight:
    """What of it counts: returned reports that were returned after `since`, and no report `besides`, which is told
    anew."""

    since: datetime
    besides: ReportId | None = None

    @property
    def given(self) -> Mapping[str, Any]:
        """As parameters."""
        return {"since": self.since, "besides": self.besides or ""}


async def about(transaction: Transaction, sight: Sight, ids: Collection[PersonId]) -> list[Foreseen]:
    """What waits of these persons, in the order in which it happened."""
    return _in_order(await transaction.execute(_ABOUT, {"ids": list(ids), **sight.given}))


async def of_household(
    transaction: Transaction, sight: Sight, household: HouseholdId, ids: Collection[PersonId]
) -> list[Foreseen]:
    """The same of whoever would be of the household, and of these persons."""
    return _in_order(await transaction.execute(_OF_HOUSE, {"house": household, "ids": list(ids), **sight.given}))


async def using(
    transaction: Transaction, sight: Sight, ids: Collection[PersonId], houses: Collection[HouseholdId]
) -> list[Foreseen]:
    """What waits and speaks of one of these persons or households."""
    given = {"ids": list(ids), "houses": list(houses), **sight.given}
    return _in_order(await transaction.execute(_USING, given))


async def named_in(transaction: Transaction, sight: Sight, area: AreaCode, most: int) -> list[Foreseen]:
    """Who would be found in the area by a name that the registry doesn't have there; also who is expected."""
    return _in_order(await transaction.execute(_NAMED, {**bounds(area), "most": most, **sight.given}))


async def told_in(transaction: Transaction, sight: Sight, rt: AreaCode) -> list[Foreseen]:
    """All of whom the RT has told and nothing is in effect yet."""
    return _in_order(await transaction.execute(_TOLD_IN, {"told_in": rt, **sight.given}))


async def added_in(transaction: Transaction, sight: Sight, area: AreaCode, most: int) -> list[Foreseen]:
    """Who would be new in the area."""
    return _in_order(await transaction.execute(_ADDED, {**bounds(area), "most": most, **sight.given}))


async def numbered_in(transaction: Transaction, sight: Sight, area: AreaCode, nik: str) -> list[Foreseen]:
    """Who would be new in the area by a report that tells this NIK."""
    key = transaction.vault.index("nik", nik)
    return _in_order(await transaction.execute(_NUMBERED, {**bounds(area), "nik": key, **sight.given}))


def _in_order(rows: Iterable[Any]) -> list[Foreseen]:
    """As it happened; who is new is so before anything else."""
    found = [
        Foreseen(
            ReportId(report), PersonId(person), Does(does), AreaCode(area),
            HouseholdId(house) if house else None, name, AreaCode(told_in), number, day, sent_at,
        )
        for report, person, does, area, house, name, told_in, number, day, sent_at in rows
    ]  # fmt: skip
    return sorted(found, key=lambda each: (each.does is not Does.ADDS, each.day, each.sent_at, each.number))


def reports_of(rows: Sequence[Foreseen]) -> list[ReportId]:
    """The reports, each once, in the order of the rows."""
    return list(dict.fromkeys(row.report for row in rows))
