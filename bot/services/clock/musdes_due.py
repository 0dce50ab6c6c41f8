"""Deliberations that are left open past their day, or unsigned for a week: the village's operators are reminded."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from functools import partial

from bot.dialogue.prompt import Say, Text
from bot.domain.areas import AreaCode, is_within
from bot.domain.deliberation.deliberation import Deliberation, Stage
from bot.domain.month.nudges import is_waking
from bot.domain.month.working_days import is_working_day, working_days_since
from bot.domain.people.officer import Officer, Role
from bot.services.clock.once_a_day import once_a_day, remind_each
from bot.services.deliberation.naming import name_of
from bot.services.work.house import House
from bot.services.work.standing_buttons import GO, TO_MENU, Command
from bot.services.work.work import Work
from bot.storage.deliberations import deliberations
from bot.storage.officers import officers

AT = time(8)
UNSIGNED = timedelta(days=7)
AGAIN = 5
"""Working days after which it is said once more."""


async def remind_of_deliberations(house: House, area: AreaCode) -> int:
    """Queues today's reminders of a regency, on working days, once; how many letters."""
    local = house.clock().astimezone(house.calendar.timezone)
    if not (is_waking(local.time(), earliest=AT) and is_working_day(local.date(), house.profile.holidays)):
        return 0
    return await once_a_day(house, area, "musdes", partial(_tell_what_is_due, area))


async def _tell_what_is_due(area: AreaCode, work: Work) -> int:
    held = await deliberations.of_area(work.transaction, area, (Stage.OPEN, Stage.CLOSED))
    due = [each for each in held if is_due(work, each)]
    return await _tell(work, area, due) if due else 0


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
    line = Text(f"musdes-late-{held.stage}", parts={"held": name_of(held)})
    ways = (Command.MUSDES.button(Text("button-musdes"), held.id), *TO_MENU)
    says = dict.fromkeys((each.id for each in readers), Say((line,), ways, GO))
    return await remind_each(work, readers, says, f"musdes/{held.id}")
