"""A card of the queue in somebody's own chat, and where its page ended."""

from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, may_decide
from bot.services.chat.chat import Chat
from bot.services.review import report_card
from bot.services.work.channel import SendPrompt
from bot.storage.officers import officers
from bot.storage.reports import reports


async def hang(chat: Chat, report: Report) -> None:
    """With its buttons."""
    reporter = await officers.by_id(chat.work.transaction, report.reporter_id)
    if reporter is not None:
        say = await report_card.undecided(chat.work, report, reporter)
        prompt = chat.work.house.texts.prompt(chat.officer.locale, say)
        chat.work.send(chat.address, SendPrompt(prompt), card=(report.id, report.revision))


async def last_shown(chat: Chat, name: str) -> Report | None:
    """The report behind which a page begins; None where it is none of his."""
    report = await reports.get(chat.work.transaction, ReportId(name)) if name else None
    return report if report is not None and may_decide(chat.officer, report.area) else None
