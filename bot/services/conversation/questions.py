"""What those of an officer's area are asked about reports of others, and have not said: *masih di sini?*"""

from bot.dialogue.prompt import Say, Text
from bot.services.chat.chat import Chat
from bot.services.review.askers import ASKER_OF
from bot.services.review.last_word import choices, token_prefix
from bot.services.work.channel import SendPrompt
from bot.services.work.standing_buttons import TO_MENU
from bot.storage.reports import reports, words

SHOWN = 5
"""As many at once; whoever answers asks again for the next."""


async def show(chat: Chat) -> bool:
    """Each with its buttons, the most urgent first; False where there is none."""
    asked = await words.asked_of(chat.work.transaction, chat.officer.area, SHOWN)
    known = await reports.get_many(chat.work.transaction, {word.report for word in asked}) if asked else {}
    for word in asked:
        lines = await ASKER_OF[word.asked].question(chat.work, known[word.report], word)
        prompt = chat.work.house.texts.prompt(chat.officer.locale, Say(lines, choices(word), token_prefix(word)))
        chat.work.send(chat.address, SendPrompt(prompt))
    return bool(asked)


async def show_all(chat: Chat) -> None:
    """The same by a button, which may hang there when all has been said."""
    if not await show(chat):
        chat.tell(Text("asked-nothing"), options=TO_MENU)
