"""Where a report stands, in words."""

from bot.dialogue.prompt import Text
from bot.domain.report.report import Report
from bot.domain.report.review import STATES
from bot.services.words.month_names import month_name


def status_words(report: Report) -> Text:
    """Its status; with the month whose file it is in, or will be."""
    if report.filed_in and STATES[report.status].in_effect:
        return Text("status-filed", {"month": month_name(report.filed_in)}, {"status": Text(f"status-{report.status}")})
    return Text(f"status-{report.status}")
