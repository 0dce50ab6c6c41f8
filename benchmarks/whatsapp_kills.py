"""RT heads report on WhatsApp while the office is killed twenty times: what was lost and what was doubled is
printed. `python -m benchmarks.whatsapp_kills [HEADS [KILLS]]`."""

import asyncio
import sys
import tempfile
from pathlib import Path

from tests.journeys.whatsapp_kills import play

HEADS, KILLS = 24, 20


async def kill(heads: int = HEADS, kills: int = KILLS) -> int:
    """How many reports were lost or doubled, and requests refused."""
    with tempfile.TemporaryDirectory() as folder:
        played = await play(Path(folder), heads, kills)
    lost, more = (played.told - played.found).total(), (played.found - played.told).total()
    print(
        f"{played.told.total()} reports told, {played.kills} kills, {lost} lost, {more} doubled, "
        f"{len(played.inbox)} set aside, {played.brought_again} bodies brought again, {len(played.refused)} refused"
    )
    return lost + more + len(played.inbox) + len(played.refused)


def main() -> None:
    """Ends with 1 where anything was."""
    sys.exit(bool(asyncio.run(kill(*map(int, sys.argv[1:3])))))


if __name__ == "__main__":
    main()
