"""What each button of a card does, pressed by somebody who may decide on its report."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.dialogue.prompt import Option, Text
from bot.domain.address import Address
from bot.domain.people.officer import Officer, Role
from bot.domain.report.report import Report
from bot.domain.report.review import Event, ReportId, Status
from bot.services.chat import completing, entering, tie_question
from bot.services.chat.chat import Chat
from bot.services.chat.open_chat import open_chat
from bot.services.chat.survey_pages import choose_who
from bot.services.conversation.operators import ask_reporter as ask_reporter_desk
from bot.services.conversation.operators import card_asks, reason_desk, tie_desk
from bot.services.conversation.operators.before_approving import SURE, ask_first, note_others, stop_together
from bot.services.conversation.operators.contact_desk import show_contact
from bot.services.conversation.operators.details_desk import send_photos, show_details
from bot.services.conversation.operators.reasons import presets
from bot.services.registry.lacking import lacks_of
from bot.services.review import card_buttons, card_lines, decided_before, deciding, taking_back, verdicts
from bot.services.review.on_card import say_on_card
from bot.services.review.pointing import pointed_reason
from bot.services.review.renew_cards import renew_cards
from bot.services.review.surveyed import lacks_survey
from bot.services.submission.entering_people import why_not
from bot.services.submission.listed_newcomers import move_instead
from bot.services.submission.retelling import Refused
from bot.services.submission.returned_births import settle_returned
from bot.services.work.work import Work, actor
from bot.storage.messages.sessions import Conversation

OWN_WORDS = "own"
REPLIED = "said"
"""Instead of a preset reason: what he wrote in answer to the card."""


@dataclass(frozen=True, slots=True)
class CardPress:
    """A card's token, read: `d:<report>:<revision>:<verb>[:<reason>]`."""

    report: ReportId
    revision: int
    verb: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class At:
    """Who pressed what on which report's card; `where` is that card."""

    work: Work
    officer: Officer
    report: Report
    press: CardPress
    where: tuple[Address, str]
    person: Conversation

    @property
    def is_newest(self) -> bool:
        """Whether it is the card of the report as it is now."""
        return self.report.revision == self.press.revision

    @property
    def is_private(self) -> bool:
        """Whether it was pressed in his own chat."""
        return self.where[0] == self.person.address

    async def in_private(self) -> Chat:
        """The chat of whoever pressed."""
        return (await open_chat(self.work, self.officer, self.person.address, self.person))[0]


async def details(at: At) -> Text:
    """*Rincian*, in private."""
    return await show_details(at.work, at.officer, at.report, at.person.address)


async def contact(at: At) -> Text:
    """*Hubungi pelapor*, in private."""
    return await show_contact(at.work, at.officer, at.report, at.person.address)


async def tie(at: At) -> Text:
    """Asks in private who it is that no list has; what is approved meanwhile is tied from what must be settled."""
    if at.report.status is not Status.WAITING:
        return Text("tie-nobody", {"number": at.report.number})
    return await tie_question.begin(await at.in_private(), at.report)


async def tie_other(at: At) -> Text:
    """Asks in private who is meant in another report, which may tell of whom this one brought."""
    await tie_desk.begin(await at.in_private(), at.press.reason)
    return Text("tie-in-private")


async def survey(at: At) -> Text:
    """Asks in private who is to look at the household."""
    await choose_who(await at.in_private(), at.report)
    return Text("survey-in-private")


async def same(at: At) -> Text:
    """The newcomer is the registered one."""
    outcome = await move_instead(at.work, at.officer, at.report)
    return outcome.why if isinstance(outcome, Refused) else Text("tied", {"number": at.report.number})


async def approve_together(at: At) -> Text:
    """*Setujui keduanya*, with those that it builds on."""
    agreed = at.press.reason
    question = await stop_together(at.work, at.officer, at.report, agreed, at.where)
    shown = agreed.partition(".")[0]
    return question or await deciding.decide_together(at.work, at.officer, at.report, shown, at.where)


async def ask_reporter(at: At) -> Text:
    """*Tanya RT*, which stands in his own chat: which question, or the words that he wrote in answer to the card. Other
    words are heard there while nothing else is half told."""
    which = at.press.reason
    if which in ask_reporter_desk.QUESTIONS:
        return await ask_reporter_desk.ask(at.work, at.officer, at.report, which)
    if which == REPLIED:
        replied = await _take_reply(at)
        if replied is None:
            return Text("reply-gone")
        return await ask_reporter_desk.ask(at.work, at.officer, at.report, "", replied)
    own = "no" if (await at.in_private()).session.flow else "yes"
    asked = Text("ask-reporter-which", {"number": at.report.number, "own": own})
    await _ask_on_card(at, (asked,), ask_reporter_desk.options())
    return Text("ask-reporter-choose")


async def undo(at: At) -> Text:
    """*Kembali*: the card's own buttons again."""
    if at.is_private:
        card_asks.forget(await at.in_private())
    lacks = await lacks_of(at.work, at.report)
    verbs = await card_buttons.verbs_of(at.work, at.report, lacks)
    await say_on_card(at.work, at.report, at.where, (), verbs, lacks=lacks)
    return Text("decide-undone")


async def approve(at: At) -> Text:
    """Asks first what there is to be asked; who is sure has answered that."""
    work, officer, report = at.work, at.officer, at.report
    if await lacks_survey(work, report):
        await choose_who(await at.in_private(), report, (Text("decide-survey-first", {"number": report.number}),))
        return Text("decide-survey-first", {"number": report.number})
    if at.press.reason == SURE:
        await note_others(work, officer, report)
    elif not report.change.is_to_enter and (asked := await ask_first(work, officer, report, at.where)) is not None:
        return asked
    if (settled := await settle_returned(work, officer, report)) is not None:
        return settled
    return await deciding.decide(work, officer, verdicts.Decision(report.id, report.revision, Event.APPROVED), at.where)


async def complete(at: At) -> Text:
    """Asks in private for what is not known; an old card is shown as it is where nothing is left."""
    if at.officer.role is Role.DINSOS:
        return Text("complete-by-village")
    if refusal := await completing.begin(await at.in_private(), at.report):
        if at.is_newest:
            await renew_cards(at.work, at.report)
        else:
            await decided_before.show_as_decided(at.work, at.report, at.where)
        return refusal
    return Text("complete-in-private")


async def enter(at: At) -> Text:
    """Shows the photo in private and asks for those on it; the log keeps who saw it."""
    work, report = at.work, at.report
    if refusal := await why_not(work, at.officer, report, report.revision):
        return refusal
    chat = await at.in_private()
    await send_photos(work, report, at.person.address)
    entering.begin(chat, report)
    work.note(actor(at.officer), "report.viewed", f"report:{report.id}", report.area, {"number": report.number})
    return Text("tie-in-private")


async def with_reason(at: At, event: Event) -> Text:
    """Returned or rejected, once it is said why: by a button, in own words, by what he wrote in answer to the card."""
    work, report, reason = at.work, at.report, at.press.reason
    if (own := await deciding.own_report(work, at.officer, report)) is not None:
        return own
    if reason == OWN_WORDS:
        return await reason_desk.begin(await at.in_private(), report, event)
    labels = await presets(work, report, event)
    replied, _, step = reason.partition(".")
    if replied == REPLIED and (not step or step in labels):
        return await _with_reply(at, event, step)
    if reason in labels:
        label = labels[reason]
        pointed_at = reason if event is Event.RETURNED else ""
        words = pointed_reason(work, label) if pointed_at else work.house.texts.say(card_lines.CARD_LOCALE, label)
        decision = verdicts.Decision(report.id, report.revision, event, words, pointed_at)
        return await deciding.decide(work, at.officer, decision, at.where)
    asked = Text(f"reason-ask-{event}", {"name": at.officer.name})
    await _ask_on_card(at, (asked,), _reason_options(labels, at.press.verb))
    return Text("reason-choose")


async def _ask_on_card(at: At, asked: tuple[Text, ...], options: tuple[Option, ...]) -> None:
    """In his own chat he may type the answer as well."""
    await say_on_card(at.work, at.report, at.where, asked, options)
    if at.is_private:
        card_asks.expect(await at.in_private(), at.report, at.press.verb, options)


async def _with_reply(at: At, event: Event, step: str) -> Text:
    """With what he wrote in answer to its card, and the question that he points at; of another report's it says
    nothing."""
    words = await _take_reply(at)
    if words is None:
        return Text("reply-gone")
    decision = verdicts.Decision(at.report.id, at.report.revision, event, words, step)
    return await deciding.decide(at.work, at.officer, decision, at.where)


async def _take_reply(at: At) -> str | None:
    """What he wrote in answer to this report's card; it is used once."""
    chat = await at.in_private()
    replied = chat.session.context.replied
    if replied is None or replied.report != at.report.id:
        return None
    chat.keep(replace(chat.session, context=replace(chat.session.context, replied=None)))
    return replied.words


async def take_back(at: At) -> Text:
    """Asks once, for the reason, and says what would stay; with a reason it is done."""
    work, officer, report = at.work, at.officer, at.report
    found = await taking_back.look(work, officer, report)
    if isinstance(found, taking_back.Refused):
        await decided_before.show_as_decided(work, report, at.where)
        return found.why
    if at.press.reason == OWN_WORDS:
        return await reason_desk.begin(await at.in_private(), report, Event.TAKEN_BACK)
    labels = {each: Text(f"reason-taken_back-{each}") for each in taking_back.REASONS}
    if at.press.reason in labels:
        words = work.house.texts.say(card_lines.CARD_LOCALE, labels[at.press.reason])
        return await taking_back.take_back(work, officer, (report.id, report.revision), words, at.where)
    asked = taking_back.asking(report, officer, taking_back.changed_since(work, found))
    await _ask_on_card(at, asked, _reason_options(labels, card_buttons.Verb.TAKE_BACK))
    return Text("reason-choose")


def _reason_options(labels: Mapping[str, Text], verb: str) -> tuple[Option, ...]:
    presets = tuple(Option(f"{verb}:{each}", label) for each, label in labels.items())
    return (*presets, Option(f"{verb}:{OWN_WORDS}", Text("reason-own-words")), card_buttons.TO_CARD)
