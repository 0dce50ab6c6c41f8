"""That a report is in effect: since which write, in which month, and whom it brought or took away."""

from collections.abc import Collection, Sequence

from sqlalchemy import Integer, String, bindparam, delete, insert, select, update

from bot.domain.areas import AreaCode
from bot.domain.month.counts import Count, Movement
from bot.domain.people.people import PersonId
from bot.domain.periods import Period
from bot.domain.report.changes import Kind
from bot.domain.report.review import PENDING, ReportId, Status
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.reports import foreseen

_reports, _movements, _subjects = tables.reports, tables.movements, tables.report_subjects
_persons = tables.persons


_PUT_IN_EFFECT = (
    update(_reports)
    .where(_reports.c.id == bindparam("which"), _reports.c.status == Status.APPROVED.value)
    .values(
        status=Status.APPLIED.value,
        applied=True,
        filed_in=bindparam("month"),
        effect_number=bindparam("by_write", type_=Integer),
    )
)
_ADD_MOVEMENTS = insert(_movements)


async def put_in_effect(
    transaction: Transaction, report: ReportId, period: Period, number: int | None, movements: Sequence[Movement]
) -> bool:
    """A decided report is in effect by write `number` and counts in the month; False if it is not decided."""
    given = {"which": report, "month": period, "by_write": number}
    done = (await transaction.execute(_PUT_IN_EFFECT, given)).rowcount == 1
    if done:
        await add_movements(transaction, report, movements)
        await foreseen.forget(transaction, report)
    return done


async def add_movements(transaction: Transaction, report: ReportId, movements: Sequence[Movement]) -> None:
    """Keeps whom the report brought or took away."""
    rows = [
        {"report_id": report, "person_id": m.person, "area_code": m.area, "what": m.what.value, "count": m.count}
        for m in movements
    ]
    if rows:
        await transaction.execute(_ADD_MOVEMENTS, rows)


_COUNTS = {each.value: each for each in Count}
_MOVED = (_movements.c.report_id, _movements.c.person_id, _movements.c.area_code, _movements.c.what)
_MOVEMENTS = select(*_MOVED, _movements.c.count).where(among(_movements.c.report_id, "ids")).order_by(*_MOVED)


async def movements_of(transaction: Transaction, reports: Collection[ReportId]) -> dict[ReportId, list[Movement]]:
    """Whom each of these reports brought or took away; one that did neither is left out."""
    found: dict[ReportId, list[Movement]] = {}
    for report, person, area, what, count in (await transaction.execute(_MOVEMENTS, {"ids": list(reports)})).all():
        movement = Movement(PersonId(person), AreaCode(area), _COUNTS[what], count)
        found.setdefault(ReportId(report), []).append(movement)
    return found


_IN_EFFECT_SINCE = (
    select(_reports.c.id, _reports.c.number)
    .where(among(_reports.c.id, "ids"), _reports.c.effect_number > bindparam("since", type_=Integer))
    .order_by(_reports.c.effect_number)
)


_NUMBERS = select(_reports.c.id, _reports.c.effect_number).where(
    among(_reports.c.id, "ids"), _reports.c.effect_number.is_not(None)
)


async def numbers_of(transaction: Transaction, reports: Collection[ReportId]) -> dict[ReportId, int]:
    """The write by which each of these reports is in effect; one that is in effect by none is left out."""
    found = await transaction.execute(_NUMBERS, {"ids": list(reports)})
    return {ReportId(report): number for report, number in found.all()}


_BY_NO_WRITE = select(_reports.c.id).where(
    among(_reports.c.id, "ids"), _reports.c.status == Status.APPLIED.value, _reports.c.effect_number.is_(None)
)


async def in_effect_by_no_write(transaction: Transaction, reports: Collection[ReportId]) -> set[ReportId]:
    """Those of these reports that are in effect, and that no numbered write made so: an earlier version did."""
    return {ReportId(each) for each in (await transaction.execute(_BY_NO_WRITE, {"ids": list(reports)})).scalars()}


async def in_effect_since(transaction: Transaction, reports: Collection[ReportId], since: int) -> dict[ReportId, str]:
    """Those of these reports that are in effect by a later write, with their numbers."""
    found = await transaction.execute(_IN_EFFECT_SINCE, {"ids": list(reports), "since": since})
    return {ReportId(row.id): row.number for row in found}


_PENDING_ABOUT = (
    select(_reports.c.id)
    .join_from(_subjects, _reports)
    # The status as an expression: else SQLite begins with all that waits in the regency.
    .where(
        among(_subjects.c.person_id, "ids"),
        _reports.c.status.concat("").in_(PENDING),
        _reports.c.practice.is_(False),
    )
    .order_by(_reports.c.id)
    .distinct()
)


async def ids_pending_about(transaction: Transaction, persons: Collection[PersonId]) -> list[ReportId]:
    """The reports that tell of these persons and may still take effect."""
    found = await transaction.execute(_PENDING_ABOUT, {"ids": list(persons)})
    return [ReportId(each) for each in found.scalars()]


_IN_EFFECT_ABOUT = (
    select(_subjects.c.person_id, _reports.c.id)
    .join_from(_subjects, _reports)
    .where(among(_subjects.c.person_id, "ids"), _reports.c.effect_number.is_not(None))
    .order_by(_reports.c.effect_number.desc())
)


async def in_effect_about(transaction: Transaction, persons: Collection[PersonId]) -> dict[PersonId, list[ReportId]]:
    """The reports in effect that tell of each of these persons, the latest to take effect first."""
    found: dict[PersonId, list[ReportId]] = {}
    for row in await transaction.execute(_IN_EFFECT_ABOUT, {"ids": list(persons)}):
        found.setdefault(PersonId(row.person_id), []).append(ReportId(row.id))
    return found


_relatives = _persons.alias("relatives")
_ABOUT_FAMILIES = (
    select(_reports.c.id, _persons.c.id.label("person_id"))
    .join_from(_persons, _relatives, _relatives.c.household_id == _persons.c.household_id)
    .join(_subjects, _subjects.c.person_id == _relatives.c.id)
    .join(_reports, _reports.c.id == _subjects.c.report_id)
    .where(
        among(_persons.c.id, "ids"),
        among(_reports.c.kind, "kinds"),
        _reports.c.status.concat("").in_((*PENDING, Status.APPLIED.value)),
        _reports.c.practice.is_(False),
    )
    .order_by(_reports.c.id)
)  # fmt: skip


async def standing_about_families(
    transaction: Transaction, persons: Collection[PersonId], kinds: Collection[Kind]
) -> dict[ReportId, set[PersonId]]:
    """The reports of these kinds, in effect or still to be, about anybody of the households of these persons; each with
    those of these persons who are of such a household."""
    found: dict[ReportId, set[PersonId]] = {}
    for row in await transaction.execute(_ABOUT_FAMILIES, {"ids": list(persons), "kinds": list(kinds)}):
        found.setdefault(ReportId(row.id), set()).add(PersonId(row.person_id))
    return found


_TOLD_OF_BEFORE = (
    select(_subjects.c.person_id)
    .join_from(_subjects, _reports)
    .where(among(_subjects.c.person_id, "ids"), _reports.c.filed_in < bindparam("period", type_=String))
    .distinct()
)


async def told_of_before(
    transaction: Transaction, persons: Collection[PersonId], period: Period
) -> frozenset[PersonId]:
    """Those of these persons of whom a report tells that is filed in an earlier month."""
    found = await transaction.execute(_TOLD_OF_BEFORE, {"ids": list(persons), "period": str(period)})
    return frozenset(PersonId(each) for each in found.scalars())


async def end_effect(transaction: Transaction, report: ReportId) -> None:
    """It is in effect no more, and in no month."""
    values = {"applied": False, "filed_in": None, "effect_number": None}
    await transaction.execute(update(_reports).where(_reports.c.id == report).values(values))
    await transaction.execute(delete(_movements).where(_movements.c.report_id == report))
