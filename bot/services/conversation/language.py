"""Choosing the language of the chat: asked in every language there is, effective at once."""

from bot.dialogue.prompt import Text
from bot.services.chat.chat import Chat
from bot.services.officers.offered_commands import offer
from bot.services.work.standing_buttons import Command
from bot.services.work.texts import Texts
from bot.services.work.work import actor
from bot.storage.officers import officers

NAME = "language-name"
"""How a language calls itself; whichever has it may be chosen."""


def offered(texts: Texts) -> dict[str, str]:
    """The languages that may be chosen, each by its own name."""
    return {locale: texts.say(locale, Text(NAME)) for locale in texts.locales if texts.has(NAME, locale)}


async def choose(chat: Chat, locale: str) -> bool:
    """Without a locale asks which; else takes it, and says whether it is one that there is."""
    known = offered(chat.work.house.texts)
    if locale not in known:
        _ask(chat, known)
        return False
    work = chat.work
    await officers.set_locale(work.transaction, chat.officer.id, locale)
    work.note(actor(chat.officer), "officer.language", f"officer:{chat.officer.id}", chat.officer.area, {"to": locale})
    chat.changes(locale=locale)
    await offer(work, chat.address, chat.officer)
    return True


def _ask(chat: Chat, known: dict[str, str]) -> None:
    """The same question in each language, one below the other."""
    texts = chat.work.house.texts
    lines = (Text("language-line", {"question": texts.say(locale, Text("language-ask"))}) for locale in known)
    chat.tell(*lines, options=tuple(Command.LANGUAGE.button(name, locale) for locale, name in known.items()))
