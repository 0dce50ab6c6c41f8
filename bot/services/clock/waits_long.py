"""What waits longer than two working days: its operators are told, two days later the TKSK, each week Dinas Sosial."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from bot.dialogue.prompt import Option, Say, Text
from bot.domain.areas import AreaCode, Level, ancestor, is_within
from bot.domain.month.nudges import is_waking
from bot.domain.month.working_days import is_working_day, working_days_since
from bot.domain.people.officer import Officer, Role
from bot.services.work.house import House
from bot.services.work.notice import Notice
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import Work
from bot.storage.engine.transaction import Transaction
from bot.storage.messages.outbox import Urgency
from bot.storage.months import ledger
from bot.storage.officers import addresses, officers
from bot.storage.registry import areas
from bot.storage.reports import waits

AFTER: Mapping[Role, int] = {Role.OPERATOR: 2, Role.TKSK: 4, Role.DINSOS: 4}
"""Working days after which somebody is told."""
AT = time(8)
LISTED = 10
"""Villages by name; the rest is a number."""
_CLAIM = timedelta(minutes=2)


@dataclass(slots=True)
class Waiting:
    """How many reports of each village wait so long, and how many of these for a second approval."""

    decision: Counter[AreaCode] = field(default_factory=Counter)
    second: Counter[AreaCode] = field(default_factory=Counter)
    is_news: set[AreaCode] = field(default_factory=set)
    """Where one has waited this long only today, or every second day again."""

    def within(self, area: AreaCode) -> list[AreaCode]:
        """The villages of an area in which something waits, by their codes: nobody is ranked."""
        return sorted(each for each in self.decision + self.second if is_within(each, area))


async def waiting_long(transaction: Transaction, house: House, area: AreaCode, now: datetime, days: int) -> Waiting:
    """Of an area, for at least so many working days."""
    zone, today = house.calendar.timezone, now.astimezone(house.calendar.timezone).date()
    found = Waiting()
    for rt, since, is_second in await waits.since_when(transaction, area, now - timedelta(days=days)):
        waited = working_days_since(since.astimezone(zone).date(), today, house.profile.holidays)
        village = ancestor(rt, Level.VILLAGE)
        if waited >= days:
            (found.second if is_second else found.decision)[village] += 1
            found.is_news |= {village} if (waited - days) % 2 == 0 else set()
    return found


async def tell_what_waits_long(house: House, area: AreaCode) -> int:
    """Queues what a regency's operators and TKSK are told on a working day, once; how many letters."""
    now = house.clock()
    local = now.astimezone(house.calendar.timezone)
    if not (is_waking(local.time(), earliest=AT) and is_working_day(local.date(), house.profile.holidays)):
        return 0
    job, day = f"waits/{area}", str(local.date())
    async with house.db.read() as transaction:
        if await ledger.is_done(transaction, job, day):
            return 0
    async with house.db.write() as transaction:
        if not await ledger.claim(transaction, job, day, "waits", now, now + _CLAIM):
            return 0
        work = Work(transaction, house, now)
        count = sum([await _tell(work, area, role, local.date()) for role in (Role.OPERATOR, Role.TKSK)])
        await work.flush()
        await ledger.done(transaction, job, day, now)
    return count


async def _tell(work: Work, area: AreaCode, role: Role, day: date) -> int:
    found = await waiting_long(work.transaction, work.house, area, work.now, AFTER[role])
    if not found.is_news:
        return 0
    readers = await officers.officers_of_area(work.transaction, area, [role])
    those = [each for each in readers if any(is_within(village, each.area) for village in found.is_news)]
    reachable = await addresses.addresses_of(work.transaction, [each.id for each in those])
    told = [each for each in those if reachable.get(each.id)]
    for reader in told:
        say = Say(await _lines(work, reader, found), _ways(found, reader.area), GO)
        once = f"waits/{day}/{reader.id}"
        address = reachable[reader.id][0]
        work.say(address, reader.locale, say, once=once, urgency=Urgency.BROADCAST, notice=Notice.REMINDER)
    return len(told)


def _ways(found: Waiting, area: AreaCode) -> tuple[Option, ...]:
    seconds = sum(count for village, count in found.second.items() if is_within(village, area))
    asked = (Command.ASKED.button(Text("button-asked", {"count": seconds})),) if seconds else ()
    return (Command.QUEUE.button(Text("button-queue")), *asked, *TO_MENU)


async def _lines(work: Work, reader: Officer, found: Waiting) -> tuple[Text, ...]:
    lines = await village_lines(work.transaction, found, reader.area)
    days = {"days": AFTER[reader.role]}
    title = Text("waits-long", days | {"role": reader.role.value})
    return (title, *lines, Text("waits-long-how", {"role": reader.role.value}))


async def village_lines(transaction: Transaction, found: Waiting, area: AreaCode) -> Sequence[Text]:
    """How many wait in each village of the area."""
    villages = found.within(area)
    known = await areas.get_areas(transaction, villages[:LISTED]) if villages else {}
    lines = [
        Text(
            "waits-long-line",
            {
                "place": known[each].name if each in known else each,
                "count": found.decision[each],
                "second": found.second[each],
            },
        )
        for each in villages[:LISTED]
    ]
    more = len(villages) - LISTED
    return [*lines, Text("waits-long-more", {"count": more})] if more > 0 else lines
