"""RT heads hear of a closing in one sentence: what of theirs went in, what waits and why."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from sqlalchemy import select

from bot.domain.report.review import Status
from bot.services.month.close_month import close_month
from bot.storage.tables import outbox
from tests.services.month_town import ACEP_PHONE, CLOSING, a_month, birth, death, family
from tests.storage.village import REGENCY


async def test_a_head_hears_what_went_in_and_what_waits_and_why(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family()
        await town.move_in(*people)
        waits = death(people[2], status=Status.WAITING)
        await town.hand_in(death(people[1]), birth(people[0]), waits, replace(death(people[2]), practice=True))
        town.clock.now = CLOSING
        await close_month(town.house, REGENCY)
        (told,) = await town.texts(ACEP_PHONE)
        assert told == (
            "Laporan sampai 15 Agustus 2026 ditutup: 2 laporan Bapak/Ibu masuk (1 Kelahiran, 1 Kematian), "
            "1 pindah ke laporan sampai 15 September 2026: 1 menunggu keputusan operator."
        )


async def test_whoever_closes_at_night_wakes_nobody(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        people = family()
        await town.move_in(*people)
        await town.hand_in(death(people[1]))
        town.clock.now = CLOSING + timedelta(hours=5)
        await close_month(town.house, REGENCY)
        async with town.house.db.read() as transaction:
            rows = await transaction.execute(select(outbox.c.due_at).where(outbox.c.lane.endswith(":later")))
            (due_at,) = rows.scalars()
        local = due_at.astimezone(town.house.calendar.timezone)
        assert (local.day, local.hour, local.minute) == (16, 7, 0)


async def test_who_told_nothing_that_is_filed_or_waits_is_left_in_peace(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        town.clock.now = CLOSING
        await close_month(town.house, REGENCY)
        assert await town.texts(ACEP_PHONE) == []
