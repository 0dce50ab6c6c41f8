"""Deciding by words, in a group that has no buttons: a card is named by its short number or quoted."""

from bot.dialogue.prompt import Inbound, Text, Typed
from bot.domain.address import Address
from bot.domain.people.officer import Officer
from bot.domain.report.report import Report
from bot.domain.report.review import Event, Status, may_decide
from bot.domain.sentences.card_words import CardWords, Said, read_card_words
from bot.services.conversation.operators.details_desk import show_details
from bot.services.conversation.operators.reasons import presets
from bot.services.conversation.operators.reply_desk import LONGEST, report_answered
from bot.services.review import deciding
from bot.services.review.claiming import told_once
from bot.services.review.pointing import pointed_reason
from bot.services.review.report_card import CARD_LOCALE
from bot.services.review.short_number import short_number
from bot.services.review.taking_back import take_back
from bot.services.submission.approvable import to_be_asked
from bot.services.work.work import Work
from bot.storage.messages.sessions import Conversation
from bot.storage.reports import reports, room_numbers

_DECIDING = frozenset({Said.APPROVE, Said.RETURN, Said.REJECT})
_VERDICTS = {Said.RETURN: Event.RETURNED, Said.REJECT: Event.REJECTED}


async def answer(work: Work, inbound: Inbound, here: Address, person: Conversation) -> Text | None:
    """What the group is answered; None where it is talk of the people among themselves."""
    words = read_card_words(inbound.said.text) if isinstance(inbound.said, Typed) else None
    quoted = await report_answered(work, inbound, here)
    if words is None:
        return await _not_understood(work, here, person.officer, quoted)
    if words.number is None and quoted is None and words.said is Said.TAKE_BACK:
        return None
    if person.officer is None:
        return Text("room-not-enrolled")
    report = await _meant(work, here, words, quoted)
    if report is None:
        return Text("room-which", {"said": words.said.value})
    if not may_decide(person.officer, report.area):
        return Text("decide-not-yours")
    return await _carry_out(work, person, person.officer, report, words, here)


async def _not_understood(work: Work, here: Address, officer: Officer | None, quoted: Report | None) -> Text | None:
    """An answer to a card is for us, whatever it says."""
    if quoted is None:
        return None
    if officer is None:
        return Text("room-not-enrolled")
    return Text("room-words", {"number": await short_number(work, here, quoted)})


async def _meant(work: Work, here: Address, words: CardWords, quoted: Report | None) -> Report | None:
    """The number says more than what is quoted."""
    if words.number is None:
        return quoted
    report_id = await room_numbers.report_of(work.transaction, here, words.number)
    return await reports.get(work.transaction, report_id) if report_id else None


async def _carry_out(
    work: Work, person: Conversation, officer: Officer, report: Report, words: CardWords, here: Address
) -> Text:
    if words.said in _DECIDING and report.status is Status.WAITING:
        told = await told_once(work, officer, report)
        if told is not None:
            return told
    match words.said:
        case Said.DETAILS:
            await show_details(work, officer, report, person.address)
            return Text("room-in-private", {"name": officer.name})
        case Said.TAKE_BACK:
            if not words.rest:
                return Text("room-reason", {"said": words.said.value, "reasons": "none"})
            return await take_back(work, officer, (report.id, report.revision), words.rest[:LONGEST], None)
        case Said.APPROVE:
            return await _approve(work, person, officer, report, here)
        case Said.RETURN | Said.REJECT:
            return await _with_reason(work, officer, report, words, here)


async def _approve(work: Work, person: Conversation, officer: Officer, report: Report, here: Address) -> Text:
    """What a button would ask first is asked in private, where there are buttons."""
    question = await to_be_asked(work, officer, report)
    if question is None:
        decision = deciding.Decision(report.id, report.revision, Event.APPROVED, answered_in=here)
        return await deciding.decide(work, officer, decision, None)
    await show_details(work, officer, report, person.address)
    return Text("room-asks", {"name": officer.name}, {"question": question})


async def _with_reason(work: Work, officer: Officer, report: Report, words: CardWords, here: Address) -> Text:
    if report.status is not Status.WAITING:
        return await deciding.already(work, report)
    event = _VERDICTS[words.said]
    named_by = await presets(work, report, event)
    labels = {step: work.house.texts.say(CARD_LOCALE, text) for step, text in named_by.items()}
    if not words.rest:
        return Text("room-reason", {"said": words.said.value, "reasons": ", ".join(labels.values()) or "none"})
    named = _named(words.rest, labels)
    reason, pointed_at = words.rest[:LONGEST], ""
    if named and event is Event.RETURNED:
        reason, pointed_at = pointed_reason(work, named_by[named]), named
    elif named:
        reason = labels[named]
    decision = deciding.Decision(report.id, report.revision, event, reason, pointed_at, here)
    return await deciding.decide(work, officer, decision, None)


def _named(rest: str, labels: dict[str, str]) -> str:
    """The one reason, or question, that is called so, or so in part; empty where none or several are."""
    said = set(rest.casefold().split())
    found = [step for step, label in labels.items() if said <= set(label.casefold().split())]
    return found[0] if len(found) == 1 else ""
