"""One question in private: the name of whom an RT head names to assist him; answered by a code to hand over."""

from bot.dialogue.fields import NewName
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Text
from bot.dialogue.question import Step
from bot.dialogue.session import Session, walk
from bot.domain.areas import short_name
from bot.services.chat.chat import Chat
from bot.services.chat.way_in import how_in, show_qr, way_in
from bot.services.officers.assistants import may_name, name_assistant
from bot.services.officers.invite import Invitation
from bot.services.work.standing_buttons import TO_MENU, Command

NAME = Step("name", NewName())
ASSISTANT = Flow("assistant", "", (NAME,), None, review=False)


async def invite_as_named(chat: Chat, session: Session) -> None:
    """Names him, and gives the code."""
    answers, _, _ = walk(ASSISTANT, session.answers)
    chat.keep(Session())
    if not may_name(chat.officer):
        chat.tell(Text("assistants-not-yours"), options=TO_MENU)
        return
    outcome = await name_assistant(chat.work, chat.officer, answers[NAME])
    if isinstance(outcome, Text):
        chat.tell(outcome, options=_AFTERWARDS)
    else:
        tell_code(chat, outcome)


def tell_code(chat: Chat, invitation: Invitation) -> None:
    """In a message of its own, to be passed on as it is."""
    name = invitation.officer.name
    about = {"name": name, "head": chat.officer.name, "rt": short_name(chat.officer.area)}
    chat.tell(Text("assistant-invited", {"name": name, "how": how_in(chat, invitation)}), options=_AFTERWARDS)
    show_qr(chat, invitation)
    chat.tell(Text("assistant-to-forward", about, {"way": way_in(chat, invitation)}))


_AFTERWARDS = (Command.ASSISTANTS.button(Text("button-assistants")), *TO_MENU)
