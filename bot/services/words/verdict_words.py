"""A decision in words."""

from datetime import datetime

from bot.dialogue.prompt import Text
from bot.domain.days.dates import say_date
from bot.domain.report.review import Event
from bot.services.work.work import Work


def verdict_line(work: Work, event: Event, name: str, decided_at: datetime, reason: str) -> Text:
    """Who decided what, on which day at which hour, and why."""
    at = decided_at.astimezone(work.house.calendar.timezone)
    when = {"day": say_date(at.date()), "time": at.strftime("%H.%M")}
    return Text(f"card-{event}", {"name": name, "reason": reason, **when})
