"""Of whom a report says how they are married, and to whom."""

from bot.domain.people.people import PersonId
from bot.domain.report.changes import EditPerson
from bot.domain.report.report import Report

MARITAL = "marital"
"""The field that it changes."""


def spouse_named(report: Report) -> str:
    """Whom it names as wife or husband, as it was typed; empty where it names nobody."""
    return dict(report.change.facts).get("spouse", "")


def married_by(report: Report) -> frozenset[PersonId]:
    """Those of whom it changes that."""
    edits = (each for each in report.change.effects if isinstance(each, EditPerson))
    return frozenset(each.person_id for each in edits if MARITAL in each.new)
