"""What is shown of an answer that said more than was asked: what was filled in, and the words that were not used."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bot.dialogue.fields import Choice, EventDay, PastDate, clean
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Text
from bot.dialogue.question import Answers, Step
from bot.dialogue.reading import Given, Json
from bot.dialogue.review_page import answer_line
from bot.dialogue.session import Session, walk
from bot.dialogue.spoken_of import called
from bot.domain.sentences.heard import Heard
from bot.domain.sentences.words_left import words_left
from bot.services.chat.chat import Chat

DAYS = (EventDay, PastDate)
_LONGEST_LEFT = 60
"""Letters."""


@dataclass(frozen=True, slots=True)
class Said:
    """`own` answers the question itself, where it does; `query` is what is to be searched for by it. `others` answer
    further questions, which have no answer yet, and `differs` names those that were answered otherwise."""

    own: Given | None = None
    query: str = ""
    others: Mapping[str, Json] = field(default_factory=dict)
    differs: tuple[str, ...] = ()


def is_day(flow: Flow, step_id: str) -> bool:
    return any(step.id == step_id and isinstance(step.field, DAYS) for step in flow.steps)


def shown(chat: Chat, flow: Flow, step: Step[object] | None, said: Said, session: Session) -> tuple[Text, ...]:
    """What was understood, unless the review shows it; that the question is not answered yet."""
    loaded, missing, applicable = walk(flow, session.answers, session.opened)
    own = {step.id} if step is not None and said.own is not None else set()
    fresh = [each for each in applicable if each.id in said.others or each.id in own]
    lines = [_line(chat, flow, each, loaded) for each in fresh]
    lines += [
        answer_line(each.text(flow.kind, label=True), each, each.field.load(said.others[each.id]), chat.scene.today)
        for each in flow.steps
        if each.id in said.others and each not in applicable
    ]
    asks_again = step is not None and missing is not None and missing.id == step.id and not said.query
    head = Text("said-beside-kept" if asks_again else "said-beside")
    shown = (head, *lines) if lines and missing is not None else ()
    stand = [_line(chat, flow, each, loaded) for each in applicable if each.id in said.differs]
    return (*shown, Text("said-beside-stands"), *stand) if stand else shown


def _line(chat: Chat, flow: Flow, step: Step[object], loaded: Answers) -> Text:
    label = step.text(flow.kind, label=True, answers=loaded)
    return answer_line(label, step, loaded.get(step), chat.scene.today)


def left(chat: Chat, flow: Flow, session: Session, said: Said, text: str, heard: Heard) -> tuple[Text, ...]:
    """The words of which nothing was made; of an answer in free words all are kept."""
    if said.own is not None and said.own.value == clean(text):
        return ()
    codes = [
        (each.field.list, str(session.answers[each.id]))
        for each in flow.steps
        if isinstance(each.field, Choice) and session.answers.get(each.id) is not None
    ]
    dated = any(is_day(flow, each) and value is not None for each, value in session.answers.items())
    used = [
        said.query,
        *(words for each, words in heard.details.items() if session.answers.get(each) is not None),
        *([heard.vague] if dated else []),
        *called(list(session.answers.values())),
        *_texts(list(session.answers.values())),
    ]
    left = words_left(text, chat.scene.told_on, chat.work.house.flows.vocabulary, used, codes, dated=dated)
    return (Text("said-beside-left", {"words": left[:_LONGEST_LEFT]}),) if left else ()


def _texts(value: Json) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
