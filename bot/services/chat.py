"""One officer's turn in a private chat: who, from where, in which session."""

from dataclasses import dataclass, replace

from bot.dialogue.flow import Scene
from bot.dialogue.prompt import Address, Option, Say, Text
from bot.dialogue.session import Session
from bot.domain.people import Officer
from bot.services.work import Work

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

    def keep(self, session: Session) -> None:
        """The session as it is from now on."""
        self.session = replace(session, address=self.here)
        self.work.keep(self.officer.id, self.session)
