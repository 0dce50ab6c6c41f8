"""Which report builds on which other: it cannot take effect before it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import bindparam, delete, select, update

from bot.domain.areas import AreaCode
from bot.domain.report.changes import Kind
from bot.domain.report.review import STATES, VOID, ReportId, Status
from bot.storage import tables
from bot.storage.engine.sql import among, insert_ignore
from bot.storage.engine.transaction import Transaction

_builds, _reports = tables.report_builds, tables.reports
_IN_EFFECT = [status.value for status, state in STATES.items() if state.in_effect]


async def build(
    transaction: Transaction, report: ReportId, revision: int, on: Mapping[ReportId, Collection[str]]
) -> None:
    """The report, in this revision, uses these persons and households as those other reports make them."""
    rows = [
        {"report_id": report, "builds_on": earlier, "used": used, "revision": revision}
        for earlier, uses in on.items()
        for used in uses
    ]
    if rows:
        await transaction.execute(insert_ignore(transaction, _builds), rows)


_FORGET = delete(_builds).where(_builds.c.report_id == bindparam("which"))


async def forget(transaction: Transaction, report: ReportId) -> None:
    """The report is told anew."""
    await transaction.execute(_FORGET, {"which": report})


_CARRY = update(_builds).where(_builds.c.report_id == bindparam("which")).values(revision=bindparam("now"))


async def carry_over(transaction: Transaction, report: ReportId, revision: int) -> None:
    """The report waits under another revision and says the same."""
    await transaction.execute(_CARRY, {"which": report, "now": revision})


@dataclass(frozen=True, slots=True)
class Tie:
    """An earlier report that another one builds on, and that is not in effect."""

    report: ReportId
    number: str
    status: Status


_EARLIER = (
    select(_reports.c.id, _reports.c.number, _reports.c.status)
    .join_from(_builds, _reports, _reports.c.id == _builds.c.builds_on)
    .where(_builds.c.report_id == bindparam("which"), _reports.c.status.not_in(_IN_EFFECT))
    .distinct()
    .order_by(_reports.c.number)
)


async def earlier_of(transaction: Transaction, report: ReportId) -> list[Tie]:
    """What it builds on that is not in effect."""
    found = await transaction.execute(_EARLIER, {"which": report})
    return [Tie(ReportId(key), number, Status(status)) for key, number, status in found]


_USED = select(_builds.c.builds_on, _builds.c.used).where(_builds.c.report_id == bindparam("which"))


async def used_of(transaction: Transaction, report: ReportId) -> dict[ReportId, set[str]]:
    """Which persons and households it uses of each report that it builds on."""
    used: dict[ReportId, set[str]] = {}
    for earlier, each in await transaction.execute(_USED, {"which": report}):
        used.setdefault(ReportId(earlier), set()).add(each)
    return used


_UNTIE = delete(_builds).where(
    _builds.c.report_id == bindparam("which"), among(_builds.c.builds_on, "earlier")
)  # fmt: skip


async def untie(transaction: Transaction, report: ReportId, earlier: Collection[ReportId]) -> None:
    """It stands without those."""
    await transaction.execute(_UNTIE, {"which": report, "earlier": list(earlier)})


_LATER = (
    select(_reports.c.id)
    .join_from(_builds, _reports, _reports.c.id == _builds.c.report_id)
    .where(_builds.c.builds_on == bindparam("which"), among(_reports.c.status, "statuses"))
    .distinct()
    .order_by(_reports.c.id)
)


async def later_of(transaction: Transaction, report: ReportId, statuses: Collection[Status]) -> list[ReportId]:
    """What builds on it and stands so."""
    given = {"which": report, "statuses": [status.value for status in statuses]}
    return [ReportId(each) for each in (await transaction.execute(_LATER, given)).scalars()]


_NEXT = select(_builds.c.report_id).where(_builds.c.builds_on == bindparam("which")).cte("on_it", recursive=True)
_ALL_ON_IT = _NEXT.union(
    select(_builds.c.report_id)
    .join(_NEXT, _builds.c.builds_on == _NEXT.c.report_id)
    .join(_reports, _reports.c.id == _builds.c.builds_on)
    .where(_reports.c.status.not_in(_IN_EFFECT))
)
_THAT_WAIT_FOR_IT = select(_ALL_ON_IT.c.report_id)


async def that_wait_for(transaction: Transaction, report: ReportId) -> set[ReportId]:
    """What builds on it, on what does, and so on: none of them can be decided before it."""
    return {ReportId(each) for each in (await transaction.execute(_THAT_WAIT_FOR_IT, {"which": report})).scalars()}


_LATER_REPORTS = _reports.alias("later")
_FALLEN = (
    select(_reports.c.id)
    .join_from(_builds, _reports, _reports.c.id == _builds.c.builds_on)
    .join(_LATER_REPORTS, _LATER_REPORTS.c.id == _builds.c.report_id)
    .where(
        _reports.c.area_code == bindparam("area"),
        _reports.c.kind == bindparam("kind"),
        _reports.c.status.in_([status.value for status in VOID]),
        _LATER_REPORTS.c.status.in_([Status.WAITING.value, Status.RETURNED.value]),
    )
    .distinct()
    .order_by(_reports.c.id)
)


async def fallen_in(transaction: Transaction, area: AreaCode, kind: Kind) -> list[ReportId]:
    """Those of a kind, of an RT, that came to nothing, though something that is not decided builds on them."""
    return [ReportId(each) for each in (await transaction.execute(_FALLEN, {"area": area, "kind": kind})).scalars()]
