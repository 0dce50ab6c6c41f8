"""Where a report stands, in words."""

from bot.dialogue.prompt import Text
from bot.domain.people.people import readable
from bot.domain.periods import MonthCalendar
from bot.domain.report.report import Report
from bot.domain.report.review import STATES, VOID
from bot.services.words.month_names import until_day


def status_words(report: Report, calendar: MonthCalendar, waits: Text | None = None) -> Text:
    """Its status; with the closing whose file it is in, or will be, whose word it `waits` for, and that it is tied to
    nobody registered."""
    status = Text(f"status-{report.status}")
    if waits is not None:
        return Text("status-waits", parts={"status": status, "waits": waits})
    if report.is_untied and report.status not in VOID:
        changed = "some" if report.change.effects else "none"
        decided = "yes" if STATES[report.status].in_effect else "no"
        status = Text("status-untied", {"changed": changed, "decided": decided}, {"status": status})
    if report.filed_in and STATES[report.status].in_effect and not report.is_of_nobody:
        return Text("status-filed", {"until": until_day(calendar, report.filed_in)}, {"status": status})
    return status


def untied_lines(report: Report) -> tuple[Text, ...]:
    """That some of whom it speaks are tied to nobody registered, so that of them nothing changes."""
    if not report.is_untied or report.status in VOID:
        return ()
    return (Text("untied-line", {"names": ", ".join(map(readable, report.change.unlisted))}),)
