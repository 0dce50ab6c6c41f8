"""Somebody on WhatsApp in a conversation with the office: says one thing, then reads what comes back."""

import re
from dataclasses import dataclass

import aiohttp

from tests.journeys.conversations import takes
from tests.whatsapp import GraphApi, Sent
from tests.whatsapp.world import Button


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
        """The newest button or row that is called so or begins so, on what was read last or below: a long text comes in
        two, the buttons last."""
        read = self.api.read.get(self.id, 0)
        sent = await self.api.wait_for(self.id, lambda sent: sent.number >= read and _shows(sent, label))
        _, button = self.api.find(self.id, label, sent)
        mark = self.api.number()
        await self.api.press_token(self.id, button.token, sent, button.label)
        return await self.reads(then, mark)

    async def is_asked(self, said: str, after: int) -> Sent:
        """What came after `after` and takes this answer."""
        return await self.api.wait_for(self.id, lambda sent: sent.number > after and _takes(sent, said))

    async def answer(self, said: str, asked: Sent) -> None:
        """Chosen from that message where it offers it, else typed; what comes is not waited for."""
        button = next((each for each in asked.buttons if _reads(each, said)), None)
        if button:
            await self.api.press_token(self.id, button.token, asked, button.label)
        else:
            await self.api.say(self.id, said)

    async def reads(self, then: str, after: int = 0) -> Sent:
        """The newest message after `after` that holds the words."""
        found = await self.api.wait_for(self.id, lambda sent: sent.number > after and then in sent.text)
        self.api.read[self.id] = found.number
        return found

    async def knocked(self, template: str) -> Sent:
        """The template, by which he learns that there is something for him."""
        return await self.api.wait_for(self.id, lambda sent: sent.template == template)


def _reads(button: Button, label: str) -> bool:
    return button.label.startswith(label) or button.whole.startswith(label)


def _takes(sent: Sent, said: str) -> bool:
    labels = [label for each in sent.buttons for label in (each.label, each.whole)]
    return takes(said, labels, [each.token for each in sent.buttons])


def _shows(sent: Sent, label: str) -> bool:
    return any(_reads(each, label) or each.label.lstrip("‹ ").startswith(label) for each in sent.buttons)


async def file_by_link(person: WhatsAppPerson) -> bytes:
    """What WhatsApp takes no file for comes by a link that works once: opened, then asked for."""
    url = re.findall(r"http\S+", (await person.reads("/whatsapp/file/")).text)[0]
    async with aiohttp.ClientSession() as browser:
        async with browser.get(url) as page:
            assert "Unduh" in await page.text()
        async with browser.post(url) as response:
            assert response.status == 200
            return await response.read()
