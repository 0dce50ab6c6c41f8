"""The count of each RT in a month: opening + born + moved in − died − moved out = closing."""

from collections.abc import Mapping, Sequence

from bot.domain.areas import AreaCode
from bot.domain.month.movements import Counted, Movement
from bot.domain.periods import Period
from bot.reports.rows import RtRow, RtState
from bot.services.month.month_rows import MonthRows
from bot.storage.engine.transaction import Transaction
from bot.storage.months import months
from bot.storage.months.months import Tally
from bot.storage.registry import read_registry

_SHOWN = 10


class MonthDoesNotBalance(Exception):  # noqa: N818 - told to the operator of the server as it is
    """The registry's counts are not what the month's changes make of the opening; nothing has been sent."""


async def put_opening(
    transaction: Transaction, area: AreaCode, period: Period, states: Mapping[AreaCode, RtState]
) -> None:
    """Keeps how many live in each RT before the month's changes are applied."""
    counts = await read_registry.count_by_rt(transaction, area)
    opening = [Tally(rt, state, counts.get(rt, 0), 0, 0, 0, 0, counts.get(rt, 0)) for rt, state in states.items()]
    await months.put_tallies(transaction, period, opening)


def rt_rows(openings: Sequence[Tally], counted: Counted, rows: MonthRows) -> list[RtRow]:
    """Each RT with its opening and what came and went."""
    opening = {AreaCode(tally.area): tally for tally in openings}
    out = []
    for rt in sorted(opening.keys() | counted.movements.keys()):
        moved = counted.movements.get(rt) or Movement()
        place, before = rows.place(rt), opening.get(rt)
        state = RtState(before.state) if before else RtState.SILENT
        numbers = (moved.born, moved.moved_in, moved.died, moved.moved_out)
        out.append(RtRow(rt, place.village, place.district, state, before.opening if before else 0, *numbers))
    return out


async def put_closing(transaction: Transaction, area: AreaCode, period: Period, rts: Sequence[RtRow]) -> None:
    """Keeps the whole tallies; raises `MonthDoesNotBalance` where the registry counts otherwise."""
    counts = await read_registry.count_by_rt(transaction, area)
    expected = {rt.area: rt.closing for rt in rts}
    wrong = [rt for rt in sorted(expected.keys() | counts.keys()) if expected.get(rt, 0) != counts.get(rt, 0)]
    if wrong:
        told = ", ".join(f"{rt}: {expected.get(rt, 0)} ≠ {counts.get(rt, 0)}" for rt in wrong[:_SHOWN])
        raise MonthDoesNotBalance(
            f"{area} {period}: the changes do not lead to the registry's counts in {len(wrong)} RT ({told}). "
            "Was the registry changed while the month was closing? The month stays unsent; "
            "put the registry right and run `lapor-rt month close` again."
        )
    await months.put_tallies(transaction, period, [_tally(rt) for rt in rts])


def _tally(rt: RtRow) -> Tally:
    return Tally(rt.area, rt.state, rt.opening, rt.born, rt.moved_in, rt.died, rt.moved_out, rt.closing)
