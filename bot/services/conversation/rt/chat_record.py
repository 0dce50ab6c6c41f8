"""The question that was answered is edited to its answer, so that a chat reads as a record of what was told."""

from dataclasses import replace

from bot.dialogue.engine import ask
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Pressed, Prompt, Said, Say, Text
from bot.dialogue.question import Answers
from bot.dialogue.review_page import REVIEW, answer_line
from bot.dialogue.session import Session, walk
from bot.dialogue.turn import ADD, Turn
from bot.services.chat.chat import Chat
from bot.services.chat.put_away import put_away
from bot.services.work.errands import PutAway

SWITCHES = ("✓", "✗")
"""Begin the labels of what is switched on and off."""


def record(chat: Chat, flow: Flow, said: Said, before: Session, turn: Turn) -> None:
    """Edits the message that asked, where its question is answered by now, by a button or in words; `before` is the
    session that the answer came to."""
    if flow.kind not in chat.work.house.flows or not chat.work.house.traits_at(chat.address).can_edit:
        return
    if isinstance(said, Pressed) and said.token.rpartition(":")[0] != before.prefix:
        return
    lines = _answered(chat, flow, before, turn) or _sent(chat, flow, before, turn)
    if lines:
        practice = (Text("practice-line"),) if before.context.practice else ()
        prompt = chat.work.house.texts.prompt(chat.officer.locale, Say((*practice, *lines)))
        asked = before if before.shown_at else replace(before, shown_at=chat.here)
        put_away(chat.work, asked, before.shown, prompt, _pressed(said) if asked.shown_at == chat.here else "")


def record_choice(chat: Chat, said: Said, before: Session) -> None:
    """What was decided by a button of no question stands below the words that asked for it; `before` is the session
    that it was pressed in."""
    if not chat.has_decided or not isinstance(said, Pressed):
        return
    if not chat.work.house.traits_at(chat.address).can_edit:
        return
    name, words, label = _remembered(chat, said, before) or ("", said.words, said.label)
    # A switch of the page of settings is pressed again and again.
    if not label or label.startswith(SWITCHES) or not (name or said.message_ref):
        return
    chosen = chat.work.house.texts.say(chat.officer.locale, Text("record-chosen", {"choice": label}))
    shown = (name,) if name else ()
    chat.work.put_away(chat.address, PutAway(shown, name, said.message_ref, Prompt(f"{words}\n\n{chosen}")))


def _remembered(chat: Chat, said: Pressed, before: Session) -> tuple[str, str, str] | None:
    """Name, words and label of what the session asked; None of a letter that came by itself, or of an older one."""
    shown = before.beside
    label = shown.buttons.get(said.token) if shown.here == chat.here else None
    return (shown.name, shown.words, label) if label else None


def _pressed(said: Said) -> str:
    return said.message_ref if isinstance(said, Pressed) else ""


def _answered(chat: Chat, flow: Flow, before: Session, turn: Turn) -> tuple[Text, ...]:
    """The question's name and its answer; nothing where it is asked again."""
    _, step, _ = walk(flow, before.answers, before.opened)
    after = turn.session if _is_handed_in(chat, before, turn) else chat.session
    if step is None or after.id != before.id or step.id not in after.answers:
        return ()
    answers: Answers = walk(flow, after.answers, after.opened)[0]
    label = step.text(flow.kind, label=True, answers=answers)
    return (answer_line(label, step, answers.get(step), chat.scene.today),)


def _sent(chat: Chat, flow: Flow, before: Session, turn: Turn) -> tuple[Text, ...]:
    """The review page as it was handed in."""
    if not flow.review or before.asked != REVIEW or not _is_handed_in(chat, before, turn):
        return ()
    asked = ask(flow, before, chat.scene).says[-1]
    title, *lines, last = asked.lines
    if last.key != "review-ask":
        return ()
    texts, locale = chat.work.house.texts, chat.officer.locale
    buttons = [texts.label(locale, option.label) for option in asked.options if option.id.startswith(ADD)]
    # Advice to press what is there no more is none.
    kept = [line for line in lines if not any(each in texts.say(locale, line) for each in buttons)]
    return (Text("review-sent", parts=title.parts), *kept)


def _is_handed_in(chat: Chat, before: Session, turn: Turn) -> bool:
    return turn.submitted and chat.session.id != before.id
