"""Errands as the outbox keeps them, JSON bytes and back: orders to a channel, and what is to be done here."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from bot.dialogue.prompt import Button, Prompt, Wants
from bot.domain.people.cards_read import CardNumber
from bot.services.work.channel import AnswerPress, EditPrompt, FetchFile, Order, SendFile, SendPrompt


@dataclass(frozen=True, slots=True)
class ReadCard:
    """Read the number that is `wanted` off the photo kept as `attachment`, here, and tell whoever sent it."""

    attachment: str
    wanted: str

    @property
    def card_number(self) -> CardNumber:
        """Which number; raises ValueError where there is no such one."""
        return CardNumber(self.wanted)


Errand = Order | ReadCard

_KINDS: dict[str, type[Errand]] = {
    "send": SendPrompt,
    "edit": EditPrompt,
    "answer": AnswerPress,
    "file": SendFile,
    "fetch": FetchFile,
    "read": ReadCard,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}


@dataclass(frozen=True, slots=True)
class Letter:
    """An order, and the card it puts up (report id, its revision), so that the card can be edited later."""

    order: Errand
    card: tuple[str, int] | None = None


def to_bytes(letter: Letter) -> bytes:
    """For `outbox.queue`."""
    return orjson.dumps({"do": _NAMES[type(letter.order)], "card": letter.card, "order": letter.order})


def from_bytes(body: bytes) -> Letter:
    """Reads what `to_bytes` wrote, also an earlier version's; raises ValueError or KeyError on anything else."""
    raw = orjson.loads(body)
    order, card = raw["order"], raw.get("card")
    if "prompt" in order:
        order["prompt"] = _prompt(order["prompt"])
    return Letter(_KINDS[raw["do"]](**order), (card[0], card[1]) if card else None)


def _prompt(raw: Mapping[str, Any]) -> Prompt:
    buttons = tuple(Button(button["label"], button["token"]) for button in raw["buttons"])
    return Prompt(
        raw["text"], buttons, Wants(raw["wants"]), raw.get("contact_label", ""), raw.get("location_label", "")
    )
