"""What a person is told of something that he waits for and that can never be brought to him."""

from typing import assert_never

from bot.dialogue.prompt import Say, Text
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
from bot.services.work.standing_buttons import GO
from bot.services.work.work import Work
from bot.storage.messages.queued import Claimed, Urgency

LOCALE = "id"
"""Whose address it is was not asked: the language that all understand."""
NOTICE = "undelivered/"
"""Begins the name of such a sentence in the queue."""


def tell_undelivered(work: Work, claimed: Claimed, order: Errand | None) -> None:
    """Queues the sentence, where somebody waits; a sentence that is refused itself is followed by none."""
    text = _sentence(order, claimed.urgency)
    if text is not None and not (claimed.once or "").startswith(NOTICE):
        work.say(claimed.address, LOCALE, Say((text,), prefix=GO), once=f"{NOTICE}{claimed.id}")


def _sentence(order: Errand | None, urgency: Urgency) -> Text | None:
    """None where nobody waits: for the rest of a press, for an edit, for a broadcast. `order` is None where it cannot
    be read."""
    match order:
        case SendFile():
            return Text("undelivered-file", {"name": order.filename})
        case FetchFile(paper=True):
            return Text("undelivered-paper")
        case FetchFile(sound=is_sound):
            return Text("undelivered-voice" if is_sound else "undelivered-photo")
        case ReadCard():
            return Text("undelivered-card-read")
        case Prepare():
            return Text("undelivered-prepared")
        case SendPrompt() | Renew() | None:
            return {Urgency.ANSWER: Text("undelivered-answer"), Urgency.CARD: Text("undelivered-card")}.get(urgency)
        case EditPrompt() | DropButtons() | AnswerPress() | OfferCommands() | PutAway():
            return None
        case _:
            assert_never(order)
