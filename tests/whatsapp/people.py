"""Plays the phones: people who write, press, choose from lists, send photos and share cards."""

import time
from collections.abc import Callable
from typing import Any

from tests.whatsapp.delivery import Delivery
from tests.whatsapp.world import Button, Person, Sent


class People:
    """Everybody who has WhatsApp, by the id under which this office knows him."""

    def __init__(self, delivery: Delivery, clock: Callable[[], float] = time.time) -> None:
        self.delivery, self.clock = delivery, clock
        self.people: dict[str, Person] = {}
        self.chats: dict[str, list[Sent]] = {}
        self.media: dict[str, tuple[bytes, str]] = {}
        """What was uploaded or sent, with its type."""
        self.read: dict[str, int] = {}
        """By chat, the message that was read there last: what is chosen next hangs on it or stands below."""
        self._number = 0

    def number(self) -> int:
        self._number += 1
        return self._number

    def person(self, user_id: str, phone: str = "", name: str = "", *, known_by_id: bool = True) -> Person:
        """Made up when first named."""
        return self.people.setdefault(user_id, Person(user_id, phone, name, known_by_id))

    def newest(self, user_id: str) -> Sent:
        return self.chats[user_id][-1]

    # --- what people do ---

    async def say(self, user_id: str, text: str, **more: Any) -> str:
        return await self.send(user_id, {"type": "text", "text": {"body": text}} | more)

    async def press(self, user_id: str, label: str, sent: Sent | None = None) -> str:
        """The newest button or row that is called so, or begins so, or that of the message."""
        message, button = self.find(user_id, label, sent)
        return await self.press_token(user_id, button.token, message, button.label)

    async def press_token(self, user_id: str, token: str, sent: Sent, label: str = "…") -> str:
        """Also one that is not there."""
        kind = "list_reply" if sent.opens else "button_reply"
        chosen = {"type": kind, kind: {"id": token, "title": label}}
        context = {"from": "6215550783", "id": sent.ref}
        return await self.send(user_id, {"type": "interactive", "interactive": chosen, "context": context})

    async def send_photo(self, user_id: str, content: bytes = b"\xff\xd8\xff photo", caption: str = "") -> str:
        media = self.keep(content, "image/jpeg")
        about = {"id": media, "mime_type": "image/jpeg", **({"caption": caption} if caption else {})}
        return await self.send(user_id, {"type": "image", "image": about})

    async def voice(self, user_id: str, content: bytes = b"OggS voice") -> str:
        about = {"id": self.keep(content, "audio/ogg"), "mime_type": "audio/ogg; codecs=opus", "voice": True}
        return await self.send(user_id, {"type": "audio", "audio": about})

    async def share_contact(self, user_id: str, phone: str, *, asked: bool) -> str:
        """By the button of our request, or any card that is forwarded."""
        card = {"name": {"formatted_name": "Kartu"}, "phones": [{"phone": f"+{phone}", "wa_id": phone}]}
        origin = {"origin": "contact_request" if asked else "other"}
        return await self.send(user_id, {"type": "contacts", "contacts": [card]} | origin)

    async def location(self, user_id: str, latitude: float, longitude: float) -> str:
        place = {"latitude": latitude, "longitude": longitude}
        return await self.send(user_id, {"type": "location", "location": place})

    async def send(self, user_id: str, content: dict[str, Any]) -> str:
        """A message with any content; gives its id."""
        value, ref = self.message(user_id, content)
        await self.delivery.add(value)
        return ref

    def message(self, user_id: str, content: dict[str, Any]) -> tuple[dict[str, Any], str]:
        """A webhook's value with one message; whoever writes opens his window."""
        person = self.person(user_id)
        person.wrote_at = self.clock()
        ref = f"wamid.IN{self.number()}"
        said = {"id": ref, "timestamp": str(int(self.clock())), **person.head, **content}
        return {"contacts": [person.contact], "messages": [said]}, ref

    def keep(self, content: bytes, mime_type: str) -> str:
        media = str(900_000_000 + self.number())
        self.media[media] = (content, mime_type)
        return media

    def find(self, user_id: str, label: str, sent: Sent | None = None) -> tuple[Sent, Button]:
        """The newest button or row that is called so, else one that reads so from its beginning."""
        messages = [sent] if sent else self.chats.get(user_id, [])[::-1]
        found = [(each, button) for each in messages for button in each.buttons]
        called = [pair for pair in found if pair[1].label.lstrip("‹ ") == label]
        begins = [pair for pair in found if pair[1].label.startswith(label) or pair[1].whole.startswith(label)]
        if not called and not begins:
            raise AssertionError(f"there is no button {label!r}: {[each.labels for each in messages[:3]]}")
        return max(called or begins, key=lambda pair: pair[0].number)
