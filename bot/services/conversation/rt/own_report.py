"""The report that a button is about, where it is of the officer's own RT."""

from bot.dialogue.prompt import Text
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, may_report
from bot.services.chat import menu
from bot.services.chat.chat import Chat
from bot.storage.reports import reports


async def own_report(chat: Chat, report_id: str) -> Report | None:
    """The report; None where it is another RT's or none at all, which he is told in the same words above his menu."""
    report = await reports.get(chat.work.transaction, ReportId(report_id))
    if report is not None and may_report(chat.officer, report.area, report.reporter_id):
        return report
    await menu.show(chat, above=(Text("withdraw-not-yours"),))
    return None
