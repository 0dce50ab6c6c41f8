"""*Pembantu*: whom an RT head named to tell of his RT; another one, a new code, called back."""

from bot.dialogue.engine import ask
from bot.dialogue.prompt import Option, Text
from bot.dialogue.session import Session
from bot.services.chat.assistant_question import ASSISTANT, tell_code
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import half_filled
from bot.services.officers.assistants import MOST, call_back, invite_anew, may_name
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.storage.officers import officers
from bot.storage.officers.addresses import enrolled_among


async def show(chat: Chat, argument: str = "", above: tuple[Text, ...] = ()) -> None:
    """Who there is, with what may be done; who assists himself is told who names them."""
    if not may_name(chat.officer):
        chat.tell(*above, Text("assistants-not-yours"), options=TO_MENU)
        return
    there = await officers.assistants_of(chat.work.transaction, chat.officer.id)
    inside = await enrolled_among(chat.work.transaction, [each.id for each in there])
    lines = [
        Text("assistants-line", {"name": each.name, "state": "in" if each.id in inside else "invited"})
        for each in there
    ]
    options: list[Option] = []
    for each in there:
        if each.id not in inside:
            options.append(Command.ASSISTANT_CODE.button(Text("button-assistant-code", {"name": each.name}), each.id))
        options.append(Command.ASSISTANT_END.button(Text("button-assistant-end", {"name": each.name}), each.id))
    if len(there) < MOST:
        options.append(Command.ASSISTANT_NEW.button(Text("button-assistant-new")))
    title = Text("assistants-title", {"count": len(there)})
    chat.tell(*above, title, *lines, options=(*options, *TO_MENU))


async def begin(chat: Chat, argument: str = "") -> None:
    """Asks for the name of another one; a half-filled report comes first."""
    if not may_name(chat.officer):
        await show(chat)
    elif chat.session.flow and chat.session.answers:
        half_filled.offer_resume(chat)
    else:
        turn = ask(ASSISTANT, Session(id=chat.work.house.new_id(), flow=ASSISTANT.kind), chat.scene)
        chat.keep(turn.session)
        chat.ask(turn.says)


async def code_anew(chat: Chat, assistant_id: str) -> None:
    """Another code for one who is not in yet, since a code cannot be shown twice."""
    there = await officers.assistants_of(chat.work.transaction, chat.officer.id)
    assistant = next((each for each in there if each.id == assistant_id), None)
    if assistant is None or assistant.id in await enrolled_among(chat.work.transaction, [assistant.id]):
        await show(chat)
    else:
        tell_code(chat, await invite_anew(chat.work, chat.officer, assistant))


async def end(chat: Chat, assistant_id: str) -> None:
    """Calls him back."""
    assistant = await call_back(chat.work, chat.officer, assistant_id)
    above = (Text("assistant-ended", {"name": assistant.name}),) if assistant else ()
    await show(chat, above=above)
