"""What is read of a chunk of a month's persons, and what follows from it for a row."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.days.day import Exactness
from bot.domain.month.told import Told
from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId
from bot.reports.asked import LIVING_HERE
from bot.reports.rows import PersonRow


@dataclass(frozen=True, slots=True)
class Known:
    """Everything that the rows of a chunk of persons need besides what was told."""

    persons: Mapping[PersonId, Person]
    before: Mapping[PersonId, Person]
    receiving: Mapping[HouseholdId, tuple[Person, tuple[str, ...]]]
    received: Mapping[HouseholdId, str]
    """Who received before the month, where another was named since."""
    right: Mapping[PersonId, Person]
    """The right entries of those who were entered twice."""
    taken: Mapping[PersonId, Person]
    """By who got the NIK of his second entry: that entry, as the national list holds him."""
    left: Mapping[HouseholdId, tuple[str, ...]]
    """What families got that are proposed for leaving, and of which nobody lives here."""
    living: frozenset[HouseholdId]
    """The households of people dead and gone in which somebody lives, and for which nobody receives."""
    lives_by_nik: frozenset[PersonId] = frozenset()
    """Who left and whose NIK somebody has who lives in the regency: nobody of that NIK is to be removed."""


def is_received_for(receiving: tuple[Person, tuple[str, ...]] | None) -> bool:
    return receiving is not None and receiving[0].status in LIVING_HERE


def is_told_as(right: Person | None, double: Person) -> bool:
    """Whether his NIK goes on as that of the entry which is right: nobody of that NIK is to be removed."""
    return right is not None and right.status in LIVING_HERE and bool(double.nik) and right.nik == double.nik


def has_ended_before(before: Person | None, now: Person, told: Told) -> bool:
    """Whether no report of the month tells his end; who left again did so on another day."""
    if before is None or before.status is not now.status or now.status in LIVING_HERE:
        return False
    return not (_has_left_again(before, now) and told.is_ending(now))


def _has_left_again(before: Person, now: Person) -> bool:
    """A day on which he left is one leaving, whichever RT is known by now to be the last one; where the day is not
    known, another RT means another leaving."""
    if before.died_or_left_on != now.died_or_left_on:
        return True
    is_one_day = now.died_or_left_on is not None and now.end_exactness is Exactness.DAY
    return before.area != now.area and not is_one_day


def is_removed_as_another(before: Person | None, now: Person) -> bool:
    """Whether his row of an earlier month's removal list has another NIK, name or day than he has by now."""
    if before is None or now.status is BasicStatus.INVALID:
        return False
    return _as_removed(before) != _as_removed(now)


def _as_removed(person: Person) -> tuple[object, ...]:
    return person.nik, person.name, person.died_or_left_on, person.end_exactness


def is_asked_of_follower(row: PersonRow) -> bool:
    """Whether the month asks something of whom no report speaks of but by naming him head: to put right what the
    national list has of him, or to leave with his family."""
    if row.person.status not in LIVING_HERE:
        return True
    changed = bool(row.person.nik) and any(new for _, _, new in row.changes)
    return changed or row.asks or row.unfit is not None
