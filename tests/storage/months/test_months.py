"""Months and tallies."""

from dataclasses import replace
from datetime import time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.month.month import MonthState
from bot.domain.periods import MonthCalendar
from bot.storage.months import months
from bot.storage.months.months import Tally
from tests.storage.village import NOVEMBER, NOW, REGENCY, RT_3, RT_4, a_village

CALENDAR = MonthCalendar(15, time(18, 0), ZoneInfo("Asia/Jakarta"))


async def test_a_month_is_opened_cut_and_closed_once(database_url: str) -> None:
    async with a_village(database_url) as database, database.write() as transaction:
        assert await months.open_month(transaction, REGENCY, NOVEMBER, NOW)
        assert not await months.open_month(transaction, REGENCY, NOVEMBER, NOW + timedelta(days=1))
        assert await months.open_period(transaction, RT_3, CALENDAR, NOW) == "2026-10"
        assert await months.begin_closing(transaction, REGENCY, NOVEMBER, NOW)
        assert not await months.begin_closing(transaction, REGENCY, NOVEMBER, NOW)
        assert await months.open_period(transaction, RT_3, CALENDAR, NOW) == "2026-12"
        cut = await months.get_month(transaction, REGENCY, NOVEMBER)
        assert cut is not None
        done = replace(
            cut, closed_at=NOW, closed_by="system", file_ref="f", file_name="a.zip", sha256="x", summary={"n": 1}
        )
        assert await months.close_month(transaction, done)
        assert not await months.close_month(transaction, done)
        closed = replace(done, state=MonthState.CLOSED)
        assert await months.get_month(transaction, REGENCY, NOVEMBER) == closed
        await months.open_month(transaction, REGENCY, NOVEMBER, NOW, version=2)
        assert [month.version for month in await months.list_months(transaction, REGENCY)] == [2, 1]
        assert await months.get_month(transaction, REGENCY, NOVEMBER, 1) == closed


async def test_tallies_are_written_over(database_url: str) -> None:
    first = Tally(RT_3, "nil", 10, 0, 0, 0, 0, 10)
    better = Tally(RT_3, "reported", 10, 2, 1, 1, 3, 9)
    async with a_village(database_url) as database, database.write() as transaction:
        await months.put_tallies(transaction, NOVEMBER, [first, replace(first, area=RT_4)])
        await months.put_tallies(transaction, NOVEMBER, [better])
        assert await months.tallies(transaction, REGENCY, NOVEMBER) == [better, replace(first, area=RT_4)]
        assert await months.tallies(transaction, RT_4, NOVEMBER) == [replace(first, area=RT_4)]
