"""The first-use page: what is stored, why, who sees it; shown until somebody says that he has understood."""

from datetime import UTC, datetime

from bot.dialogue.prompt import Size, Text
from bot.domain.people.officer import Officer
from bot.services.chat.chat import Chat
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.services.work.work import actor
from bot.storage.officers import officers

TEXT_OF = datetime(2026, 11, 1, tzinfo=UTC)
"""Since when the page reads as it does (`locales/id/privacy.ftl`); a later date asks everybody once more."""
_UNDERSTOOD = (Command.UNDERSTOOD.button(Text("button-understood"), size=Size.MAIN),)


def is_told(officer: Officer) -> bool:
    """Whether he has understood the page as it reads now."""
    return officer.told_at is not None and officer.told_at >= TEXT_OF


async def show(chat: Chat, argument: str = "", above: tuple[Text, ...] = ()) -> None:
    """The page in the words of his role. Who has understood it before gets the way to the menu instead."""
    options = TO_MENU if is_told(chat.officer) else _UNDERSTOOD
    chat.tell(*above, Text(f"privacy-{chat.officer.role}"), options=options)


def tell_again(chat: Chat) -> None:
    """The page once more for who has not said that he understood, above the menu he asked for.

    It never stands in the way: the law asks that he is told, not that he agrees, and an event that he wants to report
    must not be lost for a button.
    """
    if not is_told(chat.officer):
        chat.tell(Text(f"privacy-{chat.officer.role}"), options=_UNDERSTOOD)


async def understood(chat: Chat) -> None:
    """*Saya mengerti*: kept with the hour, once for each text.

    A clock that is behind keeps the hour since which the page reads so: he has read it, and is not asked for ever.
    """
    if is_told(chat.officer):
        return
    work = chat.work
    told_at = max(work.now, TEXT_OF)
    await officers.set_told(work.transaction, chat.officer.id, told_at)
    text_of = TEXT_OF.date().isoformat()
    work.note(actor(chat.officer), "officer.told", f"officer:{chat.officer.id}", chat.officer.area, {"text": text_of})
    chat.changes(told_at=told_at)
