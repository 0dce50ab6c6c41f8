"""The question that a press answered is edited to its answer, so that a chat reads as a record of what was told."""

from bot.dialogue.engine import SEND, Turn, answer_line, ask
from bot.dialogue.flow import Answers, Flow
from bot.dialogue.prompt import Pressed, Said, Say, Text
from bot.dialogue.session import Session, walk
from bot.services.chat.chat import Chat
from bot.services.work.channel import EditPrompt
from bot.storage.messages.outbox import Urgency

LANE = ":record"
"""Of its own, after all else: no answer waits for it."""


def record(chat: Chat, flow: Flow, said: Said, before: Session, turn: Turn) -> None:
    """Edits the message whose button was pressed, where its question is answered by now; `before` is the session that
    the press came to. Typed answers stand below their question as they were typed."""
    if not isinstance(said, Pressed) or not said.message_ref or flow.kind not in chat.work.house.flows:
        return
    if said.token.rpartition(":")[0] != before.prefix or not chat.work.house.traits_of(chat.address.channel).can_edit:
        return
    lines = _answered(chat, flow, before, turn) or _sent(chat, flow, said, before, turn)
    if lines:
        practice = (Text("practice-line"),) if before.context.practice else ()
        prompt = chat.work.house.texts.prompt(chat.officer.locale, Say((*practice, *lines)))
        order = EditPrompt(said.message_ref, prompt)
        chat.work.send(chat.address, order, urgency=Urgency.BROADCAST, lane=LANE)


def _answered(chat: Chat, flow: Flow, before: Session, turn: Turn) -> tuple[Text, ...]:
    """The question's name and its answer; nothing where it is asked again."""
    _, step, _ = walk(flow, before.answers, before.opened)
    after = turn.session if _is_handed_in(chat, before, turn) else chat.session
    if step is None or after.id != before.id or step.id not in after.answers:
        return ()
    answers: Answers = walk(flow, after.answers, after.opened)[0]
    return (answer_line(step.text(flow.kind, label=True), step, answers.get(step), chat.scene.today),)


def _sent(chat: Chat, flow: Flow, said: Pressed, before: Session, turn: Turn) -> tuple[Text, ...]:
    """The review page as it was handed in."""
    if said.token.rpartition(":")[2] != SEND or not _is_handed_in(chat, before, turn):
        return ()
    title, *lines, last = ask(flow, before, chat.scene).says[0].lines
    return (Text("review-sent", parts=title.parts), *lines) if last.key == "review-ask" else ()


def _is_handed_in(chat: Chat, before: Session, turn: Turn) -> bool:
    return turn.submitted and chat.session.id != before.id
