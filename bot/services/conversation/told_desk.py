"""What is written instead of pressing a button of what was told by itself, whichever it is: *sudah punya NIK*."""

from collections.abc import Sequence
from functools import lru_cache

from bot.dialogue.prompt import Option, Text
from bot.domain.stored_json import Unreadable
from bot.services.chat.chat import Chat
from bot.services.chat.labels import as_typed, begins
from bot.services.conversation.give_command import run
from bot.services.work.standing_buttons import GO, TO_MENU
from bot.services.work.texts import Texts
from bot.services.work.told import ToldMessage, read_told
from bot.storage.messages import told_buttons

_MOST = 8
"""Messages that are offered where several have such a button; with the menu they stand in a list of ten."""


async def take(chat: Chat, text: str) -> bool:
    """Presses the one button that is called so, in whatever message; of several he says which message he means. False
    where none is."""
    said = as_typed(text)
    if said.partition(" ")[0] not in _first_words(chat.work.house.texts):
        return False
    found = _called(said, await told_buttons.of(chat.work.transaction, chat.address))
    if len(found) == 1:
        await run(chat, next(iter(found)).removeprefix(f"{GO}:"))
    elif found:
        which = [Option(token.removeprefix(f"{GO}:"), message.begins) for token, message in found.items()]
        chat.tell(Text("told-which"), options=(*which[:_MOST], *TO_MENU))
    return bool(found)


def _called(said: str, kept: Sequence[bytes]) -> dict[str, ToldMessage]:
    """The newest message of each button that is called so, the newest first: all that are kept are standing ones."""
    found: dict[str, ToldMessage] = {}
    for message in filter(None, map(_read, kept)):
        for token, label in message.labels.items():
            if begins(as_typed(label), said):
                found.setdefault(token, message)
    return found


def _read(body: bytes) -> ToldMessage | None:
    try:
        return read_told(body)
    except Unreadable:
        return None


@lru_cache
def _first_words(texts: Texts) -> frozenset[str]:
    """By which whatever is no button's label is told without a look."""
    return frozenset(as_typed(words).partition(" ")[0] for words in texts.beginnings("button-"))
