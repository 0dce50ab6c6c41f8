"""A button of a page whose report was handed in long ago, or *kirim* once more: nothing changes, and the report is
named."""

from datetime import timedelta

from bot.dialogue.fields import clean
from bot.dialogue.prompt import Pressed, Text
from bot.domain.people.officer import Role
from bot.domain.report.report import Report
from bot.domain.report.review import may_report
from bot.services.chat.chat import Chat
from bot.services.conversation.rt.writing_down import speaks_of_his
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.storage.reports import reports, rt_reports

_SEND_AGAIN = "kirim"
_LATELY = timedelta(days=1)


async def tell(chat: Chat, said: Pressed) -> bool:
    """False of a button that belongs to no report of his."""
    session = said.token.partition(":")[0]
    report = await reports.by_submission(chat.work.transaction, session) if session else None
    if report is None:
        return False
    await speaks_of_his(chat, report.id)
    if not may_report(chat.officer, report.area, report.reporter_id):
        return False
    _name(chat, report, "handed-in-already")
    return True


async def take(chat: Chat, text: str) -> bool:
    """*Kirim* where no question is open any more: of what he sent last he may not know that it came; False where that
    was long ago."""
    if chat.duty.role is not Role.RT or clean(text).lower().removeprefix("/") != _SEND_AGAIN:
        return False
    last = await rt_reports.latest(chat.work.transaction, chat.officer.area)
    if last is None or last.reporter_id != chat.officer.id or chat.work.now - last.submitted_at > _LATELY:
        return False
    _name(chat, last, "handed-in-just")
    return True


def _name(chat: Chat, report: Report, key: str) -> None:
    button = Command.REPORT.button(Text("button-edited-report", {"number": report.number}), report.id)
    chat.tell(Text(key, {"number": report.number}), options=(button, *TO_MENU))
