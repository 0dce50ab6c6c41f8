"""Whoever is left alone, or as the only grown-up, by a report that takes the head of his family away heads it."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.domain.month.plan import Plan
from bot.domain.people.people import HouseholdId, PersonId, born_grown
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import JoinHousehold, NameHead
from bot.storage.registry.read_registry import Member


def follow(plan: Plan, members: Sequence[Member]) -> None:
    """Adds them to what the plan does: nobody else could be named, so that no answer is waited for.

    `members` are those registered in the families of whom the report speaks, before it. It is no word of the report:
    who is named by one that waits still follows, and it never keeps one from being approved.
    """
    going = set(_who_go(plan))
    for house in dict.fromkeys(member.household for member in members):
        family = [member for member in members if member.household == house]
        if not _is_said_otherwise(plan, house) and (head := _only_one(plan, family, going)) is not None:
            plan.heads.append(NameHead(house, head))
            plan.sole_heads.append(head)


def _who_go(plan: Plan) -> Iterator[PersonId]:
    """Who lived in a household that he is of no more."""
    yield from (join.person_id for join in plan.joins if _goes_from_his(plan, join))
    yield from (end.person_id for end in plan.ends if end.status not in REGISTERED)
    yield from (right.person_id for right in plan.rights if right.status not in REGISTERED)


def _goes_from_his(plan: Plan, join: JoinHousehold) -> bool:
    """To another one, or with it to another RT."""
    before = plan.known.standing.get(join.person_id)
    return before is not None and (before.household, before.area) != (join.household_id, join.area)


def _is_said_otherwise(plan: Plan, house: HouseholdId) -> bool:
    """Whether the report names who heads it, or somebody comes to it by the report."""
    known = plan.known.standing
    comes = {join.household_id for join in plan.joins if known[join.person_id].household != join.household_id}
    return house in {*comes, *(head.household_id for head in plan.heads), *(each.household_id for each in plan.adds)}


def _only_one(plan: Plan, family: Sequence[Member], going: set[PersonId]) -> PersonId | None:
    """Of a family that has no head by then; of who was born when nobody knows, it is not known that he is a child."""
    left = [member for member in family if member.id not in going]
    gone = [member for member in family if member.id in going]
    if not gone or any(member.is_head for member in left):
        return None
    if len(left) > 1 and not any(member.is_head for member in gone):
        return None
    grown = [member for member in left if _is_grown_up(member, plan.day)]
    return grown[0].id if len(grown) == 1 else None


def _is_grown_up(member: Member, day: date) -> bool:
    return member.birth_date is None or member.birth_date <= born_grown(day)
