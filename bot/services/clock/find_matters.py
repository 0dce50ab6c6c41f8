"""Four times an hour what must be settled is looked for, some of it once a day, and what has settled itself is written
down, and told to who asked for it."""

from datetime import timedelta

from bot.domain.areas import AreaCode
from bot.services.matters.causes import CAUSES
from bot.services.matters.raising import raise_matter
from bot.services.matters.standing import settle_what_is_over
from bot.services.review.lapsed_requests import tell_of_lapsed_requests
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.months import ledger
from bot.storage.registry import matters

_CLAIM = timedelta(minutes=2)
_QUARTER = 15


async def find_matters(house: House, area: AreaCode) -> int:
    """How many are new in a regency; 0 where it was done before in this quarter of an hour.

    Looking holds nobody up; claim, rows and `done` are one commit, so that a killed one is done by the next.
    """
    now = house.clock()
    local = now.astimezone(house.calendar.timezone)
    daily = f"matters-daily/{area}", f"{local:%Y-%m-%d}"
    job, quarter = f"matters/{area}", f"{local:%Y-%m-%dT%H}:{local.minute // _QUARTER}"
    async with house.db.read() as transaction:
        if await ledger.is_done(transaction, job, quarter):
            return 0
        found = [each for cause in CAUSES.values() for each in await cause.find(transaction, house, area, now)]
        if is_first := not await ledger.is_done(transaction, *daily):
            found += [each for one in CAUSES.values() for each in await one.find_daily(transaction, house, area, now)]
        known = {(each.cause, each.subject, each.area) for each in await matters.unsettled(transaction, area)}
    fresh = [each for each in found if (each.cause, each.subject, each.area) not in known]
    async with house.db.write() as transaction:
        if not await ledger.claim(transaction, job, quarter, "matters", now, now + _CLAIM):
            return 0
        work = Work(transaction, house, now)
        count = sum([await raise_matter(work, each) for each in fresh])
        await tell_of_lapsed_requests(work, await settle_what_is_over(work, area))
        await work.flush()
        if is_first and await ledger.claim(transaction, *daily, "matters", now, now + _CLAIM):
            await ledger.done(transaction, *daily, now)
        await ledger.done(transaction, job, quarter, now)
    return count
