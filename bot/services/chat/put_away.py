"""Messages whose buttons are of no use any more lose them, so that none is pressed in vain."""

from collections.abc import Collection

from bot.dialogue.prompt import Prompt
from bot.dialogue.session import Session
from bot.domain.address import Address
from bot.services.work.errands import PutAway
from bot.services.work.work import Work


def put_away(
    work: Work, session: Session, names: Collection[str], answered: Prompt | None = None, pressed: str = ""
) -> None:
    """Those of the session's messages that are called so; its last question, or what was `pressed`, becomes what was
    `answered`."""
    shown = tuple(name for name in session.shown if name in names)
    question = next((name for name in reversed(shown) if session.shown[name]), "")
    channel, _, chat = session.shown_at.partition(":")
    if shown or pressed:
        work.put_away(Address(channel, chat), PutAway(shown, question, pressed, answered))
