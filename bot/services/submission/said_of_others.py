"""What is put right of one is so of others of whom the same was told."""

from collections.abc import Iterable
from dataclasses import replace

from bot.domain.people.people import Person, Resident
from bot.domain.report.changes import Change, EditPerson


def with_others(change: Change, right: EditPerson, others: Iterable[Person | Resident]) -> Change:
    """The change that says `right` of each of these too."""
    those = list(others)
    return replace(
        change,
        subjects=(*change.subjects, *(each.id for each in those)),
        names=(*change.names, *(each.name for each in those)),
        effects=(*change.effects, *(replace(right, person_id=each.id) for each in those)),
    )
