"""The practice village in a calm month, or a half of it: `python -m tests.journeys.calm_demo whole|serve|work DIR`."""

import asyncio
import sys
from pathlib import Path

from bot.app import run, serve, work
from bot.cli.demo import _settings, _stage, on_stage
from bot.open_house import open_house
from bot.services.demo.demo_village import fill_demo_village
from bot.services.upkeep.prepare import prepare
from bot.storage.engine.database import Database
from tests.journeys.calm_month import with_calm_month


async def live(part: str, folder: Path) -> None:
    """Until it is terminated; whoever comes first fills the village."""
    settings = with_calm_month(_settings(folder, 0))
    db = Database(settings.storage.url)
    await prepare(db, settings.security.key_file)
    await db.dispose()
    async with open_house(settings) as opened:
        await fill_demo_village(opened, _stage()[0])
        house, practice = on_stage(opened, settings)
        if part == "work":
            await work(house, settings)
        else:
            await (serve if part == "serve" else run)(house, settings, practice)


if __name__ == "__main__":
    place = Path(sys.argv[2])
    place.mkdir(parents=True, exist_ok=True)
    asyncio.run(live(sys.argv[1], place.resolve()))
