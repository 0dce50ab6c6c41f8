"""What is kept of a message that was told by itself: how it begins, and its buttons."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from bot.dialogue.prompt import Prompt
from bot.domain.stored_json import Kept, Unreadable

_BEGINNING = 60
"""Letters of what it says, by which it is told from others that have such a button."""


@dataclass(frozen=True, slots=True)
class ToldMessage:
    """Its `labels`, as they were shown, by their tokens."""

    begins: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)


_KEPT = Kept[ToldMessage](ToldMessage, "what was told")


def told_of(prompt: Prompt) -> bytes:
    """As it is kept."""
    words = " ".join(prompt.text.split())
    begins = words if len(words) <= _BEGINNING else words[: _BEGINNING - 1].rpartition(" ")[0] + "…"
    return _KEPT.write(ToldMessage(begins, {button.token: button.label for button in prompt.buttons}))


def read_told(body: bytes) -> ToldMessage:
    """What `told_of` made, also an earlier version's; raises `Unreadable`."""
    return _KEPT.read(body)


def readable(kept: Iterable[bytes]) -> Iterator[ToldMessage]:
    """Those that can be read, in their order: of the others nothing is known any more."""
    for body in kept:
        try:
            yield read_told(body)
        except Unreadable:
            continue
