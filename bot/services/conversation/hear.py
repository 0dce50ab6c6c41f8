"""Who is spoken with, and where: routes one thing said to the room, the stranger's door or the officer's chat."""

from bot.dialogue.fields import clean
from bot.dialogue.prompt import Gone, Inbound, Pressed, RoomMoved, Text, Typed
from bot.domain.people import Officer, Role
from bot.services.channel import AnswerPress
from bot.services.conversation import dinsos_desk, enrol, fill, menu, operator_desk, room
from bot.services.conversation.chat import GO, Chat, open_chat
from bot.services.work import Work
from bot.storage import outbox, sessions
from bot.storage.addresses import address_key
from bot.storage.sessions import Conversation

COMMANDS = {
    "menu": "menu",
    "lapor": "menu",
    "start": "menu",
    "mulai": "menu",
    "laporan": "mine",
    "laporan saya": "mine",
    "bantuan": "help",
    "help": "help",
    "antrean": "queue",
    "rekap": "month",
    "tutup": "close",
    "unduh": "files",
}
"""Words that always work, with or without a slash. *Kembali* and *batal* belong to the question under way."""
ALONE = frozenset({"kembali", "batal", "nihil"})
"""Words that mean something also when no question is open."""


EVERYBODY = frozenset(Role)
_REVIEWERS = frozenset({Role.OPERATOR, Role.TKSK})
MAY: dict[str, frozenset[Role]] = {
    "start": frozenset({Role.RT}),
    "fix": frozenset({Role.RT}),
    "mine": frozenset({Role.RT}),
    "queue": _REVIEWERS,
    "month": EVERYBODY - {Role.RT},
    "close": frozenset({Role.DINSOS}),
    "close-now": frozenset({Role.DINSOS}),
    "files": frozenset({Role.DINSOS}),
}
"""Commands that not everybody has."""


async def hear(work: Work, inbound: Inbound, person: Conversation) -> None:
    """One thing said, by whoever said it."""
    said = inbound.said
    where = inbound.room or inbound.sender
    if isinstance(said, RoomMoved):
        await sessions.move_room(work.conn, work.house.vault, where, said.to)
    elif isinstance(said, Gone):
        await sessions.mark_unreachable(work.conn, work.house.vault, [where], unreachable=not said.back)
        if said.back:
            await outbox.unpark(work.conn, [address_key(work.house.vault, where)])
    elif isinstance(said, Pressed) and (card_press := operator_desk.read_token(said.token)):
        await operator_desk.press(work, inbound, said, card_press, person)
    elif inbound.room is not None:
        await room.hear(work, inbound, inbound.room, person.officer)
    else:
        _end_waiting(work, inbound)
        await _in_private(work, inbound, person)


def _end_waiting(work: Work, inbound: Inbound) -> None:
    if isinstance(inbound.said, Pressed) and inbound.said.press_id:
        work.send(inbound.sender, AnswerPress(inbound.said.press_id))


async def _in_private(work: Work, inbound: Inbound, person: Conversation) -> None:
    officer = person.officer
    code = enrol.code_in(inbound.said)
    if officer is None:
        await enrol.hear_stranger(work, inbound, person)
    elif code:
        await enrol.use_code(work, inbound, person, code)
    else:
        await _officer_says(work, inbound, person, officer)


async def _officer_says(work: Work, inbound: Inbound, person: Conversation, officer: Officer) -> None:
    chat, lost = await open_chat(work, officer, inbound.sender, person)
    command = command_of(inbound.said)
    if lost:
        await menu.show(chat, above=(Text("session-lost"),))
        return
    if command:
        await run(chat, command)
    elif chat.session.flow:
        await fill.answer(chat, inbound.said)
    else:
        await _without_question(chat, inbound)


async def _without_question(chat: Chat, inbound: Inbound) -> None:
    said = inbound.said
    word = clean(said.text).lower().removeprefix("/") if isinstance(said, Typed) else ""
    if word == "nihil":
        await run(chat, "start:nil")
    elif isinstance(said, Pressed):
        await menu.show(chat, above=(Text("stale-button"),))
    else:
        await menu.show(chat, above=() if word in ALONE else (Text("not-understood"),))


def command_of(said: object) -> str:
    """`menu`, `mine`, `start:death`, `fix:<id>`, …: what a word or a free button asks for; empty for anything else."""
    if isinstance(said, Pressed):
        prefix = f"{GO}:"
        return said.token.removeprefix(prefix) if said.token.startswith(prefix) else ""
    if isinstance(said, Typed):
        word = clean(said.text).lower()
        if word.startswith("/"):
            word = word[1:].partition(" ")[0].partition("@")[0]
        return COMMANDS.get(word, "")
    return ""


async def run(chat: Chat, command: str) -> None:
    """A command, whoever gives it; what his role may not do shows him his menu."""
    name, _, argument = command.partition(":")
    if chat.officer.role not in MAY.get(name, EVERYBODY):
        name = "menu"
    match name:
        case "menu":
            await _menu(chat)
        case "mine":
            await menu.my_reports(chat)
        case "help":
            await menu.help_me(chat)
        case "start":
            await fill.start(chat, argument)
        case "resume" | "discard" | "fix":
            await _with_begun(chat, name, argument)
        case "queue":
            await operator_desk.show_queue(chat)
        case "month" | "close" | "close-now" | "files":
            await dinsos_desk.run(chat, name, argument)
        case _:
            await menu.show(chat)


async def _with_begun(chat: Chat, name: str, argument: str) -> None:
    match name:
        case "resume":
            await fill.resume(chat)
        case "discard":
            await fill.discard(chat)
        case _:
            await fill.fix(chat, argument)


async def _menu(chat: Chat) -> None:
    if chat.session.flow and chat.session.answers:
        fill.offer_resume(chat)
    else:
        await menu.show(chat)
