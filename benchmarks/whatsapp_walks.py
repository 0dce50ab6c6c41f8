"""Walks at random over all that can be said and pressed on WhatsApp, until 10,000 requests were made: what Meta would
refuse of them is printed. `python -m benchmarks.whatsapp_walks [REQUESTS [SEED [heads|private|group]]]`: of RT heads
above all, or over the desks of officers without a group or with one."""

import asyncio
import sys
import tempfile
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random

from bot.storage import tables
from tests.whatsapp.desk_walks import desks_on_whatsapp
from tests.whatsapp.walks import Walk, village_on_whatsapp

REQUESTS, SEED = 10_000, 1
STEP = 1000


@asynccontextmanager
async def begin(folder: Path, dice: Random, where: str) -> AsyncIterator[Walk]:
    """A walk at its beginning."""
    if where == "heads":
        async with village_on_whatsapp(folder) as (town, phones):
            yield Walk(town, phones, dice)
    else:
        async with desks_on_whatsapp(folder, dice, in_group=where == "group") as desks:
            yield desks


async def walk(requests: int = REQUESTS, seed: int = SEED, where: str = "heads") -> int:
    """How many were refused, or could not be handled."""
    with tempfile.TemporaryDirectory() as folder:
        async with begin(Path(folder), Random(seed), where) as walker:
            town, wire = walker.town, walker.phones.wire
            for mark in range(STEP, requests + STEP, STEP):
                await walker.until(min(mark, requests))
                print(f"{wire.requests:6} requests, {len(wire.refused)} refused", flush=True)
            reports, aside = await town.reports(), await town.rows(tables.inbox)
            kinds = Counter(each.kind for each in reports)
            print(f"{walker.waited} times somebody had to wait for the pace")
            print(f"{len(reports)} reports of {len(kinds)} kinds: {dict(kinds)}")
            print("\n".join([*wire.refused[:20], *(f"set aside: {each['failure']}" for each in aside[:20])]))
            return len(wire.refused) + len(aside)


def main() -> None:
    """Ends with 1 where anything was refused."""
    requests, seed, where = (*sys.argv[1:4], *("", "", "")[len(sys.argv) - 1 :])
    sys.exit(bool(asyncio.run(walk(int(requests or REQUESTS), int(seed or SEED), where or "heads"))))


if __name__ == "__main__":
    main()
