"""Deliberations that are left open past their day, or unsigned for a week: the village's operators are reminded."""

from collections.abc import Sequence
from datetime import date, time, timedelta

from bot.dialogue.prompt import Say, Text
from bot.domain.areas import AreaCode, is_within
from bot.domain.deliberation.deliberation import Deliberation, Stage
from bot.domain.month.nudges import is_waking
from bot.domain.month.working_days import is_working_day, working_days_since
from bot.domain.people.officer import Officer, Role
from bot.services.deliberation.naming import name_of
from bot.services.work.house import House
from bot.services.work.notice import Notice
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import Work
from bot.storage.deliberations import deliberations
from bot.storage.messages.outbox import Urgency
from bot.storage.months import ledger
from bot.storage.officers import officers
from bot.storage.officers.addresses import addresses_of

AT = time(8)
UNSIGNED = timedelta(days=7)
AGAIN = 5
"""Working days after which it is said once more."""
_CLAIM = timedelta(minutes=2)


async def remind_of_deliberations(house: House, area: AreaCode) -> int:
    """Queues today's reminders of a regency, on working days, once; how many letters."""
    now = house.clock()
    local = now.astimezone(house.calendar.timezone)
    if not (is_waking(local.time(), earliest=AT) and is_working_day(local.date(), house.profile.holidays)):
        return 0
    job, day = f"musdes/{area}", str(local.date())
    async with house.db.read() as transaction:
        if await ledger.is_done(transaction, job, day):
            return 0
    async with house.db.write() as transaction:
        if not await ledger.claim(transaction, job, day, "musdes", now, now + _CLAIM):
            return 0
        work = Work(transaction, house, now)
        held = await deliberations.of_area(transaction, area, (Stage.OPEN, Stage.CLOSED))
        due = [each for each in held if is_due(work, each)]
        count = await _tell(work, area, due) if due else 0
        await work.flush()
        await ledger.done(transaction, job, day, now)
    return count


def is_due(work: Work, held: Deliberation) -> bool:
    """On the first working day on which it is late, and every week again."""
    late = working_days_since(_last_day(work, held), work.today, work.house.profile.holidays)
    return late > 0 and late % AGAIN == 1


def _last_day(work: Work, held: Deliberation) -> date:
    """On which it is not late yet."""
    if held.stage is Stage.OPEN or held.closed_at is None:
        return held.held_on
    closed = held.closed_at.astimezone(work.house.calendar.timezone).date()
    return closed + UNSIGNED - timedelta(days=1)


async def _tell(work: Work, area: AreaCode, due: Sequence[Deliberation]) -> int:
    operators = await officers.officers_of_area(work.transaction, area, [Role.OPERATOR])
    count = 0
    for held in due:
        count += await _tell_of(work, held, [each for each in operators if is_within(held.village, each.area)])
    return count


async def _tell_of(work: Work, held: Deliberation, readers: Sequence[Officer]) -> int:
    reachable = await addresses_of(work.transaction, [each.id for each in readers])
    told = [each for each in readers if reachable.get(each.id)]
    line = Text(f"musdes-late-{held.stage}", parts={"held": name_of(held)})
    ways = (Command.MUSDES.button(Text("button-musdes"), held.id), *TO_MENU)
    for each in told:
        once = f"musdes/{held.id}/{work.today}/{each.id}"
        address = reachable[each.id][0]
        say = Say((line,), ways, GO)
        work.say(address, each.locale, say, once=once, urgency=Urgency.BROADCAST, notice=Notice.REMINDER)
    return len(told)
