"""Takes what a browser said to the commit, so that nothing acknowledged is lost and nothing shown is a lie."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from bot.channels.web.links import Link
from bot.channels.web.messages import Asked, Message, Spoken
from bot.channels.web.parse import CHANNEL, payload
from bot.channels.web.send import WebChannel
from bot.dialogue.prompt import Pin
from bot.services.work.channel import TOKEN_BYTES, Accept, AnswerPress
from bot.services.work.practice_phones import Look, Practice

MOST_SEQ = 999_999_999
"""No chat has so many messages, and every database can hold the number."""
TEXT_LIMIT = 20_000
"""Characters; the engine has its own, kinder limit far below."""


class Refused(Exception):  # noqa: N818 - a finding
    """The browser sent what it never sends by itself; it is no use sending it again."""


class Listener:
    """Between the doors and `accept`."""

    def __init__(self, channel: WebChannel, accept: Accept, practice: Practice) -> None:
        self._channel = channel
        self._accept = accept
        self._practice = practice

    async def hear(self, link: Link, heard: Mapping[str, object]) -> str:
        """Text, press, shared phone number or place; gives the notice for a press. Raises `Refused`, or what `accept`
        raises."""
        said_id = read_id(heard.get("id"))
        match heard:
            case {"type": "say", "text": str(text)} if text.strip() and len(text) <= TEXT_LIMIT:
                await self._hear_words(link, said_id, {"text": text}, text)
            case {"type": "contact"} if number := self._practice.number(link.address):
                # The practice page vouches for the made-up number of its phone; no other browser can.
                await self._hear_words(link, said_id, {"phone": number, "own": True}, f"Nomor telepon saya: {number}")
            case {"type": "pin", "latitude": int() | float() as north, "longitude": int() | float() as east}:
                await self._hear_pin(link, said_id, north, east)
            case {"type": "press", "seq": int(seq), "token": str(token)} if (
                0 < seq <= MOST_SEQ and 0 < len(token.encode()) <= TOKEN_BYTES
            ):
                return await self._hear_press(link, said_id, seq, token)
            case _:
                raise Refused("unreadable")
        return ""

    def look(self, link: Link) -> Look | None:
        """How the chat that it opens looks, where not like the page's own."""
        return None if link.room else self._practice.look(link.address)

    async def hear_arrival(self, link: Link) -> None:
        """Somebody opened his chat for the first time: he is let in and spoken to, without a word of his. However many
        pages he opened meanwhile, it is heard once."""
        await self._hand_over(link, f"arrived:{link.address}", {"arrived": True})

    async def hear_photo(self, link: Link, said_id: str, ref: str, size: int) -> None:
        """A photo that lies in the attachment store as `ref` already."""
        await self._hear_spoken(link, said_id, {"photo": ref, "size": size}, photo=ref)

    async def _hear_pin(self, link: Link, said_id: str, latitude: float, longitude: float) -> None:
        if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
            raise Refused("no place on Earth")
        pin = Pin(float(latitude), float(longitude))
        said = {"latitude": pin.latitude, "longitude": pin.longitude}
        await self._hear_words(link, said_id, said, f"Lokasi saya: {pin.as_text}")

    async def _hear_words(self, link: Link, said_id: str, said: Mapping[str, object], text: str) -> None:
        await self._hear_spoken(link, said_id, said, text=text)

    async def _hear_spoken(
        self, link: Link, said_id: str, said: Mapping[str, object], *, text: str = "", photo: str = ""
    ) -> None:
        """Shows and takes what was said.

        1. The person's own bubble is kept, as *not yet taken*, before any answer can stand above it. After a crash
           here the bubble wears a clock, which is true, and the browser says the same again: it is kept once.
        2. `accept` commits what it causes. After a crash here the browser says it again, `accept` drops the repeat.
        3. The bubble is marked as taken. After a crash here the browser hasn't heard of it and says it again.
        4. The caller acknowledges; the browser forgets its copy.
        """
        name = self._practice.speaker(link.address)
        spoken = Spoken(self._channel.clock(), said_id, link.address, name, text, photo)
        seq = await self._channel.mail.keep_once(link.chat, spoken)
        await self._hand_over(link, said_id, said)
        await self._channel.mail.mark_taken(link.chat, seq)

    async def _hear_press(self, link: Link, said_id: str, seq: int, token: str) -> str:
        press = {"press": token, "message": seq}
        label = await self._label(link, seq, token) if self.look(link) else ""
        if label:
            # What was pressed is said, and stands in the chat; the buttons stay as they are.
            await self._hear_spoken(link, said_id, press, text=label)
            return ""
        answer = await self._hand_over(link, said_id, press)
        if not link.room:
            # In a room a button may be pressed by several people, each for himself: the card is edited by the service.
            await self._channel.mail.change(link.chat, seq, lambda message: _press(message, token))
        return answer.notice if answer else ""

    async def _label(self, link: Link, seq: int, token: str) -> str:
        message = await self._channel.mail.one(link.chat, seq)
        buttons = message.prompt.buttons if isinstance(message, Asked) else ()
        return next((button.label.strip() for button in buttons if button.token == token), "")

    async def _hand_over(self, link: Link, said_id: str, said: Mapping[str, object]) -> AnswerPress | None:
        name = self._practice.speaker(link.address)
        at = self._channel.clock()
        raw = payload(said_id, link.address, link.room, name, at, said)
        return await self._accept(CHANNEL, raw, answers=True)


def read_id(said_id: object) -> str:
    """The browser's id of what it says: a UUID, so that nobody can guess another's."""
    try:
        return str(UUID(str(said_id)))
    except ValueError:
        raise Refused("unreadable") from None


def _press(message: Message, token: str) -> Message:
    if isinstance(message, Asked) and any(button.token == token for button in message.prompt.buttons):
        return replace(message, pressed=token)
    return message
