"""What is said to us in a group: a command, a code, an answer to a message of ours; other talk is the people's own."""

from bot.dialogue.fields import clean
from bot.dialogue.prompt import Inbound, Pressed, Said, Say, Text, Typed
from bot.domain.address import Address
from bot.domain.areas import AreaCode
from bot.domain.report.review import Status, may_decide
from bot.services.chat.open_chat import open_chat
from bot.services.conversation import room
from bot.services.conversation.enrol import code_in
from bot.services.conversation.give_command import command_of, run
from bot.services.conversation.in_private import in_private
from bot.services.conversation.operators import card_words_desk
from bot.services.conversation.operators.reply_desk import ask_what_for, report_answered
from bot.services.conversation.other_duty import not_his
from bot.services.review import card_lines, decided_before
from bot.services.review.queue_note import QUEUE_HERE, ROOM_BUTTON
from bot.services.review.rush import BULK_HERE
from bot.services.work.standing_buttons import Command
from bot.services.work.work import Work
from bot.storage.messages.sessions import Conversation
from bot.storage.officers.addresses import area_of_room

_OPENS = {
    f"{ROOM_BUTTON}:{QUEUE_HERE}": Command.QUEUE.value,
    f"{ROOM_BUTTON}:{BULK_HERE}": f"{Command.BULK}:list",
}
"""What a button of the room opens in private; behind it stands the village."""


async def hear(work: Work, inbound: Inbound, here: Address, person: Conversation) -> None:
    """Whatever is said to us is answered, in the group or, where it could hold somebody's data, in private."""
    said = inbound.said
    if inbound.is_anonymous:
        if _is_said_to_us(inbound):
            _tell(work, here, Text("room-anonymous"))
    elif isinstance(said, Pressed) and (command := _OPENS.get(said.token.rpartition(":")[0])):
        await _open(work, inbound, person, AreaCode(said.token.rpartition(":")[2]), command)
    elif isinstance(said, Pressed) or room.is_command(said):
        await room.hear(work, inbound, here, person.officer)
    elif code_in(said):
        _tell(work, here, Text("room-code"))
    elif _is_command(said):
        await _command(work, inbound, here, person)
    elif not work.house.traits_of(here.channel).room_buttons and isinstance(said, Typed):
        if (told := await card_words_desk.answer(work, inbound, here, person)) is not None:
            _tell(work, here, told)
    elif inbound.replies_to:
        await _reply(work, inbound, here, person)


def _is_said_to_us(inbound: Inbound) -> bool:
    return _is_command(inbound.said) or bool(code_in(inbound.said) or inbound.replies_to)


def _is_command(said: Said) -> bool:
    return isinstance(said, Typed) and clean(said.text).startswith("/")


async def _open(work: Work, inbound: Inbound, person: Conversation, village: AreaCode, command: str) -> None:
    """The queue of whoever may decide there, or a list of it, in private."""
    officer, told = person.officer, not_his(person)
    if officer is not None and may_decide(officer, village):
        told = Text("room-blocked")
        if not person.unreachable:
            chat, _ = await open_chat(work, officer, inbound.sender, person)
            await run(chat, command)
            told = in_private(work, person, officer)
    work.end_press(inbound, work.house.texts.say(card_lines.CARD_LOCALE, told))


async def _command(work: Work, inbound: Inbound, here: Address, person: Conversation) -> None:
    officer = person.officer
    command = command_of(inbound.said, officer.role, asked=False) if officer else ""
    if officer is None:
        _tell(work, here, Text("room-not-enrolled"))
    elif command in ("", Command.HELP):
        help_text = "room-help" if work.house.traits_of(here.channel).room_buttons else "room-help-words"
        is_room = await area_of_room(work.transaction, here) is not None
        _tell(work, here, Text(help_text if is_room else "room-unknown"))
    elif person.unreachable:
        _tell(work, here, Text("room-blocked"))
    else:
        chat, _ = await open_chat(work, officer, inbound.sender, person)
        await run(chat, command)
        _tell(work, here, in_private(work, person, officer))


async def _reply(work: Work, inbound: Inbound, here: Address, person: Conversation) -> None:
    officer, said = person.officer, inbound.said
    report = await report_answered(work, inbound, here)
    if officer is None:
        _tell(work, here, Text("room-not-enrolled"))
    elif not isinstance(said, Typed):
        _tell(work, here, Text("room-no-photo"))
    elif report is None:
        _tell(work, here, Text("room-help"))
    elif not may_decide(officer, report.area):
        _tell(work, here, Text("decide-not-yours"))
    elif report.status is not Status.WAITING:
        _tell(work, here, await decided_before.already(work, report))
    elif person.unreachable:
        _tell(work, here, Text("room-blocked"))
    else:
        chat, _ = await open_chat(work, officer, inbound.sender, person)
        await ask_what_for(chat, report, said.text)
        _tell(work, here, in_private(work, person, officer))


def _tell(work: Work, here: Address, text: Text) -> None:
    work.say(here, card_lines.CARD_LOCALE, Say((text,)))
