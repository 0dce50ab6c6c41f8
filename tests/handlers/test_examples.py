"""An example that a question or a refusal gives is an answer to just that question."""

import re
from collections.abc import Iterator

from bot.dialogue.fields import PinOnly
from bot.dialogue.fields.choices import Choice
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Text, Typed
from bot.dialogue.question import Step
from bot.dialogue.reading import Refusal
from bot.dialogue.session import walk
from tests.dialogue.talk import SCENE
from tests.every import every
from tests.handlers.chat import FLOWS, TEXTS
from tests.handlers.walks import along

_EXAMPLES = re.compile(r"[Cc]ontoh: (.+?)\.(?=\s|$)")
NO_ANSWERS = ("zzqq wwkk", "999999999", "31 Februari 2026", "1 Januari 1850", "RSUD", "12345")
"""Each is refused somewhere, for another reason."""


def examples_in(text: str) -> list[str]:
    """`Contoh: kemarin, 12 Agustus 2026, atau 2019.` gives three; one that has a comma in it is told whole."""
    (found, *_) = [*_EXAMPLES.findall(text.replace("Kp.", "Kp")), ""]
    if "atau" not in found:
        return [found] if found else []
    return [part.strip().removeprefix("atau ") for part in re.split(r", (?:atau )?| atau ", found)]


def said_of(flow: Flow, step: Step[object], question: Text) -> Iterator[str]:
    """The question, and what is said to whoever answers it wrongly."""
    yield TEXTS.say("id", question)
    for wrong in NO_ANSWERS:
        if isinstance(refused := step.field.read(Typed(wrong), SCENE), Refusal):
            yield TEXTS.say("id", refused.text)


def on_buttons(step: Step[object]) -> set[str]:
    """What stands on the buttons of a choice: whoever types it has pressed it."""
    field = step.field
    return (
        {TEXTS.say("id", Text(f"{field.list}-{code}")) for code in field.codes} if isinstance(field, Choice) else set()
    )


@every("flow", FLOWS, name=lambda flow: flow.kind)
def test_what_a_question_or_a_refusal_gives_as_an_example_answers_it(flow: Flow) -> None:
    for chat in along(flow):
        _, step, _ = walk(flow, chat.answers, chat.session.opened)
        if step is None or isinstance(step.field, PinOnly):
            continue
        for text in said_of(flow, step, chat.shown.lines[-1]):
            for example in examples_in(text):
                taken = example in on_buttons(step) or not isinstance(step.field.read(Typed(example), SCENE), Refusal)
                assert taken, (step.id, text, example)
