"""In which order somebody did what is in effect of him, of one day too, whatever was told or approved first; pure."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import reduce
from itertools import groupby

from bot.domain.areas import AreaCode
from bot.domain.days.day import Day
from bot.domain.month.happened import Happened
from bot.domain.month.places import Place, after
from bot.domain.people.people import BasicStatus
from bot.domain.people.standing import Standing
from bot.domain.report.changes import NOWHERE, JoinHousehold, SetStatus

AT_FIRST = Place(BasicStatus.MOVED, NOWHERE, Day(date.min))
"""Where somebody is of whom nothing is known yet."""


def later_than(told: Day, known: Sequence[Happened]) -> list[Happened]:
    """What is of a later day, by the order in which it was approved."""
    return [each for each in known if each.day.latest > told.latest and not each.is_birth]


def led_to(start: Place, known: Sequence[Happened]) -> Place:
    """Where somebody stands by all of it, in the order in which it must have been."""
    return led_on(start, in_order(start, known))


def led_on(start: Place, ordered: Iterable[Happened]) -> Place:
    """Where he stands by what is in order, one after the other."""
    return reduce(after, ordered, start)


def since(told: Happened, known: Sequence[Happened], listed: Standing | None) -> list[Happened]:
    """What came after what is told now, the earliest first.

    `listed` is how he stood before any report told of him; None where nobody knows, or he was on no list.
    """
    morning = Place(listed.status, listed.area, Day(listed.placed_on or date.min)) if listed else AT_FIRST
    morning = led_to(morning, [each for each in known if each.day.latest < told.day.latest])
    rest = [each for each in known if each.day.latest >= told.day.latest and not each.is_birth]
    ordered = list(in_order(morning, [*rest, told], told))
    return ordered[next(at for at, each in enumerate(ordered) if each is told) + 1 :]


def in_order(start: Place, known: Sequence[Happened], told: Happened | None = None) -> Iterator[Happened]:
    """By their days; of one day as they can have been, from where he was when it began. What is told now was so,
    wherever he would have been else."""
    now = start
    for _, of_a_day in groupby(sorted(known, key=_latest), key=_latest):
        rest = list(of_a_day)
        while rest:
            each = _next(now, rest)
            rest = [other for other in rest if other is not each]
            now = Place(each.status, each.area, each.day, each) if each is told else after(now, each)
            yield each


def _latest(each: Happened) -> date:
    return each.day.latest


def _next(now: Place, rest: Sequence[Happened]) -> Happened:
    """What he did first of these: something where he was, else he came to where he went, else to where he left from."""
    here = [each for each in rest if _is_here(now, each, rest)]
    if here:
        return min(here, key=lambda each: _rank(now, each))
    came = [each for each in rest if each.comes]
    left = {each.area for each in rest if each.status is BasicStatus.MOVED}
    expected = [each for each in came if now.at is not None and each.area == now.at.to]
    passed = [each for each in came if each.area in left]
    return [*expected, *passed, *came, *rest][0]


def _is_here(now: Place, each: Happened, rest: Sequence[Happened]) -> bool:
    """Whether he can have done it where he was, without coming there first: of who comes there on that day it is told
    that he is away, or was back, after that."""
    if not now.is_registered or each.area != now.area or (each.comes and each.arrives):
        return False
    comes = [other for other in rest if other.comes and other.arrives and other.area == each.area]
    if each.status is BasicStatus.MOVED:
        is_told_by_going = each.had_come or (now.at is not None and now.at.had_come)
        return not comes or not (is_told_by_going or any(other.is_back for other in comes))
    return each.comes or not comes


def _rank(now: Place, each: Happened) -> int:
    """Away before home, but of who was away home before away; and he left last of all."""
    if each.status is BasicStatus.MOVED:
        return 3
    if each.comes:
        return 0
    return 1 if (each.status is BasicStatus.ALIVE) is not (now.status is BasicStatus.ALIVE) else 2


def came_from_there(on: date, left: AreaCode, now: Standing, known: Sequence[Happened]) -> bool:
    """Whether who is gone from another RT came there on the day on which this one tells that he left it."""
    came = any(each.comes and each.area == now.area and each.day.latest == on for each in known)
    return came and now.area != left and now.status is BasicStatus.MOVED


def goes_on_to(left: SetStatus, now: Place) -> JoinHousehold | None:
    """His coming to where something in effect led him on from where he left; None where that tells of no household."""
    if now.at is None or now.at.household is None:
        return None
    return JoinHousehold(left.person_id, now.at.household, now.area, arrives=True)
