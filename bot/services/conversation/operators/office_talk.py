"""What operators and Dinas Sosial write that is no command: an answer of its own, never an apology."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta

from bot.dialogue.prompt import Text
from bot.domain.areas import Level, level_of
from bot.domain.people.officer import Role
from bot.domain.people.people import readable
from bot.domain.sentences import understand_sentence
from bot.domain.sentences.card_words import Said
from bot.domain.sentences.office_talk import OfficeTopic, understand_office
from bot.domain.sentences.small_talk import SmallTalk, Topic, understand_talk
from bot.services.chat import menu, reason
from bot.services.chat.chat import Chat
from bot.services.conversation.operators import (
    dinsos_desk,
    named_alone,
    queue_desk,
    reason_desk,
    recap_desk,
    search_desk,
    words_in_private,
)
from bot.services.conversation.operators.details_desk import show_details
from bot.services.officers.contacts import operator_lines
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.storage.reports.operators_queue import last_decided

PLAIN = frozenset({Topic.GREETING, Topic.THANKS})
"""What is no reason, where one is asked for; *tidak benar* agrees, and is one."""

LATELY = timedelta(days=60)
"""A slip is noticed before this."""


async def take(chat: Chat, text: str) -> bool:
    """Answers where no question is open; False where nobody knows what is meant."""
    if await words_in_private.take(chat, text) or await named_alone.take(chat, text):
        return True
    if (asked := understand_office(text)) is not None:
        await _ASKED[asked](chat)
        return True
    vocabulary = chat.work.house.flows.vocabulary
    if (talk := understand_talk(text, vocabulary)) is not None:
        await _SAID[talk.topic](chat, talk)
        return True
    if await named_alone.take_queue(chat, text):
        return True
    heard = understand_sentence(text, chat.scene.today, vocabulary)
    if heard is None or heard.kind not in chat.work.house.flows:
        return await named_alone.take_name(chat, text)
    await _no_reporter(chat, heard.person)
    return True


async def take_sign(chat: Chat) -> None:
    """A sticker says no more than that he has read it."""
    await _in_one_line(chat, SmallTalk(Topic.AGREED))


async def take_within(chat: Chat, text: str) -> bool:
    """A greeting is no reason: it is answered, and the reason asked for again."""
    about = chat.session.context.deciding if chat.session.flow == reason.REASON.kind else None
    talk = understand_talk(text, chat.work.house.flows.vocabulary) if about else None
    if about is None or talk is None or talk.topic not in PLAIN:
        return False
    chat.tell(_plainly(chat, talk))
    await reason_desk.point(chat, about.step)
    return True


def _plainly(chat: Chat, talk: SmallTalk) -> Text:
    return Text(f"office-{talk.topic}", {"name": chat.officer.name, "role": chat.officer.role.value})


async def _in_one_line(chat: Chat, talk: SmallTalk) -> None:
    chat.tell(_plainly(chat, talk), options=TO_MENU)


async def _above_the_menu(chat: Chat, talk: SmallTalk) -> None:
    await menu.show(chat, above=(_plainly(chat, talk),))


async def _how(chat: Chat, talk: SmallTalk) -> None:
    await menu.help_me(chat)


async def _operator(chat: Chat, talk: SmallTalk) -> None:
    """Those of his desa; above that each desa has its own, and its recap names them."""
    if level_of(chat.officer.area) < Level.VILLAGE:
        chat.tell(Text("office-operators"), options=(Command.MONTH.button(Text("button-month")), *TO_MENU))
    else:
        chat.tell(*await operator_lines(chat.work.transaction, chat.officer.area), options=TO_MENU)


async def _gone(chat: Chat, talk: SmallTalk) -> None:
    await _no_reporter(chat, talk.person)


async def _no_reporter(chat: Chat, person: str) -> None:
    """What happens to people their RT head reports; who is named is looked up."""
    chat.tell(Text("office-no-reporter", {"name": readable(person) or "none"}), options=() if person else TO_MENU)
    if person and chat.officer.role is not Role.ADMIN:
        await search_desk.search(chat, person)


async def _state(chat: Chat, talk: SmallTalk) -> None:
    await _queue(chat)


async def _mistake(chat: Chat, talk: SmallTalk) -> None:
    await _undo(chat)


async def _undo(chat: Chat) -> None:
    """What he decided last, with the button that takes it back."""
    since = chat.work.now - LATELY
    report = await last_decided(chat.work.transaction, chat.officer.area, chat.officer.id, since)
    if report is None:
        await menu.show(chat, above=(Text("office-undo-none"),))
        return
    chat.tell(Text("office-undo"))
    await show_details(chat.work, chat.officer, report, chat.address)


async def _queue(chat: Chat) -> None:
    if chat.officer.role in (Role.OPERATOR, Role.TKSK, Role.DINSOS):
        await queue_desk.show(chat)
    else:
        await _recap(chat)


async def _recap(chat: Chat) -> None:
    await (menu.show(chat) if chat.officer.role is Role.ADMIN else recap_desk.show(chat))


async def _look_up(chat: Chat) -> None:
    await (menu.show(chat) if chat.officer.role is Role.ADMIN else search_desk.search(chat, ""))


async def _contact(chat: Chat) -> None:
    """The way to an RT head is by a report of his."""
    if chat.officer.role in (Role.OPERATOR, Role.TKSK):
        words_in_private.ask_which(chat, Said.CONTACT)
    else:
        await _recap(chat)


async def _silent(chat: Chat) -> None:
    await (menu.show(chat) if chat.officer.role is Role.ADMIN else recap_desk.silent(chat, ""))


async def _files(chat: Chat) -> None:
    if chat.officer.role is Role.DINSOS:
        await dinsos_desk.files(chat, "")
    else:
        chat.tell(Text("office-files"), options=TO_MENU)


_ASKED: Mapping[OfficeTopic, Callable[[Chat], Awaitable[None]]] = {
    OfficeTopic.UNDO: _undo,
    OfficeTopic.SILENT: _silent,
    OfficeTopic.FILES: _files,
    OfficeTopic.CLOSING: _recap,
    OfficeTopic.QUEUE: _queue,
    OfficeTopic.RECAP: _recap,
    OfficeTopic.LOOK_UP: _look_up,
    OfficeTopic.CONTACT: _contact,
}
_SAID: Mapping[Topic, Callable[[Chat, SmallTalk], Awaitable[None]]] = {
    Topic.GREETING: _above_the_menu,
    Topic.WANTS: _above_the_menu,
    Topic.THANKS: _in_one_line,
    Topic.AGREED: _in_one_line,
    Topic.LATER: _in_one_line,
    Topic.WHO: _in_one_line,
    Topic.PAID: _in_one_line,
    Topic.HOW: _how,
    Topic.OPERATOR: _operator,
    Topic.STATE: _state,
    Topic.GONE: _gone,
    Topic.BABY_LOST: _gone,
    Topic.CALLED_OFF: _gone,
    Topic.MISTAKE: _mistake,
}
