"""Months and tallies."""

from dataclasses import replace
from datetime import time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.month.counts import Count, Counts
from bot.domain.month.month import MonthState
from bot.domain.periods import MonthCalendar, Period
from bot.storage.months import months, rt_counts
from bot.storage.months.months import Tally
from tests.storage.village import ELSEWHERE, NOVEMBER, NOW, REGENCY, RT_3, RT_4, a_village

DECEMBER = Period("2026-12")
CALENDAR = MonthCalendar(15, time(18, 0), ZoneInfo("Asia/Jakarta"))


async def test_a_month_is_opened_cut_and_closed_once(database_url: str) -> None:
    async with a_village(database_url) as database, database.write() as transaction:
        assert await months.open_month(transaction, REGENCY, NOVEMBER, NOW)
        assert not await months.open_month(transaction, REGENCY, NOVEMBER, NOW + timedelta(days=1))
        assert await months.open_period(transaction, RT_3, CALENDAR, NOW) == "2026-10"
        assert await months.begin_closing(transaction, REGENCY, NOVEMBER, NOW, 7)
        assert not await months.begin_closing(transaction, REGENCY, NOVEMBER, NOW, 7)
        assert await months.open_period(transaction, RT_3, CALENDAR, NOW) == "2026-12"
        cut = await months.get_month(transaction, REGENCY, NOVEMBER)
        assert cut is not None
        assert cut.cut_number == 7
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


async def test_what_is_counted_adds_up_and_is_carried_over(database_url: str) -> None:
    came: Counts = Counts({(RT_3, Count.BORN): 2, (RT_3, Count.LEFT): 3, (RT_4, Count.IMPORTED): 1})
    async with a_village(database_url) as database, database.write() as transaction:
        await rt_counts.open_counts(transaction, NOVEMBER, {RT_3: 10})
        await rt_counts.add_counts(transaction, NOVEMBER, came)
        await rt_counts.add_counts(transaction, NOVEMBER, Counts({(RT_3, Count.BORN): -1, (RT_3, Count.PUT_RIGHT): 4}))
        assert await rt_counts.sum_up(transaction, REGENCY, NOVEMBER) == {RT_3: 12, RT_4: 1}
        await rt_counts.put_states(transaction, NOVEMBER, {RT_3: "nil", ELSEWHERE: "silent"})
        assert await months.tallies(transaction, REGENCY, NOVEMBER) == [
            Tally(RT_3, "nil", 10, 1, 0, 0, 3, 4, 0, 12),
            Tally(RT_4, "", 0, 0, 0, 0, 0, 0, 1, 1),
            Tally(ELSEWHERE, "silent", 0, 0, 0, 0, 0, 0, 0, 0),
        ]
        await rt_counts.carry_over(transaction, REGENCY, NOVEMBER, DECEMBER)
        opened = await months.tallies(transaction, REGENCY, DECEMBER)
        assert [(each.area, each.opening) for each in opened] == [(RT_3, 12), (RT_4, 1), (ELSEWHERE, 0)]
