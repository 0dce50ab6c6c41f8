"""What one process at a time does, of all on one database: platforms limit a bot, not its processes."""

import os
import socket
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.storage.engine.transaction import Transaction
from bot.storage.months import ledger

LEASE = timedelta(seconds=30)
"""After so long without a word from the holder another takes over."""


def this_process() -> str:
    """`host/pid`."""
    return f"{socket.gethostname()}/{os.getpid()}"


@dataclass(slots=True)
class Lease:
    """This process's claim to do what is called so, such as sending."""

    name: str
    holder: str = field(default_factory=this_process)
    until: datetime | None = None

    async def renew(self, transaction: Transaction, now: datetime) -> bool:
        """Whether this process does it; `until` is None before it does for the first time, and after it lost the lease.

        A process killed on this host holds nothing back: that it is gone can be seen.
        """
        if self.is_fresh(now):
            return True
        held = await self._hold(transaction, now)
        if not held and _is_gone(await ledger.lease_holder(transaction, self.name)):
            await ledger.drop_lease(transaction, self.name)
            held = await self._hold(transaction, now)
        self.until = now + LEASE if held else None
        return held

    def is_fresh(self, now: datetime) -> bool:
        """Whether it need not be renewed yet; by a clock that was set back it must."""
        return self.until is not None and self.until - LEASE <= now < self.until - LEASE / 2

    async def give_back(self, transaction: Transaction) -> None:
        """Another may do it at once."""
        await ledger.release_lease(transaction, self.name, self.holder)
        self.until = None

    async def _hold(self, transaction: Transaction, now: datetime) -> bool:
        return await ledger.hold_lease(transaction, self.name, self.holder, now, now + LEASE)


def _is_gone(holder: str) -> bool:
    """Whether a holder was a process of this host that runs no more."""
    host, _, pid = holder.rpartition("/")
    if host != socket.gethostname() or not pid.isdigit():
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False
