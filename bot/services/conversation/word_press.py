"""The buttons under a question for a further word, in a room or in private: *masih di sini?*"""

from bot.dialogue.prompt import Inbound, Pressed, Say, Text
from bot.domain.report.review import ReportId
from bot.domain.report.word import Answer, Asked, may_say
from bot.services.chat.open_chat import open_chat
from bot.services.chat.whose_question import ask_why
from bot.services.conversation.other_duty import as_who_may
from bot.services.conversation.rt import half_filled
from bot.services.review.card_lines import CARD_LOCALE
from bot.services.review.last_word import BOTH, NO, SAY, YES
from bot.services.review.saying_words import Said, say_word
from bot.services.work.standing_buttons import GO, TO_MENU
from bot.services.work.work import Work
from bot.storage.messages.sessions import Conversation
from bot.storage.reports import words

_ANSWERS = {YES: Answer.AGREED, NO: Answer.REFUSED, BOTH: Answer.BOTH}
_DIGITS = 5
"""No revision and no place has as many."""


def read_word(token: str) -> Said | None:
    """The answer that a token stands for; None for other tokens and for what nobody of us made."""
    scope, *rest = token.split(":")
    if scope != SAY or len(rest) != 4 or rest[3] not in _ANSWERS:
        return None
    report, revision, place, answer = rest
    if not all(each.isascii() and each.isdigit() and len(each) < _DIGITS for each in (revision, place)):
        return None
    return Said(ReportId(report), int(revision), int(place), _ANSWERS[answer])


async def press(work: Work, inbound: Inbound, pressed: Pressed, said: Said, person: Conversation) -> None:
    """Whoever was asked is thanked, or asked for his reason; others get a notice, nothing more."""
    word = await words.get(work.transaction, said.report, said.revision, said.place) if person.known else None
    if word is not None:
        asked = word
        person = await as_who_may(work, inbound, person, lambda each: may_say(each, asked))
    officer = person.officer
    if officer is not None and word is not None and word.asked is Asked.WHOSE and may_say(officer, word):
        work.end_press(inbound)
        chat, _ = await open_chat(work, officer, inbound.sender, person)
        if chat.session.flow and chat.session.answers:
            half_filled.offer_resume(chat)  # First, so that it isn't lost.
        else:
            await ask_why(chat, said)
        return
    place = inbound.room or inbound.sender
    where = (place, pressed.message_ref) if work.house.traits_of(place.channel).can_edit else None
    text = Text("word-not-yours") if officer is None else await say_word(work, officer, said, where)
    locale = officer.locale if officer is not None and inbound.room is None else CARD_LOCALE
    if pressed.press_id:
        work.end_press(inbound, work.house.texts.say(locale, text))
    else:
        work.say(inbound.sender, locale, Say((text,), TO_MENU, GO) if officer is not None else Say((text,)))
