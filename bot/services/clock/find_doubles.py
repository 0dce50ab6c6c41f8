"""Who may be listed twice is looked for: in each village once a month and after a list, and of whoever was changed."""

from datetime import datetime, timedelta

from bot.domain.areas import AreaCode, Level, ancestor
from bot.services.matters.likely_double import doubles_of
from bot.services.matters.raising import raise_matter
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.months import ledger
from bot.storage.registry import likely_doubles
from bot.storage.registry.areas import areas_within
from bot.storage.registry.matters import Matter

VILLAGES_A_LOOK = 50
PEOPLE_A_LOOK = 20_000
"""So many are gone through in one look at what is due, whatever comes first; the rest by the next ones, also after a
restart: a list of a kabupaten is looked at within ten minutes, and no look holds up what else is due."""
_SOON = timedelta(hours=1)
_TODAY = timedelta(days=1)
_QUARTER = 15
_CLAIM = timedelta(minutes=2)


async def find_doubles(house: House, regency: AreaCode) -> int:
    """How many pairs are new. Looking holds nobody up; a claim, its rows and `done` are one commit."""
    now = house.clock()
    local = now.astimezone(house.calendar.timezone)
    async with house.db.read() as transaction:
        lists = await likely_doubles.last_list(transaction)
        period = f"{local:%Y-%m}:{lists}"
        due = await _due(transaction, regency, period, now)
    count = people = 0
    through: list[AreaCode] = []
    while len(through) < min(len(due), VILLAGES_A_LOOK) and people < PEOPLE_A_LOOK:
        through.append(village := due[len(through)])
        async with house.db.read() as transaction:
            people += await likely_doubles.how_many_in(transaction, village)
            found = await doubles_of(transaction, village, now)
        count += await _raise(house, _job(village), period, found, now)
    if due and len(through) == len(due):
        await _raise(house, f"{_job(regency)}/all", period, [], now)
    return count + await _of_changed(house, regency, now, f"{local:%Y-%m-%dT%H}:{local.minute // _QUARTER}")


async def _due(transaction: Transaction, regency: AreaCode, period: str, now: datetime) -> list[AreaCode]:
    """The villages that nobody went through in this period, those of a list that came today before the others; asked
    one by one only until all are done."""
    if await ledger.is_done(transaction, f"{_job(regency)}/all", period):
        return []
    villages = [each.code for each in await areas_within(transaction, regency, Level.VILLAGE)]
    due = [each for each in villages if not await ledger.is_done(transaction, _job(each), period)]
    first = await likely_doubles.brought_by_lists(transaction, regency, now - _TODAY) if due else set()
    return sorted(due, key=lambda village: village not in first)


def _job(area: AreaCode) -> str:
    return f"doubles/{area}"


async def _of_changed(house: House, regency: AreaCode, now: datetime, quarter: str) -> int:
    """Four times an hour: who was entered, moved or corrected, against all of his village."""
    async with house.db.read() as transaction:
        if await ledger.is_done(transaction, _job(regency), quarter):
            return 0
        changed = await likely_doubles.changed_since(transaction, regency, now - _SOON)
        villages = {ancestor(rt, Level.VILLAGE) for rt in changed.values()}
        found = [each for village in sorted(villages) for each in await doubles_of(transaction, village, now, changed)]
    return await _raise(house, _job(regency), quarter, found, now)


async def _raise(house: House, job: str, period: str, found: list[Matter], now: datetime) -> int:
    async with house.db.write() as transaction:
        if not await ledger.claim(transaction, job, period, "doubles", now, now + _CLAIM):
            return 0
        work = Work(transaction, house, now)
        count = sum([await raise_matter(work, each) for each in found])
        await work.flush()
        await ledger.done(transaction, job, period, now)
    return count
