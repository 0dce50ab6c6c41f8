"""The count of each RT in a month, as it goes into the file."""

from collections.abc import Callable, Mapping, Sequence

from bot.domain.areas import AreaCode
from bot.reports.rows import Place, RtRow, RtState
from bot.storage.months.months import Tally


def rt_rows(
    tallies: Sequence[Tally],
    place_of: Callable[[AreaCode], Place],
    heads: Mapping[AreaCode, str],
    dictated: Mapping[AreaCode, int],
) -> list[RtRow]:
    """Each RT with its head, its opening, what came and went, and how much of it an operator wrote down."""
    return [
        _row(tally, place_of(tally.area), heads.get(tally.area, ""), dictated.get(tally.area, 0)) for tally in tallies
    ]


def _row(tally: Tally, place: Place, head: str, dictated: int) -> RtRow:
    came_and_went = (tally.born, tally.moved_in, tally.died, tally.moved_out, tally.put_right, tally.imported)
    state = RtState(tally.state or RtState.SILENT)
    return RtRow(tally.area, place.village, place.district, state, tally.opening, *came_and_went, head, dictated)
