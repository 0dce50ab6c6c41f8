"""What a month asks of the national application for each person: the one list that he stands in."""

from enum import StrEnum

from bot.domain.people.completeness import missing_fields
from bot.domain.people.people import BasicStatus, Person
from bot.domain.profiles import Profile
from bot.reports.rows import PersonRow

LIVING_HERE = (BasicStatus.ALIVE, BasicStatus.AWAY)
"""For whom aid may be asked: nobody dead, gone or not to be found."""


class Asked(StrEnum):
    """The lists of a month's persons."""

    PROPOSED = "proposed"
    """usulan"""
    REMOVED = "removed"
    """penghapusan, and verval: whose code says what became of him"""
    PUT_RIGHT = "put-right"
    """perbaikan"""
    INCOMPLETE = "incomplete"
    """belum lengkap"""


AskedRow = tuple[PersonRow, Asked]
"""Somebody with what is asked of him: whoever counts him and whoever lists him need not find it out again."""


def asked_of(row: PersonRow, profile: Profile) -> Asked:
    """What is asked; who lives here and of whom nothing is asked is told as active."""
    if row.awaited:
        return Asked.INCOMPLETE
    if row.person.status not in LIVING_HERE or row.unfit is not None:
        return Asked.REMOVED
    if row.asks:
        return Asked.INCOMPLETE if missing(row, profile) else Asked.PROPOSED
    if row.changes:
        # Who has no NIK is not in the national list, so there is nothing to put right in it.
        return Asked.PUT_RIGHT if row.person.nik else Asked.INCOMPLETE
    return Asked.REMOVED


def wanted(row: PersonRow, profile: Profile) -> tuple[str, ...]:
    """The programmes that he is proposed for, else those that he had."""
    named = tuple(name for name in row.proposed if name) or row.person.programmes
    return tuple(name for name in named if name != profile.no_programme)


def is_paid_to_family(row: PersonRow, profile: Profile) -> bool:
    """Whether what he is proposed for is paid to who receives for his family."""
    return not set(wanted(row, profile)).isdisjoint(profile.paid_to_families)


def receiver(row: PersonRow) -> Person:
    """Who receives for his household, himself where nobody does who lives here."""
    return row.receives if row.receives and row.receives.status in LIVING_HERE else row.person


def missing(row: PersonRow, profile: Profile) -> tuple[tuple[Person, str], ...]:
    """Whose fields are not known that the list asks for: his own, and those of who would receive for his family."""
    whose = [row.person]
    if is_paid_to_family(row, profile) and receiver(row) != row.person:
        whose.append(receiver(row))
    return tuple((person, field) for person in whose for field in missing_fields(person, profile.required))
