"""A report takes the last grown-up from a household with children, or brings one where nobody is: its RT is asked whose
family they are of."""

from collections.abc import Iterator

from bot.dialogue.prompt import Say, Text
from bot.domain.areas import AreaCode, Level, ancestor, short_name
from bot.domain.month.plan import Plan
from bot.domain.people.people import HouseholdId
from bot.domain.report.report import Report
from bot.services.matters.left_alone import matter_of
from bot.services.matters.raising import raise_matter
from bot.services.registry.outlook import Outlook
from bot.services.review.known_there import named_there
from bot.services.review.report_card import render, reviewers_of
from bot.services.review.telling_heads import tell_heads
from bot.services.work.channel import SendPrompt
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.work import Work
from bot.storage.registry.left_alone import CARING, Alone, Left, what_is_left


async def tell(work: Work, report: Report, plan: Plan) -> Left:
    """Once what was planned is in effect; what became of the households, each told of once. Of those whom something
    that waits brings to others nobody is asked: mostly it is approved in the same moment."""
    left = await what_is_left(work.transaction, list(dict.fromkeys(_houses(plan))), work.today)
    for alone in left.alone.values():
        if await raise_matter(work, matter_of(alone, work.now)) and not await _are_to_go(work, alone):
            await _ask(work, report, alone)
    return left


def _houses(plan: Plan) -> Iterator[HouseholdId]:
    """Those that somebody leaves, and that a newborn is entered in or somebody joins."""
    lost = (end.person_id for end in plan.ends if end.status not in CARING)
    yield from (stood.household for stood in plan.leavers.values())
    yield from (plan.known.standing[who].household for who in lost if who in plan.known.standing)
    yield from (each.household_id for each in plan.adds)
    yield from (each.household_id for each in plan.joins)


async def _are_to_go(work: Work, alone: Alone) -> bool:
    """Whether what waits takes all of them from there."""
    outlook = Outlook(work.transaction, work.now)
    there = await outlook.members(alone.household, ancestor(alone.area, Level.REGENCY))
    return not {each.id for each in there} & {*alone.children}


async def _ask(work: Work, report: Report, alone: Alone) -> None:
    """The heads of the RT, with the report by which it is so; and those who decide there."""
    about = {
        "names": await named_there(work, alone.children, alone.area),
        "number": report.number,
        "rt": short_name(alone.area),
    }
    ways = (Command.TAKE_IN.button(Text("button-take-in"), alone.children[0]), *TO_MENU)
    await tell_heads(work, alone.area, Text("left-alone", about), ways)
    for address in await reviewers_of(work, AreaCode(ancestor(alone.area, Level.VILLAGE))):
        work.send(address, SendPrompt(render(work, Say((Text("left-alone-village", about),)))))
