"""What can be asked for at any time, by a word or by a free button: each command once, with who may give it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.dialogue.fields import clean
from bot.dialogue.prompt import Pressed, Typed
from bot.domain.people import Role
from bot.services.conversation import dinsos_desk, fill, menu, operator_desk
from bot.services.conversation.chat import GO, Chat

EVERYBODY = frozenset(Role)
RT_HEADS = frozenset({Role.RT})
REVIEWERS = frozenset({Role.OPERATOR, Role.TKSK})
DINSOS = frozenset({Role.DINSOS})


@dataclass(frozen=True, slots=True)
class Command:
    """`run` gets the chat and what stands behind the colon of `name:argument`; `words` call it, with or without a
    slash. *Kembali* and *batal* belong to the question under way."""

    run: Callable[[Chat, str], Awaitable[None]]
    roles: frozenset[Role] = EVERYBODY
    words: tuple[str, ...] = ()


async def _menu(chat: Chat, argument: str) -> None:
    if chat.session.flow and chat.session.answers:
        fill.offer_resume(chat)
    else:
        await menu.show(chat)


COMMANDS = {
    "menu": Command(_menu, words=("menu", "lapor", "start", "mulai")),
    "more": Command(lambda chat, _: menu.more(chat), RT_HEADS),
    "help": Command(lambda chat, _: menu.help_me(chat), words=("bantuan", "help")),
    "start": Command(fill.start, RT_HEADS),
    "nil": Command(fill.say_nil, RT_HEADS),
    "resume": Command(lambda chat, _: fill.resume(chat)),
    "discard": Command(lambda chat, _: fill.discard(chat)),
    "mine": Command(lambda chat, _: menu.my_reports(chat), RT_HEADS, ("laporan", "laporan saya")),
    "fix": Command(fill.fix, RT_HEADS),
    "queue": Command(lambda chat, _: operator_desk.show_queue(chat), REVIEWERS, ("antrean",)),
    "month": Command(lambda chat, _: dinsos_desk.show_month(chat), EVERYBODY - RT_HEADS, ("rekap",)),
    "close": Command(lambda chat, _: dinsos_desk.ask_closing(chat), DINSOS, ("tutup",)),
    "close-now": Command(dinsos_desk.close, DINSOS),
    "files": Command(dinsos_desk.files, DINSOS, ("unduh",)),
}
_WORDS = {word: name for name, command in COMMANDS.items() for word in command.words}


def command_of(said: object) -> str:
    """`menu`, `mine`, `start:death`, `fix:<id>`, …: what a word or a free button asks for; empty for anything else."""
    if isinstance(said, Pressed):
        prefix = f"{GO}:"
        return said.token.removeprefix(prefix) if said.token.startswith(prefix) else ""
    if isinstance(said, Typed):
        word = clean(said.text).lower()
        if word.startswith("/"):
            word = word[1:].partition(" ")[0].partition("@")[0]
        return _WORDS.get(word, "")
    return ""


async def run(chat: Chat, command: str) -> None:
    """A command, whoever gives it; what his role may not do, or nobody knows, shows him his menu."""
    name, _, argument = command.partition(":")
    known = COMMANDS.get(name)
    if known is None or chat.officer.role not in known.roles:
        await _menu(chat, "")
    else:
        await known.run(chat, argument)
