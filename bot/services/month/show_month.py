"""How a month stands: what was reported, who said nihil, who stayed silent, whether it is closed."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.areas import AreaCode, Level, ancestor, short_name
from bot.domain.month.month import Month, MonthState
from bot.domain.periods import Period
from bot.domain.report.review import Status
from bot.reports.rows import RtState
from bot.services.month.rt_states import rt_states_of
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.months import months
from bot.storage.months.month_counts import count_by_kind
from bot.storage.registry import areas
from bot.storage.reports.told_so_far import carried_over


@dataclass(frozen=True, slots=True)
class MonthView:
    """A regency's month; `closes_at` is in the calendar's timezone.

    `undecided` counts reports that are in no month's file yet and still may come into one, whatever their month.
    """

    area: AreaCode
    area_name: str
    period: Period
    state: MonthState
    closes_at: datetime
    month: Month | None
    """None where nobody wrote of it yet."""
    running: Period
    """The open one."""
    by_status: Mapping[Status, int]
    by_kind: Mapping[str, int]
    """Of a closed month what its file has."""
    rts: Mapping[RtState, int]
    silent: Sequence[str]
    undecided: Mapping[Status, int]

    @property
    def is_there(self) -> bool:
        """Whether it is the open one, or was; else it is before the first, or still to come."""
        return self.month is not None or self.period == self.running or bool(self.by_status)


async def show_month(house: House, period: Period | None = None) -> list[MonthView]:
    """The month, or the open one, of each regency."""
    async with house.db.read() as transaction:
        return [await _view(transaction, house, area.code, period) for area in await areas.regencies(transaction)]


async def _view(transaction: Transaction, house: House, area: AreaCode, wanted: Period | None) -> MonthView:
    running = house.calendar.open_period(await months.last_closed(transaction, area), house.clock())
    period = wanted or running
    month = await months.get_month(transaction, area, period)
    counts = await count_by_kind(transaction, area, period)
    is_closed = month is not None and month.state is MonthState.CLOSED
    said = await rt_states_of(transaction, house, area, period, is_closed=is_closed)
    silent = [code for code, state in said.items() if state is RtState.SILENT]
    names = await areas.area_names(transaction, [area, *silent])
    by_status: Counter[Status] = Counter()
    by_kind: Counter[str] = Counter()
    for (kind, status), count in counts.items():
        by_status[status] += count
        if status is Status.APPLIED or not is_closed:
            by_kind[kind] += count
    return MonthView(
        area=area,
        area_name=names[area],
        period=period,
        state=month.state if month else MonthState.OPEN,
        closes_at=(month.closes_at if month else house.calendar.closing_of(period)).astimezone(house.calendar.timezone),
        month=month,
        running=running,
        by_status=by_status,
        by_kind=by_kind,
        rts=Counter(said.values()),
        silent=[
            f"{short_name(code)}, {names[ancestor(code, Level.VILLAGE)]} ({_district(names, code)})" for code in silent
        ],
        undecided=await carried_over(transaction, area),
    )


def _district(names: Mapping[AreaCode, str], code: AreaCode) -> str:
    return names[ancestor(code, Level.DISTRICT)]
