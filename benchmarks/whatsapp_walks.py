"""Walks at random over all that can be said and pressed on WhatsApp, until 10,000 requests were made: what Meta would
refuse of them is printed. `python -m benchmarks.whatsapp_walks [REQUESTS [SEED]]`."""

import asyncio
import sys
import tempfile
from collections import Counter
from pathlib import Path
from random import Random

from tests.whatsapp.walks import Walk, village_on_whatsapp

REQUESTS, SEED = 10_000, 1
STEP = 1000


async def walk(requests: int = REQUESTS, seed: int = SEED) -> int:
    """How many were refused."""
    with tempfile.TemporaryDirectory() as folder:
        async with village_on_whatsapp(Path(folder)) as (town, phones):
            walker = Walk(town, phones, Random(seed))
            for mark in range(STEP, requests + STEP, STEP):
                await walker.until(min(mark, requests))
                print(f"{phones.wire.requests:6} requests, {len(phones.wire.refused)} refused", flush=True)
            reports = await town.reports()
            kinds = Counter(each.kind for each in reports)
            print(f"{walker.waited} times somebody had to wait for the pace")
            print(f"{len(reports)} reports of {len(kinds)} kinds: {dict(kinds)}")
            print("\n".join(phones.wire.refused[:20]))
            return len(phones.wire.refused)


def main() -> None:
    """Ends with 1 where anything was refused."""
    sys.exit(bool(asyncio.run(walk(*map(int, sys.argv[1:3])))))


if __name__ == "__main__":
    main()
