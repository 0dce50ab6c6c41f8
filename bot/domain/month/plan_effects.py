"""What a report does to the registry as it is, worked out before anything is written; pure.

Where somebody stands follows from his effects in the order of their days, not of their approvals: what is told late of
an earlier day enters his history and the counts, and moves or ends him only if nothing later did. The dead stay dead.
"""

from collections.abc import Iterator, Sequence
from typing import TypeGuard, assert_never

from bot.domain.days.day import Day
from bot.domain.month.as_known import RETURNED, TOLD_OF_SINCE, Known, Misfit
from bot.domain.month.coming import add, join
from bot.domain.month.counts import Count
from bot.domain.month.following import name_one
from bot.domain.month.going import end, put_right
from bot.domain.month.happened import is_beyond
from bot.domain.month.of_several import leave_out
from bot.domain.month.plan import Along, Plan
from bot.domain.month.staying import edit
from bot.domain.month.with_family import goes_as_they_do, leave_since, named_along
from bot.domain.people.people import PersonId
from bot.domain.report.changes import (
    BACK_HERE,
    AddPerson,
    EditPerson,
    Effect,
    JoinHousehold,
    NameCaretaker,
    NameHead,
    Propose,
    PutRight,
    SetStatus,
    person_of,
)
from bot.domain.report.report import Report


def plan_effects(report: Report, known: Known, *, brings: Count, along: Sequence[Along] = ()) -> Plan:
    """What the report does to the registry as it is `known`; nothing of a plan that has misfits may be carried out.

    `brings` is what those whom it adds count as, `along` what it does to babies whom it does not name; whom
    it names beside those of their household goes as they do.
    """
    plan = Plan(report.area, report.event_date, brings, known, dict(known.standing), dict(known.niks))
    plan.subjects, plan.exactness = report.change.subjects, report.change.exactness
    plan.is_beyond, plan.told_at = is_beyond(report), report.submitted_at
    plan.comers = frozenset(
        person_of(each) for each in report.change.effects if isinstance(each, AddPerson | JoinHousehold)
    )
    plan.left_last = dict(_left_last(plan, report))
    plan.doubted = any(doubt.key == TOLD_OF_SINCE for doubt in report.change.warnings)
    plan.returned = any(doubt.key == RETURNED for doubt in report.change.warnings)
    plan.is_back = any(doubt.key == BACK_HERE for doubt in report.change.warnings)
    named = named_along(plan, report.change.effects)
    _take_all(plan, report.change.effects, [*named, *along])
    return plan


def _left_last(plan: Plan, report: Report) -> Iterator[tuple[PersonId, Day]]:
    """When they left for where they come, of whom something of an earlier day implies that they came, who did not live
    there before: none of it was before that."""
    for each in report.change.effects:
        if isinstance(each, JoinHousehold) and each.implied and each.since and each.since > report.event_date:
            known, listed = plan.happened(each.person_id), plan.known.listed.get(each.person_id)
            lived = {told.area for told in known} | ({listed.area} if listed else set())
            went = any(told.to == report.area and told.day.latest == each.since for told in known)
            if went and report.area not in lived:
                yield each.person_id, Day(each.since)


def _take_all(plan: Plan, effects: tuple[Effect, ...], along: Sequence[Along]) -> None:
    """Adds what the effects do: who heads or receives is named once all others have come and gone."""
    plan.told_otherwise |= {e.person_id for e in effects if isinstance(e, SetStatus | Propose) or _corrects(e)}
    plan.told_with |= {effect.person_id: effect for effect in effects if isinstance(effect, SetStatus)}
    with_others = [baby.effect for baby in along if baby.is_named]
    for effect in effects:
        if not isinstance(effect, NameHead | NameCaretaker) and effect not in with_others:
            _take(plan, effect)
    leave_out(plan, effects)
    for baby in along:
        _take_along(plan, baby)
    for effect in effects:
        if isinstance(effect, NameHead | NameCaretaker):
            _take(plan, effect)


def _take_along(plan: Plan, baby: Along) -> None:
    """It stays with whom something else keeps where it is, and is gone with those who left since; one that the report
    names, or that left along with them, stays only where nobody of its family goes."""
    who = baby.effect.person_id
    stay = [each for each in baby.going if each in plan.overtaken]
    if stay and (not baby.is_as_they_are or len(stay) == len(baby.going)):
        plan.overtaken += [who] if baby.is_named else []
        return
    plan.along += [] if baby.is_named else [who]
    if baby.is_as_they_are and goes_as_they_do(plan, baby):
        return
    if isinstance(baby.effect, SetStatus):
        plan.told_with[who] = baby.effect
    _take(plan, baby.effect)
    if isinstance(baby.effect, JoinHousehold):
        leave_since(plan, baby)


def _take(plan: Plan, effect: Effect) -> None:
    if misfit := _misfit(plan, effect):
        plan.misfits.append(misfit)


def _misfit(plan: Plan, effect: Effect) -> Misfit | None:
    """Does it, or gives why it does not fit."""
    match effect:
        case AddPerson(person):
            return add(plan, person)
        case SetStatus():
            return end(plan, effect)
        case JoinHousehold():
            return join(plan, effect)
        case EditPerson():
            return edit(plan, effect)
        case NameHead() | NameCaretaker():
            return name_one(plan, effect)
        case PutRight():
            return put_right(plan, effect)
        case Propose(person_id):
            return plan.must_live_here(person_id)
        case _:
            assert_never(effect)


def _corrects(effect: Effect) -> TypeGuard[EditPerson]:
    """Whether it is a correction: what was blank is completed by whoever tells that he came, too."""
    return isinstance(effect, EditPerson) and any(effect.old.values())
