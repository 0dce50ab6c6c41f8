"""What those of an officer's area are asked about reports of others, and have not said: *masih di sini?*"""

from bot.dialogue.prompt import Say, Text
from bot.domain.report.review import ReportId
from bot.domain.report.word import Word
from bot.services.chat.chat import Chat
from bot.services.review.askers import question_of
from bot.services.review.last_word import choices, token_prefix
from bot.services.work.channel import SendPrompt
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.storage.reports import reports, words

SHOWN = 5
"""As many at once."""
_DIGITS = 5
"""No revision and no place has as many."""


async def show(chat: Chat, after: Word | None = None) -> bool:
    """Each with its buttons, the most urgent first, `after` this one; False where there is none. Below the last of them
    stands the way to the others."""
    asked = await words.asked_of(chat.work.transaction, chat.officer, SHOWN + 1, after)
    shown = asked[:SHOWN]
    known = await reports.get_many(chat.work.transaction, {word.report for word in shown}) if shown else {}
    for word in shown:
        report = known[word.report]
        lines, options = await question_of(chat.work, report, word), await choices(chat.work, report, word)
        prompt = chat.work.house.texts.prompt(chat.officer.locale, Say(lines, options, token_prefix(word)))
        chat.work.send(chat.address, SendPrompt(prompt))
    if len(asked) > SHOWN:
        count = await words.count_asked(chat.work.transaction, chat.officer)
        last = shown[-1]
        more = Command.ASKED.button(Text("button-asked-next"), last.report, last.revision, last.place)
        chat.tell(Text("asked-in-all", {"count": count}), options=(more, *TO_MENU))
    return bool(shown)


async def show_all(chat: Chat, argument: str = "") -> None:
    """`asked`, `asked:<report>:<revision>:<place>`: the same by a button, which may hang there when all has been
    said."""
    if not await show(chat, await _last_shown(chat, argument)):
        chat.tell(Text("asked-nothing"), options=TO_MENU)


async def _last_shown(chat: Chat, argument: str) -> Word | None:
    report, *place = argument.split(":")
    if len(place) != 2 or not all(each.isascii() and each.isdigit() and len(each) < _DIGITS for each in place):
        return None
    return await words.get(chat.work.transaction, ReportId(report), int(place[0]), int(place[1]))
