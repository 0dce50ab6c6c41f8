"""How a month stands: for `month show`."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.domain.areas import AreaCode
from bot.domain.changes import Kind
from bot.domain.periods import Period
from bot.domain.review import Status
from bot.reports.rows import RtState
from bot.services.house import House
from bot.services.rt_states import rt_states
from bot.storage import areas, months
from bot.storage.database import AsyncConnection
from bot.storage.month_counts import count_by_kind
from bot.storage.months import Month, MonthState


@dataclass(frozen=True, slots=True)
class MonthView:
    """A month as it stands; of a closed one, as it was closed."""

    area: AreaCode
    area_name: str
    month: Month
    days_left: int
    counts: Mapping[tuple[Kind, Status], int]
    rts: Mapping[RtState, int]

    def by_status(self) -> Counter[Status]:
        """Reports by their state."""
        return sum((Counter({status: count}) for (_, status), count in self.counts.items()), Counter[Status]())

    def by_kind(self) -> Counter[Kind]:
        """Reports by their kind."""
        return sum((Counter({kind: count}) for (kind, _), count in self.counts.items()), Counter[Kind]())


async def month_state(house: House, area: AreaCode, period: Period | None = None) -> MonthView:
    """The month of a regency, or the one that is open."""
    now = house.clock()
    async with house.db.read() as conn:
        wanted = period or await _open_one(conn, house, area, now)
        month = await months.get_month(conn, house.vault, area, wanted)
        names = await areas.area_names(conn, [area])
        return MonthView(
            area,
            names[area],
            month or Month(area, wanted, MonthState.OPEN, house.calendar.closing_of(wanted)),
            house.calendar.days_left(now, wanted),
            await count_by_kind(conn, area, wanted),
            await _rts(conn, house, area, wanted, month),
        )


async def _open_one(conn: AsyncConnection, house: House, area: AreaCode, now: datetime) -> Period:
    unclosed = [m.period for m in await months.list_months(conn, house.vault, area) if m.state is not MonthState.CLOSED]
    return min(unclosed, default=None) or await months.open_period(conn, area, house.calendar, now)


async def _rts(
    conn: AsyncConnection, house: House, area: AreaCode, period: Period, month: Month | None
) -> dict[RtState, int]:
    if month is not None and month.state is not MonthState.OPEN:
        return dict(Counter(RtState(tally.state) for tally in await months.tallies(conn, area, period)))
    return dict(Counter((await rt_states(conn, house, area, period)).values()))
