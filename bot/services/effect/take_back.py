"""What a report did is undone, field by field, until its month is cut; it waits again then."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.month.counts import Count, Movement, counts_of, growth_of
from bot.domain.people.people import BasicStatus, HouseholdId, PersonId
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import AddPerson, JoinHousehold, PutRight, SetStatus, person_of
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.services.work.turns import turns_of, wait_turn
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.months import rt_counts
from bot.storage.registry import arrivals, read_registry, restoring, versions
from bot.storage.registry.card_numbers import nik_holders
from bot.storage.registry.registry_writes import IMPORT, begin_write, causes_of, hold_registry, last_number
from bot.storage.registry.restoring import Restoring, made_by, made_since, plan_restoring
from bot.storage.registry.versions import HOUSEHOLD, PERSON
from bot.storage.reports import effects, reports

A_LIST = ""
"""Instead of a report's number, where a list that was taken in builds on it."""


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
    restored = await plan_restoring(transaction, number)
    added = [effect.person for effect in report.change.effects if isinstance(effect, AddPerson)]
    persons = await made_by(transaction, PERSON, [person.id for person in added], number)
    households = await made_by(transaction, HOUSEHOLD, await _houses(transaction, report), number)
    made = [PersonId(each) for each in persons], [HouseholdId(each) for each in households]
    holders = await _holders_of_what_was_given_up(transaction, restored)
    built_on = await _built_on(transaction, report, number, *made, holders)
    return TakingBack(number, restored, *made, built_on)


async def _houses(transaction: Transaction, report: Report) -> list[str]:
    """The households that somebody of the report belongs to now."""
    ids = list(dict.fromkeys(person_of(effect) for effect in report.change.effects))
    return list({row["household_id"] for row in (await versions.now(transaction, PERSON, ids)).values()})


async def _built_on(
    transaction: Transaction,
    report: Report,
    number: int,
    persons: Sequence[PersonId],
    households: Sequence[HouseholdId],
    holders: set[PersonId],
) -> list[str]:
    """What happened since to those who came or went by the report; whatever took effect of those whom it made, of who
    joined the families it made, and of who got a NIK that it set free."""
    moved = {movement.person for movement in (await effects.movements_of(transaction, [report.id])).get(report.id, ())}
    members = await _members(transaction, households)
    told = {person_of(effect) for effect in report.change.effects}
    moved |= await _went_along(transaction, report, number, told)
    later = await _writes_since(transaction, moved | set(persons) | members | holders, number)
    by_report = [ReportId(cause.partition(":")[2]) for _, cause in later if cause.startswith("report:")]
    came_before = await _came_before_it(transaction, report)
    numbers = await effects.in_effect_since(transaction, [*by_report, *came_before], number)
    movements = await effects.movements_of(transaction, by_report)
    made = {*persons, *(members - told), *holders}
    concerned = {
        ReportId(cause.partition(":")[2])
        for who, cause in later
        if who in made or any(each.person == who for each in movements.get(ReportId(cause.partition(":")[2]), ()))
    }
    concerned |= await _told_how_they_live(transaction, by_report, moved)
    concerned |= came_before
    listed = [A_LIST] if any(cause == IMPORT and who in made for who, cause in later) else []
    return [*(numbers[each] for each in numbers if each in concerned), *listed]


async def _came_before_it(transaction: Transaction, report: Report) -> set[ReportId]:
    """What took effect since and brought somebody, on an earlier day, to where this report led him on."""
    ends = {each.person_id: each for each in report.change.effects if isinstance(each, SetStatus)}
    about = await effects.in_effect_about(transaction, list(ends)) if ends else {}
    since = {who: those[: those.index(report.id)] for who, those in about.items() if report.id in those}
    ids = {each for those in since.values() for each in those}
    known = await reports.get_many(transaction, ids) if ids else {}
    moved = await effects.movements_of(transaction, ids) if ids else {}
    return {
        key
        for who, those in since.items()
        for key in those
        if _leads_on(known[key], report, ends[who], moved.get(key, ()))
    }


def _leads_on(came: Report, report: Report, end: SetStatus, moved: Sequence[Movement]) -> bool:
    """Whether he left by it for where the report says, or was away there at once."""
    comes = any(isinstance(e, JoinHousehold) and e.person_id == end.person_id for e in came.change.effects)
    if not comes or came.event_date > report.event_date:
        return False
    if end.status in REGISTERED:
        return came.area == report.area
    return any(m.person == end.person_id and m.area == came.area and m.what is Count.LEFT for m in moved)


async def _told_how_they_live(
    transaction: Transaction, told: Sequence[ReportId], moved: set[PersonId]
) -> set[ReportId]:
    """Those of these reports that say of somebody moved that he is away, home again or not found: he is so where he
    lives since."""
    known = await reports.get_many(transaction, told) if told else {}
    return {
        key
        for key, each in known.items()
        if any(isinstance(effect, SetStatus) and effect.person_id in moved for effect in each.change.effects)
    }


async def _went_along(
    transaction: Transaction, report: Report, number: int, told: set[PersonId]
) -> set[PersonId]:  # fmt: skip
    """Newborns who were entered later, as gone with a family that had left by the report."""
    houses = await _houses(transaction, report)
    found = await versions.members_then(transaction, houses, await last_number(transaction)) if houses else []
    gone = {PersonId(row["id"]) for row in found if row["status"] == BasicStatus.MOVED.value}
    return {PersonId(each) for each in await made_since(transaction, PERSON, gone - told, number)}


async def _holders_of_what_was_given_up(transaction: Transaction, plans: Sequence[Restoring]) -> set[PersonId]:
    """Who is registered with a NIK that would go back to somebody else."""
    back = {
        transaction.vault.open_text("nik", plan.values["nik"]): plan.id
        for plan in plans
        if plan.subject is PERSON and plan.values.get("nik")
    }
    holders = await nik_holders(transaction, list(back)) if back else {}
    return {who for nik, who in holders.items() if who != back[nik]}


async def _members(transaction: Transaction, households: Sequence[HouseholdId]) -> set[PersonId]:
    now = await last_number(transaction)
    found = await versions.members_then(transaction, households, now) if households else []
    return {PersonId(row["id"]) for row in found}


async def _writes_since(transaction: Transaction, persons: set[PersonId], number: int) -> list[tuple[PersonId, str]]:
    """Who of these was changed by a later write, and what for."""
    past = await versions.of_ids(transaction, PERSON, list(persons))
    now = await versions.now(transaction, PERSON, list(persons))
    changed = [(PersonId(each.id), each.number) for each in past if each.number > number]
    changed += [(PersonId(key), row["version"]) for key, row in now.items() if row["version"] > number]
    causes = await causes_of(transaction, {each for _, each in changed})
    return [(who, causes.get(each, "")) for who, each in dict.fromkeys(changed)]


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
        write = await begin_write(transaction, f"undo:{report.id}", report.area, work.now)
        await restoring.restore(write, plan.restoring, plan.persons, plan.households)
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


async def _living(transaction: Transaction, persons: Sequence[PersonId], regency: AreaCode) -> Counter[AreaCode]:
    """How many of these are registered in each RT."""
    standing = await read_registry.standing_of(transaction, persons, regency)
    return Counter(each.area for each in standing.values() if each.status in REGISTERED)
