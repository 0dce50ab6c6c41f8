"""Whether a report says how somebody is married."""

from bot.domain.people.people import PersonId
from bot.domain.report.changes import EditPerson
from bot.domain.report.report import Report

MARITAL = "marital"


def says_how_married(report: Report, who: PersonId) -> bool:
    """Whether it changes that of him."""
    edits = (each for each in report.change.effects if isinstance(each, EditPerson))
    return any(each.person_id == who and MARITAL in each.new for each in edits)
