"""Which villages of an area have held a deliberation in the month, and which have not: for whoever looks after them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.areas import Area, AreaCode, Level, ancestor
from bot.domain.deliberation.deliberation import Deliberation, Stage
from bot.domain.periods import Period, previous_period
from bot.services.deliberation.candidates import waiting_for_one
from bot.services.work.work import Work
from bot.storage.deliberations import deliberations
from bot.storage.registry import areas


@dataclass(frozen=True, slots=True)
class VillageHeld:
    """A village, the deliberations of the month (and earlier ones that are not signed yet), and how many wait."""

    village: Area
    held: Sequence[Deliberation]
    waiting: int


async def village_calendar(work: Work, area: AreaCode) -> tuple[Period, list[VillageHeld]]:
    """The open month, and all villages of the area: first those where nobody has met though somebody waits, then the
    others where nobody has met."""
    period = await work.open_period(area)
    begins = work.house.calendar.closing_of(previous_period(period)).astimezone(work.house.calendar.timezone).date()
    found: dict[AreaCode, list[Deliberation]] = {}
    for held in await deliberations.of_area(work.transaction, area):
        is_of_month = held.held_on > begins and held.stage is not Stage.CANCELLED
        if is_of_month or held.stage in (Stage.OPEN, Stage.CLOSED, Stage.HANDED_IN):
            found.setdefault(held.village, []).append(held)
    asked = await waiting_for_one(work.transaction, area)
    waiting = Counter(ancestor(word.area, Level.VILLAGE) for word in asked)
    villages = await areas.areas_within(work.transaction, area, Level.VILLAGE)
    rows = [VillageHeld(each, found.get(each.code, ()), waiting[each.code]) for each in villages]
    return period, sorted(rows, key=lambda row: (bool(row.held), not row.waiting, row.village.code))
