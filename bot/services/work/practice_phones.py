"""The practice page's made-up people: each a phone with one chat or two."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.dialogue.prompt import Prompt
from bot.services.work.channel import Traits


@dataclass(frozen=True, slots=True)
class Look:
    """A phone that shows what people of another channel see: the `name` by which they call it, what that channel can
    do, and the messages, in the form in which it sends them, that it makes of a prompt."""

    name: str
    traits: Traits
    render: Callable[[Prompt], Sequence[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone on the practice page.

    `key` is the name tests know it by, `short` its name in a narrow window; `address` is the person's private chat,
    `room` the group he is in too, or ""; `speaker` his name in the group; `phone` the number that the button for
    sharing it shares, or "" for no button.
    """

    key: str
    title: str
    subtitle: str
    address: str
    speaker: str
    room: str = ""
    phone: str = ""
    short: str = ""
    look: Look | None = None
    """Of the private chat; None for the page's own."""


@dataclass(frozen=True, slots=True)
class Practice:
    """All the phones, in the order they stand in; `hint` is what to try first, in a sentence."""

    phones: tuple[Phone, ...]
    hint: str = ""

    def speaker(self, address: str) -> str:
        return next((phone.speaker for phone in self.phones if phone.address == address), "")

    def look(self, address: str) -> Look | None:
        return next((phone.look for phone in self.phones if phone.address == address), None)

    def number(self, address: str) -> str:
        return next((phone.phone for phone in self.phones if phone.address == address), "")
