"""What anybody may say anywhere (none, unknown, how many, courtesy, *terserah*) becomes nobody's name, no number and no
place."""

from collections.abc import Iterator
from copy import copy

import pytest

from bot.dialogue.fields import FreeText
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Pressed, Typed
from bot.dialogue.reading import Json
from bot.dialogue.session import walk
from tests.handlers.chat import FLOWS, Chat
from tests.handlers.walks import everywhere

pytestmark = pytest.mark.slow

NONE = ("belum ada", "ga ada", "tidak tahu", "kurang tau pak", "lupa", "-", "belum punya", "nanti menyusul", "kosong")
COURTESY = ("ya pak", "siap", "siap pak, makasih", "ok", "betul", "maaf bu", "terima kasih", "halo", "sudah")
COUNTS = ("dua", "2 orang", "berdua", "tiga orang pak")
EVASIONS = (
    "terserah",
    "gimana?",
    "kenapa ditanya",
    "males ah",
    "bebas",
    "besok",
    "sebentar ya",
    "nanti sore",
    "tidak mau",
)
SAYINGS = (*NONE, *COURTESY, *COUNTS, *EVASIONS)
DAYS = ("kemarin", "tadi pagi", "3 hari lalu")


def texts_in(value: Json) -> Iterator[str]:
    """Every text of an answer."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from texts_in(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts_in(each)


def kept(page: Chat, said: str) -> list[str]:
    """The texts that the answers hold after it was said, and after the last button that it brought was pressed."""
    chat = copy(page)
    chat.hear(Typed(said))
    fresh = [option for option in chat.options if option in ("absent", "new", "elsewhere", "add")]
    if fresh and chat.turn.says:
        chat.hear(Pressed(chat.token(fresh[0])))
    before = list(texts_in(dict(page.answers)))
    return [text for text in texts_in(dict(chat.answers)) if text not in before]


def is_in_words(page: Chat) -> bool:
    """Whether a reason is asked for, where how many and when are words like others."""
    _, step, _ = walk(page.flow, page.answers, page.session.opened)
    return step is not None and type(step.field) is FreeText and not step.field.names_something


@pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.kind)
def test_no_answer_of_any_question_is_a_word_said_anywhere(flow: Flow) -> None:
    for page in everywhere(flow):
        for said in (*NONE, *COURTESY, *EVASIONS) if is_in_words(page) else SAYINGS:
            assert said not in [text.casefold() for text in kept(page, said)], (page.question, said)


@pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.kind)
def test_nobody_is_called_by_a_day(flow: Flow) -> None:
    for page in everywhere(flow):
        _, step, _ = walk(page.flow, page.answers, page.session.opened)
        if step is not None and ("name" in step.id or step.field.seeks_listed):
            for said in DAYS:
                assert said not in [text.casefold() for text in kept(page, said)], (page.question, said)
