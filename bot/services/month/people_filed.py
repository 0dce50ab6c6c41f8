"""How many people the reports in a closed month's file concern, by RT and kind."""

from collections import Counter

from bot.domain.areas import AreaCode
from bot.domain.month.told import concerned
from bot.domain.periods import Period
from bot.domain.report.changes import Kind
from bot.domain.report.report import Report
from bot.domain.report.review import STATES
from bot.services.work.house import House
from bot.storage.months import closing


async def people_filed(house: House, area: AreaCode, period: Period) -> Counter[tuple[AreaCode, Kind]]:
    """As the files' own lists count them. By a connection of its own: a kabupaten's reports are thousands to open."""
    found: Counter[tuple[AreaCode, Kind]] = Counter()
    async with house.db.read() as transaction:
        async for some in closing.stream_filed(transaction, area, period, size=200):
            for report in some:
                if STATES[report.status].in_effect and not report.practice:
                    found[report.area, report.kind] += _people(report)
    return found


def _people(report: Report) -> int:
    return len(concerned(report)) or 1
