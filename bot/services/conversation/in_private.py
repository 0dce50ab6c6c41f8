"""What a group reads where the answer goes to the private chat of whoever asked."""

from bot.dialogue.prompt import Text
from bot.domain.people.officer import Officer
from bot.services.work.work import Work
from bot.storage.messages.sessions import Conversation


def in_private(work: Work, person: Conversation, officer: Officer) -> Text:
    """That it is there; where nothing arrives before he writes there himself, that he has to. What he says in a group
    opens no window to his own chat."""
    window = work.house.traits_of(person.address.channel).window
    is_shut = window is not None and (person.seen_at is None or work.now - person.seen_at >= window)
    return Text("room-write-first" if is_shut else "room-in-private", {"name": officer.name})
