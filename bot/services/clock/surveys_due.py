"""Surveys that nobody wants any more are closed, and whoever was to go is told so."""

from bot.domain.areas import AreaCode
from bot.domain.report.review import PENDING
from bot.services.review import surveying
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.reports import reports, surveys


async def close_surveys(house: House, area: AreaCode) -> int:
    """Of a regency: those whose report was decided or withdrawn meanwhile, by whatever way; how many."""
    async with house.db.read() as transaction:
        found = await surveys.unwanted_in(transaction, area, PENDING)
    if not found:
        return 0
    async with house.db.write() as transaction:
        work = Work(transaction, house, house.clock())
        for each in found:
            report = await reports.get(transaction, each.report)
            if report is not None and not surveying.is_wanted(report):
                await surveying.close(work, each, report, surveying.over(work, report), "system")
        await work.flush()
    return len(found)
