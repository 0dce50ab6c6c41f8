"""What the clock does for a regency once a day, in one commit, and the reminders that it leaves to officers."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta

from bot.dialogue.prompt import Say
from bot.domain.areas import AreaCode
from bot.domain.people.officer import Officer, OfficerId
from bot.services.work.house import House
from bot.services.work.notice import Notice
from bot.services.work.work import Work
from bot.storage.messages.queued import Urgency
from bot.storage.months import ledger
from bot.storage.officers.addresses import addresses_of
from bot.storage.officers.deputies import without_those_away

_CLAIM = timedelta(minutes=2)


async def once_a_day(house: House, area: AreaCode, name: str, do: Callable[[Work], Awaitable[int]]) -> int:
    """Does it where nobody did so today (in the calendar's timezone) in the regency; what it says, else 0.

    Claim, letters and `done` are one commit, so it is never doubled.
    """
    now = house.clock()
    job, day = f"{name}/{area}", str(now.astimezone(house.calendar.timezone).date())
    async with house.db.read() as transaction:
        if await ledger.is_done(transaction, job, day):
            return 0
    async with house.db.write() as transaction:
        if not await ledger.claim(transaction, job, day, name, now, now + _CLAIM):
            return 0
        work = Work(transaction, house, now)
        count = await do(work)
        await work.flush()
        await ledger.done(transaction, job, day, now)
    return count


async def remind_each(
    work: Work, readers: Sequence[Officer], says: Mapping[OfficerId, Say], about: str, *, own: bool = False
) -> int:
    """Leaves each who can be reached what is said to him, once a day of what it is `about`; how many letters. Whoever
    is on leave reads only what is his `own` to do: of the rest his deputy does."""
    readers = readers if own else await without_those_away(work.transaction, readers)
    reachable = await addresses_of(work.transaction, [each.id for each in readers])
    told = [each for each in readers if reachable.get(each.id)]
    for each in told:
        once = f"{about}/{work.today}/{each.id}"
        address = reachable[each.id][0]
        work.say(address, each.locale, says[each.id], once=once, urgency=Urgency.BROADCAST, notice=Notice.REMINDER)
    return len(told)
