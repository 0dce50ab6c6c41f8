"""What an operator writes about a report in his own chat, by its number: there its buttons decide, no word does."""

import re

from bot.dialogue.prompt import Text
from bot.domain.people.officer import Role
from bot.domain.report.report import Report
from bot.domain.report.review import Status, may_decide
from bot.domain.sentences.card_words import CardWords, Said, read_card_words
from bot.services.chat import completing
from bot.services.chat.chat import Chat
from bot.services.chat.survey_pages import choose_who
from bot.services.conversation.operators import bulk_desk
from bot.services.conversation.operators.bulk_numbers import take_only
from bot.services.conversation.operators.contact_desk import show_contact
from bot.services.conversation.operators.details_desk import find_named, open_report, show_details
from bot.services.conversation.operators.reply_desk import ask_what_for
from bot.services.work.standing_buttons import TO_MENU, Command
from bot.storage.reports.operators_queue import waiting_for

_NUMBER = re.compile(r"(?:no|nomor|laporan)?\W*(?P<number>[a-z]{2,4}-\d{4}-\d{1,6})\b[\s:.,]*(?P<rest>.*)", re.I | re.S)
_FOR = frozenset({Said.RETURN, Said.REJECT, Said.ASK})
"""Of these the rest is a reason or a question."""
_WHICH = frozenset({Said.RETURN, Said.REJECT, Said.DETAILS})
"""Of these nothing but a report is meant."""
_DECIDES = frozenset({Said.APPROVE, Said.RETURN, Said.REJECT})
_TO_REPORTER = frozenset({Said.ASK, Said.CONTACT})
_REPORTER = re.compile(
    r"(?:(?:ke|kepada|sama|pak|bu|ketua|si|no|nomor) )*(?:pelapor\w*|rt\w*[\s\d./rw]*|pengirim\w*)?", re.IGNORECASE
)
"""Nobody else is meant, or nobody is named."""


_TO_QUEUE = (Command.QUEUE.button(Text("button-queue")), *TO_MENU)


async def take(chat: Chat, text: str) -> bool:
    """*setuju 12*, *tolak MTI-2611-0012 data salah*, *setuju semua*; False where no report is named."""
    words = read_card_words(text)
    if words is None or chat.officer.role not in (Role.OPERATOR, Role.TKSK):
        return False
    if words.said is Said.APPROVE and (words.names_all or words.names_several):
        if words.names_all or not await take_only(chat, f"{words.number or ''} {words.rest}"):
            await bulk_desk.show(chat, words.rest if words.names_all else bulk_desk.LIST)
        return True
    if words.said in _DECIDES and words.names_several:
        chat.tell(Text("room-one-by-one", {"said": words.said.value}), options=_TO_QUEUE)
        return True
    named = _NUMBER.fullmatch(words.rest) if words.number is None else None
    number, rest = (named["number"], named["rest"]) if named else (words.number, words.rest)
    if number is None:
        return await _shows_the_only_one(chat, words) or _asks_which(chat, words)
    report = await find_named(chat, str(number))
    if report is not None:
        await _show(chat, report, words, rest)
    return True


async def _shows_the_only_one(chat: Chat, words: CardWords) -> bool:
    """*setuju*, *tolak*, *perbaiki tanggalnya* where one report waits: that one is shown with its buttons, or asked
    about. *Setuju* alone says what he agrees to only where one waits or several do."""
    if words.said not in _DECIDES or (words.said is Said.APPROVE and words.rest):
        return False
    waiting = await waiting_for(chat.work.transaction, chat.officer.area, 2)
    if len(waiting) == 1:
        await _show(chat, waiting[0], words, words.rest)
    elif waiting:
        ask_which(chat, words.said)
    return bool(waiting)


def _asks_which(chat: Chat, words: CardWords) -> bool:
    """*tolak*, *perbaiki alamatnya*, *hubungi pelapor*: True where that is asked; other words are said of other things
    as well."""
    is_meant = words.said in _WHICH or (words.said in _TO_REPORTER and bool(_REPORTER.fullmatch(words.rest)))
    if is_meant:
        ask_which(chat, words.said)
    return is_meant


def ask_which(chat: Chat, said: Said) -> None:
    """With how it is written for a report, and the way to those that wait."""
    chat.tell(Text("which-report", {"said": said.value}), options=_TO_QUEUE)


async def _show(chat: Chat, report: Report, words: CardWords, rest: str) -> None:
    work = chat.work
    if not may_decide(chat.officer, report.area):
        await open_report(chat, report.id)
    elif words.said in _FOR and rest and report.status is Status.WAITING:
        await ask_what_for(chat, report, rest)
    elif words.said is Said.SURVEY:
        await choose_who(chat, report)
    elif words.said is Said.CONTACT:
        await show_contact(work, chat.officer, report, chat.address)
    elif words.said is Said.COMPLETE:
        if (refusal := await completing.begin(chat, report)) is not None:
            chat.tell(refusal, options=TO_MENU)
    else:
        await show_details(work, chat.officer, report, chat.address)
