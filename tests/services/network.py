"""The one channel of tests through the services: what is said, and what stands on phones as sent or edited since."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.dialogue.prompt import Inbound, Prompt, Typed
from bot.domain.address import Address
from bot.services.work.channel import (
    AnswerPress,
    Done,
    DropButtons,
    EditPrompt,
    FetchFile,
    OfferCommands,
    Order,
    Outcome,
    Payload,
    SendFile,
    SendPrompt,
)
from bot.services.work.pace import Pace
from bot.storage.files.attachment_files import AttachmentLost

MORNING = datetime(2026, 11, 10, 2, 0, tzinfo=UTC)
"""09.00 in Karawang, five days before the closing."""


@dataclass(slots=True)
class Clock:
    """A clock that only moves when told."""

    now: datetime = MORNING

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **span: float) -> None:
        self.now += timedelta(**span)


@dataclass(slots=True)
class Bubble:
    """A message on a phone, as it stands after edits."""

    ref: str
    prompt: Prompt
    attachment: str = ""
    filename: str = ""
    at_first: Prompt = field(init=False)
    """As it was sent: a button that is taken away may have been pressed a moment before."""

    def __post_init__(self) -> None:
        self.at_first = self.prompt

    @property
    def labels(self) -> list[str]:
        return [button.label for button in self.prompt.buttons]


@dataclass(slots=True)
class Network:
    """The one channel of these tests; a message's payload is what was said, by name."""

    name: str = "web"
    pace: Pace = field(default_factory=Pace)
    chats: dict[str, list[Bubble]] = field(default_factory=dict)
    notices: list[str] = field(default_factory=list)
    outcomes: list[Outcome | Exception] = field(default_factory=list)
    photos: dict[str, bytes] = field(default_factory=dict)
    outcomes_for: dict[str, list[Outcome | Exception]] = field(default_factory=dict)
    """What comes next of orders to an address, before `outcomes`."""
    broken: set[str] = field(default_factory=set)
    """Texts that cannot be parsed."""
    carried: list[tuple[str, Order]] = field(default_factory=list)
    answered: dict[str, int] = field(default_factory=dict)
    """How many messages there were in a chat before what was said there last."""
    menus: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    """The commands that each chat is offered."""
    read_file: Callable[[str], bytes] | None = None
    """Reads what lies in the folder, at the moment at which it is sent."""
    files: dict[str, bytes] = field(default_factory=dict)
    """What was sent, by the name under which it lay there; what lay there no more is left out."""
    hung_up: set[str] = field(default_factory=set)
    """Addresses whose orders are never answered."""

    def seen_in(self, room: str) -> list[str]:
        """All that a room ever showed: messages, and what they were edited to; the small print of pressed buttons."""
        orders = [order for address, order in self.carried if address == room]
        prompts = [order.prompt for order in orders if isinstance(order, SendPrompt | EditPrompt)]
        labels = [button.label for prompt in prompts for button in prompt.buttons]
        return [*(prompt.text for prompt in prompts), *labels, *self.notices]

    def sender_of(self, payload: Payload) -> tuple[str, str] | None:
        return payload["id"], payload["from"]

    def parse(self, payload: Payload) -> Inbound | None:
        said: Any = payload["said"]
        if isinstance(said, Exception):
            raise said
        if isinstance(said, Typed) and said.text in self.broken:
            raise ValueError(f"cannot read {said.text!r}")
        room = Address(self.name, payload["room"]) if payload.get("room") else None
        sender, answered = Address(self.name, payload["from"]), payload.get("replies_to", "")
        at, ref = payload.get("at", MORNING), payload.get("message_ref", "")
        at = datetime.fromisoformat(at) if isinstance(at, str) else at  # as it lay in the inbox
        more = {"replies_to": answered, "message_ref": ref, "written": payload.get("written")}
        more |= {"is_anonymous": payload.get("is_anonymous", False)}
        more |= {"phone": payload.get("phone", ""), "alias": payload.get("alias")}
        return Inbound(payload["id"], sender, said, at, room, invited="invited" in payload, **more)

    async def carry_out(self, address: Address, order: Order) -> Outcome:  # noqa: C901 - a case for each
        if address.id in self.hung_up:
            await asyncio.Event().wait()
        for waiting in (self.outcomes_for.get(address.id), self.outcomes):
            if waiting:
                return _happens(waiting.pop(0))
        self.carried.append((address.id, order))
        self.pace.spend(address.chat, room=address.id.startswith("-"))
        if isinstance(order, SendPrompt | EditPrompt):
            tokens = [button.token for button in order.prompt.buttons]
            assert len(tokens) == len({*tokens}), f"buttons of one id, which WhatsApp refuses: {order.prompt.buttons}"
        chat = self.chats.setdefault(address.id, [])
        ref = str(len(chat) + 1)
        match order:
            case SendPrompt(prompt):
                chat.append(Bubble(ref, prompt))
            case SendFile(attachment, filename, caption):
                chat.append(Bubble(ref, Prompt(caption), attachment, filename))
                if self.read_file:
                    with suppress(AttachmentLost):
                        self.files[attachment] = self.read_file(attachment)
            case EditPrompt(message_ref, prompt):
                chat[int(message_ref) - 1].prompt = prompt
            case DropButtons(message_ref):
                bubble = chat[int(message_ref) - 1]
                bubble.prompt = replace(bubble.prompt, buttons=())
            case AnswerPress(_, notice):
                self.notices.append(notice)
            case FetchFile(file_id):
                return Done(content=self.photos[file_id])
            case OfferCommands(commands):
                self.menus[address.id] = commands
        return Done(ref)


def _happens(outcome: Outcome | Exception) -> Outcome:
    if isinstance(outcome, Exception):
        raise outcome
    return outcome
