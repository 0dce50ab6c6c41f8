"""Who has a report open just now, so that two do not judge it at once without knowing of each other."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, select, update

from bot.domain.people.officer import OfficerId
from bot.domain.report.review import ReportId
from bot.storage import tables
from bot.storage.engine.sql import among, upsert
from bot.storage.engine.transaction import Transaction

_claims = tables.claims
_LIVE = select(_claims).where(
    _claims.c.report_id == bindparam("report"), _claims.c.until > bindparam("now", type_=_claims.c.until.type)
)


@dataclass(frozen=True, slots=True)
class Claim:
    """He has it open until then; `told` is who heard of it last."""

    by: OfficerId
    until: datetime
    told: OfficerId | None


async def live(transaction: Transaction, report: ReportId, now: datetime) -> Claim | None:
    """Who has it open now."""
    row = (await transaction.execute(_LIVE, {"report": report, "now": now})).first()
    return Claim(OfficerId(row.officer_id), row.until, OfficerId(row.told) if row.told else None) if row else None


async def take(transaction: Transaction, report: ReportId, officer: OfficerId, until: datetime) -> None:
    """He opened it."""
    row = {"report_id": report, "officer_id": officer, "until": until, "told": None}
    await transaction.execute(upsert(transaction, _claims, "officer_id", "until", "told"), [row])


async def tell(transaction: Transaction, report: ReportId, officer: OfficerId) -> None:
    """This one heard that another has it open."""
    await transaction.execute(update(_claims).where(_claims.c.report_id == report).values(told=officer))


async def over(transaction: Transaction, now: datetime, most: int) -> list[ReportId]:
    """Of which reports somebody's time is over, the longest over first."""
    found = select(_claims.c.report_id).where(_claims.c.until <= now).order_by(_claims.c.until, _claims.c.report_id)
    return [ReportId(each) for (each,) in await transaction.execute(found.limit(most))]


async def let_go(transaction: Transaction, officer: OfficerId, now: datetime) -> None:
    """What he has open is over now, so that the cards in rooms say so."""
    his = _claims.c.officer_id == officer, _claims.c.until > now
    await transaction.execute(update(_claims).where(*his).values(until=now))


async def forget(transaction: Transaction, reports: Collection[ReportId]) -> None:
    """Nobody has them open."""
    await transaction.execute(delete(_claims).where(among(_claims.c.report_id, "ids")), {"ids": list(reports)})


async def forget_before(transaction: Transaction, then: datetime) -> None:
    """Those that are over."""
    await transaction.execute(delete(_claims).where(_claims.c.until < then))
