"""A card's buttons: who may press them, what each does by the report's state, and what whoever pressed is told."""

from collections.abc import Awaitable, Callable, Mapping

from bot.dialogue.prompt import Inbound, Pressed, Say, Text
from bot.domain.report.report import Report
from bot.domain.report.review import Event, ReportId, Status, may_decide
from bot.services.conversation.operators import card_verbs
from bot.services.conversation.operators.card_verbs import At, CardPress
from bot.services.conversation.operators.keeping_desk import keep
from bot.services.conversation.other_duty import as_who_may, not_his
from bot.services.review import card_buttons, card_lines, decided_before
from bot.services.review.card_buttons import Verb
from bot.services.review.claiming import told_once
from bot.services.work.standing_buttons import DECIDE
from bot.services.work.work import Work
from bot.storage.messages.sessions import Conversation
from bot.storage.reports import reports

_NEWS = ("decided-", "undone", "kept", "tied")
"""Of texts that say what became of the report; the others lead to what the press brought."""
_ON_ANY: Mapping[str, Callable[[At], Awaitable[Text]]] = {
    Verb.DETAILS: card_verbs.details,
    Verb.CONTACT: card_verbs.contact,
    Verb.COMPLETE: card_verbs.complete,
    Verb.SURVEY: card_verbs.survey,
    Verb.TIE_OTHER: card_verbs.tie_other,
}
_ON_NEWEST: Mapping[str, Callable[[At], Awaitable[Text]]] = {
    Verb.TAKE_BACK: card_verbs.take_back,
    Verb.KEEP: lambda at: keep(at.work, at.officer, at.report, at.press.reason, at.where, at.person),
}
_OF_WAITING: Mapping[str, Callable[[At], Awaitable[Text]]] = {
    Verb.TIE: card_verbs.tie,
    Verb.ENTER: card_verbs.enter,
    Verb.SAME: card_verbs.same,
    Verb.APPROVE: card_verbs.approve,
    Verb.TOGETHER: card_verbs.approve_together,
    Verb.ASK: card_verbs.ask_reporter,
    Verb.UNDO: card_verbs.undo,
    Verb.RETURN: lambda at: card_verbs.with_reason(at, Event.RETURNED),
    Verb.REJECT: lambda at: card_verbs.with_reason(at, Event.REJECTED),
}
"""On the newest card of a report that waits."""
_IN_PRIVATE = frozenset({
    "details-sent", "contact-sent", "reason-in-private", "survey-in-private", "complete-in-private", "tie-in-private",
})  # fmt: skip
"""What sends somebody from a room to his own chat; who presses there is in it."""
_DECIDING = frozenset({Verb.APPROVE, Verb.TOGETHER, Verb.RETURN, Verb.REJECT, Verb.SAME})
"""Of these, what is told first where somebody else has the report open."""


def read_token(token: str) -> CardPress | None:
    """The press a decision token stands for; None for other tokens and for what nobody of us made."""
    scope, _, rest = token.partition(":")
    parts = rest.split(":")
    if scope != DECIDE or len(parts) not in (3, 4) or not (parts[1].isascii() and parts[1].isdigit()):
        return None
    return CardPress(ReportId(parts[0]), int(parts[1][:9]), parts[2], parts[3] if len(parts) == 4 else "")


async def press(work: Work, inbound: Inbound, pressed: Pressed, card_press: CardPress, person: Conversation) -> None:
    """A button of a card, in the room or in private. Strangers and other areas' people get a notice, nothing more."""
    report = await reports.get(work.transaction, card_press.report) if person.known else None
    if report is not None:
        area = report.area
        person = await as_who_may(work, inbound, person, lambda each: may_decide(each, area))
    officer = person.officer
    if officer is None or report is None or not may_decide(officer, report.area):
        _notice(work, inbound, pressed, not_his(person))
        return
    where = (inbound.room or inbound.sender, pressed.message_ref)
    before = len(work.letters)
    text = await _carry_out(At(work, officer, report, card_press, where, person))
    if inbound.room is None and text.key in _IN_PRIVATE:
        text = Text("shown-below")
    if pressed.press_id or work.can_change(where[0]):
        _notice(work, inbound, pressed, text)
        return
    is_told = any(each.address == inbound.sender and each.due_at <= work.now for each in work.letters[before:])
    await _answer(work, inbound, report, text, is_told=is_told)


async def _carry_out(at: At) -> Text:
    """A decided report's card, and an old one, is shown as it stands."""
    if carry := _ON_ANY.get(at.press.verb):
        return await carry(at)
    if at.is_newest and (carry := _ON_NEWEST.get(at.press.verb)):
        return await carry(at)
    if at.report.status is not Status.WAITING or not at.is_newest:
        await decided_before.show_as_decided(at.work, at.report, at.where)
        is_decided = at.report.status is not Status.WAITING
        return await decided_before.already(at.work, at.report) if is_decided else _old(at.report)
    carry = _OF_WAITING.get(at.press.verb)
    if at.press.verb in _DECIDING and (told := await told_once(at.work, at.officer, at.report)) is not None:
        return told
    return await carry(at) if carry else Text("stale-button")


def _old(report: Report) -> Text:
    return Text("decide-old-card", {"number": report.number})


async def _answer(work: Work, inbound: Inbound, report: Report, text: Text, *, is_told: bool) -> None:
    """Where a press has no notice and no card can be changed: a message with the ways on, unless what the press brought
    says it already."""
    if not is_told or text.key.startswith(_NEWS):
        now = await reports.get(work.transaction, report.id) or report
        options = await card_buttons.ways_on(work, now) if now.status is not Status.WAITING else ()
        work.say(inbound.sender, card_lines.CARD_LOCALE, Say((text,), options, card_buttons.token_prefix(now)))


def _notice(work: Work, inbound: Inbound, pressed: Pressed, text: Text) -> None:
    words = work.house.texts.say(card_lines.CARD_LOCALE, text)
    if pressed.press_id:
        work.end_press(inbound, words)
    else:
        work.say(inbound.sender, card_lines.CARD_LOCALE, Say((text,)))
