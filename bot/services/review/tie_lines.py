"""What a card says of the reports that its own builds on."""

from bot.dialogue.prompt import Text
from bot.domain.report.report import Report
from bot.domain.report.review import STATES, Status
from bot.services.work.work import Work
from bot.storage.reports import builds, reports

FALLEN = "card-built-on-fallen-line"


async def tie_lines(work: Work, report: Report) -> list[Text]:
    """A line for each, as long as it waits and that one is not in effect."""
    if report.practice or report.status is not Status.WAITING:
        return []
    ties = await builds.earlier_of(work.transaction, report.id)
    earlier = await reports.get_many(work.transaction, [tie.report for tie in ties]) if ties else {}
    return [_line(each) for each in earlier.values()]


def _line(earlier: Report) -> Text:
    about, status = {"earlier": earlier.number}, {"status": Text(f"status-{earlier.status}")}
    if STATES[earlier.status].void:
        return Text(FALLEN, {**about, "reason": earlier.reason or "none"}, status)
    return Text("card-builds-on-line", about, status)
