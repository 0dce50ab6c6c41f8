"""One officer's turn in a private chat: who, from where, in which session."""

from dataclasses import dataclass, replace

import structlog

from bot.dialogue.flow import Scene
from bot.dialogue.prompt import Address, Option, Say, Text
from bot.dialogue.session import Session
from bot.domain.people import Officer
from bot.services.work import Work, read_session
from bot.storage import sessions
from bot.storage.sessions import Conversation

log = structlog.get_logger(__name__)

GO = "go:0"
"""Prefix of a button that belongs to no question and never grows stale: `go:0:menu`."""


@dataclass(slots=True)
class Chat:
    """Answers go where he wrote from; the session follows the officer, whichever address that is."""

    work: Work
    officer: Officer
    address: Address
    session: Session

    @property
    def scene(self) -> Scene:
        """Who speaks, where, on which day."""
        return self.work.scene(self.officer)

    @property
    def here(self) -> str:
        """The address as the session keeps it."""
        return f"{self.address.channel}:{self.address.id}"

    def tell(self, *lines: Text, options: tuple[Option, ...] = ()) -> None:
        """A message whose buttons belong to no question."""
        self.work.say(self.address, self.officer.locale, Say(lines, options, GO))

    def ask(self, says: tuple[Say, ...]) -> None:
        """A question of a flow."""
        for say in says:
            self.work.say(self.address, self.officer.locale, say)

    async def put_away(self, unreadable: bytes) -> None:
        """Keeps a session that cannot be read, whole, under a name of its own, and begins a new one."""
        work, kept_as = self.work, f"lost:{self.work.house.new_id()}"
        log.error("session.unreadable", kept_as=kept_as)
        await sessions.save(work.conn, work.house.vault, [(kept_as, unreadable)], work.now)
        work.note("system", "session.set_aside", f"officer:{self.officer.id}", self.officer.area, {"kept_as": kept_as})
        self.keep(Session())

    def keep(self, session: Session) -> None:
        """The session as it is from now on."""
        self.session = replace(session, address=self.here)
        self.work.keep(self.officer.id, self.session)


async def open_chat(work: Work, officer: Officer, address: Address, person: Conversation) -> tuple[Chat, bool]:
    """The officer's chat, and whether what he had begun there cannot be read any more."""
    try:
        return Chat(work, officer, address, read_session(person.session)), False
    except ValueError:
        chat = Chat(work, officer, address, Session())
        await chat.put_away(person.session or b"")
        return chat, True
