"""Who follows: another head or pengurus of a family, named by a report of the one who was it."""

from collections.abc import Iterator, Sequence

from bot.domain.month.as_known import Misfit
from bot.domain.month.plan import Plan, is_later, is_over_by
from bot.domain.people.people import BasicStatus, HouseholdId, PersonId
from bot.domain.people.shared_houses import shared_houses
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import NameCaretaker, NameHead


def name_one(plan: Plan, effect: NameHead | NameCaretaker) -> Misfit | None:
    """Another head or pengurus; nobody new where the one before has not gone after all."""
    if _has_stayed(plan, effect):
        return None
    house = _home(plan, effect)
    if isinstance(effect, NameHead) and house in plan.known.headed:
        return Misfit(effect.person_id, "head-lives")
    house = house or _with_family_since(plan, effect)
    if house is None and (_is_followed(plan, effect) or _went_on(plan, effect)):
        plan.overtaken.append(effect.person_id)
        return None
    if house is None:
        return plan.must_live_here(effect.person_id) or Misfit(effect.person_id, "not-of-the-family")
    if isinstance(effect, NameHead):
        plan.heads.append(NameHead(house, effect.person_id))
    else:
        plan.caretakers.append(NameCaretaker(house, effect.person_id))
    return None


def _has_stayed(plan: Plan, effect: NameHead | NameCaretaker) -> bool:
    """Whether of those who go the one who headed the family, or received its aid, is overtaken by something else; of
    others who go with him that says nothing."""
    if effect.person_id in plan.overtaken and effect.person_id in _moved_by_it(plan):
        return True
    going = [who for who in _going(plan) if who != effect.person_id and _is_of(plan, who, effect)]
    led = plan.known.heads if isinstance(effect, NameHead) else plan.known.caretakers
    before = [who for who in going if who in led] or going
    stayed = bool(before) and all(who in plan.overtaken for who in before)
    return stayed and not _have_parted(plan, effect, before)


def _have_parted(plan: Plan, effect: NameHead | NameCaretaker, before: Sequence[PersonId]) -> bool:
    """Whether who is named lives in the RT, and those before him in another one: what is later does not say that they
    live together."""
    now = plan.standing.get(effect.person_id)
    is_here = now is not None and now.status in REGISTERED and now.area == plan.area
    return is_here and all(_lives_elsewhere(plan, who) for who in before)


def _lives_elsewhere(plan: Plan, who: PersonId) -> bool:
    now = plan.standing.get(who)
    return now is not None and now.status in REGISTERED and now.area != plan.area


def _moved_by_it(plan: Plan) -> set[PersonId]:
    """Of whom it tells more than that he follows: that another heads a family by now says nothing of its aid."""
    return {*plan.told_with, *plan.comers, *(right.person_id for right in plan.rights)}


def _going(plan: Plan) -> Iterator[PersonId]:
    """Who ends or leaves by it; of a report of which nobody does, who has another household by it."""
    ended = {*plan.told_with, *(right.person_id for right in plan.rights)}
    yield from ended or plan.comers


def _is_of(plan: Plan, who: PersonId, effect: NameHead | NameCaretaker) -> bool:
    """Whether he was of the family, as it was told or as it is now."""
    was, named = plan.known.standing.get(who), plan.known.standing.get(effect.person_id)
    return was is not None and was.household in (effect.household_id, named.household if named else "")


def _is_followed(plan: Plan, effect: NameHead | NameCaretaker) -> bool:
    """Whether who is named is there no more, and another has it since, or nobody is left who could."""
    settled = plan.known.headed if isinstance(effect, NameHead) else plan.known.received
    return effect.household_id in settled


def _home(plan: Plan, effect: NameHead | NameCaretaker) -> HouseholdId | None:
    """The household that he heads: the one that was told, or that of those of it whom the others left behind; else that
    in which he lives with the one before, since their family may have come to another RT meanwhile."""
    now = plan.standing.get(effect.person_id)
    if now is None or now.status not in REGISTERED:
        return None
    if now.area == plan.area and now.household in (effect.household_id, *_left_behind(plan, effect)):
        return now.household
    with_him = (plan.standing[who].household for who in plan.told_with if who in plan.standing)
    return now.household if now.household in with_him else None


def _left_behind(plan: Plan, effect: NameHead | NameCaretaker) -> Sequence[HouseholdId]:
    return shared_houses(effect.household_id, plan.area)


def _with_family_since(plan: Plan, effect: NameHead | NameCaretaker) -> HouseholdId | None:
    """The household of who was of the family on that day, and went on after it: he heads, or receives, wherever they
    went to, unless somebody else does there. Whoever is named alone, of no one who goes, came with them before it where
    nobody of theirs is left in the RT, or is of the same household still."""
    now, family = plan.standing.get(effect.person_id), plan.known.named_of.get(effect.person_id)
    if now is None or family is None or now.status not in (*REGISTERED, BasicStatus.MOVED):
        return None
    is_free = not (family.is_headed if isinstance(effect, NameHead) else family.is_received)
    if is_later(now, plan.day):
        is_same = now.household == effect.household_id
        return now.household if is_free or (is_same and _is_told_alone(plan, effect)) else None
    lives_here = now.status in REGISTERED and now.area == plan.area
    return now.household if lives_here and family.is_left and _is_told_alone(plan, effect) else None


def _went_on(plan: Plan, effect: NameHead | NameCaretaker) -> bool:
    """Whether who received a family's aid from that day on died or left it later: who follows was asked then."""
    now = plan.standing.get(effect.person_id)
    return now is not None and is_over_by(now, plan.day) and _is_told_alone(plan, effect)


def _is_told_alone(plan: Plan, effect: NameHead | NameCaretaker) -> bool:
    return isinstance(effect, NameCaretaker) and next(_going(plan), None) is None
