"""Who comes to an RT by a report: entered anew, or joining a household."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.domain.areas import AreaCode
from bot.domain.month.as_known import DEAD, DROPPED_COMER, GONE, NIK_OF_ENDED, UNKNOWN, Misfit
from bot.domain.month.counts import Count
from bot.domain.month.happened import Happened, came_home
from bot.domain.month.led_there import be_as_told, be_led, count_move, end_as, live
from bot.domain.month.order_of_events import AT_FIRST, led_on, led_to, was_away_before
from bot.domain.month.places import Place
from bot.domain.month.plan import Plan, is_later, is_over_by
from bot.domain.people.people import BasicStatus, Person, PersonId
from bot.domain.people.shared_houses import shared_houses
from bot.domain.people.standing import REGISTERED, Leaving, Standing
from bot.domain.report.changes import EditPerson, JoinHousehold


def add(plan: Plan, person: Person) -> Misfit | None:
    """Somebody new; where his family has moved on meanwhile he goes along, but where it is told to have left without
    him: he stands in a household of his own, as whoever a family leaves behind."""
    if person.id in plan.standing:
        return Misfit(person.id, "already-there")
    if plan.is_taken(person.nik, person.id):
        return Misfit(person.id, "nik-taken", "nik")
    if plan.is_of_ended(person.nik, person.id):
        return Misfit(person.id, NIK_OF_ENDED, "nik")
    if person.id in plan.known.left_without and plan.brings is not Count.BORN:
        person = replace(person, household_id=plan.known.left_without[person.id])
    comes = next((each for each in plan.joins if each.household_id == person.household_id), None)
    is_to_come = plan.known.houses.get(person.household_id, person.area) != person.area
    if comes is not None and (is_to_come or plan.brings is Count.BORN):
        plan.brought_by[person.household_id] = comes.person_id
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
        return Misfit(effect.person_id, UNKNOWN)
    if before.status is BasicStatus.INVALID and not plan.returned:
        return Misfit(effect.person_id, DROPPED_COMER)  # Found to be nobody, or another entry's, since it was told.
    is_here = before.status in REGISTERED
    if is_here and before.area != effect.area and not effect.arrives:
        effect = replace(effect, arrives=True)  # Told of as living here already, before his coming was.
    if effect.implied and is_here and before.area == effect.area:
        return None  # Told by itself meanwhile, with his family's household; he may be away since.
    if not (effect.arrives or effect.implied) and before.status is BasicStatus.MOVED and before.area == effect.area:
        return _part_from_afar(plan, effect.person_id, before)
    later = _later(plan, effect, before)
    if later and before.status is not BasicStatus.DEAD:
        _come_before(plan, effect, before, later)
        return None
    if not effect.implied and _has_gone_away_from(before, effect.area, plan.day):
        _be_of_household(plan, effect, before)
        return None
    overtaken = _went_on(plan, effect, before)
    if before.status is BasicStatus.DEAD and not overtaken:
        return _stay_dead(plan, effect.person_id)
    if overtaken and (effect.implied or is_here or _ended_there(before, effect.area)):
        _pass_through(plan, effect.person_id, effect.area, before)
        return None
    _come(plan, effect, before)
    return None


def _come(plan: Plan, effect: JoinHousehold, before: Standing) -> None:
    count_move(plan, effect, before)
    is_here = before.status in REGISTERED
    status = before.status if is_here and not effect.arrives else _comes_as(plan, effect)
    is_dated = not effect.implied and effect.person_id not in plan.told_otherwise
    came_on = plan.day if is_dated else before.placed_on
    plan.standing[effect.person_id] = Standing(status, effect.area, effect.household_id, came_on, born=before.born)
    plan.came_on[effect.person_id] = came_on
    plan.joins.append(effect)
    if status is BasicStatus.AWAY and effect.arrives:
        end_as(plan, effect.person_id, status, plan.told)


def _comes_as(plan: Plan, effect: JoinHousehold) -> BasicStatus:
    """Away, where he comes with his family as he was and was away until then; else he is there."""
    known = plan.happened(effect.person_id)
    if not effect.as_he_was or not known or came_home(plan.told, known):
        return BasicStatus.ALIVE
    told = _comes_now(plan, effect)
    is_so = was_away_before(told, known, plan.known.listed.get(effect.person_id))
    return BasicStatus.AWAY if is_so else BasicStatus.ALIVE


def _part_from_afar(plan: Plan, person_id: PersonId, before: Standing) -> Misfit | None:
    """Only who lives there goes to another household of the RT: he did before he left, if it was not later. It never
    brings him back, nor counts him as come."""
    if before.placed_on is not None and before.placed_on < plan.day:
        return Misfit(person_id, GONE)
    plan.overtaken.append(person_id)
    return None


def _later(plan: Plan, effect: JoinHousehold, before: Standing) -> Sequence[Happened]:
    """What is in effect of him after his coming; of somebody gone whose coming something else implies, his going tells
    by when he had come."""
    told = plan.told_with.get(effect.person_id)
    if effect.implied and (told is None or told.status is BasicStatus.DEAD or before.status in REGISTERED):
        return ()
    return plan.since(effect.person_id, _comes_now(plan, effect))


def _comes_now(plan: Plan, effect: JoinHousehold) -> Happened:
    alive, arrives = BasicStatus.ALIVE, effect.arrives
    day = plan.told_of(effect.person_id)
    now = Happened(day, effect.area, alive, comes=True, arrives=arrives, is_back=plan.is_back)
    return replace(now, told_at=plan.told_at, as_he_was=effect.as_he_was)


def _come_before(plan: Plan, effect: JoinHousehold, before: Standing, later: Sequence[Happened]) -> None:
    """He came before something that is in effect, in whatever order it was told: he stands where that led him, from the
    RT for which he is told to have left at once."""
    stays = not effect.arrives and before.status in REGISTERED and before.area == effect.area
    left = plan.told_with.get(effect.person_id) if effect.implied else None
    area = left.to if left and left.to else effect.area
    house = effect.household_id
    status = before.status if stays else _comes_as(plan, effect)
    start = Place(status, area, plan.told_of(effect.person_id), household=house)
    now = led_on(start, later)
    is_here = before.status in REGISTERED and before.area == now.area
    if now.is_registered and now.at is None and not is_here:
        count_move(plan, effect, before)
        live(plan, effect, now)
    elif now.is_registered and now.at is None:
        if now.changed is None and now.status is not before.status:
            live(plan, effect, now)
            return
        _be_of_household(plan, effect, before)
        be_as_told(plan, effect.person_id, now)
    elif not be_led(plan, effect.person_id, now):
        told = any(each.had_come and each.area == effect.area for each in later)
        _pass_through(plan, effect.person_id, effect.area, before, is_counted=told or _was_there(plan, effect))
        if now.is_registered:
            _be_of_its_head_as_told(plan, effect, before, later)
    elif effect.area not in (now.area, before.area):
        plan.count(effect.person_id, effect.area, Count.CAME)
        plan.count(effect.person_id, effect.area, Count.LEFT)


def _be_of_its_head_as_told(plan: Plan, effect: JoinHousehold, before: Standing, later: Sequence[Happened]) -> None:
    """He went on with the family that he came to: he is to its head what his coming says, unless something later does,
    or he heads it by now."""
    kin, family = effect.relationship, effect.household_id
    went_along = before.household in (family, *shared_houses(family, before.area))
    is_told = any(each.kin is not None for each in later)
    if kin is not None and went_along and not is_told and not before.is_head:
        plan.edits.append(EditPerson(effect.person_id, {}, {"relationship": str(kin.value)}))


def _was_there(plan: Plan, effect: JoinHousehold) -> bool:
    """Whether what is in effect says that he lived in the RT on the day of what merely implies his coming."""
    before = [each for each in plan.happened(effect.person_id) if each.day.latest <= plan.told.latest]
    then = led_to(AT_FIRST, before)
    return effect.implied and then.is_registered and then.area == effect.area


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
        # Whoever tells that he came may have been told that he is recorded as dead, and that he lives after all.
        return is_later(before, plan.day) if plan.returned else is_over_by(before, plan.day)
    if before.status is BasicStatus.DEAD:
        return is_later(before, effect.since or plan.day)
    if before.status in REGISTERED and _came_by_going(plan, effect, before):
        return True
    if before.status in REGISTERED:
        is_back = before.area == effect.origin and is_later(before, effect.since or plan.day)
        return before.area not in (effect.area, effect.origin) or is_back
    if before.area == effect.area:
        return True
    return effect.since is not None and is_later(before, effect.since) and not _leaves_later(plan, effect, before)


def _leaves_later(plan: Plan, effect: JoinHousehold, before: Standing) -> bool:
    """Whether he left by this report after the leaving by which he is gone: he came in between."""
    told = plan.told_with.get(effect.person_id)
    return told is not None and told.status is BasicStatus.MOVED and not is_later(before, told.on)


def _came_by_going(plan: Plan, effect: JoinHousehold, before: Standing) -> bool:
    """Whether he lives where the report that implies his coming says that he went, or went on later than it says."""
    told = plan.told_with.get(effect.person_id)
    if told is None or before.area == effect.area or before.placed_on is None:
        return False
    if told.status is not BasicStatus.MOVED:
        return is_later(before, told.on)
    return before.placed_on >= told.on or before.area == told.to


def _stay_dead(plan: Plan, person_id: PersonId) -> Misfit | None:
    """His death was told since: the others of his family come without him, and nobody comes alone."""
    if not plan.others_live(person_id):
        return Misfit(person_id, DEAD)
    plan.overtaken.append(person_id)
    plan.dead_before.append(person_id)
    return None


def _pass_through(plan: Plan, person_id: PersonId, area: AreaCode, now: Standing, *, is_counted: bool = False) -> None:
    """He came to the RT and has left it since; `is_counted` where what told of his leaving counted that he had come."""
    plan.overtaken.append(person_id)
    if not is_counted and (now.area != area or now.status not in REGISTERED):
        plan.count(person_id, area, Count.CAME)
        plan.count(person_id, area, Count.LEFT)


def _ended_there(before: Standing, area: AreaCode) -> bool:
    return before.status is BasicStatus.DEAD or before.area == area
