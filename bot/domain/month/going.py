"""Who dies, leaves, is away or comes home by a report, and what was told wrongly of it is put right."""

from dataclasses import replace

from bot.domain.days.day import Day
from bot.domain.month.as_known import DEAD, DROPPED, GONE, LATER_EVENT, PUT_RIGHT_MEANWHILE, UNKNOWN, Misfit
from bot.domain.month.counts import Count
from bot.domain.month.happened import Happened, came_home, comes_away
from bot.domain.month.led_there import be_led
from bot.domain.month.order_of_events import (
    all_in_order,
    came_from_there,
    is_another_leaving,
    later_than,
    led_on,
)
from bot.domain.month.places import Place, leaves_from_there
from bot.domain.month.plan import Plan, is_later, is_over_by
from bot.domain.people.people import BasicStatus, Person, PersonId
from bot.domain.people.standing import REGISTERED, Standing
from bot.domain.report.changes import PutRight, SetStatus


def end(plan: Plan, effect: SetStatus) -> Misfit | None:
    """Whoever dies, leaves, or is away; what happened later already holds."""
    before = plan.standing.get(effect.person_id)
    if before is None:
        return Misfit(effect.person_id, UNKNOWN)
    if before.status is BasicStatus.INVALID:
        return Misfit(effect.person_id, DROPPED)
    if effect.status is BasicStatus.DEAD:
        return _die(plan, effect, before)
    if effect.person_id in plan.left_last:
        effect = replace(effect, on=plan.left_last[effect.person_id].latest)
    if effect.status in REGISTERED and effect.person_id in plan.dead_before:
        return None  # His family comes without him, and he is away no more.
    if before.status in REGISTERED:
        return _leave(plan, effect, before) if effect.status not in REGISTERED else _change(plan, effect, before)
    if before.status is BasicStatus.DEAD:
        if not is_over_by(before, effect.on):
            return Misfit(effect.person_id, DEAD)
        plan.overtaken.append(effect.person_id)
        return None
    return _of_who_left(plan, effect, before)


def _die(plan: Plan, effect: SetStatus, before: Standing) -> Misfit | None:
    """Once, and last of all: a death before something that is in effect already is for the operator to judge, who
    approves it where he was told so."""
    if before.status is BasicStatus.DEAD:
        return Misfit(effect.person_id, DEAD)
    if is_later(before, effect.on) and not plan.doubted:
        return Misfit(effect.person_id, LATER_EVENT)
    if before.status in REGISTERED:
        plan.count(effect.person_id, before.area, Count.DIED)
        if before.area != plan.area:
            plan.died_unasked[effect.person_id] = before.area
    if (entry := _dead_entry_of(plan, effect.person_id)) is not None:
        plan.ended_as[effect.person_id] = entry.end_exactness
    _stand(plan, effect, before)
    return None


def _dead_entry_of(plan: Plan, who: PersonId) -> Person | None:
    """The entry that is dropped by which he was recorded as dead: his death is known as exactly as there."""
    dropped = (plan.known.persons.get(right.person_id) for right in plan.rights if right.into == who)
    return next((each for each in dropped if each and each.status is BasicStatus.DEAD), None)


def _leave(plan: Plan, effect: SetStatus, before: Standing) -> Misfit | None:
    """Who is entered elsewhere was counted out when he came there, and lives there."""
    if before.area != plan.area:
        _leave_from_elsewhere(plan, effect, before)
        return None
    now = _led_on(plan, effect, before)
    if now is None or (now.is_registered and now.area == before.area):
        _live_on(plan, effect, before)
    elif now.area == plan.area:
        plan.count(effect.person_id, before.area, Count.LEFT)
        if now.since != plan.told:
            plan.ended_as[effect.person_id] = now.since.exactness
            effect = replace(effect, on=now.since.latest)
        _stand(plan, effect, before)
    elif not be_led(plan, effect.person_id, now):
        _live_on(plan, effect, before)
    return None


def _leave_from_elsewhere(plan: Plan, effect: SetStatus, before: Standing) -> None:
    """Who lives in another RT left that one, or is where all of it leads him, or stays as he is."""
    now = _led_to(plan, effect)
    left_here = now is not None and now.area == plan.area and not now.is_registered
    if not left_here and _leaves_from_there(plan, effect, before):
        plan.gone_unasked[effect.person_id] = before.area
        plan.count(effect.person_id, before.area, Count.LEFT)
        _stand(plan, effect, before)
    elif now is None or not be_led(plan, effect.person_id, now):
        plan.overtaken.append(effect.person_id)


def _led_on(plan: Plan, effect: SetStatus, before: Standing) -> Place | None:
    """Where he is by what came after it: he may have come back, gone on, or left again; None where only the day is
    known by which he stands where he does, and it is a later one."""
    later = plan.since(effect.person_id, _happens(plan, effect))
    if not later and is_later(before, effect.on):
        return None
    return led_on(_told(plan, effect), later)


def _told(plan: Plan, effect: SetStatus) -> Place:
    return Place(effect.status, plan.area, plan.told_of(effect.person_id))


def _happens(plan: Plan, effect: SetStatus) -> Happened:
    had_come = effect.person_id in plan.comers
    beyond, told_at, day = plan.is_beyond, plan.told_at, plan.told_of(effect.person_id)
    return Happened(day, plan.area, effect.status, effect.to, beyond, had_come=had_come, told_at=told_at)


def _live_on(plan: Plan, effect: SetStatus, before: Standing) -> None:
    """He is there by something later."""
    plan.count(effect.person_id, before.area, Count.LEFT)
    plan.count(effect.person_id, before.area, Count.CAME)
    plan.overtaken.append(effect.person_id)


def _of_who_left(plan: Plan, effect: SetStatus, before: Standing) -> Misfit | None:
    """He left before that too, or was away until he did; whoever is home again after it lives there by that."""
    leaves = effect.status is BasicStatus.MOVED
    if leaves and _is_untold(plan, before):
        _stand(plan, effect, before)
        return None
    is_before = _left_before(plan, effect, before) if leaves else _is_not_after(effect, before)
    if not is_before and effect.status is not BasicStatus.ALIVE:
        return Misfit(effect.person_id, GONE)
    now = _led_to(plan, effect)
    if now is not None and be_led(plan, effect.person_id, now):
        return None
    if not is_before:
        return Misfit(effect.person_id, GONE)
    plan.overtaken.append(effect.person_id)
    return None


def _is_not_after(effect: SetStatus, before: Standing) -> bool:
    """Of one day he left last."""
    return before.placed_on is not None and effect.on <= before.placed_on


def _led_to(plan: Plan, effect: SetStatus) -> Place | None:
    """Where he is by all that is in effect of him and this; None where nothing is."""
    known, listed = plan.happened(effect.person_id), plan.known.listed.get(effect.person_id)
    return led_on(*all_in_order(_happens(plan, effect), known, listed)) if known else None


def _is_untold(plan: Plan, before: Standing) -> bool:
    """Whether he is gone from the RT, and counted as such, since his family is, or a list says so: no report did."""
    return before.placed_on is None and before.area == plan.area


def _left_before(plan: Plan, effect: SetStatus, before: Standing) -> bool:
    """Whether it is another leaving than the one by which he is gone, of an earlier day: by which he went on to another
    RT, or before he came back. Whoever came elsewhere was counted out then."""
    known = plan.happened(effect.person_id)
    if not is_later(before, effect.on):
        return came_from_there(effect.on, plan.area, before, known)
    if not any(each.status is BasicStatus.MOVED and each.area == plan.area for each in known):
        return before.area != plan.area or bool(known)
    told = _happens(plan, effect)
    return is_another_leaving(told, all_in_order(told, known, plan.known.listed.get(effect.person_id))[1])


def _leaves_from_there(plan: Plan, effect: SetStatus, before: Standing) -> bool:
    """Whether he went on from where he lives by now, though the RT that he lived in before tells it."""
    known = plan.happened(effect.person_id)
    if before.placed_on is None or later_than(plan.told, known) or is_later(before, effect.on):
        return False
    came = [each.day for each in known if each.comes and each.area == before.area]
    now = Place(before.status, before.area, max(came, key=lambda day: day.latest, default=Day(before.placed_on)))
    return leaves_from_there(now, _happens(plan, effect))


def _change(plan: Plan, effect: SetStatus, before: Standing) -> Misfit | None:
    """He went away for a time, or came home: maybe before he came as away to where he lives."""
    if _was_home(plan, effect):
        return None
    if (came := _came_away_after(plan, effect, before)) is not None:
        plan.standing[effect.person_id] = replace(before, status=effect.status)
        plan.ends.append(replace(effect, on=came.day.latest))
        plan.ended_as[effect.person_id] = came.day.exactness
        return None
    now = _led_on(plan, effect, before) if before.area == plan.area else _led_to(plan, effect)
    if now is not None and now.changed is None and now.at is None:
        _stand(plan, effect, before)
    elif now is None or not be_led(plan, effect.person_id, now):
        plan.overtaken.append(effect.person_id)
    return None


def _was_home(plan: Plan, effect: SetStatus) -> bool:
    """Whether he comes as away by the report though he had come home, as is in effect."""
    comes = any(each.person_id == effect.person_id and comes_away(each) for each in plan.joins)
    return comes and effect.status is BasicStatus.AWAY and came_home(plan.told, plan.happened(effect.person_id))


def _came_away_after(plan: Plan, effect: SetStatus, before: Standing) -> Happened | None:
    """What he is away by, where he came as away later than this tells that he was home, and did not leave again."""
    if effect.status is not BasicStatus.ALIVE or before.status is not BasicStatus.AWAY:
        return None
    known = plan.happened(effect.person_id)
    now = (before.area, before.placed_on)
    came = [each for each in known if (each.goes_on or each.as_he_was) and (each.area, each.day.latest) == now]
    told = [*known, Happened(plan.told, plan.area, effect.status)]
    return next((each for each in came if came_home(each.day, told)), None)


def _stand(plan: Plan, effect: SetStatus, before: Standing) -> None:
    plan.standing[effect.person_id] = replace(before, status=effect.status, placed_on=effect.on)
    plan.ends.append(effect)


def _is_dropped_all_the_same(effect: PutRight, before: Standing) -> bool:
    """Of two entries the wrong one, which was told as away, home or gone meanwhile; not as dead, which the other may be
    too."""
    both = (effect.was.value, before.status.value)
    return effect.into is not None and all(each in (*REGISTERED, BasicStatus.MOVED.value) for each in both)


def _is_listed_already(effect: PutRight, before: Standing) -> bool:
    """Whether something else has him on a list, as is told: as it is not said to be wrong, or in another RT."""
    is_otherwise = before.status is not effect.was or before.area != effect.area
    return effect.status in REGISTERED and before.status in REGISTERED and is_otherwise


def put_right(plan: Plan, effect: PutRight) -> Misfit | None:
    """He is counted as put right, neither as come nor as gone: nothing of the kind happened."""
    before = plan.standing.get(effect.person_id)
    if before is None:
        return Misfit(effect.person_id, UNKNOWN)
    if effect.person_id in plan.known.told_wrongly and _is_listed_already(effect, before):
        plan.overtaken.append(effect.person_id)
        return None
    if (before.status is not effect.was and not _is_dropped_all_the_same(effect, before)) or before.area != effect.area:
        return Misfit(effect.person_id, PUT_RIGHT_MEANWHILE)
    right = plan.standing.get(effect.into) if effect.into else None
    if right is not None and right.status is BasicStatus.INVALID:
        return Misfit(effect.person_id, "right-not-valid")
    lived, lives = before.status in REGISTERED, effect.status in REGISTERED
    if lives and plan.is_taken(plan.known.persons[effect.person_id].nik, effect.person_id):
        return Misfit(effect.person_id, "nik-given-since")
    if not lives:
        for nik in [nik for nik, who in plan.niks.items() if who == effect.person_id]:
            plan.free(nik, effect.person_id)
    if lived is not lives:
        plan.count(effect.person_id, before.area, Count.PUT_RIGHT, 1 if lives else -1)
    plan.standing[effect.person_id] = replace(before, status=effect.status, placed_on=None)
    plan.rights.append(effect)
    return None
