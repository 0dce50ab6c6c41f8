"""Who stood in a closed month's list of those whose data is incomplete."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from bot.domain.areas import AreaCode
from bot.domain.people.people import PersonId
from bot.domain.periods import Period
from bot.storage import tables
from bot.storage.engine.sql import insert_ignore
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import within

_incomplete = tables.incomplete


@dataclass(frozen=True, slots=True)
class Incomplete:
    """Somebody who is to be proposed once what he lacks is known."""

    person: PersonId
    area: AreaCode
    number: str
    """Of the last report of him."""
    since: Period
    """The first month whose list had him."""
    proposed: tuple[str, ...] = ()
    """The programmes that he is proposed for; empty text for "any"."""


async def put(transaction: Transaction, period: Period, those: Sequence[Incomplete]) -> None:
    """Keeps the month's list."""
    rows = [
        {
            "period": period,
            "person_id": each.person,
            "area_code": each.area,
            "number": each.number,
            # A space stands before each, so that "any" differs from none.
            "proposed": "".join(f" {name}" for name in each.proposed),
            "since": each.since,
        }
        for each in those
    ]
    if rows:
        await transaction.execute(insert_ignore(transaction, _incomplete), rows)


async def of_month(transaction: Transaction, area: AreaCode, period: Period) -> list[Incomplete]:
    """The list of that month, of those who lived in the area."""
    wanted = select(_incomplete).where(_incomplete.c.period == period, within(_incomplete.c.area_code, area))
    found = await transaction.execute(wanted.order_by(_incomplete.c.since, _incomplete.c.number))
    return [
        Incomplete(
            PersonId(row.person_id),
            AreaCode(row.area_code),
            row.number,
            Period(row.since),
            tuple(row.proposed.split(" ")[1:]),
        )
        for row in found
    ]
