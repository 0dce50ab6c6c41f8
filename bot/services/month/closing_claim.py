"""The claim on closing a month: one process at a time, and another takes over from a dead one."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.areas import AreaCode
from bot.domain.periods import Period
from bot.services.month.late_files import tell_of_late_files
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.months import ledger

LEASE = timedelta(minutes=2)
"""How long a dead process keeps others out."""


class ClaimLost(Exception):  # noqa: N818 - a finding
    """Another process took the closing over, as this one seemed dead."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A row of the ledger, held by one run of a closing."""

    house: House
    area: AreaCode
    period: Period
    holder: str
    version: int = 1
    """Of the month; each is closed once."""

    @property
    def job(self) -> str:
        """The ledger's name for it."""
        return f"close/{self.area}"

    @property
    def key(self) -> str:
        """What of that job it is."""
        return self.period if self.version == 1 else f"{self.period}/{self.version}"

    async def take(self, transaction: Transaction) -> bool:
        """Whether it is ours."""
        now = self.house.clock()
        return await ledger.claim(transaction, self.job, self.key, self.holder, now, now + LEASE)

    async def hold(self, transaction: Transaction) -> None:
        """Keeps it beyond this transaction, which commits only while it is ours; raises `ClaimLost`."""
        if not await ledger.extend(transaction, self.job, self.key, self.holder, self.house.clock() + LEASE):
            raise ClaimLost(f"{self.job} {self.period}")

    async def finish(self, transaction: Transaction) -> None:
        """It is done, for good."""
        await self.hold(transaction)
        await ledger.done(transaction, self.job, self.key, self.house.clock())

    async def give_back(self) -> None:
        """Another may take it at once."""
        async with self.house.db.write() as transaction:
            await ledger.release(transaction, self.job, self.key, self.holder)

    @asynccontextmanager
    async def held_meanwhile(self) -> AsyncIterator[None]:
        """Keeps it while something long is done outside a transaction; who waits for that is told if it takes long."""
        beat = asyncio.create_task(self._beat())
        try:
            yield
        finally:
            beat.cancel()
            with suppress(asyncio.CancelledError, ClaimLost):
                await beat

    async def beat(self) -> None:
        """Keeps it on, and tells of a month that takes long."""
        async with self.house.db.write() as transaction:
            await self.hold(transaction)
        await tell_of_late_files(self.house, self.area)

    async def _beat(self) -> None:
        while True:
            await asyncio.sleep(LEASE.total_seconds() / 4)
            await self.beat()
