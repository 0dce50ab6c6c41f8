"""Of whom a report says how they are married, and to whom."""

from bot.domain.people.people import Marital, PersonId
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


def makes_so(report: Report, who: PersonId, how: Marital) -> bool:
    """Whether it says that he is married so."""
    edits = (each for each in report.change.effects if isinstance(each, EditPerson) and each.person_id == who)
    return any(each.new.get(MARITAL) == str(how.value) for each in edits)


def beside(report: Report, who: PersonId) -> PersonId | None:
    """Who else's marital status it changes: his wife or husband, where it speaks of both."""
    others = married_by(report) - {who}
    return next(iter(others)) if len(others) == 1 else None
