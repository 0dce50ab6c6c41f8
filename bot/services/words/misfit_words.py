"""What of a report does not fit the registry, in words."""

from collections.abc import Collection

from bot.dialogue.prompt import Text
from bot.domain.month.as_known import Misfit
from bot.domain.people.people import PersonId, readable
from bot.domain.report.report import Report


def why(report: Report, misfit: Misfit) -> Text:
    """What stands in the way, as half a sentence."""
    parts = {"field": Text(f"field-{misfit.field}")} if misfit.field else {}
    return Text(f"misfit-{misfit.why}", {"names": names_of(report, [misfit.person]) or "none"}, parts)


def names_of(report: Report, persons: Collection[PersonId]) -> str:
    """What the report calls them; empty where it does not name them."""
    known = report.change.called
    return ", ".join(readable(known[each]) for each in persons if each in known)
