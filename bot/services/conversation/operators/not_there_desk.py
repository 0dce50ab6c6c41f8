"""*Sudah tidak di sana*, below an arrival that the RT asked about goes on contradicting."""

from bot.domain.areas import AreaCode
from bot.domain.report.review import ReportId
from bot.services.chat.chat import Chat
from bot.services.conversation.operators.ask_rt import TO_LIST
from bot.services.review.not_there import not_there


async def say(chat: Chat, argument: str) -> None:
    """`not-there:<report>:<rt>`."""
    report, _, rt = argument.partition(":")
    chat.tell(await not_there(chat.work, chat.officer, ReportId(report), AreaCode(rt)), options=TO_LIST)
