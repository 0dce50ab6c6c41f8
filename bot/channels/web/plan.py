"""The web as the settings want it: what the table of channels knows of it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from bot.channels.web.settings import WebSettings
from bot.channels.web.traits import TRAITS
from bot.domain.people.officer import Officer
from bot.services.work.channel_plan import ChannelPlan
from bot.services.work.check import Check
from bot.services.work.inviter import Inviter

# Loaded by whoever needs it, as the commands have to start quickly.
if TYPE_CHECKING:
    from bot.channels.web.live import LiveWebChannel
    from bot.services.work.house import House
    from bot.services.work.practice_phones import Practice


class WebPlan(ChannelPlan[WebSettings]):
    """Personal links that open a chat in a browser; in the demo, the practice page."""

    traits = TRAITS
    section = WebSettings
    switch = "[web] enabled = true"
    practice: ClassVar[Mapping[str, str] | None] = {"enabled": "true"}

    @property
    def is_on(self) -> bool:
        return self.settings.enabled

    @property
    def public_page(self) -> str:
        return self.public_url.rstrip("/") if self.is_on else ""

    async def check(self) -> Sequence[Check]:
        """Nothing that could fail stands outside of the server itself."""
        return ()

    async def inviter(self, house: "House") -> Inviter:
        if not self.is_on:
            return Inviter("Web", why_not="Tanpa tautan web: [web] enabled = false.")
        if not self.public_url:
            return Inviter("Web", why_not="Tanpa tautan web: [server] public_url kosong.")
        from bot.channels.web.links import LASTS, Link, link_secret, sign_link

        secret = link_secret(house.db.vault)

        def link(officer: Officer, _: str) -> str:
            return f"{self.public_url}/chat/{sign_link(secret, Link(officer.id, '', house.clock() + LASTS))}"

        return Inviter("Web", link)

    def build(self, house: "House", practice: "Practice | None" = None) -> "LiveWebChannel":
        from bot.channels.web.live import LiveWebChannel

        return LiveWebChannel(house, practice)
