"""Who of an area is to be proposed and lacks something: from earlier months, by what is in effect since, and by what
waits."""

from bot.domain.areas import AreaCode, Level, ancestor, is_within
from bot.domain.people.people import PersonId
from bot.domain.report.review import STATES
from bot.services.registry.lacking import Asked, Lack, lacks_asked, lacks_told
from bot.services.work.work import Work
from bot.storage.months import closing, incomplete, months
from bot.storage.reports import report_lists


async def incomplete_people(work: Work, area: AreaCode) -> list[list[Lack]]:
    """All of them, person by person, the longest waiting first."""
    found: dict[PersonId, list[Lack]] = {}
    asked = await _asked(work, area)
    told = await _told(work, area, asked)
    for lack in (*await lacks_asked(work, area, asked), *told):
        found.setdefault(lack.person.id, []).append(lack)
    return list(found.values())


async def _asked(work: Work, area: AreaCode) -> Asked:
    regency, asked = ancestor(area, Level.REGENCY), Asked()
    last = await months.last_closed(work.transaction, regency)
    for each in await incomplete.of_month(work.transaction, area, last) if last else []:
        asked.propose(each.person, each.proposed)
    opened = await months.oldest_open(work.transaction, regency)
    if opened:
        async for some in closing.stream_filed(work.transaction, area, opened):
            for report in some:
                if STATES[report.status].in_effect and not report.practice:
                    asked.take(report, brings=True)
    return asked


async def _told(work: Work, area: AreaCode, asked: Asked) -> list[Lack]:
    """Of those whom reports that wait would bring into the area; whom they propose is put down in `asked`."""
    found: list[Lack] = []
    async for some in report_lists.before_operators(work.transaction, area):
        for report in some:
            asked.take(report, brings=False)
            found += [lack for lack in await lacks_told(work, report) if is_within(lack.person.area, area)]
    return found
