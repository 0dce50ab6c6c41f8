"""What is written instead of pressing a button of what was told: *masih di sini*, *sudah datang*,
*perbaiki MTI-2702-0041*."""

import re
from functools import lru_cache

from bot.dialogue.prompt import Text
from bot.domain.people.officer import Role
from bot.domain.report.word import BY_BUTTON, Answer, Asked, Word
from bot.services.chat.chat import Chat
from bot.services.chat.labels import as_typed
from bot.services.chat.whose_question import ask_why
from bot.services.conversation import questions
from bot.services.conversation.rt import arrived, fixing, to_be_fixed
from bot.services.review.saying_words import Said, say_word
from bot.services.work.standing_buttons import TO_MENU
from bot.services.work.texts import Texts
from bot.storage.registry import arrivals
from bot.storage.reports import reports, words

_ANSWERS = {"yes": Answer.AGREED, "no": Answer.REFUSED}
_TO_FIX = re.compile(r"perbaiki(?: laporan)?(?: ((?:latihan-)?[a-z]{3}-\d{4}-\d{4}))?")


async def take(chat: Chat, text: str) -> bool:
    """False where nothing that asks him has such a button."""
    said = as_typed(text)
    if chat.duty.role is Role.RT and (await _fixes(chat, said) or await _has_come(chat, said)):
        return True
    return await _answers(chat, said)


async def _fixes(chat: Chat, said: str) -> bool:
    """Without a number it is the only one that came back, or he sees his reports, with the reason of each."""
    named = _TO_FIX.fullmatch(said)
    if named and not named[1] and not chat.session.flow:
        await to_be_fixed.begin(chat)
        return True
    number = (named[1] or "").upper() if named else ""
    report = await reports.by_number(chat.work.transaction, number) if number else None
    if report is not None:
        await fixing.fix(chat, report.id)
    return report is not None


async def _has_come(chat: Chat, said: str) -> bool:
    """Those of the only report by which somebody is expected in his RT; of several he is asked who has come."""
    if said != _called(chat.work.house.texts, chat.officer.locale, "button-arrived"):
        return False
    area = chat.officer.area
    who = await arrivals.expected(chat.work.transaction, area)
    houses = {each.household_id for each in who}
    left_by = list(await arrivals.expected_of(chat.work.transaction, area, houses)) if houses else []
    if len(left_by) == 1:
        await arrived.tell_of_arrival(chat, left_by[0])
    else:
        await arrived.ask_who_came(chat)
    return True


async def _answers(chat: Chat, said: str) -> bool:
    """The only question that is open and has it as an answer; of several he presses the one that he means."""
    meant = _said_to(chat.work.house.texts, chat.officer.locale).get(said)
    if meant is None:
        return False
    asked, answer = meant
    opened = await words.asked_of(chat.work.transaction, chat.officer, questions.SHOWN + 1)
    those = [word for word in opened if word.asked is asked]
    if not those:
        return False
    if len(those) > 1 or len(opened) > questions.SHOWN:
        await questions.show(chat)
        chat.tell(Text("asked-which"), options=TO_MENU)
    else:
        await _answer(chat, those[0], answer)
    return True


async def _answer(chat: Chat, word: Word, answer: Answer) -> None:
    given = Said(word.report, word.revision, word.place, answer)
    if word.asked is Asked.WHOSE:
        await ask_why(chat, given)
    else:
        chat.tell(await say_word(chat.work, chat.officer, given, None), options=TO_MENU)


@lru_cache
def _said_to(texts: Texts, locale: str) -> dict[str, tuple[Asked, Answer]]:
    """What the buttons under each question are called."""
    both = {_called(texts, locale, f"word-both-{Asked.WHOSE}"): (Asked.WHOSE, Answer.BOTH)}
    return both | {
        _called(texts, locale, f"word-{side}-{asked}"): (asked, answer)
        for asked in BY_BUTTON
        for side, answer in _ANSWERS.items()
    }


@lru_cache
def _called(texts: Texts, locale: str, key: str) -> str:
    return as_typed(texts.say(locale, Text(key)))
