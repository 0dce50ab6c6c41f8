"""What each RT of an area said in a month."""

from collections.abc import Iterable, Mapping

from bot.domain.areas import AreaCode, Level, level_of
from bot.domain.people.officer import Role
from bot.domain.periods import Period
from bot.domain.report.changes import Kind
from bot.reports.rows import RtState
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.months import months
from bot.storage.officers import officers
from bot.storage.registry import areas, read_registry
from bot.storage.reports.told_so_far import told_by_rt


async def rt_states(transaction: Transaction, house: House, area: AreaCode, period: Period) -> dict[AreaCode, RtState]:
    """Every RT that has an entry, a head, a resident or a report, by code, and what it said."""
    told = await told_by_rt(transaction, area, period)
    known = {each.code for each in await areas.areas_within(transaction, area, Level.RT)}
    known |= {each.area for each in await officers.officers_of_area(transaction, area, [Role.RT])}
    known |= (await read_registry.count_by_rt(transaction, area)).keys() | told.keys()
    nil = frozenset(Kind(flow.kind) for flow in house.flows.reported_at_once)
    return {code: _state(told.get(code, ()), nil) for code in sorted(known) if level_of(code) is Level.RT}


async def rt_states_of(
    transaction: Transaction, house: House, area: AreaCode, period: Period, *, is_closed: bool
) -> Mapping[AreaCode, RtState]:
    """The same; of a closed month what was written down at its closing, as its file has it."""
    if not is_closed:
        return await rt_states(transaction, house, area, period)
    return {
        AreaCode(each.area): RtState(each.state or RtState.SILENT)
        for each in await months.tallies(transaction, area, period)
    }


def _state(kinds: Iterable[Kind], nil: frozenset[Kind]) -> RtState:
    said = set(kinds)
    if said - nil:
        return RtState.REPORTED
    return RtState.NIL if said else RtState.SILENT
