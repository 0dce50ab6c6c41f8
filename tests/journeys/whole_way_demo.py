"""The practice page with two phones more and the profile of the whole way: `… -m tests.journeys.whole_way_demo DIR`."""

import asyncio
import sys
from pathlib import Path

from bot.app import run
from bot.cli.demo import _settings, _stage
from bot.domain.address import Address
from bot.open_house import open_house
from bot.services.demo.demo_phones import demo_phones
from bot.services.demo.demo_village import ROOM, fill_demo_village
from bot.services.upkeep.prepare import prepare
from bot.services.work.practice_phones import Phone, Practice
from bot.storage.engine.database import Database
from tests.journeys.calm_month import with_calm_month
from tests.journeys.whole_way import PROFILE
from tests.journeys.whole_way_stage import TKSK, add_tksk

MORE = (
    Phone("operator-2", "Pak Dedi Supriadi", "Operator desa", "operator-2", "Dedi Supriadi", ROOM, short="Operator 2"),
    Phone("tksk", f"Bu {TKSK.name}", "TKSK kecamatan", "tksk", TKSK.name, short="TKSK"),
)


async def live(folder: Path) -> None:
    """Until it is terminated."""
    profile = folder / "desa.toml"
    profile.write_text(PROFILE)
    calm = with_calm_month(_settings(folder, 0))
    settings = calm.model_copy(update={"app": calm.app.model_copy(update={"profile": str(profile)})})
    db = Database(settings.storage.url)
    await prepare(db, settings.security.key_file)
    await db.dispose()
    async with open_house(settings) as house:
        channel = _stage()[0]
        await fill_demo_village(house, channel)
        await add_tksk(house, Address(channel, "tksk"))
        usual = demo_phones()
        await run(house, settings, Practice((*usual.phones, *MORE), usual.hint))


if __name__ == "__main__":
    place = Path(sys.argv[1])
    place.mkdir(parents=True, exist_ok=True)
    asyncio.run(live(place.resolve()))
