"""*Hubungkan ke warga* from a page that is no card: also of a report that was approved without, and changed nothing."""

from bot.dialogue.prompt import Text
from bot.domain.report.report import Report
from bot.domain.report.review import ReportId, Status, may_decide
from bot.services.chat import tie_question
from bot.services.chat.chat import Chat
from bot.services.review.card_lines import CARD_LOCALE
from bot.services.review.taking_back import take_back
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.storage.reports import reports

TO_LIST = (Command.MATTERS.button(Text("button-matters-list")), *TO_MENU)


async def begin(chat: Chat, report_id: str) -> None:
    """Asks who is meant; what was approved without waits again first, since it changed nothing there is to keep."""
    report = await reports.get(chat.work.transaction, ReportId(report_id))
    if report is None or not may_decide(chat.officer, report.area):
        chat.tell(Text("decide-not-yours"), options=TO_LIST)
        return
    if report.status is Status.APPLIED and report.is_untied:
        said = await _wait_again(chat, report)
        if not said.key.startswith("undone"):
            chat.tell(said, options=TO_LIST)
            return
        report = await reports.get(chat.work.transaction, report.id) or report
    notice = await tie_question.begin(chat, report)
    if notice.key != "tie-in-private":
        chat.tell(notice, options=TO_LIST)


async def _wait_again(chat: Chat, report: Report) -> Text:
    reason = chat.work.house.texts.say(CARD_LOCALE, Text("reason-to-be-tied"))
    return await take_back(chat.work, chat.officer, (report.id, report.revision), reason, None, keeps_newer=False)
