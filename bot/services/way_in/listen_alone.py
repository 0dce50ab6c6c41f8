"""Listening that one process at a time may do, such as asking a platform for what was said."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from bot.services.work.house import House
from bot.services.work.lease import LEASE, Lease
from bot.storage.engine.database import StorageUnavailable

LOOK_EVERY = LEASE.total_seconds() / 6
"""Seconds between looks at the lease, by who has it and by who waits for it."""
log = structlog.get_logger(__name__)


async def listen_alone(
    house: House, lease: Lease, listen: Callable[[], Awaitable[None]], look_every: float = LOOK_EVERY
) -> None:
    """Runs `listen` while this process holds the lease, until it ends by itself or this is cancelled.

    Who loses the lease, because the database could not be reached in time, stops listening before another begins.
    """
    try:
        while True:
            if await _holds(house, lease) and await _while_held(house, lease, listen, look_every):
                return
            await asyncio.sleep(look_every)
    finally:
        await _give_back(house, lease)


async def _while_held(house: House, lease: Lease, listen: Callable[[], Awaitable[None]], look_every: float) -> bool:
    """Whether it ended by itself."""
    listening = asyncio.ensure_future(listen())
    try:
        while True:
            await asyncio.wait([listening], timeout=look_every)
            if listening.done():
                listening.result()
                return True
            if not await _holds(house, lease):
                log.warning("listen.lease_lost", lease=lease.name)
                return False
    finally:
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)


async def _holds(house: House, lease: Lease) -> bool:
    now = house.clock()
    try:
        async with house.db.write() as transaction:
            return await lease.renew(transaction, now)
    except StorageUnavailable:
        return lease.until is not None and now < lease.until


async def _give_back(house: House, lease: Lease) -> None:
    if lease.until is None:
        return
    try:
        async with house.db.write() as transaction:
            await lease.give_back(transaction)
    except StorageUnavailable:
        log.warning("listen.lease_kept", lease=lease.name)  # it runs out by itself
