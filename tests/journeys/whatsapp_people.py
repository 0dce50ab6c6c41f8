"""Somebody on WhatsApp in a conversation with the office: says one thing, then reads what comes back."""

from dataclasses import dataclass

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
        """The newest button or row that is called so or begins so."""
        sent, button = self.api.find(self.id, label)
        mark = self.api.number()
        await self.api.press_token(self.id, button.token, sent, button.label)
        return await self.reads(then, mark)

    async def answer(self, said: str, newest: Sent, then: str = "") -> Sent:
        """Chosen from the newest message where that offers it, else typed."""
        offered = any(each.label.startswith(said) or each.whole.startswith(said) for each in newest.buttons)
        return await (self.choose(said, then) if offered else self.say(said, then))

    async def reads(self, then: str, after: int = 0) -> Sent:
        """The newest message after `after` that holds the words."""
        return await self.api.wait_for(self.id, lambda sent: sent.number > after and then in sent.text)
