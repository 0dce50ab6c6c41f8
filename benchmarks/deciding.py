"""Opens a queue of 500 reports, lists those that need no look, and approves a hundred at one press; prints how long
each takes and how long others wait meanwhile.

Run `python -m benchmarks.deciding [REPORTS]`; `--small` takes a second.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from benchmarks import approving, month_close
from benchmarks.month_close import NOW, OPERATOR
from bot.dialogue.session import Session
from bot.domain.address import Address
from bot.domain.people.officer import Officer
from bot.domain.report.in_bulk import Bulk, Listed
from bot.domain.report.report import Report
from bot.services.chat.chat import Chat
from bot.services.clock.bulks_due import go_on_with_bulks
from bot.services.conversation.operators import bulk_desk, queue_desk
from bot.services.conversation.operators.bulk_list import list_for
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.reports import bulks
from bot.storage.reports.bulks import RUNNING, KeptBulk

WHOLE, SMALL = 500, 30
BULK = 100
PHONE = Address("telegram", "800")


def main() -> None:
    """Measures and prints."""
    wanted = (sys.argv[1:] or [""])[0]
    measure(SMALL if wanted == "--small" else int(wanted or WHOLE))


def measure(count: int = WHOLE) -> None:
    """Raises where one of the list is not approved."""
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_measure(count, Path(folder)))


async def _measure(count: int, folder: Path) -> None:
    async with month_close.open_house(folder) as house:
        told = await approving.fill(house, count)
        async with house.db.read() as transaction:
            operator = await officers.by_id(transaction, OPERATOR)
        assert operator is not None
        queue = statistics.median([await _opened(house, operator, queue_desk.show) for _ in range(5)])
        asked = await _opened(house, operator, lambda chat: bulk_desk.show(chat, "list"))
        listed, held_up = await _listed(house, operator)
        # The births of this village are all called alike, so each would be asked about by itself.
        some = [each for each in told if each.kind != "birth"][:BULK]
        spent, waited = await _in_bulk(house, operator, some)
    print(
        f"queue of {count}: opened in {queue * 1000:.0f} ms; those without a warning asked for in "
        f"{asked * 1000:.0f} ms, listed in {listed * 1000:.0f} ms, while others wait {held_up * 1000:.0f} ms at most"
    )
    print(f"{len(some)} approved at one press: {spent:.2f} s; others wait {waited * 1000:.0f} ms at most", flush=True)


async def _opened(house: House, operator: Officer, show: Callable[[Chat], Awaitable[None]]) -> float:
    began = time.perf_counter()
    async with house.db.write() as transaction:
        work = Work(transaction, house, NOW)
        await show(Chat(work, operator, PHONE, Session()))
        await work.flush()
    return time.perf_counter() - began


async def _listed(house: House, operator: Officer) -> tuple[float, float]:
    """How long it takes to work the list out, and how long anybody else waits for his turn to write meanwhile."""
    waits: list[float] = []
    others = asyncio.create_task(_others(house, waits))
    began = time.perf_counter()
    await list_for(house, operator, PHONE, returns=False)
    spent = time.perf_counter() - began
    others.cancel()
    await asyncio.gather(others, return_exceptions=True)
    return spent, max(waits, default=0.0)


async def _in_bulk(house: House, operator: Officer, told: list[Report]) -> tuple[float, float]:
    """How long it took, and how long anybody else waited for his turn to write."""
    bulk = Bulk(tuple(Listed(each.id, each.revision, each.number) for each in told), seen=len(told))
    async with house.db.write() as transaction:
        await bulks.begin(transaction, KeptBulk("bench", operator.id, PHONE, RUNNING, bulk), NOW)
    waits: list[float] = []
    others = asyncio.create_task(_others(house, waits))
    began = time.perf_counter()
    await go_on_with_bulks(house)
    spent = time.perf_counter() - began
    others.cancel()
    await asyncio.gather(others, return_exceptions=True)
    async with house.db.read() as transaction:
        kept = await bulks.get(transaction, "bench")
    assert kept is not None
    assert (kept.bulk.done, kept.bulk.unfit) == (len(told), ()), kept.bulk.unfit[:3]
    return spent, max(waits, default=0.0)


async def _others(house: House, waits: list[float]) -> None:
    while True:
        began = time.perf_counter()
        async with house.db.write():
            waits.append(time.perf_counter() - began)
        await asyncio.sleep(0)


if __name__ == "__main__":
    main()
