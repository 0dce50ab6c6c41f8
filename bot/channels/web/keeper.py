"""Opens a chat by its link: for who has a duty still, and for longer each time it is used."""

from bot.channels.web.links import Link, read_link, renewed, sign_link
from bot.channels.web.send import WebChannel
from bot.channels.web.traits import TRAITS
from bot.domain.address import Address


class Keeper:
    """`asks_duty` is False in the demo alone, whose phones are made up."""

    def __init__(self, channel: WebChannel, secret: bytes, *, asks_duty: bool) -> None:
        self._channel, self._secret, self._asks_duty = channel, secret, asks_duty

    async def is_new(self, link: Link) -> bool:
        """Whether nothing was ever said in the personal chat that it opens."""
        return self._asks_duty and not link.room and not await self._channel.mail.after(link.chat, 0, limit=1)

    async def open(self, token: str) -> Link | None:
        """None if it is forged, broken, expired or used elsewhere, or its duty ended. Raises `StorageUnavailable`."""
        link = read_link(self._secret, token, self._channel.clock())
        return link if link is not None and await self.may_open(link) else None

    async def may_open(self, link: Link) -> bool:
        """Whether the duty that it was given for goes on."""
        return not self._asks_duty or await self._channel.mail.may_open(Address(TRAITS.name, link.address))

    def renew(self, link: Link) -> str:
        """The link for longer, as a text; empty where it lasts long enough."""
        fresh = renewed(link, self._channel.clock()) if self._asks_duty else None
        return sign_link(self._secret, fresh) if fresh else ""
