"""Whoever is left alone, or as the only grown-up, by a report that takes the head of his family away heads it."""

from collections.abc import Collection, Sequence

from bot.domain.month.plan import Plan
from bot.domain.people.ages import is_grown_up
from bot.domain.people.people import HouseholdId, PersonId
from bot.domain.report.changes import NameHead
from bot.storage.registry.members import Member


def follow(plan: Plan, members: Sequence[Member]) -> None:
    """Adds them to what the plan does: nobody else could be named, so that no answer is waited for.

    `members` are those registered in the families of whom the report speaks, before it. It is no word of the report:
    who is named by one that waits still follows, and it never keeps one from being approved.
    """
    going = plan.leavers.keys() if members else ()
    for house in dict.fromkeys(member.household for member in members):
        family = [member for member in members if member.household == house]
        if not _is_said_otherwise(plan, house) and (head := _only_one(plan, family, going)) is not None:
            plan.heads.append(NameHead(house, head))
            plan.sole_heads.append(head)


def _is_said_otherwise(plan: Plan, house: HouseholdId) -> bool:
    """Whether the report names who heads it, or somebody comes to it by the report."""
    known = plan.known.standing
    comes = {join.household_id for join in plan.joins if known[join.person_id].household != join.household_id}
    return house in {*comes, *(head.household_id for head in plan.heads), *(each.household_id for each in plan.adds)}


def _only_one(plan: Plan, family: Sequence[Member], going: Collection[PersonId]) -> PersonId | None:
    """Of a family that has no head by then."""
    left = [member for member in family if member.id not in going]
    gone = [member for member in family if member.id in going]
    if not gone or any(member.is_head for member in left):
        return None
    if len(left) > 1 and not any(member.is_head for member in gone):
        return None
    grown = [member for member in left if is_grown_up(member.born, member.marital, plan.day)]
    return grown[0].id if len(grown) == 1 else None
