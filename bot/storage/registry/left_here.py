"""Who left an RT and lives in another one of the regency, and when he left last."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import Date, bindparam, select

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
_LEFT = (
    select(_movements.c.person_id, _reports.c.event_date)
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


async def told_to_leave(transaction: Transaction, rt: AreaCode, since: date) -> list[PersonId]:
    """Of whom the RT itself told that they left for another one on that day or later, and who are received there."""
    return [PersonId(who) for (who,) in await transaction.execute(_TOLD, {"rt": rt, "since": since})]


async def left_on(
    transaction: Transaction, rt: AreaCode, ids: Collection[PersonId], since: date
) -> dict[PersonId, date]:
    """Those of these persons who left the RT on that day or later, whoever told it, were not back there since, and
    belong elsewhere; with the day."""
    found = await transaction.execute(_LEFT, {"rt": rt, "ids": list(ids), "since": since}) if ids else ()
    return {PersonId(who): day for who, day in found}
