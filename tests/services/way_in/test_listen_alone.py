"""Of several processes one listens; another takes over when it ends, dies or loses its lease."""

import asyncio

from bot.services.way_in.listen_alone import listen_alone
from bot.services.work.lease import LEASE, Lease
from tests.services.phones import Town

SOON = 0.01


class Ear:
    """Listens until it is stopped."""

    def __init__(self) -> None:
        self.listens, self.stopped = asyncio.Event(), asyncio.Event()

    async def __call__(self) -> None:
        self.stopped.clear()
        self.listens.set()
        try:
            await asyncio.Event().wait()
        finally:
            self.listens.clear()
            self.stopped.set()


def start(town: Town, ear: Ear, holder: str) -> "asyncio.Task[None]":
    return asyncio.create_task(listen_alone(town.house, Lease("listen:x", holder), ear, SOON))


async def ended(task: "asyncio.Task[None]") -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def test_one_listens_and_the_next_when_it_ends(town: Town) -> None:
    first, second = Ear(), Ear()
    one = start(town, first, "one")
    await first.listens.wait()
    async with town.house.db.write() as transaction:
        assert not await Lease("listen:x", "other").renew(transaction, town.clock())
    other = start(town, second, "other")
    await ended(one)
    await second.listens.wait()
    await ended(other)


async def test_who_loses_the_lease_stops_before_another_begins(town: Town) -> None:
    first, second = Ear(), Ear()
    one = start(town, first, "one")
    await first.listens.wait()
    town.clock.now += 2 * LEASE
    async with town.house.db.write() as transaction:
        assert await Lease("listen:x", "other").renew(transaction, town.clock())
    await first.stopped.wait()
    other = start(town, second, "other")
    await second.listens.wait()
    await asyncio.gather(ended(one), ended(other))


async def test_what_ends_by_itself_is_over(town: Town) -> None:
    async def at_once() -> None:
        return

    await listen_alone(town.house, Lease("listen:x", "one"), at_once, SOON)
