"""Ways through a conversation whose questions are not known: an answer to whatever is asked, rubbish, random walks."""

from collections.abc import Callable, Iterator
from copy import copy
from functools import wraps
from random import Random
from typing import TypeVar

from bot.dialogue.fields import Choice
from bot.dialogue.flow import Flow
from bot.dialogue.prompt import Other, Picture, Pin, Pressed, Said, SharedContact, Typed, Wants
from bot.dialogue.reading import Refusal
from bot.dialogue.review_page import REVIEW
from bot.dialogue.session import walk
from bot.dialogue.turn import BACK
from tests.dialogue.talk import SCENE
from tests.handlers.chat import Chat

T = TypeVar("T")

TYPED = ("kemarin", "3215274911260001", "40", "sep", "siti", "Karawang", "RT 4 RW 5", "4", "PKH")
"""Between them they answer every question that takes typing."""
ENOUGH = 500
"""More turns than any report needs, also where a rule objects now and then."""
LONG = "panjang " * 625
STRANGE = (
    "<b>Asep</b> & <script>",
    "=1+1",
    "\u202epesA\u202c",
    "A\u200bs\u200bep",
    "../../etc",
    "{ $name }",
    "Asep\ud83d",
)
"""Odd, yet text: either refused or kept exactly as typed."""
RUBBISH: tuple[Said, ...] = (
    *map(Typed, ("", "   \n\t", LONG, "😀", "😀" * 400, "\u200b\u200d\ufeff", "\u202e", "?!", "lapor" * 1000)),
    *map(Other, ("sticker", "voice", "video", "document", "something new")),
    SharedContact("+628110000001", own=True),
    *map(Pressed, ("", "go:1:x", "0123456789abcdef:0:_cancel", "ffffffffffffffff:1:_cancel", "d:r1:0:ok", "x" * 5000)),
)


def walked_once(walk: Callable[[Flow], tuple[T, ...]]) -> Callable[[Flow], tuple[T, ...]]:
    """What is found on the ways through a kind's conversation, looked for once in each process."""
    found: dict[int, tuple[Flow, tuple[T, ...]]] = {}

    @wraps(walk)
    def known(flow: Flow) -> tuple[T, ...]:
        # The flow is kept too: as long as it lives no other has its id.
        if id(flow) not in found:
            found[id(flow)] = (flow, walk(flow))
        return found[id(flow)][1]

    return known


def takes_typing(chat: Chat) -> bool:
    """Whether the question under way is answered in one's own words."""
    _, step, _ = walk(chat.flow, chat.answers, chat.session.opened)
    if step is None or isinstance(step.field, Choice):
        return False
    return any(not isinstance(step.field.read(Typed(t), SCENE), Refusal) for t in TYPED)


def answers_to(chat: Chat) -> list[Said]:
    """Everything that may answer the question under way; leafing through the houses answers nothing."""
    choices: list[Said] = [Pressed(chat.token(each)) for each in chat.options if each[0] not in "_~"]
    if chat.shown.wants is Wants.PHOTO:
        return [Picture("f1")]
    if chat.shown.wants is Wants.LOCATION:
        return [Pin(-6.30125, 107.30456)]
    if "_send" in chat.options:
        return [Pressed(chat.token("_send"))]
    if chat.session.asked == REVIEW:
        return [Pressed(chat.token(BACK))]
    another_nik = f"3215274911260{chat.session.revision % 900 + 100}"
    typed: list[Said] = [Typed(text) for text in (*TYPED, another_nik)]
    # Who leafed into a house where nobody can be meant types a name after all.
    leafing = any(each.startswith("~") for each in chat.options)
    return [*choices, *typed] if leafing or not choices else choices


def along(flow: Flow) -> Iterator[Chat]:
    """The conversation at each question up to the review, some answer being given each time; the extra ones too."""
    yield from map(copy, _straight_way(flow))


@walked_once
def _straight_way(flow: Flow) -> tuple[Chat, ...]:
    chat, dice, way = Chat(flow), Random(0), []
    for _ in range(ENOUGH):
        extra = [option for option in chat.options if option.startswith("_add.")]
        way.append(copy(chat))
        if extra or "_extra" in chat.options:
            chat.press((*extra, "_extra")[0])
        elif "_send" in chat.options:
            return tuple(way)
        else:
            answer_once(chat, dice)
    raise AssertionError(f"{flow.kind} comes to no end: {chat.text!r}")


def answer_once(chat: Chat, dice: Random) -> None:
    """Gives some answer that is taken; a search may come between, and a doubtful one is given twice."""
    answers, before = answers_to(chat), (chat.session.asked, chat.options, chat.session.picked)
    for said in [said for said in dice.sample(answers, len(answers)) for _ in ("once", "again")]:
        chat.hear(said)
        if not chat.turn.says or (chat.session.asked, chat.options, chat.session.picked) != before:
            return
    if "_skip" in chat.options:  # nobody is left to be chosen
        chat.press("_skip")
    else:
        raise AssertionError(f"nothing answers {chat.text!r}")


def wander(chat: Chat, dice: Random) -> None:
    """Says one thing, sensible or not."""
    anything: list[Said] = [
        Typed(dice.choice((*TYPED, *STRANGE, "kembali", "lewati", "ubah", "2"))),
        dice.choice(RUBBISH),
    ]
    options: list[Said] = [Pressed(chat.token(each)) for each in chat.options if each not in ("_cancel", "_send")]
    chat.hear(dice.choice([dice.choice(options or anything), dice.choice(answers_to(chat)), dice.choice(anything)]))


@walked_once
def everywhere(flow: Flow) -> tuple[Chat, ...]:
    """The conversation at each page that 25 walks come to: questions, extra ones, what a search found, half-chosen
    families, the review and its *ubah*; each page once, by what is asked and offered there."""
    pages: dict[tuple[str, tuple[str, ...]], Chat] = {}
    for seed in range(25):
        dice, chat = Random(seed), Chat(flow)
        for _ in range(60):
            pages.setdefault((chat.session.asked, tuple(chat.options)), copy(chat))
            forward = [Pressed(chat.token(each)) for each in chat.options if each not in ("_cancel", "_send", "_back")]
            chat.hear(dice.choice([*forward, *answers_to(chat)] if dice.random() < 0.9 else [Typed("kembali")]))
            if not chat.turn.says:
                break
    return tuple(pages.values())
