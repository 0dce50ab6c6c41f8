"""Where one thing after the other leads somebody; pure."""

from dataclasses import dataclass, replace

from bot.domain.areas import AreaCode
from bot.domain.days.day import Day
from bot.domain.month.happened import Happened
from bot.domain.people.people import BasicStatus, HouseholdId
from bot.domain.people.standing import REGISTERED
from bot.domain.report.changes import NOWHERE


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody would stand; `at` is what brought him there or took him away, None where what is told now did."""

    status: BasicStatus
    area: AreaCode
    since: Day
    at: Happened | None = None
    changed: Happened | None = None
    """By what he is away, not found or home again there."""
    household: HouseholdId | None = None
    """That he came to there, as far as anything tells it."""
    was_away: bool = False
    """Whether he was away until he left."""

    @property
    def is_registered(self) -> bool:
        """Whether he is on the list of the RT."""
        return self.status in REGISTERED


def after(now: Place, each: Happened) -> Place:
    """Where he stands once that has happened too; as before where it cannot have been."""
    if each.comes:
        return _come(now, each)
    if each.status is BasicStatus.MOVED:
        return _gone(now, each) if now.is_registered else now
    if now.area == each.area or (each.had_come and is_clearly_later(each.day, now.since)):
        return _changed(now, each)
    return now


def _changed(now: Place, each: Happened) -> Place:
    """Away, not found or home there: who had left the RT was back then."""
    is_there = now.area == each.area
    if is_there and now.is_registered:
        return replace(now, status=each.status, changed=each)
    house = now.household if is_there else each.household
    return Place(each.status, each.area, each.day, each, each, house)


def _come(now: Place, each: Happened) -> Place:
    """Whoever lives elsewhere came there after what merely implies that he came here, but for where he came from."""
    if each.origin and now.is_registered and now.area != each.origin:
        return now
    if not each.arrives and now.is_registered and now.area == each.area:
        return replace(now, household=each.household)
    if each.as_he_was and is_away(now):
        return Place(BasicStatus.AWAY, each.area, each.day, each, each, each.household)
    return Place(each.status, each.area, each.day, each, household=each.household)


def is_away(now: Place) -> bool:
    """Whether he is away there, or was until he left."""
    return now.was_away or now.status is BasicStatus.AWAY


def _gone(now: Place, each: Happened) -> Place:
    if now.area == each.area:
        return replace(now, status=BasicStatus.MOVED, since=each.day, at=each, was_away=is_away(now))
    if leaves_from_there(now, each):
        area, house = (each.area, each.household) if each.had_come else (now.area, now.household)
        return Place(BasicStatus.MOVED, area, each.day, each, household=house)
    return now


def leaves_from_there(now: Place, each: Happened) -> bool:
    """Whether another RT's word that he left is no part of his move to where he lives: it is of a clearly later day,
    and leads out of the regency; or from where he is told to have come meanwhile, to a third RT.

    Else leaving there and coming here are one move, whatever the days.
    """
    elsewhere = each.had_come and each.to not in (NOWHERE, now.area)
    return (each.beyond or elsewhere) and is_clearly_later(each.day, now.since)


def is_clearly_later(day: Day, before: Day) -> bool:
    """Whether it cannot have been the same day, as far as either is known."""
    return day.latest > before.latest and not day.may_be(before)
