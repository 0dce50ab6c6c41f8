"""The way out: claims what is queued, carries it out by its channel, and settles what became of it."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

import structlog

from bot.services import settle
from bot.services.channel import Channel, Done, FetchFile, Outcome, RetryAt
from bot.services.house import House
from bot.services.orders import from_bytes
from bot.storage import outbox
from bot.storage.attachment_files import Kept
from bot.storage.database import StorageUnavailable
from bot.storage.outbox import Claimed

CLAIM_FOR = timedelta(seconds=120)
"""A claim of a process that died is free again after this long; longer than any request may take."""
AT_ONCE = 128
"""Messages under way at the same time."""
IDLE = 2.0
"""Seconds after which the queue is looked at though nobody said that something was put there."""
log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Deliver:
    """Sends until cancelled. One message per address at a time, in order; nothing is sent inside a transaction.

    1. claim (committed)  2. carry out  3. settle: delete, put off, or mark as failed. Killed between 2 and 3 the
    message goes out a second time when the claim has run out: at least once, never lost.
    """

    house: House
    channels: Mapping[str, Channel]
    queued: asyncio.Event
    settled: list[settle.Settled] = field(default_factory=list)
    running: set[asyncio.Task[None]] = field(default_factory=set)

    async def run(self) -> None:
        """Claims and settles in one transaction each round, so that a busy queue costs one commit for many messages."""
        try:
            while True:
                self.queued.clear()
                claimed = await self._round()
                for letter in claimed:
                    task = asyncio.create_task(self._carry_out(letter))
                    self.running.add(task)
                    task.add_done_callback(self.running.discard)
                if not claimed and not self.settled:
                    await self._rest()
        finally:
            await self._finish()

    async def drain(self) -> None:
        """Everything that is due goes out, then returns; for tests and for the end of a command."""
        while True:
            claimed = await self._round()
            if not claimed and not self.running and not self.settled:
                return
            await asyncio.gather(*(self._carry_out(letter) for letter in claimed))

    async def _rest(self) -> None:
        try:
            await asyncio.wait_for(self.queued.wait(), IDLE)
        except TimeoutError:
            return

    async def _round(self) -> Sequence[Claimed]:
        settled, self.settled = self.settled, []
        free = AT_ONCE - len(self.running)
        try:
            async with self.house.db.write() as conn:
                now = self.house.clock()
                if settled:
                    await settle.settle(conn, self.house, settled, now)
                if free <= 0:
                    return []
                return await outbox.claim(conn, self.house.vault, list(self.channels), now, now + CLAIM_FOR, free)
        except StorageUnavailable as unavailable:
            log.error("deliver.cannot_commit", reason=str(unavailable))
            self.settled = [*settled, *self.settled]
            await asyncio.sleep(IDLE)
            return []

    async def _carry_out(self, claimed: Claimed) -> None:
        letter = from_bytes(claimed.body)
        kept: Kept | None = None
        outcome: Outcome
        try:
            outcome = await self.channels[claimed.channel].carry_out(claimed.address, letter.order)
            if isinstance(outcome, Done) and isinstance(letter.order, FetchFile):
                kept = await asyncio.to_thread(self.house.attachments.write, letter.order.attachment, outcome.content)
        except asyncio.CancelledError:
            self.settled.append((claimed, letter, RetryAt("stopped", self.house.clock()), None))
            raise
        except Exception as error:
            log.error("deliver.unexpected", channel=claimed.channel, error=type(error).__name__)
            outcome = RetryAt(f"unexpected {type(error).__name__}")
        self.settled.append((claimed, letter, outcome, kept))
        self.queued.set()

    async def _finish(self) -> None:
        """Stopping: what is under way is broken off and put back, what was done is settled."""
        for task in self.running:
            task.cancel()
        await asyncio.gather(*self.running, return_exceptions=True)
        if self.settled:
            async with self.house.db.write() as conn:
                await settle.settle(conn, self.house, self.settled, self.house.clock())
            self.settled = []
