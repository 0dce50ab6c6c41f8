"""A month whose files are not out ten minutes after its hour: Dinas Sosial hears of it, and when they are out."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete

from bot.domain.month.month import MonthState
from bot.services.clock.close_due import open_current
from bot.services.clock.find_matters import find_matters
from bot.services.doctor.unsettled import check_unsettled
from bot.services.matters.standing import open_matters
from bot.services.month.close_month import close_month
from bot.services.month.closing_claim import LEASE, Claim
from bot.services.month.late_files import tell_of_late_files
from bot.services.work.check import Check, State
from bot.services.work.time_watch import TimeWatch
from bot.storage import tables
from bot.storage.months import months
from bot.storage.officers import addresses
from tests.services.month.test_close_month_crash import Killed, busy_august, kill_at
from tests.services.month_town import AUGUST, CALENDAR, CLOSING, DINA, DINA_PHONE, MonthTown, a_month
from tests.services.steady import steady
from tests.storage.village import REGENCY, VILLAGE

LATE = "Bulan Agustus 2026 sudah waktunya ditutup, tetapi berkasnya belum jadi sesudah 10 menit."
OUT = "Berkas bulan Agustus 2026 sekarang sudah jadi."


async def stuck(town: MonthTown, minutes: int, step: str = "cut") -> None:
    """The closing died after the step, and nobody went on with it for so long."""
    await busy_august(town)
    with pytest.raises(Killed):
        await close_month(town.house, REGENCY, AUGUST, checkpoint=kill_at(step))
    town.clock.now = CLOSING + timedelta(minutes=minutes)


async def check(town: MonthTown, name: str = "month's files") -> Check:
    found = await check_unsettled(town.house.db, town.clock(), CALENDAR.timezone)
    return next(each for each in found if each.name == name)


@pytest.mark.parametrize("step", ["cut", "noted", "written"])
async def test_it_is_told_once_and_again_when_the_files_are_out(database_url: str, tmp_path: Path, step: str) -> None:
    async with a_month(database_url, tmp_path) as town:
        await stuck(town, 9, step)
        assert await tell_of_late_files(town.house, REGENCY) == 0
        assert (await check(town)).state is State.OK
        town.clock.now = CLOSING + timedelta(minutes=11)
        assert [await tell_of_late_files(town.house, REGENCY) for _ in range(2)] == [1, 0]
        assert [text for text in await town.texts() if text.startswith(LATE)] != []
        named = await check(town)
        assert (named.state, "2026-08 untuk 32.15 dipotong 2026-08-15 pukul 18:00" in named.says) == (State.FAIL, True)
        await close_month(town.house, REGENCY, AUGUST)
        late, out, digest, *_ = await town.texts()
        assert (late.startswith(LATE), out.startswith(OUT), digest.startswith("Bulan")) == (True, True, False)
        assert (await check(town)).state is State.OK
        assert len(await town.files(DINA_PHONE)) == 1


async def test_where_nobody_can_be_reached_it_is_told_once_somebody_can(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        await stuck(town, 11)
        async with town.house.db.write() as transaction:
            await transaction.execute(delete(tables.addresses))
        assert [await tell_of_late_files(town.house, REGENCY) for _ in range(2)] == [0, 0]
        async with town.house.db.write() as transaction:
            await addresses.link_address(transaction, DINA_PHONE, DINA.id, town.clock())
        assert [await tell_of_late_files(town.house, REGENCY) for _ in range(2)] == [1, 0]
        assert [text for text in await town.texts() if text.startswith(LATE)] != []


async def test_whoever_writes_them_for_long_tells_of_it_meanwhile(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        await stuck(town, 1)
        claim = Claim(town.house, REGENCY, AUGUST, "again")
        town.clock.now += LEASE
        async with town.house.db.write() as transaction:
            assert await claim.take(transaction)
        await claim.beat()
        assert await town.texts() == []
        town.clock.now = CLOSING + timedelta(minutes=11)
        await claim.beat()
        assert [text.startswith(LATE) for text in await town.texts()] == [True]


async def test_a_month_that_closes_in_time_says_nothing_of_it(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        await busy_august(town)
        await close_month(town.house, REGENCY, AUGUST)
        town.clock.now = CLOSING + timedelta(days=1)
        assert await tell_of_late_files(town.house, REGENCY, steady(town.clock)) == 0
        assert [text for text in await town.texts() if LATE in text or OUT in text] == []


async def test_a_month_that_is_not_even_cut_is_late_only_by_a_clock_that_is_known_to_be_right(
    database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        await open_current(town.house, REGENCY)
        town.clock.now = CLOSING + timedelta(minutes=11)
        just_started = TimeWatch(town.clock, lambda: town.clock().timestamp())
        assert await tell_of_late_files(town.house, REGENCY, just_started) == 0
        assert await tell_of_late_files(town.house, REGENCY, steady(town.clock)) == 1
        named = await check(town)
        assert (named.state, "jatuh tempo 2026-08-15" in named.says) == (State.WARN, True)
        with pytest.raises(Killed):
            await close_month(town.house, REGENCY, AUGUST, checkpoint=kill_at("cut"))
        town.clock.now += timedelta(minutes=15)
        await find_matters(town.house, REGENCY)
        assert await tell_of_late_files(town.house, REGENCY, steady(town.clock)) == 0
        await close_month(town.house, REGENCY, AUGUST)
        late, out, *_ = await town.texts()
        assert (late.startswith(LATE), out.startswith(OUT)) == (True, True)


async def test_a_month_that_got_another_day_is_late_no_more(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        await open_current(town.house, REGENCY)
        town.clock.now = CLOSING + timedelta(minutes=11)
        await tell_of_late_files(town.house, REGENCY, steady(town.clock))
        async with town.house.db.write() as transaction:
            await months.set_due(transaction, REGENCY, AUGUST, CLOSING + timedelta(days=1))
            assert await open_matters(transaction, REGENCY) == []


async def test_it_is_on_the_list_of_the_regency_and_of_no_village(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        await stuck(town, 11)
        await tell_of_late_files(town.house, REGENCY)
        async with town.house.db.read() as transaction:
            (matter,) = await open_matters(transaction, REGENCY)
            assert await open_matters(transaction, VILLAGE) == []
        assert matter.subject == "month:32.15+2026-08+1"
        month = await town.month()
        assert (month is not None and month.state, matter.since) == (MonthState.CLOSING, month and month.cut_at)
        await close_month(town.house, REGENCY, AUGUST)
        async with town.house.db.read() as transaction:
            assert await open_matters(transaction, REGENCY) == []
