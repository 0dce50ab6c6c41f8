"""What officers are reminded of, and when each reminder is due."""

import calendar
from datetime import date, datetime, time, timedelta
from enum import StrEnum

WAKING = time(7), time(20)
"""Nobody is written to outside these hours, however late a reminder is caught up."""
EVENING = time(17)
"""From here on the eve of a meeting is told of."""
HALF_FILLED_AFTER = timedelta(hours=24)
HALF_FILLED_UNTIL = timedelta(days=7)
"""What was left so long ago is forgotten, not half filled."""
RETURNED_AFTER = timedelta(days=2), timedelta(days=9), timedelta(days=16)
"""Two days, then twice more, a week apart."""
_RETURNED_UNTIL = timedelta(days=23)
ASKED_BEFORE = timedelta(days=2)
"""So long before silence is taken for an answer."""
CERTIFICATE_AFTER = timedelta(days=60)
"""UU 24/2013, article 27: a birth is to be registered within sixty days."""
LATE_BY = timedelta(days=30)
"""How late a reminder that belongs to a day of a child's life may still come."""


class NudgeKind(StrEnum):
    """What somebody can be reminded of and can turn down; the most important first."""

    SILENT = "silent"
    ASKED = "asked"
    RETURNED = "returned"
    ADMINDUK = "adminduk"
    CERTIFICATE = "certificate"
    HALF_FILLED = "half"
    MINGGON = "minggon"
    CHECKS = "checks"


BY_IMPORTANCE = {kind: place for place, kind in enumerate(NudgeKind)}


def is_waking(at: time, earliest: time = WAKING[0]) -> bool:
    """Whether people may be written to at this hour of their day, not before `earliest`."""
    return max(WAKING[0], earliest) <= at < WAKING[1]


def next_waking(local: datetime) -> datetime:
    """The first moment from this one on at which people may be written to, by their own clocks."""
    if is_waking(local.time()):
        return local
    morning = local.replace(hour=WAKING[0].hour, minute=WAKING[0].minute, second=0, microsecond=0)
    return morning if local <= morning else morning + timedelta(days=1)


def returned_turn(returned_at: datetime, now: datetime) -> int | None:
    """Which reminder of a returned report is due, from 0; None before the first, and long after the last."""
    waited = now - returned_at
    if waited >= _RETURNED_UNTIL:
        return None
    past = [turn for turn, after in enumerate(RETURNED_AFTER) if waited >= after]
    return past[-1] if past else None


def without_certificate(today: date) -> tuple[date, date]:
    """The first and last birthday of babies who are sixty days old, or somewhat older, today."""
    last = today - CERTIFICATE_AFTER
    return last - LATE_BY, last


def without_adminduk(today: date) -> tuple[date, date]:
    """The first and last birthday of babies who are three months old, or somewhat older, today."""
    last = _three_months_before(today)
    return last - LATE_BY, last


def _three_months_before(today: date) -> date:
    """The last day of birth from which three months are over: born on 30 November, they are on 28 February."""
    year, zero_based = divmod(today.year * 12 + today.month - 1 - 3, 12)
    length = calendar.monthrange(year, zero_based + 1)[1]
    is_last = today.day == calendar.monthrange(today.year, today.month)[1]
    return date(year, zero_based + 1, length if is_last else min(today.day, length))
