"""In which order somebody did what is in effect of him, of one day too, whatever was told or approved first; pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import reduce
from itertools import groupby, zip_longest

from bot.domain.areas import AreaCode
from bot.domain.days.day import Day
from bot.domain.month.happened import Happened, came_home
from bot.domain.month.places import Place, after, is_away
from bot.domain.people.people import BasicStatus
from bot.domain.people.standing import Standing
from bot.domain.report.changes import NOWHERE

AWAY = (BasicStatus.AWAY, BasicStatus.MISSING)
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
    before = [each for each in known if each.day.latest < told.day.latest]
    morning = led_to(_listed(listed), _as_they_came(before))
    known = _as_they_came([*known, told], told)
    rest = [each for each in known if each.day.latest >= told.day.latest and not each.is_birth]
    ordered = list(in_order(morning, rest, told))
    return ordered[next(at for at, each in enumerate(ordered) if each is told) + 1 :]


def _listed(listed: Standing | None) -> Place:
    if listed is None:
        return AT_FIRST
    return Place(listed.status, listed.area, Day(listed.placed_on or date.min), household=listed.household)


def all_in_order(told: Happened, known: Sequence[Happened], listed: Standing | None) -> tuple[Place, list[Happened]]:
    """Where he was before any of it, and all of it with what is told now.

    Of whom no list is known that is where the first of it is told of him, but for a coming.
    """
    of_him = _as_they_came([*(each for each in known if not each.is_birth), told], told)
    start = _at_first(of_him, listed)
    return start, list(in_order(start, of_him))


def led_by_all(known: Sequence[Happened], listed: Standing | None) -> Place:
    """Where he is by all of it."""
    of_him = _as_they_came([each for each in known if not each.is_birth])
    return led_to(_at_first(of_him, listed), of_him)


def _as_they_came(known: Sequence[Happened], told: Happened | None = None) -> list[Happened]:
    """Whoever was home by then came as such, by the word of whatever RT; what is told now is as it is."""
    home = {id(each) for each in known if each.as_he_was and each is not told and came_home(each.day, known)}
    return [replace(each, as_he_was=False) if id(each) in home else each for each in known]


def _at_first(of_him: Sequence[Happened], listed: Standing | None) -> Place:
    first = min(of_him, key=_as_told)
    is_new = listed is None and (first.comes or first.had_come)
    return _listed(listed) if listed or is_new else Place(BasicStatus.ALIVE, first.area, AT_FIRST.since)


def was_away_before(told: Happened, known: Sequence[Happened], listed: Standing | None) -> bool:
    """Whether he was away until what is told now."""
    start, ordered = all_in_order(told, known, listed)
    at = next(at for at, each in enumerate(ordered) if each is told)
    return is_away(led_on(start, ordered[:at]))


def is_another_leaving(told: Happened, ordered: Sequence[Happened]) -> bool:
    """Whether he left the RT by it as well as by the leaving before it and the one after it: he was back in between."""
    before: Happened | None = None
    for each in ordered:
        if each.area != told.area:
            continue
        if each.comes or each.had_come or each.status is BasicStatus.ALIVE:
            before = None
        if each.status is BasicStatus.MOVED:
            if before is not None and told in (before, each):
                return False
            before = each
    return True


def in_order(start: Place, known: Sequence[Happened], told: Happened | None = None) -> Iterator[Happened]:
    """By their days; of one day as they can have been, from where he was when it began. What is told now was so,
    wherever he would have been else."""
    now = start
    days = [list(of_a_day) for _, of_a_day in groupby(sorted(known, key=_as_told), key=_latest)]
    for rest, later in zip_longest(days, days[1:], fillvalue=()):
        goes_on_in = next((each.area for each in later if not each.comes), NOWHERE)
        while rest:
            each = _next(now, rest, goes_on_in)
            rest = [other for other in rest if other is not each]
            now = Place(each.status, each.area, each.day, each) if each is told else after(now, each)
            yield each


def _latest(each: Happened) -> date:
    return each.day.latest


def _as_told(each: Happened) -> tuple[date, datetime]:
    return each.day.latest, each.told_at


def _next(now: Place, rest: Sequence[Happened], goes_on_in: AreaCode) -> Happened:
    """What he did first of these: something where he was, else he came to where he went, else to where he left from;
    not to where he was, if he came elsewhere too: he was back there after that; last to where more is told of him."""
    here = [each for each in rest if _is_here(now, each, rest)]
    if here:
        return min(here, key=lambda each: _rank(now, each, here))
    came = [each for each in rest if each.comes]
    left = {each.area for each in rest if each.status is BasicStatus.MOVED}
    expected = [each for each in came if now.at is not None and each.area == now.at.to]
    passed = [each for each in came if each.area in left]
    off = [each for each in came if not now.is_registered or each.area != now.area]
    ranked = [*expected, *passed, *off, *came, *rest]
    return next((each for each in ranked if each.comes and each.area != goes_on_in), ranked[0])


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


def _rank(now: Place, each: Happened, here: Sequence[Happened]) -> int:
    """Away before home, but of who was away home before away; and he left last of all, but for being home again of who
    was home and did not go away for a time."""
    if each.status is BasicStatus.MOVED:
        return 3
    if each.comes:
        return 0
    is_home = each.status is BasicStatus.ALIVE
    if is_home is not (now.status is BasicStatus.ALIVE):
        return 1
    return 2 if not is_home or any(other.status in AWAY for other in here) else 4


def came_from_there(on: date, left: AreaCode, now: Standing, known: Sequence[Happened]) -> bool:
    """Whether who is gone from another RT came there on the day on which this one tells that he left it."""
    came = any(each.comes and each.area == now.area and each.day.latest == on for each in known)
    return came and now.area != left and now.status is BasicStatus.MOVED
