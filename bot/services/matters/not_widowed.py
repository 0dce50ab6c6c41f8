"""Who stands as married still though wife or husband is dead: nobody made it so, of whoever died before a death did."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode
from bot.domain.days.dates import say_date
from bot.domain.people.officer import Role
from bot.domain.people.people import PersonId
from bot.domain.report.report import Report
from bot.services.matters.cause import Cause, Told
from bot.services.matters.said_married import says_how_married
from bot.services.matters.whom import called, open_person, whom
from bot.services.work.house import House
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.matters import Matter
from bot.storage.registry.widows import Left, left_in, left_of
from bot.storage.reports.about_in_effect import about_in_effect

NAME = "not-widowed"


async def _find(transaction: Transaction, house: House, area: AreaCode, now: datetime) -> list[Matter]:
    found = await left_in(transaction, area)
    told = await _told_since(transaction, found) if found else set()
    return [Matter(NAME, f"person:{each.id}", each.area, now) for each in found if each.id not in told]


async def _told_since(transaction: Transaction, those: Sequence[Left]) -> set[PersonId]:
    """Of whom a report of after that death says how they are married."""
    about = await about_in_effect(transaction, [each.id for each in those])
    return {each.id for each in those if any(_says_of(one, each.id, each.died_on) for one in about.get(each.id, ()))}


def _says_of(report: Report, who: PersonId, died_on: date | None) -> bool:
    return says_how_married(report, who) and (died_on is None or report.event_date > died_on)


async def _stands(transaction: Transaction, kept: Sequence[Matter]) -> list[Matter]:
    left = await left_of(transaction, [PersonId(each.ids[0]) for each in kept])
    areas = {who: each.area for who, each in left.items()}
    return [each for each in kept if areas.get(PersonId(each.ids[0])) == each.area]


async def _tell(work: Work, matter: Matter) -> Told:
    who = PersonId(matter.ids[0])
    left = (await left_of(work.transaction, [who])).get(who)
    if left is None:
        raise LookupError(f"{matter.subject} is no more married to who is dead")
    day = say_date(left.died_on) if left.died_on else "none"
    parts = {"whom": await whom(work, who, left.area), "dead": await whom(work, left.dead, left.area)}
    ways = (Command.WIDOWED.button(Text("button-widowed"), who), *await open_person(work, who, left.area))
    what, those = Text("matter-not-widowed", {"day": day}, parts), (who, left.dead)
    return Told(await called(work, who, left.area), what, ways, those, asks=(Text("matter-not-widowed-ask"),))


CAUSE = Cause(NAME, Role.OPERATOR, _stands, _tell, find_daily=_find, reasons=("married",))
