"""Deciding by words, in a group that has no buttons: a card is named by its short number or quoted."""

from bot.dialogue.prompt import Inbound, Text, Typed
from bot.domain.address import Address
from bot.domain.people.officer import Officer, Role
from bot.domain.report.report import Report
from bot.domain.report.review import Event, Status, may_decide
from bot.domain.report.word import Answer, Asked, Word, may_say
from bot.domain.sentences.card_words import TALK, WITHOUT_MORE, CardWords, Said, read_card_words
from bot.services.chat import completing
from bot.services.chat.open_chat import open_chat
from bot.services.chat.survey_pages import choose_who
from bot.services.conversation.in_private import in_private
from bot.services.conversation.operators import ask_reporter, bulk_desk
from bot.services.conversation.operators.bulk_list import RETURN
from bot.services.conversation.operators.contact_desk import show_contact
from bot.services.conversation.operators.details_desk import show_details
from bot.services.conversation.operators.reasons import LONGEST, as_written, presets
from bot.services.conversation.operators.reply_desk import report_answered
from bot.services.review import decided_before, deciding, saying_words, verdicts
from bot.services.review.card_lines import CARD_LOCALE
from bot.services.review.claiming import told_once
from bot.services.review.short_number import short_number
from bot.services.review.taking_back import take_back
from bot.services.submission.approvable import to_be_asked
from bot.services.work.work import Work
from bot.storage.messages.sessions import Conversation
from bot.storage.reports import reports, room_numbers
from bot.storage.reports import words as words_of

_DECIDING = frozenset({Said.APPROVE, Said.RETURN, Said.REJECT})
_VERDICTS = {Said.RETURN: Event.RETURNED, Said.REJECT: Event.REJECTED}
_LISTS = {Said.APPROVE: bulk_desk.LIST, Said.RETURN: RETURN}
"""Of what can be decided of several, which list of them is made."""
_ASKS = frozenset({"decide-both", "decide-first", "decide-unfit", "decide-enter-first", "decide-survey-first"})
"""Texts of a decision that was not made, since there is something to choose first, by buttons."""


async def answer(work: Work, inbound: Inbound, here: Address, person: Conversation) -> Text | None:
    """What the group is answered; None where it is talk of the people among themselves."""
    words = read_card_words(inbound.said.text) if isinstance(inbound.said, Typed) else None
    quoted = await report_answered(work, inbound, here)
    if words is None:
        return await _not_understood(work, here, person.officer, quoted)
    if quoted is None and _is_talk(words):
        return None
    if person.officer is None:
        return Text("room-not-enrolled")
    if words.said not in TALK and (
        words.names_several or (words.names_all and (quoted is None or words.said in _LISTS))
    ):
        return await _several(work, person, person.officer, words)
    report = await _meant(work, here, words, quoted)
    if report is None:
        return Text("room-which", {"said": words.said.value})
    if not may_decide(person.officer, report.area):
        return Text("decide-not-yours")
    return await _carry_out(work, person, person.officer, report, words, here)


def _is_talk(words: CardWords) -> bool:
    """Whether people among themselves say so as well, and no report is named."""
    return words.said in TALK and (words.number is None or (words.said in WITHOUT_MORE and bool(words.rest)))


async def _several(work: Work, person: Conversation, officer: Officer, words: CardWords) -> Text:
    """One word decides one report; several are read as a list first, in private."""
    about = {"name": officer.name, "said": words.said.value}
    if words.said not in _LISTS or officer.role not in (Role.OPERATOR, Role.TKSK):
        return Text("room-one-by-one", about)
    chat, _ = await open_chat(work, officer, person.address, person)
    await bulk_desk.show(chat, _LISTS[words.said])
    return Text("room-several", {"said": words.said.value}, {"where": in_private(work, person, officer)})


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
        case Said.ASK:
            return await _ask(work, officer, report, words, here)
        case Said.TAKE_BACK:
            return await _take_back(work, person, officer, report, words)
        case Said.APPROVE:
            return await _approve(work, person, officer, report, here)
        case Said.RETURN | Said.REJECT:
            return await _with_reason(work, officer, report, words, here)
        case _:
            refusal = await _show(work, person, officer, report, words.said)
            return refusal or in_private(work, person, officer)


async def _show(work: Work, person: Conversation, officer: Officer, report: Report, said: Said) -> Text | None:
    """What the buttons of a card lead to, in private; gives why not where nothing is asked there."""
    chat, _ = await open_chat(work, officer, person.address, person)
    match said:
        case Said.CONTACT:
            await show_contact(work, officer, report, person.address)
        case Said.SURVEY:
            await choose_who(chat, report)
        case Said.COMPLETE:
            return await completing.begin(chat, report)
        case _:
            await show_details(work, officer, report, person.address)
    return None


async def _take_back(work: Work, person: Conversation, officer: Officer, report: Report, words: CardWords) -> Text:
    """What was changed since is shown in private, where the buttons ask whether it may stay."""
    if report.status is Status.WAITING:
        return Text("room-waits-still", {"number": report.number})
    if not words.rest:
        return Text("room-reason", {"said": words.said.value, "reasons": "none"})
    told = await take_back(work, officer, (report.id, report.revision), words.rest[:LONGEST], None)
    return await _asks_in_private(work, person, officer, report, told) if told.key == "undo-changed-since" else told


async def _ask(work: Work, officer: Officer, report: Report, words: CardWords, here: Address) -> Text:
    """His own words, to whoever reported it."""
    if report.status is not Status.WAITING:
        return await decided_before.already(work, report)
    if not words.rest:
        return Text("room-ask-what", {"number": await short_number(work, here, report)})
    return await ask_reporter.ask(work, officer, report, "", words.rest[:LONGEST])


async def _approve(work: Work, person: Conversation, officer: Officer, report: Report, here: Address) -> Text:
    """What a button would ask first is asked in private, where there are buttons."""
    if (second := await _second_word(work, officer, report)) is not None:
        said = saying_words.Said(report.id, report.revision, second.place, Answer.AGREED)
        return await saying_words.say_word(work, officer, said, None)
    question = await to_be_asked(work, officer, report)
    if question is None:
        decision = verdicts.Decision(report.id, report.revision, Event.APPROVED, answered_in=here)
        question = await deciding.decide(work, officer, decision, None)
        if question.key not in _ASKS:
            return question
    return await _asks_in_private(work, person, officer, report, question)


async def _second_word(work: Work, officer: Officer, report: Report) -> Word | None:
    """What somebody else than the approver is asked of an approved report, which the same word answers."""
    if report.status is not Status.APPROVED or report.decided_by == officer.id:
        return None
    asked = (await words_of.open_of(work.transaction, [report.id])).get(report.id, [])
    return next((word for word in asked if word.asked is Asked.SECOND and may_say(officer, word)), None)


async def _asks_in_private(work: Work, person: Conversation, officer: Officer, report: Report, question: Text) -> Text:
    await show_details(work, officer, report, person.address)
    return Text("room-asks", parts={"question": question, "where": in_private(work, person, officer)})


async def _with_reason(work: Work, officer: Officer, report: Report, words: CardWords, here: Address) -> Text:
    if report.status is not Status.WAITING:
        return await decided_before.already(work, report)
    event = _VERDICTS[words.said]
    if not words.rest:
        named = await presets(work, report, event)
        labels = [work.house.texts.say(CARD_LOCALE, text) for text in named.values()]
        return Text("room-reason", {"said": words.said.value, "reasons": ", ".join(labels) or "none"})
    reason, pointed_at = await as_written(work, report, event, words.rest)
    decision = verdicts.Decision(report.id, report.revision, event, reason, pointed_at, here)
    return await deciding.decide(work, officer, decision, None)
