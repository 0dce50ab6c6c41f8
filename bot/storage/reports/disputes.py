"""Arrivals that the RT asked about contradicts: it said that they are there still, and they may yet take effect."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, case, func, or_, select

from bot.domain.areas import AreaCode
from bot.domain.report.review import ReportId, Status
from bot.domain.report.word import Answer, Asked
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import within

_reports, _words = tables.reports, tables.report_words
TWICE = 2
"""Who has said so as often does not change his mind by being asked once more."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """A report and the RT that says no to it."""

    report: ReportId
    told_in: AreaCode
    rt: AreaCode
    refused: int
    since: datetime
    """When it said so last."""


_DISPUTES = (
    select(
        _words.c.report_id,
        _reports.c.area_code.label("told_in"),
        _words.c.area_code,
        func.count().label("refused"),
        func.max(_words.c.at).label("since"),
    )
    .join_from(_words, _reports)
    .where(
        _words.c.word == Asked.STILL_HERE.value,
        _words.c.answer == Answer.REFUSED.value,
        _reports.c.status.in_([Status.WAITING.value, Status.APPROVED.value]),
        _reports.c.practice.is_(False),
    )
    .group_by(_words.c.report_id, _reports.c.area_code, _reports.c.status, _words.c.area_code)
)


async def stuck(transaction: Transaction, area: AreaCode, before: datetime) -> list[Dispute]:
    """Those told in an area that do not go on by themselves: refused twice, asked again and approved `before`, or
    refused `before` and not decided about again."""
    waits_on = and_(_reports.c.status == Status.APPROVED.value, _reports.c.decided_at <= before)
    waits = and_(_reports.c.status == Status.WAITING.value, func.max(_words.c.at) <= before)
    is_stuck = or_(func.count() >= TWICE, func.max(case((waits_on, 1), else_=0)) == 1, waits)
    wanted = _DISPUTES.where(within(_reports.c.area_code, area)).having(is_stuck)
    return [Dispute(*row) for row in await transaction.execute(wanted.order_by(_words.c.report_id))]


async def still_disputed(
    transaction: Transaction, ids: Collection[ReportId]
) -> dict[tuple[ReportId, AreaCode], Dispute]:
    """Those of these reports of which somebody said no and that may take effect still, by the RT that did."""
    found = await transaction.execute(_DISPUTES.where(among(_words.c.report_id, "ids")), {"ids": list(ids)})
    return {(each.report, each.rt): each for each in (Dispute(*row) for row in found)}
