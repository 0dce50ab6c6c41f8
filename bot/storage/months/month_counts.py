"""How many reports of a month there are, by kind and state."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, or_, select

from bot.domain.areas import AreaCode
from bot.domain.periods import Period
from bot.domain.report.changes import Kind
from bot.domain.report.review import PENDING, Status
from bot.storage import tables
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import within
from bot.storage.reports.untied import IS_COUNTED

_reports = tables.reports
_month = func.coalesce(_reports.c.filed_in, _reports.c.due_in)


async def count_by_kind(transaction: Transaction, area: AreaCode, period: Period) -> dict[tuple[Kind, Status], int]:
    """Reports of the month, that of its file else that it is due in; those of practice left out, and who is tied to
    nobody though approved."""
    wanted = (
        select(_reports.c.kind, _reports.c.status, func.count())
        .where(within(_reports.c.area_code, area), _month == period, _reports.c.practice.is_(False))
        .where(or_(_reports.c.status != Status.APPLIED.value, IS_COUNTED))
        .group_by(_reports.c.kind, _reports.c.status)
    )
    return {(Kind(kind), Status(status)): count for kind, status, count in await transaction.execute(wanted)}


async def count_by_rt(
    transaction: Transaction, area: AreaCode, period: Period, *, filed: bool
) -> dict[tuple[AreaCode, Kind], int]:
    """Reports by RT and kind: those in the month's file, or all of the month that were not withdrawn; without *nihil*
    and practice."""
    left_out = (Status.WITHDRAWN.value, Status.RECORDED.value)
    in_file = (_reports.c.filed_in == period, _reports.c.status == Status.APPLIED.value, IS_COUNTED)
    sent = (_month == period, _reports.c.status.not_in(left_out))
    wanted = (
        select(_reports.c.area_code, _reports.c.kind, func.count())
        .where(within(_reports.c.area_code, area), _reports.c.practice.is_(False), *(in_file if filed else sent))
        .group_by(_reports.c.area_code, _reports.c.kind)
    )
    found = await transaction.execute(wanted)
    return {(AreaCode(code), Kind(kind)): count for code, kind, count in found}


async def dictated_by_rt(
    transaction: Transaction, area: AreaCode, period: Period, *, filed: bool
) -> dict[AreaCode, int]:
    """How many an operator wrote down for each RT: of the same reports as above, and *nihil* as well."""
    nil = (_reports.c.status == Status.RECORDED.value) & (_month == period)
    in_file = (_reports.c.filed_in == period) & (_reports.c.status == Status.APPLIED.value) & IS_COUNTED
    sent = (_month == period) & (_reports.c.status != Status.WITHDRAWN.value)
    wanted = (
        select(_reports.c.area_code, func.count())
        .where(within(_reports.c.area_code, area), _reports.c.practice.is_(False), _reports.c.dictated)
        .where(or_(in_file, nil) if filed else sent)
        .group_by(_reports.c.area_code)
    )
    return {AreaCode(code): count for code, count in await transaction.execute(wanted)}


async def waiting_by_rt(transaction: Transaction, area: AreaCode, period: Period) -> dict[AreaCode, int]:
    """Reports of the month that may still take effect, where there are any; without practice."""
    wanted = (
        select(_reports.c.area_code, func.count())
        .where(within(_reports.c.area_code, area), _month == period, _reports.c.practice.is_(False))
        .where(_reports.c.status.in_(PENDING))
        .group_by(_reports.c.area_code)
    )
    return {AreaCode(code): count for code, count in await transaction.execute(wanted)}


@dataclass(frozen=True, slots=True)
class RtOutcome:
    """What became of what an RT told by the closing: by kind what is in the month's file, by status what waits on."""

    filed: Mapping[Kind, int]
    open: Mapping[Status, int]


async def outcome_by_rt(transaction: Transaction, area: AreaCode, period: Period) -> dict[AreaCode, RtOutcome]:
    """Of each RT that has anything of either; *nihil* and practice left out."""
    is_filed = (_reports.c.filed_in == period) & (_reports.c.status == Status.APPLIED.value) & IS_COUNTED
    wanted = (
        select(_reports.c.area_code, _reports.c.kind, _reports.c.status, func.count())
        .where(within(_reports.c.area_code, area), _reports.c.practice.is_(False))
        .where(or_(is_filed, _reports.c.status.in_(PENDING)))
        .group_by(_reports.c.area_code, _reports.c.kind, _reports.c.status)
    )
    filed: dict[AreaCode, Counter[Kind]] = {}
    left: dict[AreaCode, Counter[Status]] = {}
    for code, kind, status, count in await transaction.execute(wanted):
        if status == Status.APPLIED.value:
            filed.setdefault(AreaCode(code), Counter())[Kind(kind)] += count
        else:
            left.setdefault(AreaCode(code), Counter())[Status(status)] += count
    return {rt: RtOutcome(filed.get(rt, {}), left.get(rt, {})) for rt in filed.keys() | left.keys()}
