"""Who left an RT and lives in another one of the regency, and when he left last."""

from collections.abc import Collection, Iterable
from datetime import date

from sqlalchemy import Date, bindparam, exists, select

from bot.domain.areas import AreaCode
from bot.domain.month.counts import Count
from bot.domain.people.people import PersonId
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.arrivals import came_back

_arrivals, _movements, _persons, _reports = tables.arrivals, tables.movements, tables.persons, tables.reports
_SINCE = _reports.c.event_date >= bindparam("since", type_=Date)
_IS_ELSEWHERE = _persons.c.area_code != bindparam("rt")
_TOLD = (
    select(_arrivals.c.person_id)
    .distinct()
    .join_from(_arrivals, _reports, _reports.c.id == _arrivals.c.report_id)
    .join(_persons, _persons.c.id == _arrivals.c.person_id)
    .where(_reports.c.area_code == bindparam("rt"), _SINCE, _IS_ELSEWHERE)
)
_came = _movements.alias("came")
# Of who had gone on before his coming was approved it counts both; it tells when he came.
_PASSED = (
    exists()
    .where(
        _came.c.report_id == _movements.c.report_id,
        _came.c.person_id == _movements.c.person_id,
        _came.c.area_code == _movements.c.area_code,
        _came.c.what == Count.CAME.value,
    )
    .correlate(_movements)
)
_LEFT = (
    select(_movements.c.person_id, _reports.c.event_date, _persons.c.placed_on, _PASSED.label("passed"))
    .join_from(_movements, _reports, _reports.c.id == _movements.c.report_id)
    .join(_persons, _persons.c.id == _movements.c.person_id)
    .where(
        among(_movements.c.person_id, "ids"),
        _movements.c.area_code == bindparam("rt"),
        _movements.c.what == Count.LEFT.value,
        _SINCE,
        _IS_ELSEWHERE,
        ~came_back(_reports, _movements, _movements.c.area_code),
    )
    .order_by(_reports.c.event_date)
)
_CAME = (
    select(_movements.c.person_id, _reports.c.event_date)
    .join_from(_movements, _reports, _reports.c.id == _movements.c.report_id)
    .where(
        among(_movements.c.person_id, "ids"),
        _movements.c.area_code != bindparam("rt"),
        _movements.c.what == Count.CAME.value,
    )
)


async def told_to_leave(transaction: Transaction, rt: AreaCode, since: date) -> list[PersonId]:
    """Of whom the RT itself told that they left for another one on that day or later, and who are received there."""
    return [PersonId(who) for (who,) in await transaction.execute(_TOLD, {"rt": rt, "since": since})]


async def left_on(
    transaction: Transaction, rt: AreaCode, ids: Collection[PersonId], since: date
) -> dict[PersonId, date]:
    """Those of these persons who left the RT on that day or later, whoever told it, were not back there since, and
    belong elsewhere; with the day."""
    found = (await transaction.execute(_LEFT, {"rt": rt, "ids": list(ids), "since": since})).all() if ids else []
    passed = [row.person_id for row in found if row.passed]
    came = (await transaction.execute(_CAME, {"rt": rt, "ids": passed})).all() if passed else []
    comings: dict[str, list[date]] = {}
    for who, day in came:
        comings.setdefault(who, []).append(day)
    return {
        PersonId(who): _day_of(told, placed, comings.get(who, [])) if passed else told
        for who, told, placed, passed in found
    }


def _day_of(told: date, placed: date | None, comings: Iterable[date]) -> date:
    """Of who is only known to have come there, as is told, when he was elsewhere next."""
    since = [*comings, *filter(None, [placed])]
    return min((day for day in since if day >= told), default=told)
