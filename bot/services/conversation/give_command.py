"""Which command somebody gives by a word or a free button, and what becomes of it."""

import re

from bot.dialogue.fields import clean
from bot.dialogue.prompt import Pressed, Text, Typed
from bot.domain.people.officer import Role
from bot.domain.sentences.office_talk import understand_office
from bot.services.chat import menu
from bot.services.chat.chat import Chat
from bot.services.conversation.commands import COMMANDS, RT_HEADS, Handling
from bot.services.conversation.rt import fill, writing_down
from bot.services.work.standing_buttons import GO

_COUNTED = re.compile(r" \(\d+\)$")
"""What stands on a button besides its word: *cek warga (5)*."""
_WORDS = {word: name for name, command in COMMANDS.items() for word in command.words}


def command_of(said: object, role: Role, asked: bool) -> str:
    """`menu`, `mine`, `start:death`, `search:asep`, …: what a word or a free button asks for; empty for anything else.

    Words behind a command count for those who may give it; without a slash only where no question was `asked`.
    """
    if isinstance(said, Pressed):
        prefix = f"{GO}:"
        return said.token.removeprefix(prefix) if said.token.startswith(prefix) else ""
    if isinstance(said, Typed):
        typed = _COUNTED.sub("", clean(said.text))
        first, _, rest = typed.removeprefix("/").partition(" ")
        name = _WORDS.get(first.partition("@")[0].lower(), "")
        if name and COMMANDS[name].takes and role in COMMANDS[name].roles and (typed.startswith("/") or not asked):
            return f"{name}:{rest.strip()}"
        return name if typed.startswith("/") else _by_word(typed, role)
    return ""


def _by_word(typed: str, role: Role) -> str:
    """What an office asks for in a word of its own goes before what the same word is to others: *cek*, *tutup*."""
    name = _WORDS.get(typed.lower(), "")
    is_theirs = bool(name) and role not in COMMANDS[name].roles and not COMMANDS[name].in_their_place
    return "" if is_theirs and role is not Role.RT and understand_office(typed) else name


async def run(chat: Chat, command: str) -> None:
    """A command, whoever gives it; of what his role may not do, or nobody knows, he is told so above his menu.

    The code of a kind that nobody decides about is one too: it is reported at one tap.
    """
    name, _, argument = command.partition(":")
    known = COMMANDS.get(name) or _reported_at_once(chat, name)
    if known is None:
        await menu.show(chat, above=(Text("stale-button"),))
    elif not await _may_give(chat, known, argument):
        is_over = known.in_their_place and await writing_down.is_over(chat, argument)
        await menu.show(chat, above=(Text("already-gone" if is_over else "not-your-duty"),))
    else:
        await known.run(chat, argument)


async def _may_give(chat: Chat, known: Handling, argument: str) -> bool:
    """Whether it is his to give, as what he is or as who writes down for an RT; he speaks as such from here on."""
    if known.in_their_place and await writing_down.takes_place(chat, argument):
        return True
    chat.be_himself()
    return chat.duty.role in known.roles


def _reported_at_once(chat: Chat, name: str) -> Handling | None:
    flow = chat.work.house.flows.get(name)
    if flow is None or flow.needs_decision:
        return None
    return Handling(lambda chat, period: fill.say_at_once(chat, flow, period), RT_HEADS, in_their_place=True)
