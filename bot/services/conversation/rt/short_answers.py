"""A short answer to what the service asked by itself (*sudah*, *masih pak*): the question is shown again with its
buttons, since it names none of them."""

from bot.dialogue.prompt import Option, Text
from bot.domain.people.officer import Role
from bot.domain.spelling.plain import plain
from bot.services.chat.chat import Chat
from bot.services.conversation import questions
from bot.services.conversation.rt.lately import LATELY
from bot.services.work.standing_buttons import GO, TO_MENU, Command, button_token
from bot.services.work.told import ToldMessage, readable
from bot.storage.messages import told_buttons
from bot.storage.registry import arrivals
from bot.storage.reports import words

_ANSWERS = frozenset({
    "sudah", "belum", "ya", "iya", "tidak", "bukan", "masih", "betul", "benar", "datang", "ada", "pindah",
})  # fmt: skip
_LONGEST = 5
"""Words; more are an answer in one's own words."""
_ASKED = (Command.ARRIVED, Command.HAS_NIK)
"""Below what asks whether somebody has come, or has a NIK by now."""


async def take(chat: Chat, text: str) -> bool:
    """False where it is none, or nothing was asked of him lately."""
    said = plain(text).split()
    if len(said) > _LONGEST or not _ANSWERS.intersection(said):
        return False
    return await _asks_again(chat) or (chat.duty.role is Role.RT and await _shows_again(chat))


async def _asks_again(chat: Chat) -> bool:
    """What is asked of him about reports of others, where anything is."""
    if not await words.asked_of(chat.work.transaction, chat.officer, 1):
        return False
    chat.tell(Text("short-answer-asked"))
    return await questions.show(chat)


async def _shows_again(chat: Chat) -> bool:
    """The newest message that asks something still."""
    since = chat.work.now - LATELY
    expected = await arrivals.expected(chat.work.transaction, chat.officer.area)
    for message in readable(await told_buttons.of(chat.work.transaction, chat.address, since)):
        command = next((each for each in _ASKED if _has(message, each)), None)
        if command is None or (command is Command.ARRIVED and not expected):
            continue
        options = (Option(token.removeprefix(f"{GO}:"), label) for token, label in message.labels.items())
        ways = [each for each in options if each.id != Command.MENU]
        chat.tell(Text("short-answer-told", {"begins": message.begins}), options=(*ways, *TO_MENU))
        return True
    return False


def _has(message: ToldMessage, command: Command) -> bool:
    return any(token.startswith(f"{button_token(command)}:") for token in message.labels)
