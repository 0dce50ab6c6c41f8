"""Once a week operators and Dinas Sosial read how the month stands, by day, and never twice."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from bot.services.clock.weekly_digest import send_weekly_digest
from bot.services.work.house import House
from tests.services.month_town import DINA_PHONE, IN_AUGUST, MonthTown, a_month
from tests.storage.village import REGENCY

WEDNESDAY = IN_AUGUST
"""5 August 2026, 10.00 in Karawang."""


async def sent_at(town: MonthTown, at: datetime, weekday: int | None = 2) -> int:
    """Sets the clock and the day of the digest."""
    town.clock.now = at
    house: House = replace(town.house, calendar=replace(town.house.calendar, digest_weekday=weekday))
    return await send_weekly_digest(house, REGENCY)


async def test_dinas_sosial_reads_how_the_month_stands(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        assert await sent_at(town, WEDNESDAY) >= 1
        (text,) = await town.texts(DINA_PHONE)
        assert text.startswith("Bulan Agustus 2026, batas waktu 15 Agustus 2026 pukul 18.00 (10 hari lagi).")


async def test_it_comes_once_a_week_on_its_day_at_a_civil_hour(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        assert await sent_at(town, WEDNESDAY, None) == 0
        assert await sent_at(town, WEDNESDAY, 3) == 0
        assert await sent_at(town, WEDNESDAY - timedelta(hours=6)) == 0
        assert await sent_at(town, WEDNESDAY + timedelta(hours=12)) == 0
        first = await sent_at(town, WEDNESDAY)
        assert first >= 1
        assert await sent_at(town, WEDNESDAY + timedelta(hours=1)) == 0
        assert await sent_at(town, WEDNESDAY + timedelta(days=7)) == first
