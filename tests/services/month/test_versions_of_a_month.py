"""There is room for another version of a closed month: its row, its file and what is told of it are its own."""

from dataclasses import replace
from pathlib import Path

from bot.services.matters.late_files import is_late
from bot.services.month.close_month import Closed, close_month
from bot.services.work.work import Work
from bot.storage.months import months
from bot.storage.registry import matters
from tests.services.month.test_close_month_crash import busy_august
from tests.services.month_town import AUGUST, CLOSING, a_month
from tests.storage.village import REGENCY


async def test_a_second_version_is_written_and_told_beside_the_first(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        await busy_august(town)
        await close_month(town.house, REGENCY, AUGUST)
        first = await town.month()
        assert first is not None
        async with town.house.db.write() as transaction:
            await months.open_month(transaction, REGENCY, AUGUST, CLOSING, version=2)
            cut = first.cut_number or 0
            assert await months.begin_closing(transaction, REGENCY, AUGUST, CLOSING, cut, version=2)
        outcome = await close_month(town.house, REGENCY, AUGUST)
        assert isinstance(outcome, Closed)
        assert [file.filename for file in await town.files()] == [
            "lapor-rt_dtks_32.15_2026-08_v1.zip",
            "lapor-rt_dtks_32.15_2026-08_v2.zip",
        ]
        assert [text.partition("berkas versi ")[2][:1] for text in await town.texts()] == ["1", "2"]
        async with town.house.db.read() as transaction:
            assert await months.get_month(transaction, REGENCY, AUGUST, 1) == first
            assert [each.version for each in await months.list_months(transaction, REGENCY)][-2:] == [2, 1]
        assert town.house.attachments.read(first.file_ref or "") != await town.house.read_attachment(
            outcome.month.file_ref or ""
        )


async def test_each_version_is_late_by_itself(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        await busy_august(town)
        await close_month(town.house, REGENCY, AUGUST)
        first = await town.month()
        assert first is not None
        async with town.house.db.write() as transaction:
            work = Work(transaction, town.house, town.clock())
            assert [await is_late(work, each) for each in (first, replace(first, version=2))] == [True, True]
            assert len(await matters.unsettled(transaction, REGENCY)) == 2
