"""Whoever comes to a household of his own, alone or as its only grown-up, heads it."""

from collections.abc import Mapping, Sequence

from bot.domain.areas import AreaCode
from bot.domain.month.counts import Count
from bot.domain.month.plan import Plan
from bot.domain.people.ages import is_grown_up
from bot.domain.people.people import BasicStatus, HouseholdId, Marital, PersonId
from bot.domain.report.changes import PutRight
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.headless import led_by_no_more
from bot.storage.registry.members import Member, members_of_families


async def heads_of_their_own(
    transaction: Transaction, plan: Plan, moved: Mapping[PersonId, HouseholdId], regency: AreaCode
) -> list[tuple[HouseholdId, PersonId]]:
    """Once they have come: who is the only grown-up of those that live in a household that nobody heads, all of whom
    came by the report, or are children who came before him. Of whose wife or husband may follow nothing is guessed."""
    unsaid = _nobody_said_of(plan, moved)
    if not unsaid:
        return []
    members = await members_of_families(transaction, list(unsaid), regency)
    alone: list[Member] = []
    for house in dict.fromkeys(unsaid.values()):
        family = [member for member in members if member.household == house]
        grown = [member for member in family if is_grown_up(member.born, member.marital, plan.day)]
        came = all(member.id in unsaid or (member.has_come and member not in grown) for member in family)
        if came and len(grown) == 1 and not any(member.is_head for member in family):
            alone += grown
    followed = await _may_be_followed(transaction, plan, alone)
    return [(member.household, member.id) for member in alone if member.id not in followed]


def _nobody_said_of(plan: Plan, moved: Mapping[PersonId, HouseholdId]) -> dict[PersonId, HouseholdId]:
    """Who came to which household, of those of which no word says who heads them and to which no head came; who is new
    in one that is there may find nobody else there any more."""
    heads = {who for who, stood in plan.known.standing.items() if stood.is_head}
    said = {moved.get(head.person_id, head.household_id) for head in plan.heads}
    said |= {moved[join.person_id] for join in plan.joins if join.relationship is not None or join.person_id in heads}
    is_of_newborn = plan.brings is Count.BORN
    there = set() if is_of_newborn else plan.known.houses.keys() - plan.brought_by.keys()
    new = {each.id: each.household_id for each in plan.adds if each.household_id in there}
    return {who: house for who, house in (new | dict(moved)).items() if house not in said}


async def _may_be_followed(transaction: Transaction, plan: Plan, members: Sequence[Member]) -> set[PersonId]:
    """Who is married, or wife or husband; but not where the head whom she was that of is dead, or his entry dropped."""
    married = {each for each in members if each.marital is Marital.MARRIED or (each.is_spouse and each.marital is None)}
    known = plan.known.standing
    came_from = {
        each.id: known[each.id].household if each.id in known else each.household for each in married if each.is_spouse
    }
    if not came_from:
        return {each.id for each in married}
    led = await led_by_no_more(transaction, set(came_from.values()))
    lives = {right.person_id for right in plan.rights if _is_of_the_living(plan, right)}
    widowed = {who for who, house in came_from.items() if house in led and led[house] not in lives}
    return {each.id for each in married} - widowed


def _is_of_the_living(plan: Plan, right: PutRight) -> bool:
    """Whether the entry is dropped for another of somebody who is not dead."""
    return right.into is not None and plan.standing[right.into].status is not BasicStatus.DEAD
