"""Rows of surveys: of a report one is open at a time, and each ends once."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Row, bindparam, func, select, update

from bot.domain.areas import AreaCode
from bot.domain.people.officer import OfficerId
from bot.domain.report.review import ReportId, Status
from bot.domain.report.survey import Stage, Survey, SurveyId
from bot.storage import tables
from bot.storage.engine.sql import among, insert_ignore
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import within

_rows, _reports, _officers = tables.surveys, tables.reports, tables.officers
_BODY = "survey"


def _survey(transaction: Transaction, row: Row[Any]) -> Survey:
    return Survey(
        SurveyId(row.id),
        ReportId(row.report_id),
        AreaCode(row.area_code),
        OfficerId(row.by),
        OfficerId(row.asked_by),
        row.asked_at,
        row.due_on,
        Stage(row.stage),
        row.ended_at,
        row.asks,
        orjson.loads(transaction.vault.open(_BODY, row.body)) if row.body else {},
    )


def _body(transaction: Transaction, answers: Mapping[str, Any]) -> bytes:
    return transaction.vault.seal(_BODY, orjson.dumps(dict(answers)))


async def add(transaction: Transaction, survey: Survey) -> bool:
    """Opens it; False where one of the report is open."""
    row = {
        "id": survey.id,
        "report_id": survey.report,
        "area_code": survey.area,
        "by": survey.by,
        "asked_by": survey.asked_by,
        "asked_at": survey.asked_at,
        "due_on": survey.due_on,
        "stage": survey.stage.value,
        "asks": survey.asks,
    }
    return (await transaction.execute(insert_ignore(transaction, _rows).values(row))).rowcount == 1


async def get(transaction: Transaction, which: SurveyId) -> Survey | None:
    """This one."""
    row = (await transaction.execute(select(_rows).where(_rows.c.id == which))).first()
    return _survey(transaction, row) if row else None


_OF_REPORT = select(_rows).where(_rows.c.report_id == bindparam("which")).order_by(_rows.c.asked_at, _rows.c.id)


async def of_report(transaction: Transaction, report: ReportId) -> list[Survey]:
    """All of a report, the oldest first."""
    return [_survey(transaction, row) for row in await transaction.execute(_OF_REPORT, {"which": report})]


async def done_of(transaction: Transaction, reports: Collection[ReportId]) -> list[Survey]:
    """Those of the reports that were done, the oldest first."""
    wanted = select(_rows).where(among(_rows.c.report_id, "ids"), _rows.c.stage == Stage.DONE.value)
    found = await transaction.execute(wanted.order_by(_rows.c.ended_at, _rows.c.id), {"ids": list(reports)})
    return [_survey(transaction, row) for row in found]


_OF_OFFICER = select(_rows).where(_rows.c.by == bindparam("who"), _rows.c.stage == Stage.OPEN.value)
_COUNT = select(func.count()).select_from(_rows).where(
    _rows.c.by == bindparam("who"), _rows.c.stage == Stage.OPEN.value
)  # fmt: skip


async def open_of(transaction: Transaction, officer: OfficerId) -> list[Survey]:
    """Where somebody is still to go, the most urgent first."""
    found = await transaction.execute(_OF_OFFICER.order_by(_rows.c.due_on, _rows.c.id), {"who": officer})
    return [_survey(transaction, row) for row in found]


async def count_open_of(transaction: Transaction, officer: OfficerId) -> int:
    """To how many he is still to go."""
    return int((await transaction.execute(_COUNT, {"who": officer})).scalar_one())


async def open_in(transaction: Transaction, area: AreaCode) -> list[Survey]:
    """Those of an area that are not done, the most urgent first."""
    wanted = select(_rows).where(within(_rows.c.area_code, area), _rows.c.stage == Stage.OPEN.value)
    return [_survey(transaction, row) for row in await transaction.execute(wanted.order_by(_rows.c.due_on, _rows.c.id))]


async def unwanted_in(transaction: Transaction, area: AreaCode, wanted: Collection[Status]) -> list[Survey]:
    """Those that are open although their report is at none of these states any more."""
    states = [each.value for each in wanted]
    both = select(_rows).join(_reports, _reports.c.id == _rows.c.report_id)
    found = both.where(within(_rows.c.area_code, area), _rows.c.stage == Stage.OPEN.value)
    return [
        _survey(transaction, row) for row in await transaction.execute(found.where(_reports.c.status.notin_(states)))
    ]


async def of_former(transaction: Transaction, area: AreaCode) -> list[Survey]:
    """Those that are open of whoever is on duty no more."""
    both = select(_rows).join(_officers, _officers.c.id == _rows.c.by)
    gone = _rows.c.stage == Stage.OPEN.value, _officers.c.active.is_(False)
    found = await transaction.execute(both.where(within(_rows.c.area_code, area), *gone).order_by(_rows.c.id))
    return [_survey(transaction, row) for row in found]


async def pass_on(transaction: Transaction, survey: SurveyId, to: OfficerId) -> None:
    """Somebody else is to go, and finds what was answered so far."""
    still = update(_rows).where(_rows.c.id == survey, _rows.c.stage == Stage.OPEN.value)
    await transaction.execute(still.values(by=to))


async def keep(transaction: Transaction, which: SurveyId, answers: Mapping[str, Any]) -> None:
    """How far he came; nothing where it has ended."""
    still = update(_rows).where(_rows.c.id == which, _rows.c.stage == Stage.OPEN.value)
    await transaction.execute(still.values(body=_body(transaction, answers)))


async def end(transaction: Transaction, survey: Survey, to: Stage, at: datetime) -> bool:
    """Done with its answers, or closed with those that there are; False where it has ended already."""
    still = update(_rows).where(_rows.c.id == survey.id, _rows.c.stage == Stage.OPEN.value)
    values = {"stage": to.value, "ended_at": at, "body": _body(transaction, survey.answers)}
    return (await transaction.execute(still.values(values))).rowcount == 1
