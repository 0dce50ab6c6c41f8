"""Who has left one RT of the regency and is expected in another; of nobody knows which the code is empty."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, Date, Exists, FromClause, and_, bindparam, delete, exists, or_, select, update

from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.month.counts import Count
from bot.domain.people.people import BasicStatus, HouseholdId, PersonId, Resident
from bot.domain.periods import Period
from bot.domain.report.review import VOID, ReportId, Status
from bot.storage import tables
from bot.storage.engine.sql import among, insert_ignore
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import bounds, within, within_given
from bot.storage.registry.read_registry import IS_REGISTERED, residents

_arrivals, _persons, _reports = tables.arrivals, tables.persons, tables.reports
# Of this one report: of a list SQLite would read every report that ever came to nothing, at each search.
_matching = _reports.alias("matching")
_CAME_TO_NOTHING = (
    exists()
    .where(_matching.c.id == _arrivals.c.matched_by, _matching.c.status.in_([each.value for each in VOID]))
    .correlate(_arrivals)
)
IS_UNMATCHED = or_(_arrivals.c.matched_by.is_(None), _CAME_TO_NOTHING)
# Who is named in a report of his arrival is expected no more, unless that report came to nothing.
_IS_OPEN = or_(IS_UNMATCHED, _arrivals.c.matched_by == bindparam("fixes"))
_EXPECTED = (
    select(_arrivals.c.person_id)
    .join(_persons, _persons.c.id == _arrivals.c.person_id)
    .where(
        within_given(_arrivals.c.area_code),
        _IS_OPEN,
        _persons.c.status != BasicStatus.DEAD.value,
        or_(_persons.c.area_code != _arrivals.c.area_code, _persons.c.status == BasicStatus.MOVED.value),
    )
    .order_by(_persons.c.household_id, _persons.c.relationship, _persons.c.birth_date, _persons.c.id)
)
_OF_HOUSES = _EXPECTED.add_columns(_arrivals.c.report_id).where(among(_persons.c.household_id, "houses"))
_OF_REPORT = _EXPECTED.where(_arrivals.c.report_id == bindparam("report"))
_WHERE = select(_arrivals.c.area_code).where(among(_arrivals.c.person_id, "ids"), _arrivals.c.matched_by.is_(None))
_SOME = _EXPECTED.where(among(_arrivals.c.person_id, "ids"))
_BORN = _EXPECTED.where(among(_persons.c.birth_date, "days", Date), _persons.c.birth_exactness.is_(None))
_RELEASE = update(_arrivals).where(_arrivals.c.matched_by == bindparam("report")).values(matched_by=None)
_MATCH = (
    update(_arrivals)
    .where(within_given(_arrivals.c.area_code), among(_arrivals.c.person_id, "ids"))
    .values(matched_by=bindparam("report"))
)


async def expect(transaction: Transaction, report: ReportId, where: Iterable[tuple[PersonId, AreaCode]]) -> None:
    """These persons left by this report and are expected in these RTs; said again, nothing changes."""
    rows = [{"report_id": report, "person_id": who, "area_code": rt, "matched_by": None} for who, rt in where]
    if rows:
        await transaction.execute(insert_ignore(transaction, _arrivals), rows)


async def forget(transaction: Transaction, report: ReportId) -> dict[PersonId, AreaCode]:
    """Nobody has left by this report; gives who was expected where."""
    those = _arrivals.c.report_id == report
    found = await transaction.execute(select(_arrivals.c.person_id, _arrivals.c.area_code).where(those))
    expected = {PersonId(who): AreaCode(rt) for who, rt in found}
    await transaction.execute(delete(_arrivals).where(those))
    return expected


async def expected(transaction: Transaction, area: AreaCode, left_by: str = "", fixes: str = "") -> list[Resident]:
    """Who is expected in the area, family by family, as the RT they left knew them.

    With `left_by` only those who left by that report; also those whose arrival the report `fixes` tells.
    """
    given = {**bounds(area), "fixes": fixes} | ({"report": left_by} if left_by else {})
    ids = list((await transaction.execute(_OF_REPORT if left_by else _EXPECTED, given)).scalars())
    return await residents(transaction, ids, ancestor(area, Level.REGENCY)) if ids else []


async def expected_of(
    transaction: Transaction, area: AreaCode, houses: Collection[HouseholdId]
) -> dict[ReportId, list[PersonId]]:
    """Who of these households is expected in the area, by the reports by which they left."""
    given = {**bounds(area), "fixes": "", "houses": list(houses)}
    found: dict[ReportId, list[PersonId]] = {}
    for who, left_by in await transaction.execute(_OF_HOUSES, given):
        found.setdefault(ReportId(left_by), []).append(PersonId(who))
    return found


async def are_expected(
    transaction: Transaction, area: AreaCode, ids: Collection[PersonId], fixes: str = ""
) -> set[PersonId]:
    """Those of these persons who are expected in the area, also by the report `fixes`, which is told anew."""
    found = await transaction.execute(_SOME, {**bounds(area), "fixes": fixes, "ids": list(ids)})
    return {PersonId(each) for each in found.scalars()}


_ON_THE_WAY = (
    select(_arrivals.c.person_id)
    .outerjoin_from(_arrivals, _matching, _matching.c.id == _arrivals.c.matched_by)
    .where(
        among(_arrivals.c.person_id, "ids"),
        within_given(_arrivals.c.area_code),
        or_(_arrivals.c.matched_by.is_(None), _matching.c.status != Status.APPLIED.value),
    )
)


async def are_on_the_way(transaction: Transaction, area: AreaCode, ids: Collection[PersonId]) -> bool:
    """Whether one of these persons left for the area, and no report in effect says that he has come; one may wait."""
    found = await transaction.execute(_ON_THE_WAY, {**bounds(area), "ids": list(ids)})
    return found.first() is not None


async def where_expected(transaction: Transaction, ids: Collection[PersonId]) -> set[AreaCode]:
    """The RTs in which one of these persons is expected still."""
    found = await transaction.execute(_WHERE, {"ids": list(ids)})
    return {AreaCode(area) for area in found.scalars() if area}


async def expected_born(
    transaction: Transaction, area: AreaCode, days: Collection[date], fixes: str = ""
) -> list[PersonId]:
    """Those expected in the area who are known to be born on one of these days, also by the report `fixes`."""
    found = await transaction.execute(_BORN, {**bounds(area), "fixes": fixes, "days": list(days)})
    return [PersonId(each) for each in found.scalars()]


_CAME_LATELY = select(_persons.c.id).where(
    within_given(_persons.c.area_code),
    IS_REGISTERED,
    among(_persons.c.birth_date, "days", Date),
    _persons.c.birth_exactness.is_(None),
    _persons.c.placed_on >= bindparam("since", type_=Date),
)


async def came_lately(transaction: Transaction, area: AreaCode, days: Collection[date], since: date) -> list[PersonId]:
    """Those who live in the area since that day or later, and are known to be born on one of these days."""
    found = await transaction.execute(_CAME_LATELY, {**bounds(area), "days": list(days), "since": since})
    return [PersonId(each) for each in found.scalars()]


_STAYED = (
    update(_arrivals)
    .where(
        among(_arrivals.c.person_id, "ids"),
        IS_UNMATCHED,
    )
    .values(matched_by=bindparam("report"))
)
_LEFT_AFTER_ALL = (
    update(_arrivals)
    .where(
        _arrivals.c.matched_by == bindparam("report"),
        among(_arrivals.c.person_id, "ids"),
        ~within_given(_arrivals.c.area_code),
    )
    .values(matched_by=None)
)


async def expect_no_more(transaction: Transaction, ids: Collection[PersonId], report: ReportId) -> None:
    """These persons have not left after all, as this report says, so nobody expects them."""
    if ids:
        await transaction.execute(_STAYED, {"ids": list(ids), "report": report})


async def expect_again(transaction: Transaction, ids: Collection[PersonId], report: ReportId, here: AreaCode) -> None:
    """What this report said is taken back: those are expected as before whom it did not bring `here` itself."""
    if ids:
        await transaction.execute(_LEFT_AFTER_ALL, {"ids": list(ids), "report": report, **bounds(here)})


_movements, _again, _back = tables.movements, tables.movements.alias("again"), tables.reports.alias("back")


def came_back(left: FromClause, gone: FromClause = _arrivals, where: ColumnElement[str] | None = None) -> Exists:
    """Whether who is `gone` was entered anew `where` he left from, the RT that told it, after the report by which he
    `left`: he leaves there anew then."""
    there = left.c.area_code if where is None else where
    return (
        exists()
        .where(
            _again.c.person_id == gone.c.person_id,
            _again.c.area_code == there,
            _back.c.id == _again.c.report_id,
            _back.c.effect_number > left.c.effect_number,
            # What is told late of an earlier coming brings nobody back.
            or_(
                _again.c.what == Count.PUT_RIGHT.value,
                and_(_again.c.what == Count.CAME.value, _back.c.event_date > left.c.event_date),
            ),
        )
        .correlate(gone, left)
    )


def counted_out(left: FromClause) -> Exists:
    """Whether it is by that report that he was counted as gone: of a move told late, of who has gone on since, he is
    awaited nowhere."""
    return (
        exists()
        .where(
            _movements.c.report_id == left.c.id,
            _movements.c.person_id == _arrivals.c.person_id,
            _movements.c.what == Count.LEFT.value,
        )
        .correlate(_arrivals, left)
    )


@dataclass(frozen=True, slots=True)
class Awaited:
    """Somebody who left, where he is expected, and since when."""

    person: PersonId
    left: AreaCode
    """The RT that told of his leaving. Who belongs to another one by now was received there, or went on from there."""
    area: AreaCode
    since: datetime
    number: str
    """Of the report of his leaving."""
    beyond_at: datetime | None = None
    """Since when it is known that he left the regency; None where it is not so."""


async def awaited(transaction: Transaction, regency: AreaCode, until: Period, since: datetime) -> list[Awaited]:
    """Who left by reports of months up to `until` that were decided after `since`, the last leaving last; whoever has
    arrived too."""
    left = _reports.c.area_code.label("left_area")
    about = (_arrivals.c.area_code, _arrivals.c.beyond_at, _reports.c.decided_at, _reports.c.number)
    wanted = (
        select(_arrivals.c.person_id, left, *about)
        .join_from(_arrivals, _reports, _reports.c.id == _arrivals.c.report_id)
        .where(within(_reports.c.area_code, regency), _reports.c.filed_in <= until, _reports.c.decided_at > since)
        .where(~came_back(_reports), counted_out(_reports))
        .order_by(_reports.c.decided_at, _arrivals.c.person_id)
    )
    found = await transaction.execute(wanted)
    return [
        Awaited(
            PersonId(row.person_id),
            AreaCode(row.left_area),
            AreaCode(row.area_code),
            row.decided_at,
            row.number,
            row.beyond_at,
        )
        for row in found
    ]


async def match(transaction: Transaction, area: AreaCode, ids: Collection[PersonId], report: ReportId) -> None:
    """This report tells that they have come, and of nobody else."""
    await transaction.execute(_RELEASE, {"report": report})
    await match_too(transaction, area, ids, report)


async def match_too(transaction: Transaction, area: AreaCode, ids: Collection[PersonId], report: ReportId) -> None:
    """This report tells that they have come, beside others."""
    await transaction.execute(_MATCH, {**bounds(area), "ids": list(ids), "report": report})
