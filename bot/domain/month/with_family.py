"""Babies go where those of their household go by a report: whom it names beside them, or who would be left alone."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.days.day import Day
from bot.domain.month.counts import Count
from bot.domain.month.led_there import end_as
from bot.domain.month.plan import Along, Plan
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import Effect, JoinHousehold, SetStatus, person_of

Move = SetStatus | JoinHousehold
INFANT = timedelta(days=366)
"""No older than this, nobody stays behind alone."""


def is_infant(born: date | None, day: date) -> bool:
    """By the day; one born after it was not told of either."""
    return born is not None and day <= born + INFANT


def is_move(effect: Effect) -> bool:
    """Whether somebody leaves by it, or comes to a household."""
    return isinstance(effect, JoinHousehold) or (isinstance(effect, SetStatus) and effect.status is BasicStatus.MOVED)


def named_along(plan: Plan, effects: tuple[Effect, ...]) -> Iterator[Along]:
    """Babies of whom nothing else is told than what is told of those of their household, too. Who has died since keeps
    no baby where he died, unless he had come back there after what is told, and before it was born."""
    told = Counter(person_of(each) for each in effects)
    moves = [each for each in effects if isinstance(each, Move) and is_move(each) and each.person_id in plan.standing]
    stood = {each.person_id: plan.standing[each.person_id] for each in moves}
    infants = {who for who, each in stood.items() if is_infant(each.born, plan.day)}
    for move in moves:
        who = move.person_id
        if who in infants and told[who] == 1:
            others = [each for each in stood if each not in infants]
            family = [each for each in others if _stand_together(plan, each, who)]
            if family:
                yield Along(move, tuple(family), stood[who].born, is_named=True)


def _stand_together(plan: Plan, other: PersonId, baby: PersonId) -> bool:
    """On the list of their RT, or gone from it."""
    one, two = plan.standing[other], plan.standing[baby]
    if (one.household, one.area) != (two.household, two.area):
        return False
    if one.status is BasicStatus.DEAD:
        return two.status in REGISTERED and _was_back_at_birth(plan, other, two.born)
    return (one.status in REGISTERED) is (two.status in REGISTERED)


def _was_back_at_birth(plan: Plan, who: PersonId, born: date | None) -> bool:
    """Whether he came to the RT, or came back to it, between the day that is told now and the birth."""
    days = [each.day.latest for each in plan.happened(who) if each.comes and each.area == plan.area]
    return born is not None and any(plan.day < day <= born for day in days)


def goes_as_they_do(plan: Plan, baby: Along) -> bool:
    """Takes it to where the first of them who goes is by what is planned, whatever is told of its own days; False where
    nothing of them is."""
    leader = next(each for each in baby.going if each not in plan.overtaken)
    comes = next((each for each in plan.joins if each.person_id == leader), None)
    left = next((e for e in plan.ends if e.person_id == leader and e.status is BasicStatus.MOVED), None)
    if comes is None and left is None:
        return False
    if comes is not None and isinstance(baby.effect, JoinHousehold):
        _come(plan, replace(baby.effect, arrives=comes.arrives), leader)
    elif comes is not None and left is None:  # They are told to leave, and something else led them on.
        _come(plan, replace(comes, person_id=baby.effect.person_id, relationship=None), leader)
    if left is not None:
        _leave(plan, baby, left)
        plan.gone_since += [baby.effect.person_id] if leader in plan.gone_since else []
    return True


def _come(plan: Plan, effect: JoinHousehold, leader: PersonId) -> None:
    who = effect.person_id
    before, now = plan.standing[who], plan.standing[leader]
    is_here = before.status in REGISTERED
    if is_here and before.area != effect.area:
        plan.count(who, before.area, Count.LEFT)
    if not is_here or before.area != effect.area:
        plan.count(who, effect.area, Count.CAME)
    status = before.status if is_here and not effect.arrives else BasicStatus.ALIVE
    plan.came_on[who] = plan.came_on.get(leader)
    plan.standing[who] = replace(
        before, status=status, area=effect.area, household=effect.household_id, placed_on=now.placed_on, is_head=False
    )
    plan.joins.append(effect)


def leave_since(plan: Plan, baby: Along) -> None:
    """A baby that comes with somebody who is gone since is gone with him."""
    left = next((each for each in plan.ends if each.person_id in {*baby.going} & {*plan.gone_since}), None)
    if left is not None:
        _leave(plan, baby, left)


def _leave(plan: Plan, baby: Along, left: SetStatus) -> None:
    """No earlier than it was born."""
    who, on = baby.effect.person_id, max(left.on, baby.born or left.on)
    plan.count(who, plan.standing[who].area, Count.LEFT)
    plan.standing[who] = replace(plan.standing[who], status=BasicStatus.MOVED, placed_on=on)
    end_as(plan, who, BasicStatus.MOVED, Day(on, plan.ended_as.get(left.person_id, plan.exactness)))
