"""Somebody on Telegram in a conversation with the bot: says one thing, then reads what comes back."""

from dataclasses import dataclass

from tests.botapi import BotApi, Sent
from tests.journeys.conversations import takes


@dataclass(slots=True)
class Person:
    """`say` and `press` return the answer, the newest message that has come since and holds the words `then`."""

    api: BotApi
    id: int
    room: int = 0
    """The group he writes in, or 0 for his own chat."""

    @property
    def chat(self) -> int:
        return self.room or self.id

    async def say(self, text: str, then: str = "", ends: bool = False) -> Sent:
        mark = self.api.number()
        await self.api.say(self.id, text, self.chat)
        return await self.reads(then, mark, ends)

    async def close_month_early(self) -> Sent:
        """As Dinas Sosial does: what `/tutup` shows ends with what to type."""
        shown = await self.say("/tutup", then="ditutup sendiri pada")
        return await self.say(shown.text[shown.text.rindex("/tutup") :], then="sedang ditutup")

    async def press(self, label: str, then: str = "", ends: bool = False) -> Sent:
        """The newest button whose label begins so, as soon as there is one below what was read last: a long page comes
        in two messages, and the question before had a button of the same label."""
        message, token = await self._shown(label)
        mark = self.api.number()
        await self.api.press_token(self.id, token, message)
        return await self.reads(then, mark, ends)

    async def tap(self, label: str) -> None:
        """Presses where the answer is a notice or an edited message."""
        message, token = await self._shown(label)
        await self.api.press_token(self.id, token, message)

    async def send_photo(self, content: bytes, then: str = "") -> Sent:
        mark = self.api.number()
        await self.api.send_photo(self.id, content)
        return await self.reads(then, mark)

    async def reads(self, then: str, after: int = 0, ends: bool = False) -> Sent:
        """The newest message after `after` that holds the words; with `ends` one with buttons, which what is told first
        of a long page has not."""
        found = await self.api.wait_for(
            self.chat, lambda sent: sent.message_id > after and then in sent.text and (bool(sent.buttons) or not ends)
        )
        self.api.read[self.chat] = found.message_id
        return found

    async def is_asked(self, said: str, after: int) -> Sent:
        """What came after `after` and takes this answer."""
        return await self.api.wait_for(
            self.chat,
            lambda sent: sent.message_id > after and takes(said, sent.labels, [each.token for each in sent.buttons]),
        )

    async def _shown(self, label: str) -> tuple[Sent, str]:
        read = self.api.read.get(self.chat, 0)
        sent = await self.api.wait_for(
            self.chat, lambda sent: sent.message_id >= read and any(each.startswith(label) for each in sent.labels)
        )
        return sent, next(each.token for each in sent.buttons if each.label.startswith(label))
