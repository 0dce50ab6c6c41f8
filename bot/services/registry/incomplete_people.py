"""Who of an area is to be proposed and lacks something: from earlier months, and by what is in effect since."""

from bot.domain.areas import AreaCode, Level, ancestor
from bot.domain.people.people import PersonId
from bot.domain.report.review import STATES
from bot.services.registry.lacking import Asked, Lack, lacks_asked
from bot.services.work.work import Work
from bot.storage.months import closing, incomplete, months


async def incomplete_people(work: Work, area: AreaCode) -> list[list[Lack]]:
    """All of them, person by person, the longest waiting first."""
    found: dict[PersonId, list[Lack]] = {}
    for lack in await lacks_asked(work, area, await _asked(work, area)):
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
