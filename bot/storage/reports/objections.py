"""Objections (*sanggah*) to what hung on the notice board: who objected, what he said, who wrote it down."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select

from bot.domain.people.officer import OfficerId
from bot.domain.report.review import ReportId
from bot.storage import tables
from bot.storage.engine.transaction import Transaction

_objections = tables.objections
_BODY = "objection"


@dataclass(frozen=True, slots=True)
class Objection:
    """To one revision of a report; `who` and `said` are kept sealed."""

    report: ReportId
    revision: int
    by: OfficerId
    at: datetime
    who: str
    said: str


async def add(transaction: Transaction, objection: Objection) -> None:
    """The word of the board is answered by it, so there is one of a revision."""
    body = transaction.vault.seal_text(_BODY, f"{objection.who}\n{objection.said}")
    row = {
        "report_id": objection.report,
        "revision": objection.revision,
        "by": objection.by,
        "at": objection.at,
        "body": body,
    }
    await transaction.execute(insert(_objections).values(row))


async def of_report(transaction: Transaction, report: ReportId) -> list[Objection]:
    """All to it, the oldest first."""
    wanted = select(_objections).where(_objections.c.report_id == report).order_by(_objections.c.revision)
    found = []
    for row in await transaction.execute(wanted):
        who, _, said = transaction.vault.open_text(_BODY, row.body).partition("\n")
        found.append(Objection(ReportId(row.report_id), row.revision, OfficerId(row.by), row.at, who, said))
    return found
