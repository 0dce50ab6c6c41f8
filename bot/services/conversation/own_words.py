"""The words that work at any time, in the language of the chat: what their buttons are called in it."""

from functools import lru_cache

from bot.dialogue.engine import WORDS
from bot.dialogue.prompt import Pressed, Said, Text, Typed
from bot.services.chat.chat import Chat
from bot.services.chat.labels import as_typed
from bot.services.work.standing_buttons import GO, TYPED
from bot.services.work.texts import Texts


def in_own_words(chat: Chat, said: Said) -> Said:
    """What was typed, as the button or the word it stands for; anything else as it is. A button just shown comes
    first, whatever it is called."""
    said = chat.as_pressed(said)
    if not isinstance(said, Typed):
        return said
    return _always(chat.work.house.texts, chat.officer.locale).get(as_typed(said.text), said)


@lru_cache
def _always(texts: Texts, locale: str) -> dict[str, Said]:
    """`bolay` → *batal*, `laporan abdi` → the button of *laporan saya*."""
    words: dict[str, Said] = {
        _label(texts, locale, token.removeprefix("_")): Typed(word) for word, token in WORDS.items()
    }
    return {_label(texts, locale, name): Pressed(f"{GO}:{name}") for name in TYPED} | words


def _label(texts: Texts, locale: str, name: str) -> str:
    return as_typed(texts.say(locale, Text(f"button-{name}")))
