"""Whoever is where something else that is in effect led him: there, away, home again, or gone from there; pure."""

from dataclasses import replace

from bot.domain.days.day import Day
from bot.domain.month.counts import Count
from bot.domain.month.places import Place
from bot.domain.month.plan import Plan, is_later
from bot.domain.people.people import BasicStatus, PersonId
from bot.domain.people.standing import REGISTERED, Standing
from bot.domain.report.changes import JoinHousehold, SetStatus


def be_led(plan: Plan, person_id: PersonId, now: Place) -> bool:
    """He stands where all of it leads him; False where he does so already, by something later that is not among it, or
    where nothing tells to which household he came there."""
    before = plan.standing[person_id]
    if not _stands_otherwise(before, now):
        return False
    is_here = before.status in REGISTERED
    if is_here and now.is_registered and before.area == now.area:
        return be_as_told(plan, person_id, now)
    if now.area == before.area and not now.is_registered:
        if is_here:
            plan.count(person_id, before.area, Count.LEFT)
        plan.standing[person_id] = replace(before, status=now.status, placed_on=now.since.latest)
        end_as(plan, person_id, now.status, now.since)
        return True
    house = now.household or (before.household if now.area == before.area else None)
    if house is None:
        return False
    come = JoinHousehold(person_id, house, now.area, arrives=True)
    count_move(plan, come, before)
    if not now.is_registered:
        plan.count(person_id, now.area, Count.LEFT)
    live(plan, come, now)
    return True


def _stands_otherwise(before: Standing, now: Place) -> bool:
    """Whether he is registered still, or gone by what came before, or from another RT than he went from last."""
    if before.status in REGISTERED or before.placed_on is None:
        return True
    last = now.changed.day if now.changed and now.is_registered else now.since
    if before.placed_on != last.latest:
        return before.placed_on < last.latest
    return now.is_registered or before.area != now.area


def be_as_told(plan: Plan, person_id: PersonId, now: Place) -> bool:
    """Away, not found or home again by what was told as of where he was not registered yet, or is behind something that
    is told now; False where he is so already."""
    before = plan.standing[person_id]
    if now.changed is None or now.status is before.status or is_later(before, now.changed.day.latest):
        return False
    plan.standing[person_id] = replace(before, status=now.status, placed_on=now.changed.day.latest)
    end_as(plan, person_id, now.status, now.changed.day)
    return True


def end_as(plan: Plan, person_id: PersonId, status: BasicStatus, day: Day) -> None:
    """By a report of another day."""
    plan.ends.append(SetStatus(person_id, status, day.latest))
    plan.ended_as[person_id] = day.exactness


def count_move(plan: Plan, effect: JoinHousehold, before: Standing) -> None:
    """Out of where he is registered, into where he comes."""
    is_here = before.status in REGISTERED
    if not is_here or before.area != effect.area:
        if is_here:
            plan.count(effect.person_id, before.area, Count.LEFT)
        plan.count(effect.person_id, effect.area, Count.CAME)


def live(plan: Plan, effect: JoinHousehold, now: Place) -> None:
    """He comes, and is what he became there since."""
    since = (now.changed or now.at) if now.is_registered else now.at
    day = since.day if since else plan.told_of(effect.person_id)
    plan.standing[effect.person_id] = Standing(
        now.status, effect.area, effect.household_id, day.latest, born=plan.standing[effect.person_id].born
    )
    plan.came_on[effect.person_id] = day.latest
    plan.joins.append(effect)
    if now.status is not BasicStatus.ALIVE:
        end_as(plan, effect.person_id, now.status, day)
    if not now.is_registered:
        plan.gone_since.append(effect.person_id)
        if now.at is not None and now.at.area != effect.area:
            plan.gone_unasked[effect.person_id] = effect.area
