"""Whose turn it is to be sent: the urgent first, as fast as each channel may, and the others never starved."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.services.work.channel import Channel
from bot.storage.engine.transaction import Transaction
from bot.storage.messages import outbox
from bot.storage.messages.queued import Claimed, Urgency

CLAIM_FOR = timedelta(seconds=120)
"""A claim of a process that died is free again after this long; longer than any request may take."""
AT_ONCE = 128
"""Messages of a channel under way at the same time."""
KEPT_FOR_ANSWERS = 32
"""Of these, so many are for answers alone: however slow a platform is, cards and broadcasts do not take all."""
SHARE = 10
"""While more is due than may be sent, one of so many is what has been due longest, however little urgent."""


@dataclass(slots=True)
class Turns:
    """What may be sent now."""

    channels: Mapping[str, Channel]
    resting: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Lanes of rooms that get nothing more for a while: their channel and chat."""
    passed: Counter[str] = field(default_factory=Counter)
    """By channel: how many went, perhaps before something that was due longer, since the last that was due longest."""

    async def claim(self, transaction: Transaction, now: datetime, under_way: Collection[Claimed]) -> list[Claimed]:
        """Takes them until their claims run out."""
        self.resting = {lane: room for lane, room in self.resting.items() if self._rest(*room) > 0}
        counts = Counter(each.channel for each in under_way)
        return [each for name in self.channels for each in await self._claim(transaction, now, name, counts[name])]

    def sent(self, claimed: Claimed) -> None:
        """Its room may have had its share for now."""
        if self._rest(claimed.channel, claimed.address.chat) > 0:
            self.resting[claimed.lane] = (claimed.channel, claimed.address.chat)

    def wait(self, longest: float) -> float:
        """Seconds after which more may be sent than now, `longest` at most."""
        waits = [channel.pace.wait() for channel in self.channels.values()]
        waits += [self._rest(*room) for room in self.resting.values()]
        return min((wait for wait in waits if 0 < wait < longest), default=longest)

    def _rest(self, channel: str, chat: str) -> float:
        return self.channels[channel].pace.rest_of(chat)

    async def _claim(self, transaction: Transaction, now: datetime, channel: str, under_way: int) -> list[Claimed]:
        places, least = AT_ONCE - KEPT_FOR_ANSWERS - under_way, Urgency.BROADCAST
        if places <= 0:
            places, least = AT_ONCE - under_way, Urgency.ANSWER
        limit = self.channels[channel].pace.free(under_way, places)
        share = min(limit, self.passed[channel] // SHARE) if least is Urgency.BROADCAST else 0

        async def take(limit: int, *, oldest: bool) -> list[Claimed]:
            return await outbox.claim(
                transaction, [channel], now, now + CLAIM_FOR, limit, least=least, oldest=oldest, resting=self.resting
            )

        claimed = await take(share, oldest=True) if share else []
        if len(claimed) < limit:
            claimed += await take(limit - len(claimed), oldest=False)
        full = bool(limit) and len(claimed) == limit
        self.passed[channel] = self.passed[channel] % SHARE + limit if full else self.passed[channel] * (not limit)
        return claimed
