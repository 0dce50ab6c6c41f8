"""What comes first of all that somebody did on one day, whatever was told or approved first; pure."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.domain.areas import AreaCode
from bot.domain.days.day import Day
from bot.domain.month.happened import Happened, Place, later_than, led_to
from bot.domain.people.people import BasicStatus
from bot.domain.people.standing import REGISTERED, Standing
from bot.domain.report.changes import NOWHERE, JoinHousehold, SetStatus


def came_after(
    told: Day, area: AreaCode, known: Sequence[Happened], before: Standing, *, is_back: bool
) -> list[Happened]:
    """What came after somebody's coming to an RT on that day, who stands as `before`, the earliest first.

    Of that very day too, if he left by what tells that he had come, or is away or not found there since, or left where
    he had not lived until then: he was not there to leave before he came. `is_back` where he is told to be back in the
    RT that has him on its list all along.
    """
    of_that_day = [each for each in known if each.day.latest == told.latest and not each.is_birth]
    there = [each for each in of_that_day if each.area == area and not each.comes]
    since = [each for each in there if each.had_come or each.status in (BasicStatus.AWAY, BasicStatus.MISSING)]
    if is_back or not was_here(told, area, known, before):
        since += [each for each in there if each.status is BasicStatus.MOVED and each not in since]
    return [*since, *_went_on(since, of_that_day), *later_than(told, known)]


def _went_on(since: Sequence[Happened], of_that_day: Sequence[Happened]) -> Iterator[Happened]:
    """Where he came to that day from there, and where he went on to from that."""
    left = {each.to for each in since if each.status is BasicStatus.MOVED and each.to != NOWHERE}
    rest = [each for each in of_that_day if each not in since]
    came = [each for each in rest if each.comes and each.area in left]
    yield from came
    gone = [each for each in rest if each.status is BasicStatus.MOVED and each.area in left]
    yield from gone
    if gone:
        yield from _went_on(gone, [each for each in rest if each not in (*came, *gone)])


def was_here(told: Day, area: AreaCode, known: Sequence[Happened], before: Standing) -> bool:
    """Whether he lived in the RT when that day began, by what is in effect of the days before; else by where he stood
    until it. Of whom another RT told that he went on that day nobody knows, and he may have come back."""
    earlier = [each for each in known if each.day.latest < told.latest]
    nowhere = Place(BasicStatus.MOVED, NOWHERE, Day(date.min))
    then = led_to(nowhere, later_than(nowhere.since, earlier))
    if then.area != NOWHERE:
        return then.is_registered and then.area == area
    if before.placed_on is None:
        return before.status in REGISTERED and before.area == area
    of_that_day = [each.area for each in known if each.day.latest == told.latest and each.comes]
    left_elsewhere = before.status is BasicStatus.MOVED and before.area not in (area, *of_that_day)
    return not (left_elsewhere and before.placed_on == told.latest)


def came_from_there(on: date, left: AreaCode, now: Standing, known: Sequence[Happened]) -> bool:
    """Whether who is gone from another RT came there on the day on which this one tells that he left it."""
    came = any(each.comes and each.area == now.area and each.day.latest == on for each in known)
    return came and now.area != left and now.status is BasicStatus.MOVED


def went_on_to(left: SetStatus, now: Standing, known: Sequence[Happened]) -> JoinHousehold | None:
    """His coming to where he is told to have gone on the very day on which he came here, in effect already: which of
    two comings of one day was the first only his leaving between them tells."""
    if left.to == NOWHERE or now.placed_on != left.on:
        return None
    came = [each for each in known if each.comes and each.area == left.to and each.day.latest == left.on]
    if not came or came[-1].household is None:
        return None
    return JoinHousehold(left.person_id, came[-1].household, left.to, arrives=True)
