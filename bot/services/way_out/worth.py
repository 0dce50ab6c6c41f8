"""How long an order that fails for reasons that pass is tried again: as long as it is still worth something."""

from datetime import timedelta
from typing import assert_never

from bot.services.work.channel import (
    AnswerPress,
    DropButtons,
    EditPrompt,
    FetchFile,
    OfferCommands,
    SendFile,
    SendPrompt,
)
from bot.services.work.errands import Errand, Prepare, PutAway, ReadCard, Renew
from bot.storage.messages.queued import Urgency

OF_PROMPTS = {
    Urgency.ANSWER: timedelta(days=2),
    Urgency.CARD: timedelta(days=14),
    Urgency.BROADCAST: timedelta(hours=12),
}
"""A reminder of yesterday is no longer true; a card is worth as long as its report waits."""
PRESS = timedelta(minutes=1)
"""The platform itself has ended the waiting by then."""
PHOTO = timedelta(days=2)
"""A platform names a photo's place for an hour, and can be asked again; beyond days nobody waits for it."""
CARD_READ = timedelta(hours=1)
"""Whoever asked has typed the number by then."""
PREPARED = timedelta(hours=1)
"""Whoever asked for a list has asked again by then."""
OLD_QUESTION = timedelta(hours=1)
"""A question that never came to its phone has nothing to be put away."""
FILE = timedelta(days=14)
COMMANDS = timedelta(days=2)


def worth_retrying(order: Errand, urgency: Urgency) -> timedelta:
    """Counted from the first of its failures; waiting for a person, or because the whole channel waits, is none."""
    match order:
        case SendPrompt() | Renew() | EditPrompt() | DropButtons():
            return OF_PROMPTS[urgency]
        case SendFile():
            return FILE
        case OfferCommands():
            return COMMANDS
        case AnswerPress():
            return PRESS
        case FetchFile():
            return PHOTO
        case ReadCard():
            return CARD_READ
        case PutAway():
            return OLD_QUESTION
        case Prepare():
            return PREPARED
        case _:
            assert_never(order)
