"""WhatsApp as the services see it: parse, sender, door, and what can be asked of it."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import aiohttp

from bot.channels.whatsapp import webhook
from bot.channels.whatsapp.blocks import Words
from bot.channels.whatsapp.file_links import FileLinks
from bot.channels.whatsapp.graph import Graph
from bot.channels.whatsapp.number import NumberSilent, ask_number
from bot.channels.whatsapp.parse import parse
from bot.channels.whatsapp.send import Sender, pace_of
from bot.channels.whatsapp.settings import WhatsAppSettings
from bot.channels.whatsapp.standing import Standing
from bot.channels.whatsapp.traits import TRAITS
from bot.dialogue.prompt import Inbound
from bot.domain.address import Address
from bot.services.work.channel import Accept, Knock, Order, Outcome, Payload, ReadAttachment, Receipt
from bot.services.work.check import Check, fail, ok

PATIENCE = aiohttp.ClientTimeout(total=5)
"""For Meta to say as whom the number writes: a network may swallow what is asked and never answer."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


class WhatsAppChannel:
    """Both directions of one number; opens its connections with the first order and ends them with `close`."""

    name = TRAITS.name
    listens_alone = False

    def __init__(
        self,
        settings: WhatsAppSettings,
        read_attachment: ReadAttachment,
        words: Words,
        clock: Callable[[], datetime] = _utc_now,
        links: FileLinks | None = None,
    ) -> None:
        self._settings, self._clock = settings, clock
        self._links, self._read_attachment = links, read_attachment
        self._graph = graph_of(settings)
        self._standing = Standing()
        self.pace = pace_of(settings.max_per_second, settings.max_per_minute_person)
        number_id = settings.phone_number_id
        self._sender = Sender(
            self._graph,
            number_id,
            read_attachment,
            words,
            clock,
            settings.templates,
            settings.template_language,
            links,
            self.pace,
            self._standing,
        )

    def load(self) -> None:
        """Nothing takes long."""

    def sender_of(self, payload: Payload) -> tuple[str, str] | None:
        return webhook.sender_of(payload)

    def parse(self, payload: Payload) -> Inbound | Receipt | None:
        return parse(payload, self._clock())

    def arrived(self, payload: Payload) -> str:
        return webhook.arrived(payload)

    def read_at(self, payload: Payload) -> datetime | None:
        return webhook.read_at(payload, self._clock())

    async def carry_out(self, address: Address, order: Order) -> Outcome:
        return await self._sender.carry_out(address, order)

    async def knock(self, address: Address, knock: Knock) -> Outcome:
        return await self._sender.knock(address, knock)

    async def introduce(self) -> Check:
        asking = graph_of(self._settings, PATIENCE)
        try:
            number = await ask_number(asking, self._settings.phone_number_id)
        except NumberSilent as silent:
            says = f"Meta tidak menjawab ({silent}); dicoba terus"
            return fail(self.name, says, f"Periksa jaringan ke {self._settings.api_base} dan [whatsapp] token.")
        finally:
            await asking.close()
        return ok(self.name, f"tersambung sebagai {number.shown}")

    def routes(self, accept: Accept) -> Sequence[Any]:
        from bot.channels.whatsapp.door import WebhookDoor
        from bot.channels.whatsapp.file_door import FileDoor

        secrets = self._settings.app_secret.get_secret_value(), self._settings.verify_token.get_secret_value()
        webhook = WebhookDoor(accept, self._settings.phone_number_id, *secrets).routes()
        return [*webhook, *(FileDoor(self._links, self._read_attachment).routes() if self._links else ())]

    async def listen(self, accept: Accept) -> None:
        """Meta knocks by itself, at the address that was registered there."""

    @property
    def trouble(self) -> str:
        return self._standing.trouble

    @property
    def refused_knocks(self) -> frozenset[str]:
        return frozenset(self._standing.refused)

    async def hang_up(self) -> None:
        """Nothing stays open: a request of a webhook ends by itself."""

    async def close(self) -> None:
        await self._graph.close()


def graph_of(settings: WhatsAppSettings, timeout: aiohttp.ClientTimeout | None = None) -> Graph:
    """The way to the platform that the settings describe."""
    token = settings.token.get_secret_value()
    more = {"timeout": timeout} if timeout else {}
    return Graph(token, settings.api_base, settings.api_version, **more)
