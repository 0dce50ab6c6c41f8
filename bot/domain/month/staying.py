"""Fields of somebody put right, or completed, by a report."""

from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import date

from bot.domain.areas import AreaCode, Level, ancestor, is_within
from bot.domain.days.day import Day
from bot.domain.month.as_known import CAME_AFTER, EVENT_BETWEEN, NIK_STAYS, Misfit
from bot.domain.month.happened import Happened, last_coming, leaving_of
from bot.domain.month.led_there import be_led
from bot.domain.month.order_of_events import AT_FIRST, led_by_all, led_to
from bot.domain.month.plan import Plan
from bot.domain.people.people import BasicStatus, Person
from bot.domain.people.standing import REGISTERED, Standing
from bot.domain.report.changes import EditPerson
from bot.domain.report.person_fields import (
    CAME_ON,
    LAST_DAYS,
    LEFT_ON,
    OF_FAMILY,
    OF_NO_ENTRY,
    same_value,
    text_of,
)
from bot.domain.report.told_answers import TOLD_ANSWERS


def edit(plan: Plan, effect: EditPerson) -> Misfit | None:
    """Only what still reads as it did when it was told, or a NIK that was emptied since, as that of whoever has the
    other's; of who died or went on since too, whenever that was, and of him alone."""
    now = plan.standing.get(effect.person_id)
    if now is not None and effect.new.keys() <= TOLD_ANSWERS.keys():  # Of a report, whatever became of him since.
        plan.edits.append(effect)
        return None
    if now is not None and LEFT_ON in effect.new and not _is_gone_by_it(plan, effect, now):
        return _leave_on_another_day(plan, effect, now)
    return _edit(plan, effect, now)


def _edit(plan: Plan, effect: EditPerson, now: Standing | None) -> Misfit | None:
    # Of who is listed a second time here the right entry may be another RT's.
    is_kept = now is not None and now.status in REGISTERED and any(r.into == effect.person_id for r in plan.rights)
    was_here = now is not None and (
        effect.person_id in plan.overtaken
        or effect.person_id in plan.known.left_since
        or _was_there_until(now, plan.day)
    )
    is_other = now is not None and (_gives_up_his_nik(plan, effect, now) or _marries_near(plan, effect, now))
    if now is None or not (is_kept or now.area == plan.area or was_here or is_other):
        return plan.must_live_here(effect.person_id)
    of_family = _of_family_then(plan, effect)
    effect = _as_it_stands(plan, effect, now, is_kept=is_kept)
    if of_family is not None:
        if misfit := _changed_meanwhile(of_family, plan.person(of_family.person_id)):
            return replace(misfit, person=effect.person_id)
        plan.edits.append(of_family)
    elif not effect.new:
        plan.overtaken.append(effect.person_id)
        return None
    person = plan.person(effect.person_id)
    if effect.person_id in plan.comers and not (effect := _without_what_is_known(effect, person)).new:
        return None
    if (misfit := _changed_meanwhile(effect, person)) is not None:
        return misfit
    if (misfit := _not_his_last_day(plan, effect, now) or _not_his_first_day(plan, effect)) is not None:
        return misfit
    if (misfit := _nik_of_another(plan, effect)) is not None:
        return misfit
    if "nik" in effect.new:
        plan.free(effect.old.get("nik", ""), effect.person_id)
    plan.edits.append(effect)
    return None


def _marries_near(plan: Plan, effect: EditPerson, now: Standing) -> bool:
    """The husband or wife of somebody of this RT, in another RT of the village, whose operator tied the two."""
    village = ancestor(plan.area, Level.VILLAGE)
    is_couple = any(each != effect.person_id for each in plan.subjects)
    return is_couple and {*effect.new} == {"marital"} and now.status in REGISTERED and is_within(now.area, village)


def _changed_meanwhile(effect: EditPerson, person: Person) -> Misfit | None:
    for name, old in effect.old.items():
        if (
            name not in OF_NO_ENTRY
            and not same_value(old, text_of(person, name))
            and not (name == "nik" and not person.nik)
        ):
            return Misfit(effect.person_id, "changed-meanwhile", name)
    return None


def _of_family_then(plan: Plan, effect: EditPerson) -> EditPerson | None:
    """What of it is put right of the family that he was of when it was told, and left: of whoever is there still."""
    then = plan.known.families_then.get(effect.person_id)
    if then is None or then.through is None or effect.new.keys().isdisjoint(then.fields):
        return None
    return replace(_without(effect, effect.new.keys() - {*then.fields}), person_id=then.through)


def _as_it_stands(plan: Plan, effect: EditPerson, now: Standing, *, is_kept: bool) -> EditPerson:
    """Without what his family is where he lives by now, and how he was married before something else was told of it."""
    others: set[str] = set()
    if effect.person_id in plan.known.families_then or (now.area != plan.area and not is_kept):
        others = {*OF_FAMILY} - ({"kk"} if _came_along(plan, effect, now) else set())
    is_told_since = effect.person_id in plan.known.married_since | plan.known.wed_to_another
    return _without(effect, others | ({"marital"} if is_told_since else set()))


def _came_along(plan: Plan, effect: EditPerson, now: Standing) -> bool:
    """Whether the No KK of where he is reads as that which is wrong: so it is as wrong there. None at all came along
    only with the household that he was of."""
    then = plan.known.families_then.get(effect.person_id)
    if then is None:
        return False
    kk = text_of(plan.person(effect.person_id), "kk")
    return same_value(kk, effect.old.get("kk", "")) and (bool(kk) or then.household == now.household)


def _is_gone_by_it(plan: Plan, effect: EditPerson, now: Standing) -> bool:
    """Whether his entry tells the very day that is put right."""
    told = text_of(plan.person(effect.person_id), LEFT_ON)
    return now.status is BasicStatus.MOVED and same_value(told, effect.old.get(LEFT_ON, ""))


def _leave_on_another_day(plan: Plan, effect: EditPerson, now: Standing) -> Misfit | None:
    """Of who is not gone by the leaving whose day it is: what came after that day kept him here, or he lives elsewhere
    by now. He is where the right day leads him, or stays as he is."""
    who, known = effect.person_id, plan.happened(effect.person_id)
    left = leaving_of(known, plan.area, effect.old.get(LEFT_ON, ""))
    if left is None or not same_value(left.day.stored(), effect.old.get(LEFT_ON, "")):
        return Misfit(who, "changed-meanwhile", LEFT_ON)
    right = replace(left, day=Day.load(effect.new[LEFT_ON]))
    led = led_by_all([right if each is left else each for each in known], plan.known.listed.get(who))
    if now.status in (*REGISTERED, BasicStatus.MOVED) and be_led(plan, who, led):
        return None
    plan.overtaken.append(who)
    return None


def _nik_of_another(plan: Plan, effect: EditPerson) -> Misfit | None:
    nik = effect.new.get("nik", "")
    if plan.is_taken(nik, effect.person_id):
        return Misfit(effect.person_id, "nik-taken", "nik")
    return Misfit(effect.person_id, NIK_STAYS, "nik") if plan.is_of_ended(nik, effect.person_id) else None


def _not_his_last_day(plan: Plan, effect: EditPerson, now: Standing) -> Misfit | None:
    """Who died or left is so still; and who came back on a day behind the new one lives here by that."""
    for name in effect.new.keys() & LAST_DAYS.keys():
        if now.status is not LAST_DAYS[name]:
            return Misfit(effect.person_id, "changed-meanwhile", name)
    if LEFT_ON in effect.new:
        left = Day.load(effect.new[LEFT_ON]).latest
        if any(each.comes and each.day.latest > left for each in plan.happened(effect.person_id)):
            return Misfit(effect.person_id, CAME_AFTER, LEFT_ON)
    return None


def _not_his_first_day(plan: Plan, effect: EditPerson) -> Misfit | None:
    """Who came on the day that was told, and stands as he does also if he came on the right one."""
    if CAME_ON not in effect.new:
        return None
    known = plan.happened(effect.person_id)
    came = last_coming(known, plan.area)
    if came is None:
        return Misfit(effect.person_id, "not-come")
    if not same_value(came.day.stored(), effect.old.get(CAME_ON, "")):
        return Misfit(effect.person_id, "changed-meanwhile", CAME_ON)
    right = replace(came, day=Day.load(effect.new[CAME_ON]))
    before, after = (_led_to(each) for each in (known, [right if each is came else each for each in known]))
    return None if before == after else Misfit(effect.person_id, EVENT_BETWEEN, CAME_ON)


def _led_to(known: Sequence[Happened]) -> tuple[BasicStatus, AreaCode]:
    now = led_to(AT_FIRST, [each for each in known if not each.is_birth])
    return now.status, now.area


def _without_what_is_known(effect: EditPerson, person: Person) -> EditPerson:
    """Of who comes: a blank that somebody has filled since with the same is no hindrance."""
    known = {name for name, new in effect.new.items() if not effect.old.get(name)}
    return _without(effect, {name for name in known if same_value(effect.new[name], text_of(person, name))})


def _without(effect: EditPerson, fields: Set[str]) -> EditPerson:
    old, new = ({name: each[name] for name in each if name not in fields} for each in (effect.old, effect.new))
    return replace(effect, old=old, new=new)


def _gives_up_his_nik(plan: Plan, effect: EditPerson, now: Standing) -> bool:
    """Who has that of whom it puts right, wherever in the regency he is: of another village its operator is asked."""
    regency = ancestor(plan.area, Level.REGENCY)
    return effect.new == {"nik": ""} and now.status in REGISTERED and is_within(now.area, regency)


def _was_there_until(now: Standing, day: date) -> bool:
    """Whether he came to where he stands on that day or after it."""
    return now.placed_on is not None and now.placed_on >= day
