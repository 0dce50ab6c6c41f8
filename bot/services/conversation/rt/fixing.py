"""Taking up a report that an operator returned: the one question he pointed at, or all answers for checking."""

from dataclasses import replace

from bot.dialogue.context import Context
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Option, Text
from bot.dialogue.review_page import answer_line
from bot.dialogue.session import Session, reopened
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.chat import menu
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import fill, half_filled
from bot.services.conversation.rt.own_report import own_report
from bot.services.review.answers import answered_steps, session_of
from bot.services.review.pointing import askable_steps, sentence_beside
from bot.services.work.standing_buttons import Command


async def fix(chat: Chat, argument: str) -> None:
    """`{report}`, `{report}:{session}` or `{report}:{session}:sure`: opens a returned report of his RT, whichever of
    its heads sent it.

    A half-filled one comes first; but for the one that this report kept from being sent, which is given up for it, once
    he is sure where answers would go.
    """
    report_id, session_id, sure = (*argument.split(":"), "", "")[:3]
    report = await own_report(chat, report_id)
    if report is None:
        return
    if report.status is not Status.RETURNED:
        await menu.show(chat, above=(Text("fix-not-returned", {"number": report.number}),))
    elif chat.session.context.fixes == report_id:
        await fill.resume(chat)
    elif chat.session.flow and chat.session.answers and chat.session.id != session_id:
        half_filled.offer_resume(chat)
    elif sure or not half_filled.asks_before(chat, session_id, _surely(report_id, session_id)):
        await _open(chat, chat.work.house.flows[report.kind], report)


def _surely(report_id: str, session_id: str) -> Option:
    return Command.FIX.button(Text("button-fix-sure"), report_id, session_id, half_filled.SURE)


async def _open(chat: Chat, flow: Flow, report: Report) -> None:
    about = Context(practice=report.practice, fixes=report.id)
    session = replace(session_of(flow, report), id=chat.work.house.new_id(), context=about)
    session, above = _at_the_question(chat, flow, report, session)
    await fill.begin(chat, flow, session, above)


def _at_the_question(chat: Chat, flow: Flow, report: Report, session: Session) -> tuple[Session, tuple[Text, ...]]:
    """Only the question pointed at is open, its old answer above it; the review page where there is none such now."""
    step = next((step for step in askable_steps(flow, report) if step.id == report.pointed_at), None)
    if step is None:
        return session, (Text("fix-reason", {"number": report.number, "reason": report.reason}),)
    answers, _ = answered_steps(flow, report)
    label = step.text(flow.kind, label=True, answers=answers)
    words = sentence_beside(chat.work, label, report.reason) or "none"
    told = Text("fix-pointed", {"number": report.number, "words": words}, {"what": label})
    answer = answers.get(step)
    known = () if answer is None else (answer_line(label, step, answer, chat.scene.today),)
    old = (Text("fix-old-answer", parts={"answer": each}) for each in known)
    return reopened(flow, session, step.id), (told, *old)
