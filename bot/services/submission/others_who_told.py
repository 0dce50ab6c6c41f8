"""Who told it before, and how long ago, in words."""

from datetime import date, datetime

from bot.dialogue.prompt import Text
from bot.domain.areas import is_within
from bot.domain.days.dates import say_date
from bot.domain.people.officer import OfficerId
from bot.domain.report.report import Report
from bot.services.review.word_lines import status_of
from bot.services.submission.filing import Filing
from bot.services.words.naming import people_of
from bot.storage.officers import officers

_COUNTED = 30
"""Days that are counted; what is longer ago is told by its date."""


async def told_by(filing: Filing, key: str, report: Report, **args: str) -> Text:
    """The text `key` with reporter, time, kind, number and state of an earlier report."""
    reporter = await officers.by_id(filing.work.transaction, OfficerId(report.reporter_id))
    own = "yes" if report.reporter_id == filing.officer.id else "no"
    about = {
        "number": report.number,
        "who": reporter.name if reporter else "-",
        "own": own,
        "names": _whom(filing, report),
        **args,
    }
    parts = {
        "kind": Text(f"kind-{report.kind}"),
        "status": await status_of(filing.work, report),
        "ago": _ago(_local_day(filing, report.submitted_at), filing.scene.today),
    }
    return Text(key, about, parts)


def _whom(filing: Filing, report: Report) -> str:
    """Those of his own area by age and house; of another RT's not even the name."""
    return people_of(report, filing.scene.today) if is_within(report.area, filing.officer.area) else "none"


def _local_day(filing: Filing, at: datetime) -> date:
    return at.astimezone(filing.work.house.calendar.timezone).date()


def _ago(day: date, today: date) -> Text:
    days = (today - day).days
    return Text("days-ago", {"days": days if 0 <= days <= _COUNTED else -1, "day": say_date(day)})
