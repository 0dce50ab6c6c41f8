"""A button of a page whose report was handed in long ago: it changes nothing, and leads to the report."""

from bot.dialogue.prompt import Pressed, Text
from bot.domain.report.review import may_report
from bot.services.chat.chat import Chat
from bot.services.conversation.rt.writing_down import speaks_of_his
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.storage.reports import reports


async def tell(chat: Chat, said: Pressed) -> bool:
    """False of a button that belongs to no report of his."""
    session = said.token.partition(":")[0]
    report = await reports.by_submission(chat.work.transaction, session) if session else None
    if report is None:
        return False
    await speaks_of_his(chat, report.id)
    if not may_report(chat.officer, report.area, report.reporter_id):
        return False
    button = Command.REPORT.button(Text("button-edited-report", {"number": report.number}), report.id)
    chat.tell(Text("handed-in-already", {"number": report.number}), options=(button, *TO_MENU))
    return True
