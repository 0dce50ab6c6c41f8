"""Who of an RT has likely died, left or given birth unseen: the ranking behind *cek warga*."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.people.people import BasicStatus, HouseholdId, PersonId, Relationship, age_on

OLD = 70
REST = timedelta(days=182)
"""Whoever was confirmed so recently is asked about only for a reason that time alone does not settle."""
TERM = timedelta(days=274)
"""Nine months: a birth is expected from here on."""
TERM_FORGOTTEN = timedelta(days=366)
"""A pregnancy noted so long ago tells nothing any more."""
_NEWBORN_AFTER = timedelta(days=150)
_NEVER = 24
"""Months that count for somebody who was never confirmed."""


class Reason(StrEnum):
    """Why somebody is asked about."""

    TOLD = "told"
    """a report tells of somebody on no list who is called so, and nobody said whom it means"""
    EXPECTED = "expected"
    """a birth is due"""
    MISSING = "missing"
    OLD = "old"
    AID = "aid"
    """receives aid, so a mistake costs most"""
    AWAY = "away"
    ALONE = "alone"
    """nobody in the house would tell"""
    UNCONFIRMED = "unconfirmed"


class Answer(StrEnum):
    """What an RT head may tap that needs no report; any other answer is the code of the kind of report it opens."""

    SAME = "same"
    """as registered: still lives here, still away, not born yet"""
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Standing:
    """What the registry knows of a resident, as far as it tells how likely he has changed unseen."""

    person_id: PersonId
    household_id: HouseholdId
    birth_date: date | None = None
    relationship: Relationship | None = None
    status: BasicStatus = BasicStatus.ALIVE
    has_aid: bool = False
    pregnant_since: date | None = None
    confirmed_on: date | None = None
    told_on: date | None = None
    """Since when somebody called so is told as dead or gone, and may be he."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """Somebody to ask about: the more points, the sooner; the reason that counts most comes first."""

    person_id: PersonId
    points: int
    reasons: tuple[Reason, ...]


def is_expecting(pregnant_since: date | None, today: date) -> bool:
    """Whether her nine months are past, but not so long that the note is stale."""
    return pregnant_since is not None and TERM <= today - pregnant_since < TERM_FORGOTTEN


def rank(
    residents: Iterable[Standing],
    today: date,
    reported: Collection[PersonId] = (),
    born_in: Collection[HouseholdId] = (),
) -> list[Suspect]:
    """All of an RT's residents who may be asked about, likeliest first; the same for the same facts, in any order.

    `reported` are those with an open report, who are not asked about; in the households `born_in` a birth has been
    reported already. Not asked either is who was confirmed within half a year, unless away, expecting, or told of
    since.
    """
    everybody = list(residents)
    sizes = Counter(each.household_id for each in everybody)
    youngest = _youngest(everybody)
    suspects = []
    for each in everybody:
        newest = youngest.get(each.household_id)
        is_born = each.household_id in born_in or _is_born(each, newest)
        points = _points(each, today, alone=sizes[each.household_id] == 1, is_born=is_born)
        if each.person_id in reported or (_is_fresh(each, today) and not points.keys() & _NEVER_SETTLED):
            continue
        reasons = sorted(points, key=lambda reason: (-points[reason], reason))
        suspects.append((Suspect(each.person_id, sum(points.values()), tuple(reasons)), each))
    suspects.sort(key=lambda pair: (-pair[0].points, pair[1].birth_date or date.max, pair[0].person_id))
    return [suspect for suspect, _ in suspects]


_NEVER_SETTLED = {Reason.EXPECTED, Reason.AWAY, Reason.TOLD}


def _youngest(everybody: Iterable[Standing]) -> dict[HouseholdId, date]:
    newest: dict[HouseholdId, date] = {}
    for each in everybody:
        if each.birth_date:
            newest[each.household_id] = max(each.birth_date, newest.get(each.household_id, date.min))
    return newest


def _is_born(each: Standing, newest: date | None) -> bool:
    """Whether the household has a child born of this pregnancy."""
    return bool(each.pregnant_since and newest and newest >= each.pregnant_since + _NEWBORN_AFTER)


def _is_fresh(each: Standing, today: date) -> bool:
    return each.confirmed_on is not None and today - each.confirmed_on < REST


def _points(each: Standing, today: date, *, alone: bool, is_born: bool) -> dict[Reason, int]:
    """What each reason counts; a reason that does not hold is left out."""
    age = age_on(each.birth_date, today) if each.birth_date else 0
    counts = {
        Reason.TOLD: 200 if _is_told_since(each) else 0,
        Reason.EXPECTED: 60 if is_expecting(each.pregnant_since, today) and not is_born else 0,
        Reason.MISSING: 30 if each.status is BasicStatus.MISSING else 0,
        Reason.OLD: min(30 + 2 * (age - OLD), 90) if age >= OLD else 0,
        Reason.AID: 25 if each.has_aid else 0,
        Reason.AWAY: 20 if each.status is BasicStatus.AWAY else 0,
        Reason.ALONE: 15 if alone and each.relationship is Relationship.HEAD else 0,
        Reason.UNCONFIRMED: _months_unconfirmed(each, today),
    }
    return {reason: count for reason, count in counts.items() if count}


def _is_told_since(each: Standing) -> bool:
    """Whether nobody has said since that he lives."""
    return each.told_on is not None and (each.confirmed_on is None or each.confirmed_on < each.told_on)


def _months_unconfirmed(each: Standing, today: date) -> int:
    if each.confirmed_on is None:
        return _NEVER
    return max(0, min(_NEVER, (today - each.confirmed_on).days // 30))
