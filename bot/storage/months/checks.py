"""The month's list of *cek warga*: what is known of an RT's residents, whom the list holds, what was answered."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Date, Integer, and_, bindparam, exists, func, literal, or_, select, update

from bot.domain.areas import AreaCode
from bot.domain.people.checking import Answer, Standing
from bot.domain.people.people import BasicStatus, HouseholdId, PersonId, Relationship, Sex
from bot.domain.periods import Period
from bot.domain.report.changes import Kind
from bot.domain.report.review import PENDING, RETURNED_COUNTS_FOR, VOID, Status
from bot.storage import tables
from bot.storage.engine.sql import among, insert_ignore
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import bounds, within_given
from bot.storage.registry.private_facts import open_facts
from bot.storage.registry.read_registry import IS_REGISTERED
from bot.storage.reports.report_rows import report_from
from bot.storage.tables.columns import Moment

_checks, _persons, _officers, _ledger = tables.checks, tables.persons, tables.officers, tables.ledger
_reports, _subjects = tables.reports, tables.report_subjects
_UNANSWERED = ("", Answer.LATER.value)
_SETTLED = (*_UNANSWERED, Answer.SAME.value)
"""The rest are codes of kinds of reports."""

_STANDINGS = select(
    _persons.c.id,
    _persons.c.household_id,
    _persons.c.birth_date,
    _persons.c.relationship,
    _persons.c.status,
    _persons.c.programmes,
    _persons.c.sex,
    _persons.c.private,
    _persons.c.confirmed_on,
).where(within_given(_persons.c.area_code), IS_REGISTERED)
# What was returned and nobody fixed is waited for no longer than to `counts_from`.
_IS_OPEN = (
    _reports.c.status.in_(PENDING),
    or_(_reports.c.status != Status.RETURNED.value, _reports.c.decided_at >= bindparam("counts_from", type_=Moment)),
    _reports.c.practice.is_(False),
)
_REPORTED = (
    select(_subjects.c.person_id, _reports.c.status, _reports.c.decided_at)
    .join_from(_subjects, _reports)
    .where(within_given(_reports.c.area_code), _reports.c.practice.is_(False))
)
_BIRTHS = select(_reports).where(
    within_given(_reports.c.area_code),
    among(_reports.c.kind, "births"),
    _reports.c.status.not_in([status.value for status in VOID]),
    _reports.c.practice.is_(False),
    _reports.c.event_date >= bindparam("since"),
)


async def standings(transaction: Transaction, area: AreaCode) -> list[Standing]:
    """The registered residents of an RT."""
    return [
        Standing(
            PersonId(person_id),
            HouseholdId(household_id),
            born,
            Relationship(relationship) if relationship else None,
            BasicStatus(status),
            bool(programmes),
            None if sex == Sex.MALE else open_facts(transaction.vault, private).pregnant_since,
            confirmed_on,
        )
        for person_id, household_id, born, relationship, status, programmes, sex, private, confirmed_on in (
            await transaction.execute(_STANDINGS, bounds(area))
        )
    ]


async def reported(transaction: Transaction, area: AreaCode, now: datetime) -> set[PersonId]:
    """Of whom an open report of the RT speaks."""
    since = now - RETURNED_COUNTS_FOR
    # By status, SQLite would go through all open reports of the regency for each RT.
    found = await transaction.execute(_REPORTED, bounds(area))
    return {
        PersonId(person_id)
        for person_id, status, decided_at in found
        if status in PENDING and (status != Status.RETURNED or decided_at >= since)
    }


async def born_in(transaction: Transaction, area: AreaCode, since: date, births: Collection[Kind]) -> set[HouseholdId]:
    """The households of the RT for which a report of these kinds entered somebody since then, decided or not."""
    found = await transaction.execute(_BIRTHS, {"since": since, "births": list(births), **bounds(area)})
    changes = [report_from(transaction.vault, row).change for row in found]
    return {person.household_id for change in changes for person in change.added}


_NOT_DRAWN = (
    select(_officers.c.area_code)
    .distinct()
    .outerjoin(
        _ledger,
        and_(
            _ledger.c.job == literal("checks/").concat(_officers.c.area_code),
            _ledger.c.period == bindparam("period"),
            _ledger.c.done_at.is_not(None),
        ),
    )
    .where(within_given(_officers.c.area_code), _officers.c.role == "rt", _officers.c.active, _ledger.c.job.is_(None))
    .order_by(_officers.c.area_code)
    .limit(bindparam("most", type_=Integer))
)


async def not_drawn(transaction: Transaction, area: AreaCode, period: Period, most: int) -> list[AreaCode]:
    """RTs of the area that have a head, and no list of the month yet."""
    found = await transaction.execute(_NOT_DRAWN, {"period": period, "most": most, **bounds(area)})
    return [AreaCode(code) for (code,) in found]


async def draw(transaction: Transaction, area: AreaCode, period: Period, persons: Sequence[PersonId]) -> None:
    """The month's list of an RT, in order; who is on it already stays as he is."""
    rows = [
        {"period": period, "person_id": who, "area_code": area, "place": place, "answer": ""}
        for place, who in enumerate(persons)
    ]
    if rows:
        await transaction.execute(insert_ignore(transaction, _checks), rows)


@dataclass(frozen=True, slots=True)
class Check:
    """Somebody on the month's list who is registered in the RT still."""

    person_id: PersonId
    household_id: HouseholdId
    answer: str
    answered_at: datetime | None
    status: BasicStatus
    pregnant_since: date | None
    is_reported: bool
    """An open report speaks of him."""


IS_REPORTED = exists().where(
    _subjects.c.person_id == _checks.c.person_id, _reports.c.id == _subjects.c.report_id, *_IS_OPEN
)
_LIST = (
    select(
        _checks.c.person_id,
        _persons.c.household_id,
        _checks.c.answer,
        _checks.c.answered_at,
        _persons.c.status,
        _persons.c.private,
        IS_REPORTED.label("told"),
    )
    .join_from(_checks, _persons, _persons.c.id == _checks.c.person_id)
    .where(
        _checks.c.area_code == bindparam("area"),
        _checks.c.period == bindparam("period"),
        _persons.c.area_code == _checks.c.area_code,
        IS_REGISTERED,
    )
    .order_by(_checks.c.place)
)


async def month_list(transaction: Transaction, area: AreaCode, period: Period, now: datetime) -> list[Check]:
    """The month's list of an RT in its order; who is no longer registered there is left out."""
    given = {"area": area, "period": period, "counts_from": now - RETURNED_COUNTS_FOR}
    found = await transaction.execute(_LIST, given)
    return [
        Check(
            PersonId(who),
            HouseholdId(house),
            answer,
            at,
            BasicStatus(status),
            open_facts(transaction.vault, private).pregnant_since,
            bool(told),
        )
        for who, house, answer, at, status, private, told in found
    ]


_ANSWER = (
    update(_checks)
    .where(
        _checks.c.period == bindparam("of_period"),
        _checks.c.person_id == bindparam("who"),
        _checks.c.area_code == bindparam("area"),
        _checks.c.answer != Answer.SAME.value,
    )
    .values(answer=bindparam("given"), answered_at=bindparam("at", type_=Moment))
)


async def answer(
    transaction: Transaction, area: AreaCode, period: Period, person: PersonId, given: str, now: datetime
) -> bool:
    """Notes what was said of somebody, an `Answer` or a kind; False where he is not listed, or was confirmed before."""
    values = {"of_period": period, "who": person, "area": area, "given": str(given), "at": now}
    return (await transaction.execute(_ANSWER, values)).rowcount == 1


_CONFIRM = (
    update(_persons)
    .where(
        among(_persons.c.id, "persons"),
        within_given(_persons.c.area_code),
        or_(_persons.c.confirmed_on.is_(None), _persons.c.confirmed_on < bindparam("day", type_=Date)),
    )
    .values(confirmed_on=bindparam("day", type_=Date))
)


async def confirm(transaction: Transaction, area: AreaCode, persons: Collection[PersonId], day: date) -> None:
    """What the registry holds of these persons of the area was right on that day; never an earlier day than known."""
    if persons:
        await transaction.execute(_CONFIRM, {"persons": list(persons), "day": day, **bounds(area)})


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were confirmed by *cek warga* in a month, and how many reports it led to that still stand."""

    confirmed: int
    reported: int


_FOLLOWED = (
    _reports.c.practice.is_(False),
    _reports.c.status.not_in([status.value for status in VOID]),
    _reports.c.kind == _checks.c.answer,
    _reports.c.submitted_at >= _checks.c.answered_at,
)
_OF_HIM = exists().where(
    _subjects.c.person_id == _checks.c.person_id, _reports.c.id == _subjects.c.report_id, *_FOLLOWED
)
# A birth's subject is the baby, whom the list does not know.
_OF_HER_BABY = exists().where(
    among(_checks.c.answer, "births"), _reports.c.area_code == _checks.c.area_code, *_FOLLOWED
)
_HERE = (within_given(_checks.c.area_code), _checks.c.period == bindparam("period"))
_CONFIRMED = select(func.count()).where(*_HERE, _checks.c.answer == Answer.SAME.value)
_LED_TO = select(func.count()).where(*_HERE, _checks.c.answer.not_in(_SETTLED), or_(_OF_HIM, _OF_HER_BABY))


async def tally(transaction: Transaction, area: AreaCode, period: Period, births: Collection[Kind]) -> Tally:
    """The month's figures of an area; of `births` the list knows the mother only."""
    given = {"period": period, **bounds(area)}
    confirmed = (await transaction.execute(_CONFIRMED, given)).scalar_one()
    return Tally(confirmed, (await transaction.execute(_LED_TO, {"births": list(births), **given})).scalar_one())
