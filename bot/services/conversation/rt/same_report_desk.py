"""What an RT head answers when he is told that somebody looks like one who was told of before."""

from dataclasses import replace

from bot.dialogue.prompt import Text
from bot.dialogue.session import Session, walk
from bot.services.chat import menu
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import fill, my_report


async def send_unlike(chat: Chat, session_id: str) -> None:
    """*Beda orang, kirim*: sends the report as it is, with what is alike put before the operator."""
    flow, session = fill.flow_of(chat), chat.session
    asked = session.context.asked_alike
    if flow is None or session_id != session.id or not asked or walk(flow, session.answers, session.opened)[1]:
        await menu.show(chat, above=(Text("stale-button"),))
        return
    await fill.submit(chat, flow, replace(session, context=replace(session.context, unlike=asked)))


async def add_instead(chat: Chat, report_id: str) -> None:
    """*Tambah keterangan*: gives up the report under way and adds to the earlier one."""
    chat.keep(Session())
    await my_report.begin_adding(chat, report_id)
