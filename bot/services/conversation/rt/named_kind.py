"""The name of a kind of report, or *Lainnya*, typed where nothing was asked and no such button is shown."""

from bot.dialogue.prompt import Text
from bot.services.chat.chat import Chat
from bot.services.chat.labels import as_typed
from bot.services.work.standing_buttons import Command


def command_named(chat: Chat, text: str) -> str:
    """What the button of that name asks for; empty where it names none."""
    starts = {f"{Command.START}:{kind}": f"kind-{kind}" for kind in chat.work.house.flows}
    say, locale, typed = chat.work.house.texts.say, chat.officer.locale, as_typed(text)
    names = {
        command: as_typed(say(locale, Text(key))) for command, key in {**starts, Command.MORE: "button-more"}.items()
    }
    return next((command for command, name in names.items() if name == typed), "")
