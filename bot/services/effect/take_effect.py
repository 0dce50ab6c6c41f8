"""What a report tells becomes so: planned against the registry as it is, written, counted, kept in its history."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.dialogue.traits import Brings
from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.days.day import Exactness
from bot.domain.month.as_known import Known
from bot.domain.month.counts import Count, counts_of
from bot.domain.month.plan import Overtaken, Plan
from bot.domain.month.plan_effects import plan_effects
from bot.domain.people.people import PersonId, Relationship
from bot.domain.people.standing import REGISTERED
from bot.domain.periods import Period
from bot.domain.report.changes import (
    AddPerson,
    EditPerson,
    Effect,
    JoinHousehold,
    PutRight,
    SetStatus,
    person_of,
)
from bot.domain.report.how_married import married_by
from bot.domain.report.person_fields import niks_given
from bot.domain.report.report import Report
from bot.domain.report.review import Event
from bot.services.effect import (
    children_of_renamed,
    infants_along,
    since_told,
    sole_heads,
    who_follows,
    whole_families,
    widowed,
)
from bot.services.effect.born_since import of_born_since
from bot.services.effect.children_of_comers import join_their_mothers
from bot.services.effect.heads_of_their_own import heads_of_their_own
from bot.services.effect.left_without import left_without
from bot.services.effect.made_one import with_households_made_one
from bot.services.effect.married_since import married_since
from bot.services.effect.not_expected import not_expected
from bot.services.effect.on_one_card import on_one_card
from bot.services.effect.open_month import open_month
from bot.services.effect.put_right import put_right, told_wrongly
from bot.services.effect.right_of import rights_of_dropped
from bot.services.effect.told_before import happened_to, listed_before
from bot.services.effect.whole_families import as_they_came
from bot.services.effect.with_mother import with_mothers
from bot.services.registry.wed_to_another import weddings_with_others
from bot.services.work.turns import turns_of, wait_turn
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.months import checks, rt_counts
from bot.storage.registry import household_moves, read_registry, registry_changes
from bot.storage.registry.card_numbers import ended_with_nik, nik_holders
from bot.storage.registry.members import Member, ends_in, left_by_all, members_of_families
from bot.storage.registry.one_head import keep_one_head
from bot.storage.registry.registry_writes import RegistryWrite, begin_write, hold_registry
from bot.storage.registry.whose_card import leave_to_who_left_after
from bot.storage.registry.widows import widow
from bot.storage.reports import effects


@dataclass(frozen=True, slots=True)
class TookEffect:
    """It is in effect, and counts in this month; of `overtaken` something else decides, `along` are
    babies who went with their families, though the report did not say so, `dead_before` those without whom the others
    of their families came or went."""

    period: Period
    overtaken: Mapping[PersonId, Overtaken]
    along: Sequence[PersonId] = ()
    with_mother: Sequence[PersonId] = ()
    """Children who stood alone in the RT, and are of the household of their mother who came."""
    dead_before: Sequence[PersonId] = ()
    not_expected: frozenset[PersonId] = frozenset()
    """Who is registered in the RT for which he is told to have left, since his coming is in effect; who lives elsewhere
    by something of a later day; or dead, or gone before."""
    gone_since: Sequence[PersonId] = ()
    """Who came and is gone, since something in effect says that he left on a later day."""
    gone_unasked: Mapping[PersonId, AreaCode] = field(default_factory=dict)
    """Who is on the list of an RT no more, of which another one tells that he left."""
    died_unasked: Mapping[PersonId, AreaCode] = field(default_factory=dict)
    """The same of who died."""
    sole_heads: Sequence[PersonId] = ()
    """Who heads a family, though nobody said so: there is no other grown-up in it."""
    widowed: Sequence[PersonId] = ()
    """Who was married to somebody who died, though the report does not say so."""
    renamed_mothers: Sequence[PersonId] = ()
    """Whose mother's name was put right, though the report speaks of her alone."""


async def plan_effect(work: Work, report: Report) -> Plan:
    """What the report would do now, and what of it does not fit; nobody changes the registry until the commit."""
    await hold_registry(work.transaction)
    await wait_turn(work, turns_of(work.transaction.vault, report.change))
    return await would_do(work, report)


async def would_do(work: Work, report: Report) -> Plan:
    """The same, of a report that nobody carries out in this transaction: it may only read, and is held up by nobody."""
    brings = what_it_brings(work, report)
    if brings is Count.CAME:
        report = await as_they_came(work.transaction, await on_one_card(work.transaction, report))
    report = await with_households_made_one(work.transaction, report)
    families = await _families_left(work.transaction, report)
    along = await infants_along.of_babies(work.transaction, report, families)
    along += await infants_along.of_the_gone(work.transaction, report)
    others = [each for each in families if each.id not in {baby.effect.person_id for baby in along}]
    along += await of_born_since(work.transaction, report, others)
    moves = [each.effect for each in along]
    known = await known_of(work.transaction, report, moves)
    if (hers := await with_mothers(work.transaction, report, known)) is not None:
        report, known = hers, await known_of(work.transaction, hers, moves)
    plan = plan_effects(report, known, brings=brings, along=along)
    sole_heads.follow(plan, families)
    await widowed.follow(work.transaction, plan, families)
    await children_of_renamed.follow(work.transaction, plan)
    await whole_families.follow(work.transaction, plan, report)
    return plan


async def _families_left(transaction: Transaction, report: Report) -> Sequence[Member]:
    """Whoever is registered in the families of those who go, or may go, by the report."""
    told = (e for e in report.change.effects if isinstance(e, JoinHousehold | PutRight | SetStatus))
    ids = [e.person_id for e in told if isinstance(e, JoinHousehold) or e.status not in REGISTERED]
    regency = ancestor(report.area, Level.REGENCY)
    return await members_of_families(transaction, ids, regency) if ids else ()


_BRINGS = {Brings.NEWBORNS: Count.BORN, Brings.NEWCOMERS: Count.CAME}


def what_it_brings(work: Work, report: Report) -> Count:
    """What those whom it adds count as: by a kind that brings nobody, only who was missing on the list is added."""
    traits = work.house.flows.traits.get(report.kind)
    return _BRINGS.get(traits.brings, Count.PUT_RIGHT) if traits else Count.PUT_RIGHT


async def known_of(transaction: Transaction, report: Report, along: Sequence[Effect] = ()) -> Known:
    """What the registry holds of those whom the report speaks of, and of babies who go along."""
    told = (*report.change.effects, *along)
    regency = ancestor(report.area, Level.REGENCY)
    ids = list(dict.fromkeys(who for effect in told for who in _speaks_of(effect)))
    given = [nik for nik, _ in niks_given(told)]
    houses = {effect.person.household_id for effect in told if isinstance(effect, AddPerson)}
    standing = await read_registry.standing_of(transaction, ids, regency) if ids else {}
    families_then = await since_told.families_then(transaction, report, standing)
    edited = [effect.person_id for effect in told if isinstance(effect, EditPerson | PutRight)]
    edited += [each.through for each in families_then.values() if each.through]
    persons = await read_registry.persons(transaction, edited, regency) if edited else []
    righted = {effect.person_id for effect in told if isinstance(effect, PutRight)}
    niks = given + [person.nik for person in persons if person.id in righted and person.nik]
    held = await nik_holders(transaction, niks) if niks else {}
    led = await who_follows.who_led(transaction, told, regency)
    followed = await who_follows.followed(transaction, told, standing, regency)
    told_before = await happened_to(transaction, report, told, standing)
    places = await read_registry.places_of(transaction, houses) if houses else {}
    ends = await ends_in(transaction, places) if places else []
    return Known(
        standing,
        held,
        places,
        left_by_all(ends),
        frozenset(places.keys() - {house for house, *_ in ends}),
        {person.id: person for person in persons},
        await ended_with_nik(transaction, regency, given, held) if given else {},
        told_before,
        await listed_before(transaction, report, told_before, standing),
        frozenset(each.id for each in led if each.relationship is Relationship.HEAD),
        frozenset(each.id for each in led if each.is_caretaker),
        *followed,
        told_wrongly=await told_wrongly(transaction, told),
        left_since=await since_told.left_since(transaction, report, standing),
        left_without=await left_without(transaction, report, places),
        families_then=families_then,
        named_of=await who_follows.families_of_named(transaction, report, told, standing),
        married_since=await married_since(transaction, married_by(report), report.event_date),
        dropped_for=await rights_of_dropped(transaction, standing),
        wed_to_another=frozenset(await weddings_with_others(transaction, report)),
    )


def _speaks_of(effect: Effect) -> tuple[PersonId, ...]:
    """Whom it is about, and who he is said to be, where he was entered twice."""
    into = effect.into if isinstance(effect, PutRight) else None
    return (person_of(effect), into) if into else (person_of(effect),)


async def take_effect(work: Work, report: Report, plan: Plan, month: Period | None = None) -> TookEffect:
    """Carries out a plan that fits, of a report that is decided, in the transaction that it was made in; it counts in
    the open month, or in `month`."""
    if plan.misfits:
        raise ValueError(f"{report.id} does not fit: {plan.misfits[0].why}")
    period = month or await open_month(work.transaction, work.house, report.area)
    number = await _write(work, report, plan)
    if not await effects.put_in_effect(work.transaction, report.id, period, number, plan.movements):
        raise LookupError(f"{report.id} is not decided, so it cannot take effect")
    await rt_counts.add_counts(work.transaction, period, counts_of(plan.movements))
    detail: dict[str, str | int | None] = {"number": report.number, "month": period, "write": number}
    work.note("system", f"report.{Event.APPLIED}", f"report:{report.id}", report.area, detail)
    return TookEffect(
        period,
        plan.overtaken_by,
        along=tuple(plan.along),
        with_mother=tuple(plan.with_mother),
        dead_before=tuple(plan.dead_before),
        not_expected=frozenset(not_expected(report, plan)),
        gone_since=tuple(plan.gone_since),
        gone_unasked=dict(plan.gone_unasked),
        died_unasked=dict(plan.died_unasked),
        sole_heads=tuple(plan.sole_heads),
        widowed=tuple(plan.widowed),
        renamed_mothers=tuple(plan.renamed_mothers),
    )


async def _write(work: Work, report: Report, plan: Plan) -> int | None:
    """The write's number; None where the report speaks of nobody whom the registry knows."""
    if not report.change.subjects and not report.change.effects:
        return None
    regency = ancestor(report.area, Level.REGENCY)
    write = await begin_write(work.transaction, f"report:{report.id}", report.area, work.now)
    if plan.rights:
        await put_right(write, regency, plan.rights, plan.day, report.id)
    if plan.adds:
        alone = [each for each in plan.adds if each.household_id not in plan.brought_by]
        await registry_changes.add_persons(write, regency, alone, plan.day if plan.brings is Count.CAME else None)
    await _come_and_go(write, regency, plan, report.change.exactness)
    await _confirm(write, work, report)
    return write.number


async def _come_and_go(write: RegistryWrite, regency: AreaCode, plan: Plan, exactness: Exactness) -> None:
    # Who comes and dies by one report comes first.
    joins, came_on = plan.joins, plan.came_on
    moved = await household_moves.join_households(write, regency, joins, came_on, plan.overtaken) if joins else {}
    if born := [each for each in plan.adds if each.household_id in plan.brought_by]:
        houses = {house: moved[who] for house, who in plan.brought_by.items()}
        there = [replace(each, household_id=houses[each.household_id]) for each in born]
        await registry_changes.add_persons(write, regency, there, plan.day if plan.brings is Count.CAME else None)
    if plan.widowed:  # Kept together with the dead, as they stood.
        await write.touch([*(end.person_id for end in plan.ends), *plan.widowed])
        await widow(write, plan.widowed)
    if plan.ends:
        await _end(write, regency, plan, exactness)
    await leave_to_who_left_after(write, plan.may_be_empty, plan.day, [each.person_id for each in plan.joins])
    await leave_to_who_left_after(write, dict.fromkeys(plan.of_nobody, 0), None)
    for edit in plan.edits:
        await registry_changes.edit_person(write, regency, edit)
    if alone := await heads_of_their_own(write.transaction, plan, moved, regency):
        await registry_changes.name_heads(write, regency, alone)
    if plan.heads:
        heads = [(moved.get(head.person_id, head.household_id), head.person_id) for head in plan.heads]
        await registry_changes.name_heads(write, regency, heads)
    if plan.caretakers:
        named = [(moved.get(each.person_id, each.household_id), each.person_id) for each in plan.caretakers]
        await registry_changes.name_caretakers(write, regency, named)
    if plan.brings is Count.CAME and (moved or plan.adds):
        await join_their_mothers(write, regency, plan, moved)
    await keep_one_head(write, _said_to_head(plan))


def _said_to_head(plan: Plan) -> set[PersonId]:
    said = {head.person_id for head in plan.heads}
    said |= {join.person_id for join in plan.joins if join.relationship is Relationship.HEAD}
    said |= {each.id for each in plan.adds if each.relationship is Relationship.HEAD}
    head = str(Relationship.HEAD.value)
    return said | {edit.person_id for edit in plan.edits if edit.new.get("relationship") == head}


async def _end(write: RegistryWrite, regency: AreaCode, plan: Plan, exactness: Exactness) -> None:
    """Each as exactly as the day is known, which another report may have told."""
    as_told = {end.person_id: plan.ended_as.get(end.person_id, exactness) for end in plan.ends}
    for known in dict.fromkeys(as_told.values()):
        ends = [(end.person_id, end.status, end.on) for end in plan.ends if as_told[end.person_id] is known]
        if left := await registry_changes.end_persons(write, regency, ends, known):
            raise LookupError(f"planned to end {len(left)} whom {regency} does not hold")


async def _confirm(write: RegistryWrite, work: Work, report: Report) -> None:
    """Whoever a report speaks of was known to its reporter, and to the operator today."""
    await write.touch(report.change.subjects)
    regency = ancestor(report.area, Level.REGENCY)
    await checks.confirm(write.transaction, regency, report.change.subjects, work.today)
