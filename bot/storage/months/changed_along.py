"""Whom a month's reports changed without speaking of them: who heads a family that nobody else could head, babies."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import BigInteger, exists, func, select

from bot.domain.areas import AreaCode
from bot.domain.people.people import PersonId
from bot.domain.periods import Period
from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.areas import within
from bot.storage.registry.versions import PERSON

_reports, _versions, _subjects = tables.reports, tables.versions, tables.report_subjects


@dataclass(frozen=True, slots=True)
class ChangedAlong:
    """Somebody, and the first report of the month that changed him."""

    person: PersonId
    area: AreaCode
    number: str
    since: int
    """The write by which that report is in effect."""


async def changed_along(transaction: Transaction, area: AreaCode, period: Period) -> list[ChangedAlong]:
    """Everybody whom the reports filed in the month changed without a word of him, also whom others of them tell of."""
    wanted = (
        select(_versions.c.id, func.min(_versions.c.number))
        .join_from(_reports, _versions, _versions.c.number == _reports.c.effect_number)
        .where(within(_reports.c.area_code, area), _reports.c.filed_in == period)
        # As an expression: else SQLite goes through the versions of everybody there ever was.
        .where(_versions.c.kind.concat("") == PERSON.kind)
        # Of whom it speaks he is kept as he was, whether it changes him or not.
        .where(~exists().where(_subjects.c.report_id == _reports.c.id, _subjects.c.person_id == _versions.c.id))
        .group_by(_versions.c.id)
    )
    first = {row[0]: row[1] for row in await transaction.execute(wanted)}
    by = await _told_by(transaction, set(first.values())) if first else {}
    return [ChangedAlong(PersonId(who), *by[number], number) for who, number in first.items()]


async def _told_by(transaction: Transaction, numbers: Collection[int]) -> dict[int, tuple[AreaCode, str]]:
    wanted = select(_reports.c.effect_number, _reports.c.area_code, _reports.c.number)
    given = {"numbers": list(numbers)}
    found = await transaction.execute(wanted.where(among(_reports.c.effect_number, "numbers", BigInteger)), given)
    return {number: (AreaCode(code), name) for number, code, name in found}
