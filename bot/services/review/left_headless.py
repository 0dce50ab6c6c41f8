"""A report takes away who heads a family: the RT of the others hears who follows as their only grown-up; where nobody
does, that is to be settled, and where it became so since it was told, it is asked."""

from collections.abc import Sequence

from bot.dialogue.prompt import Option, Say, Text
from bot.domain.areas import AreaCode, Level, ancestor, short_name
from bot.domain.month.plan import Plan
from bot.domain.people.people import HouseholdId, PersonId, Resident
from bot.domain.report.report import Report
from bot.services.matters.headless import matter_of
from bot.services.matters.raising import raise_matter
from bot.services.review.known_there import named_there
from bot.services.review.report_card import render, reviewers_of
from bot.services.review.telling_heads import tell_heads
from bot.services.work.channel import SendPrompt
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.work import Work
from bot.storage.registry.headless import headless
from bot.storage.registry.left_alone import Left
from bot.storage.registry.name_search import areas_of
from bot.storage.registry.read_registry import household_members

_SAID = frozenset({"no-successor", "split-no-successor", "head-goes"})
"""The doubts that say so on the card of a report of which it was known when it was handed in."""


async def tell(work: Work, report: Report, plan: Plan, left: Left) -> None:
    """Once what was planned is in effect; nobody is asked about what stood on the card, nor which of the children who
    are alone heads a family."""
    for who in plan.sole_heads:
        await _tell_of_sole(work, report, who)
    heads = [(who, stood.household, stood.area) for who, stood in plan.leavers.items() if stood.is_head]
    if not (going := [each for each in heads if each[1] not in left.alone]):
        return
    await _raise_of_joined(work, plan, going)
    if any(doubt.key in _SAID for doubt in report.change.warnings):
        return
    regency = ancestor(report.area, Level.REGENCY)
    for who, house, area in going:
        if house in left.headless and (family := await household_members(work.transaction, house, regency)):
            await _ask(work, report, who, family, area)


async def _raise_of_joined(work: Work, plan: Plan, going: Sequence[tuple[PersonId, HouseholdId, AreaCode]]) -> None:
    """No query finds a family whose head is entered elsewhere by now."""
    joined = {join.person_id for join in plan.joins}
    houses = {house for who, house, _ in going if who in joined}
    for found in (await headless(work.transaction, houses, work.today)).values():
        await raise_matter(work, matter_of(found, work.now))


async def _tell_of_sole(work: Work, report: Report, who: PersonId) -> None:
    rt = (await areas_of(work.transaction, [who]))[who]
    about = {"names": await named_there(work, [who], rt), "number": report.number}
    await tell_heads(work, rt, Text("sole-head", about), (*_ways(work), *TO_MENU))


async def _ask(work: Work, report: Report, who: PersonId, family: Sequence[Resident], rt: AreaCode) -> None:
    """Its heads, with the report by which it is told; and those who decide there."""
    about = {
        "head": await named_there(work, [who], rt),
        "names": await named_there(work, [each.id for each in family], rt),
        "number": report.number,
        "rt": short_name(rt),
    }
    await tell_heads(work, rt, Text("left-headless", about), (*_ways(work), *TO_MENU))
    for address in await reviewers_of(work, AreaCode(ancestor(rt, Level.VILLAGE))):
        work.send(address, SendPrompt(render(work, Say((Text("left-headless-village", about),)))))


def _ways(work: Work) -> tuple[Option, ...]:
    found = work.house.flows.that_put_right("relationship")
    return (Command.START.button(Text(f"kind-{found[0].kind}"), found[0].kind),) if found else ()
