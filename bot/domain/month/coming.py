"""Who comes to an RT by a report: entered anew, or joining a household."""

from dataclasses import replace
from datetime import date

from bot.domain.areas import AreaCode
from bot.domain.month.as_known import NIK_OF_ENDED, Misfit
from bot.domain.month.counts import Count
from bot.domain.month.plan import Plan, is_later
from bot.domain.people.people import BasicStatus, Person, PersonId
from bot.domain.people.standing import REGISTERED, Leaving, Standing
from bot.domain.report.changes import JoinHousehold


def add(plan: Plan, person: Person) -> Misfit | None:
    """Somebody new; where his family has moved on meanwhile he goes along."""
    if person.id in plan.standing:
        return Misfit(person.id, "already-there")
    if plan.is_taken(person.nik, person.id):
        return Misfit(person.id, "nik-taken", "nik")
    if plan.known.ended.get(person.nik, person.id) != person.id:
        return Misfit(person.id, NIK_OF_ENDED, "nik")
    mother = next((each for each in plan.joins if each.household_id == person.household_id), None)
    if plan.brings is Count.BORN and mother is not None:
        plan.brought_by[person.household_id] = mother.person_id
    home = (
        person.area
        if person.household_id in plan.brought_by
        else plan.known.houses.get(person.household_id, person.area)
    )
    is_newborn = plan.brings is Count.BORN and person.id in plan.subjects
    plan.count(person.id, person.area, _added_as(plan, is_newborn))
    if is_newborn and (left := plan.known.left.get(person.household_id)) and left.on >= plan.day:
        _go_along(plan, person, left)
        return None
    if home != person.area:
        plan.count(person.id, person.area, Count.LEFT)
        plan.count(person.id, home, Count.CAME)
    plan.standing[person.id] = Standing(person.status, home, person.household_id)
    plan.adds.append(replace(person, area=home))
    return None


def _added_as(plan: Plan, is_newborn: bool) -> Count:
    """Whoever is entered since a report speaks of him, born or come long ago, was missing on the list."""
    if plan.brings is Count.BORN:
        return Count.BORN if is_newborn else Count.PUT_RIGHT
    return plan.brings


def _go_along(plan: Plan, person: Person, left: Leaving) -> None:
    """Nobody said so, hence whatever is told of him, of any day, still holds."""
    plan.count(person.id, person.area, Count.LEFT)
    plan.standing[person.id] = Standing(BasicStatus.MOVED, person.area, person.household_id)
    gone = replace(person, status=BasicStatus.MOVED, died_or_left_on=left.on, end_exactness=left.exactness)
    plan.adds.append(gone)
    plan.along.append(person.id)


def join(plan: Plan, effect: JoinHousehold) -> Misfit | None:
    """He lives there from now on, unless he died, or went on to somewhere else after that day.

    Having left another RT is no such thing, whatever the days: leaving there and coming here are one move.
    """
    before = plan.standing.get(effect.person_id)
    if before is None:
        return Misfit(effect.person_id, "unknown-person")
    is_here = before.status in REGISTERED
    if effect.implied and is_here and before.area == effect.area:
        return None  # Told by itself meanwhile, with his family's household; he may be away since.
    if not effect.implied and _has_gone_away_from(before, effect.area, plan.day):
        _be_of_household(plan, effect, before)
        return None
    overtaken = _went_on(plan, effect, before)
    if before.status is BasicStatus.DEAD and not overtaken:
        return _stay_dead(plan, effect.person_id)
    if overtaken and (effect.implied or is_here or _ended_there(before, effect.area)):
        _pass_through(plan, effect.person_id, effect.area, before)
        return None
    if not is_here or before.area != effect.area:
        if is_here:
            plan.count(effect.person_id, before.area, Count.LEFT)
        plan.count(effect.person_id, effect.area, Count.CAME)
    status = before.status if is_here and not effect.arrives else BasicStatus.ALIVE
    is_dated = not effect.implied and effect.person_id not in plan.told_otherwise
    came_on = plan.day if is_dated else before.placed_on
    plan.standing[effect.person_id] = Standing(status, effect.area, effect.household_id, came_on)
    plan.came_on[effect.person_id] = came_on
    plan.joins.append(effect)
    return None


def _has_gone_away_from(before: Standing, area: AreaCode, came_on: date) -> bool:
    """Whether he came and is away or not found since, maybe on the very day: for this was told of him first."""
    is_away = before.status in (BasicStatus.AWAY, BasicStatus.MISSING) and before.area == area
    return is_away and before.placed_on is not None and before.placed_on >= came_on


def _be_of_household(plan: Plan, effect: JoinHousehold, before: Standing) -> None:
    """As his family is, among whom he is counted already."""
    plan.standing[effect.person_id] = replace(before, household=effect.household_id)
    plan.came_on[effect.person_id] = before.placed_on
    plan.joins.append(replace(effect, arrives=False))


def _went_on(plan: Plan, effect: JoinHousehold, before: Standing) -> bool:
    """Whether what is in effect of him came after his coming.

    The day of what implies it says nothing of that: a name is put right long after he moved on. Whoever is entered
    elsewhere came there after he left, but for the RT that he is told to come from; so did who left the RT that he is
    said to have come to.
    """
    if not effect.implied:
        return is_later(before, plan.day)
    if before.status is BasicStatus.DEAD:
        return is_later(before, effect.since or plan.day)
    if before.status in REGISTERED:
        is_back = before.area == effect.origin and is_later(before, effect.since or plan.day)
        return before.area not in (effect.area, effect.origin) or is_back
    return before.area == effect.area or (effect.since is not None and is_later(before, effect.since))


def _stay_dead(plan: Plan, person_id: PersonId) -> Misfit | None:
    """His death was told since: the others of his family come without him, and nobody comes alone."""
    if not plan.others_live(person_id):
        return Misfit(person_id, "dead")
    plan.overtaken.append(person_id)
    plan.dead_before.append(person_id)
    return None


def _pass_through(plan: Plan, person_id: PersonId, area: AreaCode, now: Standing) -> None:
    """He came to the RT and has left it since."""
    plan.overtaken.append(person_id)
    if now.area != area or now.status not in REGISTERED:
        plan.count(person_id, area, Count.CAME)
        plan.count(person_id, area, Count.LEFT)


def _ended_there(before: Standing, area: AreaCode) -> bool:
    return before.status is BasicStatus.DEAD or before.area == area
