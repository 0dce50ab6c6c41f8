"""What stops a channel (a token refused) or what calls people by it (a template paused) is told the administrator."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

import structlog

from bot.dialogue.prompt import Text
from bot.services.officers.tell_admins import tell_admins
from bot.services.work.channel import RefusesKnocks
from bot.services.work.channel_plan import LiveChannel
from bot.services.work.house import House
from bot.services.work.news import Sets
from bot.services.work.work import Work

LOOK_EVERY = 5.0
"""Seconds."""
log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Troubles:
    """A line in the log and a message for each trouble, however many messages meet it; again where it comes back."""

    house: House
    channels: Sequence[LiveChannel]
    sent: Sets
    known: dict[str, str] = field(default_factory=dict)
    refused: dict[str, frozenset[str]] = field(default_factory=dict)
    """Of each channel the approved messages that its platform does not take."""

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            await self.look()
            await asyncio.sleep(LOOK_EVERY)

    async def look(self) -> None:
        for channel in self.channels:
            await self._look_at(channel)
            if isinstance(channel, RefusesKnocks):
                await self._look_at_knocks(channel.name, channel.refused_knocks)

    async def _look_at(self, channel: LiveChannel) -> None:
        before, trouble = self.known.get(channel.name, ""), channel.trouble
        self.known[channel.name] = trouble
        if trouble and trouble != before:
            log.error("channel.trouble", channel=channel.name, says=trouble)
            await self._tell_admins(channel.name, Text("channel-stopped", {"channel": channel.name}))
        elif before and not trouble:
            log.info("channel.well_again", channel=channel.name)

    async def _look_at_knocks(self, channel: str, refused: frozenset[str]) -> None:
        new = refused - self.refused.get(channel, frozenset())
        self.refused[channel] = refused
        if new:
            names = ", ".join(sorted(new))
            log.error("channel.knock_refused", channel=channel, names=names)
            await self._tell_admins(channel, Text("channel-knock-refused", {"channel": channel, "names": names}))

    async def _tell_admins(self, channel: str, text: Text) -> None:
        async with self.house.db.write() as transaction:
            work = Work(transaction, self.house, self.house.clock())
            await tell_admins(work, channel, text)
            await work.flush()
        self.sent.set()
