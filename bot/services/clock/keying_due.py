"""On the last day for keying a month in, operators and TKSK read what of it is not ticked yet."""

from collections.abc import Sequence
from datetime import time, timedelta

from bot.dialogue.prompt import Say, Text
from bot.domain.areas import AreaCode, is_within
from bot.domain.month.nudges import is_waking
from bot.domain.people.officer import Role
from bot.services.month.keying_words import last_day, left_words
from bot.services.work.house import House
from bot.services.work.notice import Notice
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import Work
from bot.storage.messages.outbox import Urgency
from bot.storage.months import keying, ledger
from bot.storage.months.keying import Count
from bot.storage.officers import officers
from bot.storage.officers.addresses import addresses_of

AT = time(8)
_READERS = (Role.OPERATOR, Role.TKSK)
"""Dinas Sosial reads it in its digest."""
_CLAIM = timedelta(minutes=2)
_WAYS = (Command.SIKS.button(Text("button-siks")), *TO_MENU)


async def tell_what_is_to_key(house: House, area: AreaCode) -> int:
    """Queues it for a regency's officers, once on that day; how many letters."""
    now = house.clock()
    local = now.astimezone(house.calendar.timezone)
    if not (house.profile.keying_days and is_waking(local.time(), earliest=AT)):
        return 0
    job, day = f"keying/{area}", str(local.date())
    async with house.db.read() as transaction:
        if await ledger.is_done(transaction, job, day):
            return 0
    async with house.db.write() as transaction:
        if not await ledger.claim(transaction, job, day, "keying", now, now + _CLAIM):
            return 0
        work = Work(transaction, house, now)
        counted = await keying.counts(transaction, area)
        due = [each for each in counted if each.left and last_day(house, each.edition.period) == work.today]
        count = await _tell(work, area, counted, due) if due else 0
        await work.flush()
        await ledger.done(transaction, job, day, now)
    return count


async def _tell(work: Work, area: AreaCode, counted: Sequence[Count], due: Sequence[Count]) -> int:
    """Of earlier months what is left as well, where any of the one that is due is his."""
    found = await officers.officers_of_area(work.transaction, area, _READERS)
    readers = [each for each in found if any(is_within(row.village, each.area) for row in due)]
    reachable = await addresses_of(work.transaction, [each.id for each in readers])
    told = [each for each in readers if reachable.get(each.id)]
    for each in told:
        lines = left_words(work.house, counted, each.area, work.today)
        work.say(
            reachable[each.id][0],
            each.locale,
            Say((Text("keying-due"), *lines), _WAYS, GO),
            once=f"keying/{work.today}/{each.id}",
            urgency=Urgency.BROADCAST,
            notice=Notice.REMINDER,
        )
    return len(told)
