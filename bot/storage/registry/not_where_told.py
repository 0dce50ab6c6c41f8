"""Whoever was told to have gone to an RT of the regency and did not go there: to another, or out of the regency."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import bindparam, select, update

from bot.domain.areas import AreaCode
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.report.changes import NOWHERE
from bot.domain.report.review import ReportId
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import bounds, within_given
from bot.storage.registry.arrivals import IS_UNMATCHED

_arrivals, _persons = tables.arrivals, tables.persons
_ANYWHERE = (
    update(_arrivals)
    .where(
        _arrivals.c.report_id == bindparam("report"),
        among(_arrivals.c.person_id, "ids"),
        within_given(_arrivals.c.area_code),
        IS_UNMATCHED,
    )
    .values(area_code=NOWHERE, matched_by=None)
)
_AS_TOLD = (
    update(_arrivals)
    .where(_arrivals.c.report_id == bindparam("report"), _arrivals.c.area_code == NOWHERE, IS_UNMATCHED)
    .values(area_code=bindparam("rt"), matched_by=None, beyond_at=None)
)
_NOWHERE_YET = (
    select(_arrivals.c.person_id)
    .join(_persons, _persons.c.id == _arrivals.c.person_id)
    .where(
        _arrivals.c.report_id == bindparam("report"),
        IS_UNMATCHED,
        _arrivals.c.beyond_at.is_(None),
        _persons.c.status == BasicStatus.MOVED.value,
        _persons.c.area_code == bindparam("left"),
    )
    .order_by(_arrivals.c.person_id)
)
_BEYOND = (
    update(_arrivals)
    .where(_arrivals.c.report_id == bindparam("report"), among(_arrivals.c.person_id, "ids"))
    .values(area_code=NOWHERE, matched_by=None, beyond_at=bindparam("at", type_=_arrivals.c.beyond_at.type))
)
_OF_NO_OTHER = (
    select(_arrivals.c.person_id, _arrivals.c.area_code)
    .join(_persons, _persons.c.id == _arrivals.c.person_id)
    .where(
        _arrivals.c.report_id == bindparam("report"),
        among(_arrivals.c.person_id, "ids"),
        IS_UNMATCHED,
        _persons.c.status == BasicStatus.MOVED.value,
        _persons.c.area_code == bindparam("left"),
    )
    .order_by(_arrivals.c.person_id)
)
_GO_TO = (
    update(_arrivals)
    .where(_arrivals.c.report_id == bindparam("report"), among(_arrivals.c.person_id, "ids"))
    .values(area_code=bindparam("rt"), matched_by=None, beyond_at=bindparam("at", type_=_arrivals.c.beyond_at.type))
)
_WENT_BEYOND = select(_arrivals.c.person_id).where(
    _arrivals.c.report_id == bindparam("report"), _arrivals.c.beyond_at.is_not(None)
)


async def expect_anywhere(
    transaction: Transaction, report: ReportId, area: AreaCode, ids: Collection[PersonId]
) -> None:
    """These persons, who left by this report, did not go to the area after all, and nobody knows to which RT."""
    await transaction.execute(_ANYWHERE, {"report": report, "ids": list(ids), **bounds(area)})


async def expect_as_told(transaction: Transaction, report: ReportId, rt: AreaCode) -> None:
    """Those who left by this report, and of whom nobody knows where they went, went to this RT, as it told."""
    await transaction.execute(_AS_TOLD, {"report": report, "rt": rt})


async def went_beyond(transaction: Transaction, report: ReportId, left: AreaCode, at: datetime) -> list[PersonId]:
    """Those who left the RT by this report, and whom no other received, left the regency, as is known from then on:
    nobody expects them. Gives who they are."""
    ids = [*(await transaction.execute(_NOWHERE_YET, {"report": report, "left": left})).scalars()]
    if ids:
        await transaction.execute(_BEYOND, {"report": report, "ids": ids, "at": at})
    return [PersonId(each) for each in ids]


async def received_by_none(
    transaction: Transaction, report: ReportId, left: AreaCode, ids: Collection[PersonId]
) -> dict[PersonId, AreaCode]:
    """Those of these who left the RT by this report, and whom no other received yet, with where they are expected."""
    given = {"report": report, "left": left, "ids": list(ids)}
    return {PersonId(who): AreaCode(rt) for who, rt in await transaction.execute(_OF_NO_OTHER, given)}


async def expect_in(
    transaction: Transaction, report: ReportId, ids: Collection[PersonId], rt: AreaCode, beyond_at: datetime | None
) -> None:
    """These, who left by this report, went to this RT; to one that nobody knows, or since `beyond_at` out of the
    regency, as is known, where it is empty."""
    await transaction.execute(_GO_TO, {"report": report, "ids": list(ids), "rt": rt, "at": beyond_at})


async def stayed_near(transaction: Transaction, report: ReportId) -> list[PersonId]:
    """Of those by this report that was wrong: they are in the regency, nobody knows where. Gives who they are."""
    ids = [*(await transaction.execute(_WENT_BEYOND, {"report": report})).scalars()]
    if ids:
        await transaction.execute(_BEYOND, {"report": report, "ids": ids, "at": None})
    return [PersonId(each) for each in ids]
