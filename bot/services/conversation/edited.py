"""A message that was changed after it was sent corrects the answer it gave, while that is not handed in."""

from dataclasses import replace

from bot.dialogue.engine import advance
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Edited, Text, Typed
from bot.dialogue.reading import Json
from bot.dialogue.review_page import answer_line
from bot.dialogue.session import Session, reopened, walk
from bot.domain.people.officer import Role
from bot.domain.report.review import may_report
from bot.domain.sentences import understand_sentence
from bot.services.chat.chat import Chat
from bot.services.conversation.rt import fill, half_filled, said_beside
from bot.services.conversation.rt.report_in_one_sentence import understood
from bot.services.conversation.rt.writing_down import speaks_of_his
from bot.services.work.standing_buttons import TO_MENU, TO_REPORTS, Command
from bot.storage.reports import reports

REMEMBERED = 12
"""The last messages of which is known what they answered: nobody changes one that is far above."""
_NOTHING = "-"


def remember(chat: Chat, message_ref: str, before: Session) -> None:
    """What became of the message, beside the session as it is now."""
    if not message_ref:
        return
    last = list(chat.session.heard.items())[-REMEMBERED + 1 :]
    heard = {**dict(last), _named(chat, message_ref): _became(before, chat.session)}
    chat.remember_heard(heard)


def _became(before: Session, after: Session) -> str:
    if before.flow and after.id != before.id:
        return f"{before.id}:"
    if after.id != before.id:
        return f"{after.id}:" if after.flow else _NOTHING
    answered = [step for step, value in after.answers.items() if before.answers.get(step) != value]
    if answered:
        # The one that was asked comes first; of a sentence others were filled in with it.
        return f"{after.id}:{','.join(sorted(answered, key=lambda step: step != before.asked))}"
    return f"{after.id}:{after.asked}" if after.query != before.query else _NOTHING


def _named(chat: Chat, message_ref: str) -> str:
    return f"{chat.address.channel}:{message_ref}"


def is_unheard(chat: Chat, said: Edited) -> bool:
    """Whether nothing came of the message when it was sent: then what it says now is heard as if it were new."""
    return bool(said.text) and chat.session.heard.get(_named(chat, said.message_ref)) == _NOTHING


async def correct(chat: Chat, said: Edited) -> None:
    """Puts right what the message answered; where that cannot be any more, says how it is put right."""
    session_id, _, step = chat.session.heard.get(_named(chat, said.message_ref), "").partition(":")
    flow = fill.flow_of(chat)
    if flow is None or not session_id or session_id != chat.session.id or not said.text:
        await _say_how(chat, session_id)
    elif step:
        await _answer_again(chat, flow, step.split(","), said.text)
    else:
        await _tell_again(chat, flow, said.text)


async def _answer_again(chat: Chat, flow: Flow, steps: list[str], text: str) -> None:
    before, (step_id, *others) = chat.session, steps
    session = replace(reopened(flow, before, step_id), asked=step_id, revision=before.revision + 1)
    session = replace(session, answers={step: each for step, each in session.answers.items() if step not in others})
    _, first, _ = walk(flow, session.answers, session.opened)
    if first is None or first.id != step_id:
        await _say_how(chat, "")
        return
    chat.keep(session)
    if await said_beside.take_within(chat, text):
        return
    turn = advance(flow, session, Typed(text), chat.scene)
    if turn.session.answers.get(step_id) != before.answers.get(step_id):
        _say_corrected(chat, flow, turn.session, steps)
    await fill.settle(chat, flow, turn)


async def _tell_again(chat: Chat, flow: Flow, text: str) -> None:
    """Of the sentence that opened the report, whatever it says otherwise now."""
    heard = understand_sentence(text, chat.scene.told_on, chat.work.house.flows.vocabulary)
    if heard is None or heard.kind != flow.kind:
        await _say_how(chat, "")
        return
    told: dict[str, Json] = understood(flow, heard, chat.scene)
    changed = [step for step, value in told.items() if chat.session.answers.get(step) != value]
    session = replace(chat.session, answers={**chat.session.answers, **told}, revision=chat.session.revision + 1)
    _, first, _ = walk(flow, session.answers, session.opened)
    if first is not None and first.field.seeks_listed and heard.person:
        session = replace(session, asked=first.id, query=heard.person)
    if changed:
        _say_corrected(chat, flow, session, changed)
    await fill.begin(chat, flow, session)


def _say_corrected(chat: Chat, flow: Flow, session: Session, changed: list[str]) -> None:
    answers, _, applicable = walk(flow, session.answers, session.opened)
    lines = [
        answer_line(step.text(flow.kind, label=True, answers=answers), step, answers.get(step), chat.scene.today)
        for step in applicable
        if step.id in changed and step.id in session.answers
    ]
    if lines:
        chat.tell(Text("edited-corrected"), *lines)


async def _say_how(chat: Chat, session_id: str) -> None:
    report = await reports.by_submission(chat.work.transaction, session_id) if session_id else None
    if report is not None:
        await speaks_of_his(chat, report.id)
    if report is not None and may_report(chat.officer, report.area, report.reporter_id):
        button = Command.REPORT.button(Text("button-edited-report", {"number": report.number}), report.id)
        chat.tell(Text("edited-sent", {"number": report.number}), options=(button, *TO_MENU))
    elif chat.session.flow:
        chat.tell(Text("edited-under-way"))
        half_filled.offer_resume(chat)
    else:
        rt = chat.officer.role is Role.RT
        chat.tell(Text("edited-too-late" if rt else "edited-not-read"), options=(*(TO_REPORTS if rt else ()), *TO_MENU))
