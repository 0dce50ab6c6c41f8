"""WhatsApp in memory for a town: what is said comes as webhooks bring it, what is sent is checked as Meta does."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from bot.channels.whatsapp import addressing, webhook
from bot.channels.whatsapp.blocks import words_in
from bot.channels.whatsapp.graph import Graph, GraphRefused
from bot.channels.whatsapp.parse import parse
from bot.channels.whatsapp.send import Sender, pace_of
from bot.channels.whatsapp.traits import TRAITS
from bot.dialogue.prompt import Inbound, Other, Picture, Pin, Pressed, Prompt, SharedContact, Typed
from bot.domain.address import Address
from bot.services.work.channel import Done, Order, Outcome, Payload, SendFile, SendPrompt
from bot.services.work.house import House
from bot.services.work.pace import Pace
from tests.services.network import MORNING, Bubble, Network
from tests.whatsapp import description, rules
from tests.whatsapp.pair_rate import PairRate
from tests.whatsapp.world import Sent, shown

NUMBER_ID = "106540352242922"


class Wire(Graph):
    """Requests end here, each looked at as Meta's description and its pages have it."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__("EAAmadeup", "http://127.0.0.1", "v23.0")
        self.pair = PairRate(clock)
        self.requests = 0
        self.refused: list[str] = []
        self.sent: dict[str, list[Sent]] = {}
        """What each phone shows, by the user id."""
        self.photos: Mapping[str, bytes] = {}
        self._described = description.load()

    async def post(self, path: str, body: dict[str, Any]) -> Any:
        self.requests += 1
        wrong = [*rules.violations(body), *(self._described.violations(body) if self._described else [])]
        to, ref = str(body.get("recipient") or body["to"]), f"wamid.OUT{self.requests}"
        if body.get("recipient_type") != "group" and not self.pair.takes(to):
            wrong.append("too many messages to one person")
        sent = shown(self.requests, ref, to, body)
        if len({(each.label.casefold(), each.detail.casefold()) for each in sent.buttons}) < len(sent.buttons):
            wrong.append("two that read alike")
        self.refused += [f"{each}: {body}" for each in wrong]
        self.sent.setdefault(to, []).append(sent)
        return {"messages": [{"id": ref}]}

    async def upload(self, path: str, file: Any) -> Any:
        self.requests += 1
        most = rules.BYTES.get(file.mime_type, 0)
        if not 0 < len(file.content) <= most:
            self.refused.append(f"{len(file.content)} bytes of {file.mime_type}")
        return {"id": str(self.requests)}

    async def get(self, path: str, **query: str) -> Any:
        if path not in self.photos:
            raise GraphRefused(400, 100)
        return {"url": path, "file_size": len(self.photos[path])}

    async def fetch(self, url: str, most: int) -> bytes:
        return self.photos[url]


@dataclass(slots=True)
class PaceByName(Pace):
    """The pace of the product; chats are named here as people are, and spent for by their ids."""

    id_of: Callable[[str], str] = str

    def rest_of(self, chat: str) -> float:
        return super(PaceByName, self).rest_of(self.id_of(chat))


@dataclass(slots=True)
class WhatsAppPhones(Network):
    """The phones of a town whose channel is like WhatsApp; they keep their names there, beside the user ids."""

    house: House | None = None
    wire: Wire = field(default_factory=Wire)
    _names: dict[str, str] = field(default_factory=dict)
    _numbers: "count[int]" = field(default_factory=lambda: count(1000))
    _sender: Sender | None = None

    def id_of(self, name: str) -> str:
        """The user id of whoever has this phone, the id of a group."""
        known = {each: user_id for user_id, each in self._names.items()}
        if name not in known:
            is_group = name.startswith("ruang")
            known[name] = f"Y2FwaV9ncm91cDo{next(self._numbers)}" if is_group else f"ID.1349{next(self._numbers)}"
            self._names[known[name]] = name
        return known[name]

    def on_phone(self, name: str) -> list[Sent]:
        """What is seen there, oldest first."""
        return self.wire.sent.get(self.id_of(name), [])

    def keep_pace(self) -> None:
        """From now on no faster than the product is by itself, by the town's clock, which Meta's is too."""
        assert self.house is not None
        clock, own = self.house.clock, pace_of(0, 0)
        self.wire.pair.clock = seconds = lambda: clock().timestamp()
        self.pace = PaceByName(0, own.per_minute_room, seconds, own.room_holds, id_of=self.id_of)
        self._sender = None

    # --- in -----------------------------------------------------------------------------------------------------------

    def parse(self, payload: Payload) -> Inbound | None:
        """By way of the body that Meta would send; what its webhooks never have is as it was put."""
        content = _content(payload["said"])
        if content is None:
            return super(WhatsAppPhones, self).parse(payload)
        user_id, at = self.id_of(payload["from"]), payload.get("at", MORNING)
        message = {"id": payload["id"], "from_user_id": user_id, "timestamp": str(int(at.timestamp())), **content}
        message |= {"context": {"id": payload["replies_to"]}} if payload.get("replies_to") else {}
        message |= {"group_id": self.id_of(payload["room"])} if payload.get("room") else {}
        value = {"metadata": {"phone_number_id": NUMBER_ID}, "messages": [message]}
        value |= {"contacts": [{"profile": {"name": "Tetangga"}, "user_id": user_id}]}
        [split] = webhook.split({"entry": [{"changes": [{"field": "messages", "value": value}]}]}, NUMBER_ID)
        heard = parse(split, at)
        assert isinstance(heard, Inbound)
        room = Address(self.name, payload["room"]) if heard.room else None
        return replace(heard, sender=Address(self.name, self._names[heard.sender.id]), room=room)

    # --- out ----------------------------------------------------------------------------------------------------------

    async def carry_out(self, address: Address, order: Order) -> Outcome:
        self.carried.append((address.id, order))
        self.wire.photos = self.photos
        user_id = self.id_of(address.id)
        is_group = address.id.startswith("ruang")
        outcome = await self.sender.carry_out(
            addressing.group(user_id) if is_group else Address(TRAITS.name, user_id), order
        )
        if isinstance(outcome, Done) and isinstance(order, SendPrompt | SendFile):
            self.chats.setdefault(address.id, []).append(_bubble(outcome.message_ref, order))
        return outcome

    @property
    def sender(self) -> Sender:
        assert self.house is not None
        house = self.house
        if self._sender is None:
            words = words_in(house.texts, house.locale)
            self._sender = Sender(self.wire, NUMBER_ID, house.read_attachment, words, house.clock, pace=self.pace)
        return self._sender


def _bubble(ref: str, order: SendPrompt | SendFile) -> Bubble:
    if isinstance(order, SendPrompt):
        return Bubble(ref, order.prompt)
    return Bubble(ref, Prompt(order.caption), order.attachment, order.filename)


def _content(said: object) -> dict[str, Any] | None:
    """The message's own part; None for what no message of Meta's says."""
    match said:
        case Typed(text):
            return {"type": "text", "text": {"body": text}}
        case Pressed(token, message_ref):
            chosen = {"type": "list_reply", "list_reply": {"id": token, "title": "…"}}
            return {"type": "interactive", "interactive": chosen, "context": {"id": message_ref}}
        case Picture(file_id, caption):
            return {"type": "image", "image": {"id": file_id, "caption": caption}}
        case Pin(latitude, longitude):
            return {"type": "location", "location": {"latitude": latitude, "longitude": longitude}}
        case SharedContact(phone, own):
            card = {"phones": [{"phone": phone}]}
            return {"type": "contacts", "contacts": [card], "origin": "contact_request" if own else "other"}
        case Other("voice"):
            return {"type": "audio", "audio": {"id": "1", "mime_type": "audio/ogg", "voice": True}}
        case Other(what):
            return {"type": what, what: {"id": "1"}}
        case _:
            return None
