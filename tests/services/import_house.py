"""A house with a database and areas, enough for imports."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import time
from typing import Any, cast
from zoneinfo import ZoneInfo

from bot.dialogue.kinds import Kinds
from bot.domain.areas import Area, AreaCode
from bot.domain.periods import MonthCalendar
from bot.domain.profiles import load_profile
from bot.services.work.house import House
from bot.storage.engine.database import Database
from bot.storage.registry import areas
from tests.storage.village import NOW, a_village

TWIN = AreaCode("32.15.28.2002")


@asynccontextmanager
async def import_house(url: str) -> AsyncIterator[House]:
    """Sukamaju is in Cilebar, and in Pedes another of that name."""
    async with a_village(url) as database:
        async with database.write() as transaction:
            await areas.upsert_areas(
                transaction, [Area(TWIN, "Sukamaju", "Pedes"), Area(AreaCode("32.15.28.2003"), "Jatimulya", "Pedes")]
            )
        yield house_of(database)


def house_of(database: Database) -> House:
    """Imports ask for the database, keys, clock, calendar and profile alone."""
    calendar = MonthCalendar(15, time(18, 0), ZoneInfo("Asia/Jakarta"))
    absent = cast(Any, None)
    return House(database, absent, absent, Kinds(()), calendar, load_profile("dtks"), lambda: NOW)


def no_progress(done: int, total: int | None) -> None:
    """Nobody watches."""
