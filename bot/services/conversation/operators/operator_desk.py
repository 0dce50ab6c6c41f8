"""The operators' buttons and commands: a card's verbs, preset reasons, details in private, the queue."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.dialogue.prompt import Inbound, Option, Pressed, Say, Text
from bot.domain.address import Address
from bot.domain.people.officer import Officer
from bot.domain.report.report import Report
from bot.domain.report.review import Event, ReportId, Status, may_decide
from bot.services.chat import completing, entering, tie_question
from bot.services.chat.chat import open_chat
from bot.services.conversation.operators import reason_desk
from bot.services.conversation.operators.before_approving import SURE, ask_first, note_others, stop_together
from bot.services.conversation.operators.contact_desk import show_contact
from bot.services.conversation.operators.details_desk import send_photos, show_details
from bot.services.conversation.operators.keeping_desk import keep
from bot.services.conversation.operators.reasons import presets
from bot.services.registry.lacking import lacks_of
from bot.services.review import deciding, report_card, taking_back
from bot.services.review.on_card import say_on_card
from bot.services.review.pointing import pointed_reason
from bot.services.review.renew_cards import renew_cards
from bot.services.submission.entering_people import why_not
from bot.services.submission.listed_newcomers import move_instead
from bot.services.submission.retelling import Refused
from bot.services.work.standing_buttons import DECIDE
from bot.services.work.work import Work, actor
from bot.storage.messages.sessions import Conversation
from bot.storage.reports import reports

_VERDICTS: Mapping[str, Event] = {report_card.Verb.RETURN: Event.RETURNED, report_card.Verb.REJECT: Event.REJECTED}
OWN_WORDS = "own"
REPLIED = "said"
"""Instead of a preset reason: what he wrote in answer to the card."""
_NEWS = ("decided-", "undone", "kept", "tied")
"""Of texts that say what became of the report; the others lead to what the press brought."""


@dataclass(frozen=True, slots=True)
class CardPress:
    """A card's token, read: `d:<report>:<revision>:<verb>[:<reason>]`."""

    report: ReportId
    revision: int
    verb: str
    reason: str = ""


def read_token(token: str) -> CardPress | None:
    """The press a decision token stands for; None for other tokens and for what nobody of us made."""
    scope, _, rest = token.partition(":")
    parts = rest.split(":")
    if scope != DECIDE or len(parts) not in (3, 4) or not (parts[1].isascii() and parts[1].isdigit()):
        return None
    return CardPress(ReportId(parts[0]), int(parts[1][:9]), parts[2], parts[3] if len(parts) == 4 else "")


async def press(work: Work, inbound: Inbound, pressed: Pressed, card_press: CardPress, person: Conversation) -> None:
    """A button of a card, in the room or in private. Strangers and other areas' people get a notice, nothing more."""
    officer = person.officer
    report = await reports.get(work.transaction, card_press.report) if officer else None
    if officer is None or report is None or not may_decide(officer, report.area):
        _notice(work, inbound, pressed, Text("decide-not-yours"))
        return
    where = (inbound.room or inbound.sender, pressed.message_ref)
    before = len(work.letters)
    text = await _carry_out(work, officer, report, card_press, where, person)
    if pressed.press_id or work.can_change(where[0]):
        _notice(work, inbound, pressed, text)
        return
    is_told = any(each.address == inbound.sender and each.due_at <= work.now for each in work.letters[before:])
    await _answer(work, inbound, report, text, is_told=is_told)


async def _carry_out(
    work: Work,
    officer: Officer,
    report: Report,
    card_press: CardPress,
    where: tuple[Address, str],
    person: Conversation,
) -> Text:
    if card_press.verb == report_card.Verb.DETAILS:
        return await show_details(work, officer, report, person.address)
    if card_press.verb == report_card.Verb.CONTACT:
        return await show_contact(work, officer, report, person.address)
    if card_press.verb == report_card.Verb.COMPLETE:
        is_newest = report.revision == card_press.revision
        return await _complete(work, officer, report, where, person, is_newest=is_newest)
    if card_press.verb == report_card.Verb.TAKE_BACK and report.revision == card_press.revision:
        return await _take_back(work, officer, report, card_press, where, person)
    if card_press.verb == report_card.Verb.KEEP and report.revision == card_press.revision:
        return await keep(work, officer, report, card_press.reason, where, person)
    if report.status is not Status.WAITING:
        await deciding.show_as_decided(work, report, where)
        return await deciding.already(work, report)
    if report.revision != card_press.revision:
        await deciding.show_as_decided(work, report, where)
        return Text("decide-old-card", {"number": report.number})
    return await _of_waiting(work, officer, report, card_press, where, person)


async def _of_waiting(
    work: Work,
    officer: Officer,
    report: Report,
    card_press: CardPress,
    where: tuple[Address, str],
    person: Conversation,
) -> Text:
    """On the newest card of a report that waits."""
    if card_press.verb == report_card.Verb.TIE:
        chat, _ = await open_chat(work, officer, person.address, person)
        return await tie_question.begin(chat, report)
    if card_press.verb == report_card.Verb.ENTER:
        return await _enter(work, officer, report, person)
    if card_press.verb == report_card.Verb.SAME:
        outcome = await move_instead(work, officer, report)
        return outcome.why if isinstance(outcome, Refused) else Text("tied", {"number": report.number})
    if card_press.verb == report_card.Verb.APPROVE:
        return await _approve(work, officer, report, where, is_sure=card_press.reason == SURE)
    if card_press.verb == report_card.Verb.TOGETHER:
        question = await stop_together(work, officer, report, where)
        return question or await deciding.decide_together(work, officer, report, card_press.reason, where)
    if card_press.verb == report_card.Verb.UNDO:
        await _show_buttons(work, report, where)
        return Text("decide-undone")
    event = _VERDICTS.get(card_press.verb)
    if event is None:
        return Text("stale-button")
    return await _with_reason(work, officer, report, card_press, event, where, person)


async def _approve(work: Work, officer: Officer, report: Report, where: tuple[Address, str], *, is_sure: bool) -> Text:
    """Asks first what there is to be asked; who is sure has answered that."""
    if is_sure:
        await note_others(work, officer, report)
    elif not report.change.is_to_enter and (asked := await ask_first(work, officer, report, where)) is not None:
        return asked
    return await deciding.decide(work, officer, deciding.Decision(report.id, report.revision, Event.APPROVED), where)


async def _complete(
    work: Work, officer: Officer, report: Report, where: tuple[Address, str], person: Conversation, *, is_newest: bool
) -> Text:
    """Asks in private for what is not known; an old card is shown as it is where nothing is left."""
    chat, _ = await open_chat(work, officer, person.address, person)
    if refusal := await completing.begin(chat, report):
        await (renew_cards(work, report) if is_newest else deciding.show_as_decided(work, report, where))
        return refusal
    return Text("complete-in-private")


async def _enter(work: Work, officer: Officer, report: Report, person: Conversation) -> Text:
    """Shows the photo in private and asks for those on it; the log keeps who saw it."""
    if refusal := await why_not(work, officer, report, report.revision):
        return refusal
    chat, _ = await open_chat(work, officer, person.address, person)
    await send_photos(work, report, person.address)
    entering.begin(chat, report)
    work.note(actor(officer), "report.viewed", f"report:{report.id}", report.area, {"number": report.number})
    return Text("tie-in-private")


async def _with_reason(
    work: Work,
    officer: Officer,
    report: Report,
    card_press: CardPress,
    event: Event,
    where: tuple[Address, str],
    person: Conversation,
) -> Text:
    if card_press.reason == OWN_WORDS:
        chat, _ = await open_chat(work, officer, person.address, person)
        return await reason_desk.begin(chat, report, event)
    labels = await presets(work, report, event)
    replied, _, step = card_press.reason.partition(".")
    if replied == REPLIED and (not step or step in labels):
        return await _with_reply(work, officer, report, (event, step), where, person)
    if card_press.reason in labels:
        label = labels[card_press.reason]
        pointed_at = card_press.reason if event is Event.RETURNED else ""
        words = pointed_reason(work, label) if pointed_at else work.house.texts.say(report_card.CARD_LOCALE, label)
        decision = deciding.Decision(report.id, report.revision, event, words, pointed_at)
        return await deciding.decide(work, officer, decision, where)
    asked = Text(f"reason-ask-{event}", {"name": officer.name})
    await say_on_card(work, report, where, (asked,), _reason_options(labels, card_press.verb))
    return Text("reason-choose")


async def _with_reply(
    work: Work,
    officer: Officer,
    report: Report,
    verdict: tuple[Event, str],
    where: tuple[Address, str],
    person: Conversation,
) -> Text:
    """With what he wrote in answer to its card, and the question that he points at; of another report's it says
    nothing."""
    chat, _ = await open_chat(work, officer, person.address, person)
    replied = chat.session.context.replied
    if replied is None or replied.report != report.id:
        return Text("reply-gone")
    chat.keep(replace(chat.session, context=replace(chat.session.context, replied=None)))
    event, step = verdict
    decision = deciding.Decision(report.id, report.revision, event, replied.words, step)
    return await deciding.decide(work, officer, decision, where)


async def _take_back(
    work: Work,
    officer: Officer,
    report: Report,
    card_press: CardPress,
    where: tuple[Address, str],
    person: Conversation,
) -> Text:
    """Asks once, for the reason, and says what would stay; with a reason it is done."""
    found = await taking_back.look(work, officer, report)
    if isinstance(found, taking_back.Refused):
        await deciding.show_as_decided(work, report, where)
        return found.why
    if card_press.reason == OWN_WORDS:
        chat, _ = await open_chat(work, officer, person.address, person)
        return await reason_desk.begin(chat, report, Event.TAKEN_BACK)
    labels = {each: Text(f"reason-taken_back-{each}") for each in taking_back.REASONS}
    if card_press.reason in labels:
        words = work.house.texts.say(report_card.CARD_LOCALE, labels[card_press.reason])
        return await taking_back.take_back(work, officer, (report.id, report.revision), words, where)
    asked = taking_back.asking(report, officer, taking_back.changed_since(work, found))
    await say_on_card(work, report, where, asked, _reason_options(labels, report_card.Verb.TAKE_BACK))
    return Text("reason-choose")


def _reason_options(labels: Mapping[str, Text], verb: str) -> tuple[Option, ...]:
    presets = tuple(Option(f"{verb}:{each}", label) for each, label in labels.items())
    return (
        *presets,
        Option(f"{verb}:{OWN_WORDS}", Text("reason-own-words")),
        report_card.TO_CARD,
    )


async def _show_buttons(work: Work, report: Report, where: tuple[Address, str]) -> None:
    lacks = await lacks_of(work, report)
    await say_on_card(work, report, where, (), await report_card.verbs_of(work, report, lacks), lacks=lacks)


async def _answer(work: Work, inbound: Inbound, report: Report, text: Text, *, is_told: bool) -> None:
    """Where a press has no notice and no card can be changed: a message with the ways on, unless what the press brought
    says it already."""
    if not is_told or text.key.startswith(_NEWS):
        now = await reports.get(work.transaction, report.id) or report
        options = await report_card.ways_on(work, now) if now.status is not Status.WAITING else ()
        work.say(inbound.sender, report_card.CARD_LOCALE, Say((text,), options, report_card.token_prefix(now)))


def _notice(work: Work, inbound: Inbound, pressed: Pressed, text: Text) -> None:
    words = work.house.texts.say(report_card.CARD_LOCALE, text)
    if pressed.press_id:
        work.end_press(inbound, words)
    else:
        work.say(inbound.sender, report_card.CARD_LOCALE, Say((text,)))
