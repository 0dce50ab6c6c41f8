"""What is typed in private after a button of a card asked something: a choice by its name, or the reason itself."""

from datetime import timedelta

from bot.dialogue.context import CardAsked
from bot.dialogue.fields import clean
from bot.dialogue.prompt import Inbound, Pressed, Text, Typed
from bot.dialogue.reading import Given
from bot.domain.address import Address
from bot.domain.report.report import Report
from bot.domain.report.review import Event, may_decide
from bot.domain.sentences.card_words import read_card_words
from bot.domain.sentences.small_talk import understand_talk
from bot.services.chat.chat import Chat
from bot.services.chat.reason import WHY
from bot.services.conversation.give_command import command_of
from bot.services.conversation.operators import ask_reporter, operator_desk
from bot.services.conversation.operators.card_asks import forget
from bot.services.conversation.operators.office_talk import PLAIN
from bot.services.conversation.operators.reasons import LONGEST, as_written
from bot.services.conversation.own_words import in_own_words
from bot.services.review import deciding, taking_back, verdicts
from bot.services.review.card_buttons import Verb
from bot.services.review.on_card import tell_decided
from bot.storage.messages.sessions import Conversation
from bot.storage.reports import cards, reports

_EVENTS = {Verb.RETURN: Event.RETURNED, Verb.REJECT: Event.REJECTED}
_WITHIN = timedelta(hours=1)
"""What is written later is hardly an answer to what was asked then."""
_NO_REASON = frozenset({"batal", "kembali", "lewati"})


async def take(chat: Chat, inbound: Inbound, person: Conversation) -> bool:
    """False where nothing was asked, or this is no answer; either way nothing is asked any more afterwards."""
    said = in_own_words(chat, inbound.said)
    asked = forget(chat)
    if asked is None or not isinstance(inbound.said, Typed):
        return False
    report = await reports.get(chat.work.transaction, asked.report)
    if report is None or report.revision != asked.revision or not may_decide(chat.officer, report.area):
        return False
    if isinstance(said, Pressed):
        return await _press(chat, inbound, said.token, report, person)
    if not _is_reason(chat, inbound.said, person):
        return False
    told = await _carry_out(chat, report, asked, clean(inbound.said.text)[:LONGEST])
    await tell_decided(chat.work, chat.address, report.id, told)
    return True


async def _press(chat: Chat, inbound: Inbound, token: str, report: Report, person: Conversation) -> bool:
    """As if the button that is called so had been pressed, on the card that hangs here."""
    press = operator_desk.read_token(token)
    if press is not None:
        pressed = Pressed(token, await _hangs_here(chat, report, inbound.sender))
        await operator_desk.press(chat.work, inbound, pressed, press, person)
    return press is not None


async def _hangs_here(chat: Chat, report: Report, here: Address) -> str:
    hung = await cards.of_report(chat.work.transaction, report.id)
    refs = [each.message_ref for each in hung if each.address == here and each.revision == report.revision]
    return refs[-1] if refs else ""


def _is_reason(chat: Chat, said: Typed, person: Conversation) -> bool:
    """No command, no greeting, nothing that names another report; and written soon enough."""
    if person.seen_at is None or chat.work.now - person.seen_at > _WITHIN:
        return False
    if clean(said.text).casefold() in _NO_REASON or command_of(said, chat.duty.role, asked=False):
        return False
    words = read_card_words(said.text)
    if words is not None and (words.number is not None or not words.rest or words.names_all):
        return False
    talk = understand_talk(said.text, chat.work.house.flows.vocabulary)
    is_plain = talk is not None and talk.topic in PLAIN
    return not is_plain and isinstance(WHY.field.read(said, chat.scene), Given)


async def _carry_out(chat: Chat, report: Report, asked: CardAsked, words: str) -> Text:
    work, officer = chat.work, chat.officer
    if asked.verb == Verb.ASK:
        return await ask_reporter.ask(work, officer, report, "", words)
    if asked.verb == Verb.TAKE_BACK:
        return await taking_back.take_back(work, officer, (report.id, report.revision), words, None)
    event = _EVENTS[Verb(asked.verb)]
    reason, pointed_at = await as_written(work, report, event, words)
    decision = verdicts.Decision(report.id, report.revision, event, reason, pointed_at, chat.address)
    return await deciding.decide(work, officer, decision, None)
