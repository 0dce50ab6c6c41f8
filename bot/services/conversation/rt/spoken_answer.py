"""What an RT head speaks where an operator waits for an answer about a report, or where he adds to one."""

from bot.dialogue.context import Replied
from bot.dialogue.prompt import Other, Text
from bot.domain.people.officer import Role
from bot.domain.report.review import ReportId
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import asked_of_his
from bot.services.conversation.rt.addition import ADDITION, tell_added
from bot.services.conversation.rt.voice_note import fetch
from bot.services.review.additions import Added, add
from bot.services.words.naming import people_of
from bot.services.work.standing_buttons import Command


async def take(chat: Chat, said: Other) -> bool:
    """Where he adds to a report it is kept with it at once; where a question waits he is asked whether it answers that.
    False where neither is so."""
    adds_to = chat.session.context.adds_to
    if chat.session.flow == ADDITION.kind and adds_to is not None:
        await add_spoken(chat, adds_to, said.file_id)
        return True
    if chat.session.flow or chat.duty.role is not Role.RT or (report := await asked_of_his.asked(chat)) is None:
        return False
    asked_of_his.remember(chat, Replied(report.id, "", said.file_id))
    about = {"number": report.number, "names": people_of(report, chat.work.today) or "none"}
    yes = Command.ADD.button(Text("button-is-answer"), report.id, asked_of_his.SAID)
    no = Command.MENU.button(Text("button-no-answer"))
    chat.tell(Text("spoken-is-answer", about, {"kind": Text(f"kind-{report.kind}")}), options=(yes, no))
    return True


async def add_spoken(chat: Chat, report: ReportId, file_id: str) -> None:
    """It is fetched after the commit; the operator listens to it by *Rincian*."""
    ref = await fetch(chat, file_id)
    tell_added(chat, report, await add(chat.work, chat.officer, report, Added(photos=(ref,))))
