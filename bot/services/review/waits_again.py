"""Why a report waits once more: it was sent again, or its decision fell."""

from bot.domain.report.report import Report
from bot.domain.report.review import Event, Status
from bot.services.work.work import Work
from bot.storage.history import audit

_SENT, _FELL = "sent", "waits"
_AFTER = {
    f"report.{Event.RESUBMITTED}": _SENT,
    f"report.{Event.TAKEN_BACK}": _FELL,
    f"report.{Event.REFUSED}": _FELL,
}


async def how_again(work: Work, report: Report) -> str:
    """`sent` by its RT head since it came back, also where it is decided by now; it `waits` since a decision was taken
    back or another word said no; else `no`: whoever ties it or enters people sends nothing again."""
    if not report.revision:
        return "no"
    subject = f"report:{report.id}"
    told = [each.line.action for each in await audit.of_subject(work.transaction, subject)]
    told += [each.action for each in work.lines if each.subject == subject]  # by this very turn
    last = next((_AFTER[action] for action in reversed(told) if action in _AFTER), "no")
    return "no" if last == _FELL and report.status is not Status.WAITING else last
