"""Whoever was married to somebody who died, in one family with him, is widowed by the report that tells of it."""

from collections.abc import Collection, Sequence

from bot.domain.month.plan import Plan
from bot.domain.people.people import BasicStatus, Marital, PersonId
from bot.domain.report.changes import EditPerson
from bot.domain.report.report import Report
from bot.storage.engine.transaction import Transaction
from bot.storage.registry.members import Member
from bot.storage.reports import effects, reports


async def follow(transaction: Transaction, plan: Plan, members: Sequence[Member]) -> None:
    """Adds them to what the plan does: who reports a death says no second time what it makes of the other.

    `members` are those registered in the families of whom the report speaks, before it. It is no word of the report:
    it never keeps one from being approved.
    """
    left = _left_by_the_dead(plan, members)
    plan.widowed += sorted(left - await _wed_later(transaction, plan, left)) if left else ()


def _left_by_the_dead(plan: Plan, members: Sequence[Member]) -> set[PersonId]:
    """Of whom the report does not say how they are married."""
    going = plan.leavers
    died = {end.person_id for end in plan.ends if end.status is BasicStatus.DEAD} & going.keys()
    said = {edit.person_id for edit in plan.edits if "marital" in edit.new}
    dead = [member for member in members if member.id in died and member.marital in (None, Marital.MARRIED)]
    stay = [member for member in members if member.id not in going and member.id not in said]
    return {other.id for member in dead for other in _married_to(member, stay)}


def _married_to(dead: Member, stay: Collection[Member]) -> Sequence[Member]:
    """The wives of a head, or whose wife or husband died; but not who has another still."""
    family = [each for each in stay if each.household == dead.household and each.marital is Marital.MARRIED]
    spouses = [each for each in family if each.is_spouse]
    if dead.is_head:
        return spouses
    return [each for each in family if each.is_head] if dead.is_spouse and not spouses else ()


async def _wed_later(transaction: Transaction, plan: Plan, those: Collection[PersonId]) -> set[PersonId]:
    """Of whom something of a later day says already how they are married."""
    about = await effects.in_effect_about(transaction, list(those))
    known = await reports.get_many(transaction, {each for ids in about.values() for each in ids}) if about else {}
    told = [report for report in known.values() if report.change.event_date > plan.day]
    return {who for who in those if any(_says_of(report, who) for report in told)}


def _says_of(report: Report, who: PersonId) -> bool:
    edits = [each for each in report.change.effects if isinstance(each, EditPerson) and each.person_id == who]
    return any("marital" in each.new for each in edits)
