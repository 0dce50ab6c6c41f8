"""Somebody on WhatsApp in a conversation with the office: says one thing, then reads what comes back."""

import re
from dataclasses import dataclass

import aiohttp

from tests.whatsapp import GraphApi, Sent


@dataclass(slots=True)
class WhatsAppPerson:
    """`say` and `choose` return the answer, the newest message that has come since and holds the words `then`."""

    api: GraphApi
    id: str

    async def say(self, text: str, then: str = "") -> Sent:
        mark = self.api.number()
        await self.api.say(self.id, text)
        return await self.reads(then, mark)

    async def choose(self, label: str, then: str = "") -> Sent:
        """The newest button or row that is called so or begins so; a long text comes in two, the buttons last."""
        await self.api.wait_until(lambda: self._shows(label), tell=lambda: f"{self.id} has no {label!r}")
        sent, button = self.api.find(self.id, label)
        mark = self.api.number()
        await self.api.press_token(self.id, button.token, sent, button.label)
        return await self.reads(then, mark)

    def _shows(self, label: str) -> bool:
        shown = (button for sent in self.api.chats.get(self.id, []) for button in sent.buttons)
        return any(each.label.lstrip("‹ ").startswith(label) or each.whole.startswith(label) for each in shown)

    async def answer(self, said: str, newest: Sent, then: str = "") -> Sent:
        """Chosen from the newest message where that offers it, else typed."""
        offered = any(each.label.startswith(said) or each.whole.startswith(said) for each in newest.buttons)
        return await (self.choose(said, then) if offered else self.say(said, then))

    async def reads(self, then: str, after: int = 0) -> Sent:
        """The newest message after `after` that holds the words."""
        return await self.api.wait_for(self.id, lambda sent: sent.number > after and then in sent.text)

    async def knocked(self, template: str) -> Sent:
        """The template, by which he learns that there is something for him."""
        return await self.api.wait_for(self.id, lambda sent: sent.template == template)


async def file_by_link(person: WhatsAppPerson) -> bytes:
    """What WhatsApp takes no file for comes by a link that works once: opened, then asked for."""
    url = re.findall(r"http\S+", (await person.reads("/whatsapp/file/")).text)[0]
    async with aiohttp.ClientSession() as browser:
        async with browser.get(url) as page:
            assert "Unduh" in await page.text()
        async with browser.post(url) as response:
            assert response.status == 200
            return await response.read()
