"""What a person is told of something that he waits for and that can never be brought to him."""

from typing import assert_never

from bot.dialogue.prompt import Prompt, Say, Text
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
_PLAIN = f"{NOTICE}plain/"
"""The same where the refused message itself is said once more, in words alone."""


def tell_undelivered(work: Work, claimed: Claimed, order: Errand | None, *, is_late: bool) -> None:
    """Queues what is told instead, where somebody waits: of a message that was refused (and did not come too late) its
    own words, without its buttons; else, or where these are refused too, a sentence, which is followed by none."""
    name = claimed.once or ""
    if isinstance(order, SendPrompt | Renew) and order.prompt.buttons and not is_late:
        prompt = Prompt(f"{order.prompt.text}\n\n{_in_words(work, order.prompt, claimed.urgency)}")
        work.send(claimed.address, SendPrompt(prompt), once=f"{_PLAIN}{claimed.id}", urgency=claimed.urgency)
        return
    text = _sentence(order, claimed.urgency)
    if text is not None and (name.startswith(_PLAIN) or not name.startswith(NOTICE)):
        work.say(claimed.address, LOCALE, Say((text,), prefix=GO), once=f"{NOTICE}{claimed.id}")


def _in_words(work: Work, prompt: Prompt, urgency: Urgency) -> str:
    """What is typed in place of its buttons; beneath a card, or what was sent to many, they are not waited for."""
    choices = ", ".join(button.label for button in prompt.buttons)
    text = {
        Urgency.ANSWER: Text("undelivered-choices", {"choices": choices}), Urgency.CARD: Text("undelivered-verdicts"),
    }.get(urgency, Text("undelivered-buttons"))  # fmt: skip
    return work.house.texts.say(LOCALE, text)


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
