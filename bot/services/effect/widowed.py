"""Whoever was married to somebody who died, in one family with him, is widowed by the report that tells of it."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.domain.month.plan import Plan
from bot.domain.people.people import BasicStatus, Marital, PersonId
from bot.domain.report.how_married import MARITAL
from bot.services.effect.married_since import married_since
from bot.services.registry.wed_by_reports import wed_by_reports
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.lived_apart import SPOUSES, roles_in
from bot.storage.registry.members import Member, who_left_since


async def follow(transaction: Transaction, plan: Plan, members: Sequence[Member]) -> None:
    """Adds them to what the plan does: who reports a death says no second time what it makes of the other.

    `members` are those registered in the families of whom the report speaks, before it; where none of them was married
    to the dead, who left their household after the day of the death is one of theirs, too. It is no word of the
    report: it never keeps one from being approved.
    """
    dead = {end.person_id for end in plan.ends if end.status is BasicStatus.DEAD}
    if not (died := dead and dead & plan.leavers.keys()):
        return
    houses = {member.household for member in _married(died, members)}
    left = _left_by_the_dead(plan, died, members)
    if houses and not left:
        theirs = await _on_that_day(transaction, plan, died, members)
        left = _left_by_the_dead(plan, died, theirs) | await _left_by_reports(transaction, plan, died, theirs)
    plan.widowed += sorted(left - await married_since(transaction, left, plan.day)) if left else ()


async def _on_that_day(
    transaction: Transaction, plan: Plan, died: Collection[PersonId], members: Sequence[Member]
) -> list[Member]:
    """With those who left their households since; who heads one because its head was among them was then what he was
    before: his wife, or a daughter-in-law of the house."""
    dead = _married(died, members)
    since = await who_left_since(transaction, {member.household for member in dead}, plan.day, or_is_gone=True)
    roles = await roles_in(transaction, [member.id for member in dead]) if since else {}
    wives = {each.id for each in dead if SPOUSES & roles.get((each.id, each.household), set())}
    led_then = {each.household for each in since if each.is_head}
    others = {each.id for each in dead if each.household in led_then} | wives
    as_then = (
        replace(each, is_head=False, is_spouse=each.id in wives) if each.id in others else each for each in members
    )
    return [*as_then, *since]


def _left_by_the_dead(plan: Plan, died: Collection[PersonId], members: Sequence[Member]) -> set[PersonId]:
    """Of whom the report does not say how they are married."""
    stay = _who_stay(plan, members)
    return {other.id for member in _married(died, members) for other in _married_to(member, stay)}


def _married(died: Collection[PersonId], members: Sequence[Member]) -> list[Member]:
    return [member for member in members if member.id in died and member.marital in (None, Marital.MARRIED)]


def _who_stay(plan: Plan, members: Sequence[Member]) -> list[Member]:
    going = plan.leavers
    said = {edit.person_id for edit in plan.edits if MARITAL in edit.new}
    return [member for member in members if member.id not in going and member.id not in said]


async def _left_by_reports(
    transaction: Transaction, plan: Plan, died: Collection[PersonId], members: Sequence[Member]
) -> set[PersonId]:
    """The same of a couple that heads no family, of whom a report tells that they married one another: a daughter of
    the house and her husband."""
    wed = await wed_by_reports(transaction, [member.id for member in _married(died, members)])
    back = await wed_by_reports(transaction, set(wed.values()))
    stay = {member.id for member in _who_stay(plan, members) if member.marital is Marital.MARRIED}
    return {other for dead, other in wed.items() if other in stay and back.get(other) == dead}


def _married_to(dead: Member, stay: Collection[Member]) -> Sequence[Member]:
    """The wives of a head, or whose wife or husband died; but not who has another still."""
    family = [each for each in stay if each.household == dead.household and each.marital is Marital.MARRIED]
    spouses = [each for each in family if each.is_spouse]
    if dead.is_head:
        return spouses
    return [each for each in family if each.is_head] if dead.is_spouse and not spouses else ()
