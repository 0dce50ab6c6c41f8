"""Children with whom no grown-up is left in the household: somebody must say whose family they are of."""

from collections.abc import Sequence
from datetime import datetime

from bot.dialogue.prompt import Text
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Role
from bot.domain.people.people import HouseholdId, readable
from bot.services.matters.cause import Cause, Told
from bot.services.matters.whom import open_person, whom
from bot.services.work.house import House
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import read_registry
from bot.storage.registry.left_alone import Alone, left_alone, left_alone_in
from bot.storage.registry.matters import Matter

NAME = "left-alone"


def matter_of(alone: Alone, now: datetime) -> Matter:
    """What is to be settled of such a household."""
    return Matter(NAME, f"house:{alone.household}", alone.area, now)


async def _find(transaction: Transaction, house: House, area: AreaCode, now: datetime) -> list[Matter]:
    today = now.astimezone(house.calendar.timezone).date()
    return [matter_of(each, now) for each in await left_alone_in(transaction, area, today)]


async def _alone(transaction: Transaction, kept: Sequence[Matter]) -> dict[HouseholdId, Alone]:
    """Whoever was a child when it was raised is one until it is settled."""
    days = {HouseholdId(each.ids[0]): each.since.date() for each in kept}
    return await left_alone(transaction, list(days), days)


async def _stands(transaction: Transaction, kept: Sequence[Matter]) -> list[Matter]:
    alone = await _alone(transaction, kept)
    areas = {household: each.area for household, each in alone.items()}
    return [each for each in kept if areas.get(HouseholdId(each.ids[0])) == each.area]


async def _tell(work: Work, matter: Matter) -> Told:
    alone = (await _alone(work.transaction, [matter])).get(HouseholdId(matter.ids[0]))
    if alone is None:
        raise LookupError(f"nobody is left alone in {matter.subject} any more")
    eldest = alone.children[0]
    found = await read_registry.residents(work.transaction, [eldest], alone.area)
    parts = {"whom": await whom(work, eldest, alone.area)}
    what = Text("matter-left-alone", {"more": len(alone.children) - 1}, parts)
    ways = (Command.TAKE_IN.button(Text("button-take-in"), eldest), *await open_person(work, eldest, alone.area))
    label = readable(found[0].name) if found else "-"
    return Told(label, what, ways, (eldest,), asks=(Text("matter-left-alone-ask"),))


CAUSE = Cause(NAME, Role.OPERATOR, _stands, _tell, _find, reasons=("cared", "grown"))
