"""What is written in answer to a report's card: it decides nothing, but it may be the reason that a button asks for."""

from dataclasses import replace

from bot.dialogue.context import Replied
from bot.dialogue.fields import clean
from bot.dialogue.prompt import Inbound, Option, Say, Text, Typed
from bot.dialogue.session import Session
from bot.domain.address import Address
from bot.domain.people.officer import Officer
from bot.domain.report.report import Report
from bot.domain.report.review import Status, may_decide
from bot.services.chat import reason
from bot.services.chat.chat import Chat
from bot.services.chat.open_chat import open_chat
from bot.services.conversation.operators.card_verbs import REPLIED
from bot.services.conversation.operators.details_desk import show_details
from bot.services.conversation.operators.reasons import LONGEST
from bot.services.review import card_buttons, decided_before
from bot.services.review.pointing import steps_to_point_at
from bot.services.words.naming import people_of
from bot.services.work.channel import SendPrompt
from bot.services.work.work import Work
from bot.storage.messages.sessions import Conversation
from bot.storage.reports import cards, reports

_BESIDES = (card_buttons.Verb.APPROVE, card_buttons.Verb.DETAILS)
DETAILS = "rincian"
POINTED = 5
"""Questions that are offered beside what he wrote."""


async def report_answered(work: Work, inbound: Inbound, here: Address) -> Report | None:
    """The report whose card there this answers."""
    report_id = await cards.report_at(work.transaction, here, inbound.replies_to) if inbound.replies_to else None
    return await reports.get(work.transaction, report_id) if report_id else None


async def take_in_private(work: Work, inbound: Inbound, officer: Officer, person: Conversation) -> bool:
    """Where a card that came to him is answered; the answer to a question about it is left to that."""
    said = inbound.said
    if not isinstance(said, Typed) or said.text.lstrip().startswith("/"):
        return False
    report = await report_answered(work, inbound, inbound.sender)
    if report is None or not may_decide(officer, report.area):
        return False
    chat, _ = await open_chat(work, officer, inbound.sender, person)
    if _is_asked_about(chat.session, report):
        return False
    if clean(said.text).casefold() == DETAILS:
        await show_details(work, officer, report, inbound.sender)
    elif report.status is not Status.WAITING:
        chat.tell(await decided_before.already(work, report))
    else:
        await ask_what_for(chat, report, said.text)
    return True


def _is_asked_about(session: Session, report: Report) -> bool:
    context = session.context
    about = context.deciding if session.flow == reason.REASON.kind else context.asked_on_card
    return about is not None and about.report == report.id


async def ask_what_for(chat: Chat, report: Report, text: str) -> None:
    """In private: for which question it is the reason, or for none; or whether the report is right."""
    work, words = chat.work, clean(text)[:LONGEST]
    _remember(chat, Replied(report.id, words))
    names = people_of(report, work.today) or "none"
    about = {"number": report.number, "names": names, "words": words}
    line = Text("reply-ask", about, {"kind": Text(f"kind-{report.kind}")})
    pointing, verbs = await _pointing(work, report), await card_buttons.verbs_of(work, report)
    options = (
        *pointing,
        Option(f"{card_buttons.Verb.RETURN}:{REPLIED}", Text("button-reply-return")),
        Option(f"{card_buttons.Verb.REJECT}:{REPLIED}", Text("button-reply-reject")),
        Option(f"{card_buttons.Verb.ASK}:{REPLIED}", Text("button-reply-ask")),
        *(Option(each.id, each.label) for each in verbs if each.id in _BESIDES),
        card_buttons.TO_CARD,
    )
    prompt = work.house.texts.prompt(chat.officer.locale, Say((line,), options, card_buttons.token_prefix(report)))
    work.send(chat.address, SendPrompt(prompt), card=(report.id, report.revision))


async def _pointing(work: Work, report: Report) -> tuple[Option, ...]:
    """The questions that the sentence may be about."""
    flow = work.house.flows.get(report.kind)
    steps = await steps_to_point_at(work, flow, report, POINTED) if flow else []
    return tuple(
        Option(
            f"{card_buttons.Verb.RETURN}:{REPLIED}.{step.id}",
            Text("button-return-for", parts={"what": step.text(report.kind, label=True)}),
        )
        for step in steps
    )


def _remember(chat: Chat, replied: Replied) -> None:
    """Beside whatever he is at."""
    chat.keep(replace(chat.session, context=replace(chat.session.context, replied=replied)))
