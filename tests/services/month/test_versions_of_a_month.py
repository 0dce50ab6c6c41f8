"""There is room for another version of a closed month: its row, its file and what is late of it are its own."""

from dataclasses import replace
from pathlib import Path

from bot.domain.month.month import MonthState
from bot.services.matters.late_files import is_late
from bot.services.month.close_month import close_month
from bot.services.month.month_files import make_files
from bot.services.work.work import Work
from bot.storage.months import months
from bot.storage.registry import matters
from tests.services.month.test_close_month_crash import busy_august
from tests.services.month_town import AUGUST, CLOSING, a_month
from tests.storage.village import REGENCY


async def test_a_second_version_stands_beside_the_first(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        await busy_august(town)
        await close_month(town.house, REGENCY, AUGUST)
        first = await town.month()
        assert first is not None
        again = replace(first, version=2, state=MonthState.CLOSING)
        async with town.house.db.write() as transaction:
            assert await months.open_month(transaction, REGENCY, AUGUST, CLOSING, version=2)
            cut = await months.begin_closing(transaction, REGENCY, AUGUST, CLOSING, first.cut_number or 0, version=2)
            await months.note_file(transaction, again, "second")
            work = Work(transaction, town.house, town.clock())
            late = [await is_late(work, each) for each in (first, again)]
            assert (cut, late) == (True, [True, True])
            assert len({each.subject for each in await matters.unsettled(transaction, REGENCY)}) == 2
        made = await make_files(town.house, again, "second")
        assert (first.file_name, made.file_name) == (
            "lapor-rt_dtks_32.15_2026-08_v1.zip",
            "lapor-rt_dtks_32.15_2026-08_v2.zip",
        )
        async with town.house.db.write() as transaction:
            done = replace(again, file_ref="second", file_name=made.file_name, closed_at=CLOSING)
            assert await months.close_month(transaction, done)
            assert await months.get_month(transaction, REGENCY, AUGUST, 1) == first
            assert [each.version for each in await months.list_months(transaction, REGENCY)][-2:] == [2, 1]
