"""How a month stands in an area and in the parts of it, also one that is closed."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.areas import AreaCode, Level, ancestor, level_of, short_name
from bot.domain.month.month import MonthState
from bot.domain.periods import Period
from bot.domain.report.changes import Kind
from bot.reports.rows import RtState
from bot.services.month.people_filed import people_filed
from bot.services.month.rt_heads import rt_heads
from bot.services.month.rt_states import rt_states_of
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.months import month_counts, months
from bot.storage.registry import areas

_PARTS = {Level.REGENCY: Level.DISTRICT, Level.DISTRICT: Level.VILLAGE}
"""What an area is shown by; everything below a village by its RTs."""


@dataclass(frozen=True, slots=True)
class Part:
    """A kecamatan, desa or RT of the area."""

    area: AreaCode
    name: str
    reports: int
    rts: int
    silent: int
    nil: int
    head: str
    """Of an RT; empty where there is none."""
    people: int = 0
    """Those whom its reports concern, of a closed month."""
    dictated: int = 0
    """Of its reports those that an operator wrote down, *nihil* too."""


@dataclass(frozen=True, slots=True)
class AreaRecap:
    """Of a closed month the reports in its file, else all that were sent and not withdrawn."""

    area: AreaCode
    name: str
    period: Period
    is_closed: bool
    by_kind: Mapping[Kind, int]
    people: Mapping[Kind, int]
    """Those whom the reports of each kind concern, of a closed month."""
    said: Mapping[RtState, int]
    parts: Sequence[Part]
    silent: Sequence[Part]
    """The RTs that were not heard of."""


async def area_recap(transaction: Transaction, house: House, area: AreaCode, period: Period) -> AreaRecap:
    """Reads it for an area from a kabupaten down to an RT."""
    month = await months.get_month(transaction, ancestor(area, Level.REGENCY), period)
    is_closed = month is not None and month.state is MonthState.CLOSED
    reports = await month_counts.count_by_rt(transaction, area, period, filed=is_closed)
    states = await rt_states_of(transaction, house, area, period, is_closed=is_closed)
    heads = await rt_heads(transaction, area)
    names = await areas.area_names(transaction, {area, *(ancestor(rt, Level.VILLAGE) for rt in states)})
    told = await people_filed(house, area, period) if is_closed else Counter()
    by_rt: Counter[AreaCode] = Counter()
    by_kind: Counter[Kind] = Counter()
    people_by_rt: Counter[AreaCode] = Counter()
    people: Counter[Kind] = Counter()
    for (rt, kind), count in reports.items():
        by_rt[rt] += count
        by_kind[kind] += count
    for (rt, kind), count in told.items():
        people_by_rt[rt] += count
        people[kind] += count
    dictated = await month_counts.dictated_by_rt(transaction, area, period, filed=is_closed)
    counted = _Counted(states, by_rt, people_by_rt, dictated)

    def whole(rt: AreaCode) -> str:
        return f"{short_name(rt)} {names[ancestor(rt, Level.VILLAGE)]}"

    rts = [_part([rt], rt, whole(rt), counted, heads.get(rt, "")) for rt in states]
    level = _PARTS.get(level_of(area))
    parts = _grouped(counted, level, lambda code: names[code]) if level else rts
    silent = [part for part in rts if part.silent]
    return AreaRecap(area, names[area], period, is_closed, by_kind, people, Counter(states.values()), parts, silent)


@dataclass(frozen=True, slots=True)
class _Counted:
    """By RT: what it said, its reports, those whom they concern, how many of them an operator wrote down."""

    states: Mapping[AreaCode, RtState]
    reports: Mapping[AreaCode, int]
    people: Mapping[AreaCode, int]
    dictated: Mapping[AreaCode, int]


def _grouped(counted: _Counted, level: Level, name: Callable[[AreaCode], str]) -> list[Part]:
    grouped: dict[AreaCode, list[AreaCode]] = {}
    for rt in counted.states:
        grouped.setdefault(ancestor(rt, level), []).append(rt)
    return [_part(rts, code, name(code), counted) for code, rts in grouped.items()]


def _part(rts: Sequence[AreaCode], code: AreaCode, name: str, counted: _Counted, head: str = "") -> Part:
    said = Counter(counted.states[rt] for rt in rts)
    reports = sum(counted.reports.get(rt, 0) for rt in rts)
    people = sum(counted.people.get(rt, 0) for rt in rts)
    dictated = sum(counted.dictated.get(rt, 0) for rt in rts)
    return Part(code, name, reports, len(rts), said[RtState.SILENT], said[RtState.NIL], head, people, dictated)
