"""Who stands as married still though his wife wed another: nobody told that the two were divorced."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.domain.people.people import Marital, PersonId
from bot.domain.report.review import ReportId
from bot.services.matters.cause import Cause, Told
from bot.services.matters.whom import called, open_person, whom
from bot.services.registry.left_for_another import left_for_another
from bot.services.work.house import House
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.matters import Matter
from bot.storage.registry.widows import how_married
from bot.storage.reports import reports
from bot.storage.reports.weddings import still_in_effect, told_since

NAME = "wed-another"
FRESH = timedelta(days=31)
"""So long after it was approved a wedding is looked at; what was found of it stands until it is settled."""
WIFE, WEDDING = "wife", "wedding"
"""In a matter's facts who left him, and the report of her wedding."""


async def _find(transaction: Transaction, house: House, area: AreaCode, now: datetime) -> list[Matter]:
    found: list[Matter] = []
    for report in await told_since(transaction, area, now - FRESH):
        pair = await left_for_another(transaction, report)
        stands = (await how_married(transaction, [pair[0]])).get(pair[0]) if pair else None
        if pair and stands and stands.marital is Marital.MARRIED:
            facts = {WIFE: str(pair[1]), WEDDING: str(report.id)}
            found.append(Matter(NAME, f"person:{pair[0]}", stands.area, now, facts))
    return found


async def _stands(transaction: Transaction, kept: Sequence[Matter]) -> list[Matter]:
    told = await still_in_effect(transaction, [ReportId(each.facts[WEDDING]) for each in kept])
    now = await how_married(transaction, [PersonId(each.ids[0]) for each in kept])
    return [
        each
        for each in kept
        if each.facts[WEDDING] in told
        and (one := now.get(PersonId(each.ids[0]))) is not None
        and (one.area, one.marital) == (each.area, Marital.MARRIED)
    ]


async def is_so(transaction: Transaction, matter: Matter) -> bool:
    """Whether it is so still."""
    return bool(await _stands(transaction, [matter]))


async def _tell(work: Work, matter: Matter) -> Told:
    who, wife = PersonId(matter.ids[0]), PersonId(matter.facts[WIFE])
    report = await reports.get(work.transaction, ReportId(matter.facts[WEDDING]))
    if report is None:
        raise LookupError(f"there is no report {matter.facts[WEDDING]}")
    about = {
        "wife": await called(work, wife, matter.area),
        "number": report.number,
        "day": "none" if report.day.is_open else report.day.say(),
    }
    ways = (Command.DIVORCED.button(Text("button-divorced"), who), *await open_person(work, who, matter.area))
    what = Text("matter-wed-another", about, {"whom": await whom(work, who, matter.area)})
    return Told(await called(work, who, matter.area), what, ways, (who,), asks=(Text("matter-wed-another-ask"),))


CAUSE = Cause(NAME, Role.OPERATOR, _stands, _tell, find_daily=_find, reasons=("married",))
