"""Whether whoever sent a report has read what he was last told of it, for whoever waits for his answer."""

from datetime import datetime

from bot.dialogue.prompt import Text
from bot.domain.days.dates import say_date
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.messages import report_news
from bot.storage.messages.report_news import News


async def reading_lines(work: Work, report: Report) -> tuple[Text, ...]:
    """When he read it; of a returned report also that nothing says so yet."""
    news = await news_of(work.transaction, report)
    if news is None:
        return ()
    if news.read_at is not None:
        at = news.read_at.astimezone(work.house.calendar.timezone)
        day = "none" if at.date() == work.today else say_date(at.date())
        return (Text("card-read-line", {"day": day, "time": at.strftime("%H.%M")}),)
    return (Text("card-unread-line"),) if report.status is Status.RETURNED else ()


async def news_of(transaction: Transaction, report: Report) -> News | None:
    """The last that he was told, where it is of what stands now: a decision that went another way says nothing here."""
    news = await report_news.last_of(transaction, report.id)
    return news if news is not None and news.told_at >= _since(report) else None


def _since(report: Report) -> datetime:
    return max(filter(None, (report.submitted_at, report.decided_at)))
