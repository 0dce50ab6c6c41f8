"""A made-up channel, as one folder of `bot/channels` would be: a route for what comes in, a queue for what goes out."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from aiohttp import web
from pydantic import Field

from bot.channels.section import Section
from bot.dialogue.prompt import Inbound, Text, Typed
from bot.domain.address import Address
from bot.domain.people.officer import Officer
from bot.services.work.channel import Accept, Done, Limits, Order, Outcome, Payload, Traits
from bot.services.work.channel_plan import ChannelPlan
from bot.services.work.check import Check, fail, ok, warn
from bot.services.work.house import House
from bot.services.work.inviter import Inviter
from bot.services.work.pace import Pace
from bot.services.work.practice_phones import Practice

TRAITS = Traits("pager", Limits(text=80), file_types=frozenset({".pdf"}))
SENT: list[tuple[str, Order]] = []
"""All that any pager was sent."""
BREAKS: list[Exception] = []
"""What the next listenings fail with."""


SILENT: list[str] = []
"""What it says instead of being there."""


class PagerSettings(Section):
    """Pagers."""

    number: str = Field("", description='"" or the number of the station')


class PagerChannel:
    """A message is JSON of id, from and text; answered 200 when it is committed."""

    name = TRAITS.name
    listens_alone = True
    trouble = ""

    def __init__(self) -> None:
        self.loaded = False
        self.pace = Pace()

    def sender_of(self, payload: Payload) -> tuple[str, str] | None:
        return payload["id"], payload["from"]

    def parse(self, payload: Payload) -> Inbound | None:
        assert self.loaded
        return Inbound(payload["id"], Address(self.name, payload["from"]), Typed(payload["text"]), datetime.now(UTC))

    async def carry_out(self, address: Address, order: Order) -> Outcome:
        SENT.append((address.id, order))
        return Done(str(len(SENT)))

    def load(self) -> None:
        self.loaded = True

    def routes(self, accept: Accept) -> Sequence[Any]:
        async def beep(request: web.Request) -> web.Response:
            await accept(self.name, await request.json())
            return web.Response()

        return [web.post("/pager", beep)]

    async def listen(self, accept: Accept) -> None:
        """Says one thing by itself, as if it had asked for it; first it fails with what is to break it."""
        if BREAKS:
            raise BREAKS.pop(0)
        await accept(self.name, {"id": "asked", "from": "rt-2", "text": "menu"})

    async def introduce(self) -> Check:
        return ok("pager", "beeps") if not SILENT else fail("pager", SILENT.pop(0), "Change its battery.")

    async def hang_up(self) -> None:
        pass

    async def close(self) -> None:
        pass


class PagerPlan(ChannelPlan[PagerSettings]):
    """The line in the table."""

    traits = TRAITS
    section = PagerSettings
    switch = "[pager] number"

    @property
    def is_on(self) -> bool:
        return bool(self.settings.number)

    async def check(self) -> Sequence[Check]:
        return [warn("pager", "beeps", "Change its battery.")] if self.is_on else []

    async def inviter(self, house: House) -> Inviter:
        def link(officer: Officer, code: str) -> str:
            return f"pager:{self.settings.number}/{code}"

        return Inviter("Pager", link if self.is_on else None, "No pager.", "JOIN", self._slip)

    def _slip(self, code: str) -> Sequence[Text]:
        return [Text("slip-type-2", {"code": code})]

    def build(self, house: House, practice: Practice | None = None) -> PagerChannel:
        return PagerChannel()


ON: Mapping[str, str] = {"PAGER__NUMBER": "0267"}
