"""A payload that came, until the commit that holds all it caused is done."""

import asyncio
from dataclasses import dataclass, field

from bot.services.work.channel import AnswerPress, Payload

LOOKED_FOR = 4
"""What became of a message may be told before it is written down that it was sent: so often it is looked for. Of what
is not found then, nothing is known."""


@dataclass(slots=True)
class Waiting:
    """A payload and whoever waits for its commit. `who` is its conversation, unread."""

    channel: str
    payload: Payload
    event_id: str
    who: str
    done: asyncio.Future[AnswerPress | None] = field(repr=False)
    answers: bool = False
    """Whether its door can end the waiting of a pressed button; `answer` is what ends it."""
    answer: AnswerPress | None = None
    looked: int = 0
    """How often the message was looked for that it tells of."""

    @property
    def event(self) -> tuple[str, str]:
        return self.channel, self.event_id

    def is_looked_for(self) -> bool:
        """Whether the message that it tells of is to be looked for once more."""
        self.looked += 1
        return self.looked < LOOKED_FOR
