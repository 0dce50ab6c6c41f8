"""What a report did is undone, field by field, until its month is cut; it waits again then."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.month.counts import Count, Movement, counts_of, growth_of
from bot.domain.people.people import HouseholdId, PersonId
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import PutRight
from bot.domain.report.report import Report
from bot.services.effect.built_on import built_on, houses_of
from bot.services.effect.said_again import without_what_was_said_again
from bot.services.work.turns import turns_of, wait_turn
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.months import rt_counts
from bot.storage.registry import arrivals, parted, read_registry, restoring, versions
from bot.storage.registry.heads_again import head_again, led_of
from bot.storage.registry.one_head import keep_one_head
from bot.storage.registry.registry_writes import begin_write, hold_registry, undoing
from bot.storage.registry.restoring import Restoring, made_by, plan_restoring
from bot.storage.registry.versions import HOUSEHOLD, PERSON
from bot.storage.reports import effects


@dataclass(frozen=True, slots=True)
class TakingBack:
    """What undoing a report's effect would do."""

    number: int | None
    restoring: Sequence[Restoring] = ()
    persons: Sequence[PersonId] = ()
    """Whom the report made: they are taken out."""
    households: Sequence[HouseholdId] = ()
    built_on: Sequence[str] = ()
    """The numbers of reports that build on it: they go first. Where there are any, nothing may be undone."""

    @property
    def changed_since(self) -> list[str]:
        """Fields that somebody changed since, and that stay as they are."""
        return sorted({field for each in self.restoring for field in each.changed_since})


async def plan_taking_back(work: Work, report: Report) -> TakingBack:
    """What taking back would undo now; nobody changes the registry until the commit."""
    transaction = work.transaction
    await hold_registry(transaction)
    await wait_turn(work, turns_of(transaction.vault, report.change))
    number = (await effects.numbers_of(transaction, [report.id])).get(report.id)
    if number is None:
        return TakingBack(None)
    restored = await without_what_was_said_again(transaction, await plan_restoring(transaction, number), number)
    added = report.change.added
    persons = await made_by(transaction, PERSON, [person.id for person in added], number)
    households = await made_by(transaction, HOUSEHOLD, await houses_of(transaction, report), number)
    made = [PersonId(each) for each in persons], [HouseholdId(each) for each in households]
    return TakingBack(number, restored, *made, await built_on(transaction, report, number, restored, made))


async def take_back_effect(work: Work, report: Report, plan: TakingBack) -> None:
    """Undoes it, in the transaction that the plan was made in; the month's counts follow from what really changed."""
    transaction, period = work.transaction, report.filed_in
    if plan.built_on or period is None:
        raise ValueError(f"{report.id} cannot be taken back")
    movements = (await effects.movements_of(transaction, [report.id])).get(report.id, [])
    regency = ancestor(report.area, Level.REGENCY)
    touched = [PersonId(each.id) for each in plan.restoring if each.subject is PERSON] + list(plan.persons)
    before = await _living(transaction, touched, regency)
    if plan.number is not None:
        write = await begin_write(transaction, undoing(report.id), report.area, work.now)
        led = await led_of(transaction, await _houses_of(transaction, plan))
        await restoring.restore(write, plan.restoring, plan.persons, plan.households)
        houses = await _houses_of(transaction, plan)
        await parted.give_their_own(write, houses)
        write.led |= houses
        await keep_one_head(write)
        await head_again(write, led)
    righted = [effect.person_id for effect in report.change.effects if isinstance(effect, PutRight)]
    await arrivals.expect_again(transaction, righted, report.id, report.area)
    grown = await _living(transaction, touched, regency)
    grown.subtract(before)
    undone = counts_of(movements, -1)
    grown.subtract(growth_of(undone))
    put_right = [Movement(PersonId(""), rt, Count.PUT_RIGHT, by) for rt, by in sorted(grown.items()) if by]
    await effects.end_effect(transaction, report.id)
    await effects.add_movements(transaction, report.id, put_right)
    undone.update(counts_of(put_right))
    await rt_counts.add_counts(transaction, period, undone)


async def _houses_of(transaction: Transaction, plan: TakingBack) -> set[HouseholdId]:
    """Where those whom it concerns belong now, and the households that it concerns."""
    back = [each.id for each in plan.restoring if each.subject is PERSON]
    theirs = {HouseholdId(row["household_id"]) for row in (await versions.now(transaction, PERSON, back)).values()}
    return theirs | {HouseholdId(each.id) for each in plan.restoring if each.subject is HOUSEHOLD}


async def _living(transaction: Transaction, persons: Sequence[PersonId], regency: AreaCode) -> Counter[AreaCode]:
    """How many of these are registered in each RT."""
    standing = await read_registry.standing_of(transaction, persons, regency)
    return Counter(each.area for each in standing.values() if each.status in REGISTERED)
