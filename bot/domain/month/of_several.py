"""Of several who go, or live here after all, by one report: what does not hold of one does not keep back the others."""

from collections.abc import Collection

from bot.domain.month.as_known import DEAD, DROPPED, GONE, PUT_RIGHT_MEANWHILE, Misfit
from bot.domain.month.plan import Plan
from bot.domain.people.people import PersonId
from bot.domain.report.changes import Effect, PutRight, SetStatus, person_of

_SO_ALREADY = (DEAD, GONE, PUT_RIGHT_MEANWHILE)


def leave_out(plan: Plan, effects: tuple[Effect, ...]) -> None:
    """Who is dead, gone or told of otherwise by now stays as he is, where it holds of another; of whom nobody is left
    it does not fit. So does an entry of nobody, or one of two of the same person."""
    those = {person_of(effect) for effect in effects if _is_of_several(effect)}
    out: dict[PersonId, str] = {each.person: each.why for each in plan.misfits if _is_out(plan, each, those)}
    if not (those & out.keys() and those - {each.person for each in plan.misfits}):
        return
    plan.misfits = [each for each in plan.misfits if each.person not in those or not _is_out(plan, each, those)]
    for who, why in out.items():
        if who in those:
            plan.overtaken.append(who)
            plan.left_out.append(who)
            plan.dead_before += [who] if why == DEAD else []


def _is_out(plan: Plan, misfit: Misfit, those: Collection[PersonId]) -> bool:
    if misfit.why != DROPPED:
        return misfit.why in _SO_ALREADY
    right = plan.known.dropped_for.get(misfit.person)
    return right is None or right in those


def _is_of_several(effect: Effect) -> bool:
    """Not of two entries of one person, which are told of together."""
    return isinstance(effect, SetStatus) or (isinstance(effect, PutRight) and effect.into is None)
