"""Opening the chat of an officer where he wrote from, with what he had begun there."""

from datetime import datetime

import structlog

from bot.dialogue.session import Session
from bot.dialogue.stored_session import read_session
from bot.domain.address import Address
from bot.domain.areas import AreaCode, Level, ancestor, level_of, town_of
from bot.domain.people.officer import Officer
from bot.services.chat.chat import Chat
from bot.services.work.work import Work, once
from bot.storage.messages import sessions
from bot.storage.messages.sessions import Conversation
from bot.storage.registry import areas

log = structlog.get_logger(__name__)


async def open_chat(
    work: Work, officer: Officer, address: Address, person: Conversation, written: datetime | None = None
) -> tuple[Chat, bool]:
    """The officer's chat, and whether what he had begun there cannot be read any more."""
    regency = await _regency(work, officer.area)
    try:
        return Chat(work, officer, address, read_session(person.session), regency, written=written), False
    except ValueError:
        chat = Chat(work, officer, address, Session(), regency)
        await _put_away(chat, person.session or b"")
        return chat, True


async def _put_away(chat: Chat, unreadable: bytes) -> None:
    """Keeps a session that cannot be read, whole, under a name of its own, and begins a new one."""
    work, officer, kept_as = chat.work, chat.officer, f"lost:{chat.work.house.new_id()}"
    log.error("session.unreadable", kept_as=kept_as)
    await sessions.save(work.transaction, [(kept_as, unreadable)], work.now)
    work.note("system", "session.set_aside", f"officer:{officer.id}", officer.area, {"kept_as": kept_as})
    chat.keep(Session())


async def _regency(work: Work, area: AreaCode) -> str:
    """`Karawang` for an area in Kabupaten Karawang; empty above a regency, and where it has no name yet."""
    if level_of(area) < Level.REGENCY:
        return ""
    code = ancestor(area, Level.REGENCY)
    known = await once(work.memo.areas, code, lambda: areas.get_areas(work.transaction, [code]))
    return town_of(known[code].name) if code in known else ""
