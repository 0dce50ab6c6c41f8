"""Once a week operators and Dinas Sosial read how the month stands, by day, and never twice."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from bot.domain.report.changes import Propose
from bot.services.clock.weekly_digest import send_weekly_digest
from bot.services.work.house import House
from tests.services.month_town import DINA_PHONE, IN_AUGUST, MonthTown, a_month, birth, death, report
from tests.storage.village import REGENCY, person

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


async def test_it_counts_the_four_lists_of_the_readers_area_as_they_stand(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        poor, dead, mother = (person(name, programmes=()) for name in ("Miskin", "Mati", "Enok"))
        await town.move_in(poor, dead, mother)
        await town.hand_in(report("proposal", Propose(poor.id, "PKH")), death(dead), birth(mother))
        await sent_at(town, WEDNESDAY)
        lists = "Sejauh ini untuk SIKS-NG: 1 usulan, 1 penghapusan/verval, 0 perbaikan, 1 belum lengkap."
        told = f"{lists} Operator bisa melengkapi: ketik lengkapi."
        assert [text.endswith(told) for text in await town.texts(DINA_PHONE)] == [True]


async def test_a_month_that_nobody_is_listed_in_counts_no_lists(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        await sent_at(town, WEDNESDAY)
        assert "SIKS-NG" not in "".join(await town.texts(DINA_PHONE))
