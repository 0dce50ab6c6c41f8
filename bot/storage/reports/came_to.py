"""Whether anything came to a report after it was sent: mostly nothing did, and then none of it is read."""

from dataclasses import dataclass

from sqlalchemy import bindparam, exists, select

from bot.domain.report.review import ReportId
from bot.storage import tables
from bot.storage.engine.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Came:
    """Words or photos that were `added` to it, and somebody who went to look, or is to."""

    added: bool
    surveyed: bool


_WHICH = bindparam("which", type_=tables.surveys.c.report_id.type)
_CAME = select(
    exists().where(tables.report_additions.c.report_id == _WHICH).label("added"),
    exists().where(tables.surveys.c.report_id == _WHICH).label("surveyed"),
)


async def what_came_to(transaction: Transaction, report: ReportId) -> Came:
    """Of a report, new or old."""
    row = (await transaction.execute(_CAME, {"which": report})).one()
    return Came(bool(row.added), bool(row.surveyed))
