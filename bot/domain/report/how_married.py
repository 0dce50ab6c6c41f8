"""Of whom a report says how they are married."""

from bot.domain.people.people import PersonId
from bot.domain.report.changes import EditPerson
from bot.domain.report.report import Report

MARITAL = "marital"
"""The field that it changes."""


def married_by(report: Report) -> frozenset[PersonId]:
    """Those of whom it changes that."""
    edits = (each for each in report.change.effects if isinstance(each, EditPerson))
    return frozenset(each.person_id for each in edits if MARITAL in each.new)
