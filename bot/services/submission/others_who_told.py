"""Who told it before, and how long ago, in words."""

from datetime import date, datetime

from bot.dialogue.prompt import Option, Text
from bot.domain.days.dates import say_date
from bot.domain.people.officer import OfficerId
from bot.domain.report.report import Report
from bot.services.chat.chat import Chat
from bot.services.review.additions import takes_additions
from bot.storage.officers import officers

_COUNTED = 30
"""Days that are counted; what is longer ago is told by its date."""


async def told_by(chat: Chat, key: str, report: Report, **args: str) -> Text:
    """The text `key` with reporter, time, kind, number and state of an earlier report."""
    reporter = await officers.by_id(chat.work.transaction, OfficerId(report.reporter_id))
    own = "yes" if report.reporter_id == chat.officer.id else "no"
    about = {"number": report.number, "who": reporter.name if reporter else "-", "own": own, **args}
    parts = {
        "kind": Text(f"kind-{report.kind}"),
        "status": Text(f"status-{report.status}"),
        "ago": _ago(_local_day(chat, report.submitted_at), chat.scene.today),
    }
    return Text(key, about, parts)


def _local_day(chat: Chat, at: datetime) -> date:
    return at.astimezone(chat.work.house.calendar.timezone).date()


def _ago(day: date, today: date) -> Text:
    days = (today - day).days
    return Text("days-ago", {"days": days if 0 <= days <= _COUNTED else -1, "day": say_date(day)})


def add_or_stop(chat: Chat, report: Report, session_id: str) -> tuple[Option, ...]:
    """Adding to that report, where it is of his RT and open; and giving up this one."""
    stop = Option(f"discard:{session_id}", Text("button-cancel"))
    if report.area != chat.officer.area or not takes_additions(report):
        return (stop,)
    return Option(f"instead:{report.id}", Text("button-told-add")), stop
