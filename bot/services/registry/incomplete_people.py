"""Who of an area is to be proposed and lacks something: from earlier months, and by what is in effect since."""

from collections.abc import AsyncIterator, Sequence

from bot.domain.areas import AreaCode, Level, ancestor, is_within
from bot.services.registry.lacking import Lack, lacks_of, lacks_of_person
from bot.services.work.work import Work
from bot.storage.months import closing, incomplete, months


async def incomplete_people(work: Work, area: AreaCode, most: int) -> list[list[Lack]]:
    """Person by person, the longest waiting first, `most` at most."""
    found: dict[str, list[Lack]] = {}
    async for lacks in _lacks(work, area):
        for lack in lacks:
            his = found.setdefault(lack.person.id, [])
            if is_within(lack.person.area, area) and lack.key not in [each.key for each in his]:
                his.append(lack)
        if sum(map(bool, found.values())) >= most:
            break
    return [his for his in found.values() if his][:most]


async def _lacks(work: Work, area: AreaCode) -> AsyncIterator[Sequence[Lack]]:
    regency = ancestor(area, Level.REGENCY)
    last = await months.last_closed(work.transaction, regency)
    for each in await incomplete.of_month(work.transaction, area, last) if last else []:
        yield await lacks_of_person(work, area, each.person, each.proposed)
    opened = await months.oldest_open(work.transaction, regency)
    if opened:
        async for reports in closing.stream_filed(work.transaction, area, opened):
            for report in reports:
                yield await lacks_of(work, report)
