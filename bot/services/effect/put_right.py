"""What an earlier report made of somebody was wrong: he is as he was before it, and so is his household."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.domain.areas import AreaCode
from bot.domain.month.happened import happened
from bot.domain.month.order_of_events import AT_FIRST, led_to
from bot.domain.people.people import BasicStatus, HouseholdId, PersonId
from bot.domain.people.standing import REGISTERED, Standing
from bot.domain.report.changes import AddPerson, Effect, JoinHousehold, PutRight
from bot.domain.report.outcomes import Outcome, outcome_of
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import arrivals, household_moves, read_registry, registry_changes
from bot.storage.registry.registry_writes import RegistryWrite
from bot.storage.registry.restoring import Restoring, plan_restoring, restore
from bot.storage.registry.versions import HOUSEHOLD, PERSON
from bot.storage.reports import effects
from bot.storage.reports.about_in_effect import about_in_effect

_OF_THE_FAMILY = {PERSON: {"relationship", "marital"}, HOUSEHOLD: {"head_name", "caretaker_id"}}
"""What of the others a report of somebody's end changes too: who took his place, and who was widowed by it."""
_GOES = {"ended_on", "area_code"}


async def reports_that_made(
    transaction: Transaction,
    was: Mapping[PersonId, BasicStatus],
    regency: AreaCode,
    besides: ReportId | None = None,
) -> dict[PersonId, Report]:
    """The report by which each of these stands, or stood before he was put right, as he `was`, but for `besides`; none
    where a list put him there."""
    about = await about_in_effect(transaction, list(was))
    standing = await read_registry.standing_of(transaction, list(about), regency)
    found: dict[PersonId, Report] = {}
    for who, those in about.items():
        told = [(each, outcome_of(each.change, who)) for each in those if each.id != besides]
        made = [(report, outcome) for report, outcome in told if outcome]
        # What took effect last may have moved nobody: who is dead came nowhere by what was told of a day before.
        so = [report for report, outcome in made if _made(outcome, was[who], standing.get(who))]
        if made:
            found[who] = so[0] if so else made[0][0]
    return found


def _made(outcome: Outcome, was: BasicStatus, now: Standing | None) -> bool:
    """Once he is put right he stands otherwise: as something before it says, which was not wrong."""
    return outcome.is_so(now) if now is not None and now.status is was else outcome.status is was


async def told_wrongly(transaction: Transaction, told: Sequence[Effect]) -> frozenset[PersonId]:
    """Of whom what is put right is in effect, whatever he is by now."""
    was = {effect.person_id: effect.was for effect in told if isinstance(effect, PutRight) and effect.into is None}
    about = await about_in_effect(transaction, list(was)) if was else {}
    return frozenset(who for who, those in about.items() if any(_makes(each, who, was[who]) for each in those))


def _makes(report: Report, who: PersonId, status: BasicStatus) -> bool:
    outcome = outcome_of(report.change, who)
    return outcome is not None and outcome.status is status


async def reports_that_added(transaction: Transaction, persons: Sequence[PersonId]) -> dict[PersonId, Report]:
    """The report in effect by which each of these is in the registry at all; whom a list brought is left out."""
    about = await about_in_effect(transaction, persons)
    return {
        effect.person.id: report
        for report in {each.id: each for those in about.values() for each in those}.values()
        for effect in report.change.effects
        if isinstance(effect, AddPerson) and effect.person.id in about
    }


async def put_right(write: RegistryWrite, area: AreaCode, rights: Sequence[PutRight], on: date, by: ReportId) -> None:
    """Before anything else of the report: who lives again is as he was, with what the report that was wrong changed of
    his family and nobody changed since; nobody expects him elsewhere any more. Who is nobody ends on that day."""
    was = {each.person_id: each.was for each in rights if each.status in REGISTERED}
    back = list(was)
    wrong = await reports_that_made(write.transaction, was, area) if back else {}
    numbers = await effects.numbers_of(write.transaction, [report.id for report in wrong.values()])
    placed: dict[PersonId, date | None] = {}
    family: dict[tuple[str, str], Restoring] = {}
    for who, report in wrong.items():
        if (number := numbers.get(report.id)) is not None:
            for plan in await plan_restoring(write.transaction, number):
                if plan.subject is PERSON and plan.id == who:
                    placed[who] = plan.values.get("placed_on")
                elif values := _of_the_family(plan, set(back)):
                    family[plan.subject.kind, plan.id] = replace(plan, values=values)
    came = await _came(write.transaction, [right for right in rights if right.person_id in back])
    placed |= {who: max(coming.on, placed.get(who) or coming.on) for who, coming in came.items()}
    await registry_changes.put_right(
        write, area, [(r.person_id, r.status, on, placed.get(r.person_id)) for r in rights]
    )
    if family:
        await restore(write, list(family.values()), (), ())
    await _at_home(write, area, [right for right in rights if right.person_id in back], placed)
    await _with_the_others(write, area, {who: coming.household for who, coming in came.items() if coming.household})
    await arrivals.expect_no_more(write.transaction, back, by)


@dataclass(frozen=True, slots=True)
class _Coming:
    """When somebody came to where he is told to live, and of which household he is told to have come."""

    on: date
    household: HouseholdId | None


async def _came(transaction: Transaction, rights: Sequence[PutRight]) -> dict[PersonId, _Coming]:
    """By what is in effect, also told while he was recorded as dead or gone: whatever is told late of a day before
    that takes him off no list."""
    about = await about_in_effect(transaction, [each.person_id for each in rights])
    found: dict[PersonId, _Coming] = {}
    for right in rights:
        told = about.get(right.person_id, [])[::-1]
        stayed = [each for each in happened(told, right.person_id) if each.status is not BasicStatus.MOVED]
        lives = led_to(AT_FIRST, [each for each in stayed if not each.is_birth])
        if lives.is_registered and lives.area == right.area:
            on = lives.since.latest
            found[right.person_id] = _Coming(on, _told_of(told, right, on))
    return found


def _told_of(told: Sequence[Report], right: PutRight, on: date) -> HouseholdId | None:
    """The last household in the RT that a report told for that day, or since: he may have parted from those he came
    with."""
    joins = [
        (report.event_date, effect.household_id)
        for report in told
        for effect in report.change.effects
        if isinstance(effect, JoinHousehold) and effect.person_id == right.person_id
        if effect.area == right.area and report.event_date >= on
    ]
    in_order = sorted(joins, key=lambda each: each[0])  # Of one day what took effect last.
    return in_order[-1][1] if in_order else None


async def _with_the_others(write: RegistryWrite, area: AreaCode, told: Mapping[PersonId, HouseholdId]) -> None:
    """Who has a household to himself, or with others who are put right with him, and was told to have come with those
    of another while he was recorded as dead or gone, lives with them."""
    standing = await read_registry.standing_of(write.transaction, list(told), area)
    apart = {who: house for who, house in told.items() if who in standing and standing[who].household != house}
    places = await read_registry.places_of(write.transaction, set(apart.values())) if apart else {}
    for who, house in apart.items():
        stands = standing[who]
        own = await read_registry.household_members(write.transaction, stands.household, area)
        there = await read_registry.household_members(write.transaction, house, area)
        if there and places.get(house) == stands.area and {each.id for each in own} <= told.keys():
            join = JoinHousehold(who, house, stands.area, False)
            await household_moves.join_households(write, area, [join], {who: stands.placed_on})


async def _at_home(
    write: RegistryWrite, area: AreaCode, rights: Sequence[PutRight], placed: Mapping[PersonId, date | None]
) -> None:
    """Whose family went to another RT meanwhile has a household of his own where he is."""
    standing = await read_registry.standing_of(write.transaction, [each.person_id for each in rights], area)
    write.led |= {each.household for each in standing.values()}
    places = await read_registry.places_of(write.transaction, {each.household for each in standing.values()})
    for right in rights:
        house = standing[right.person_id].household
        if places.get(house, right.area) != right.area:
            join = JoinHousehold(right.person_id, house, right.area, False)
            await household_moves.join_households(write, area, [join], placed)


def _of_the_family(plan: Restoring, back: set[PersonId]) -> dict[str, object]:
    """Who went or died by the same report is left as he is; whoever is put right too is so already."""
    if plan.subject is PERSON and (plan.id in back or plan.values.keys() & _GOES):
        return {}
    return {name: value for name, value in plan.values.items() if name in _OF_THE_FAMILY[plan.subject]}
