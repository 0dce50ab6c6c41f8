"""Who is asked for is written as a list called him: *Asep, pindahan dari RT 003, menunggu* is no news of him."""

import re

from bot.dialogue.prompt import Pressed, Typed
from bot.dialogue.session import walk
from bot.domain.people.names import words_of
from bot.services.chat.chat import Chat
from bot.services.chat.labels import name_on
from bot.services.conversation.rt import fill

_COMING = re.compile(r"(?P<name>[^,(–—]+?)(?:\s*[,(–—]|\s+-)?\s*(?:warga |anu )?pindahan\b.*", re.IGNORECASE)
"""How `person-coming` calls who is to come, and what is left of it where it is written by hand."""
_SAID = "pindahan"


async def take_within(chat: Chat, text: str) -> bool:
    """At a question that looks for somebody: the choice that it names, where one is shown, else he is looked for by his
    name. False where no such question is open, or it is nothing of the kind."""
    flow, called = chat.work.house.flows.get(chat.session.flow), _COMING.fullmatch(text.strip())
    if flow is None or called is None or chat.session.address not in ("", chat.here):
        return False
    step = walk(flow, chat.session.answers, chat.session.opened)[1]
    if step is None or not step.field.seeks_listed:
        return False
    name = called["name"]
    shown = [token for label, token in chat.session.labels.items() if _SAID in label and _is_called(label, name)]
    await fill.answer(chat, Pressed(shown[0]) if len(shown) == 1 else Typed(name))
    return True


def _is_called(label: str, name: str) -> bool:
    return set(words_of(name)) <= set(words_of(name_on(label)))
