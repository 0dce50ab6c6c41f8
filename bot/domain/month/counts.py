"""What an RT's month counts: who was born, came, died, left, was put right or imported."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.areas import AreaCode
from bot.domain.people.people import PersonId


class Count(StrEnum):
    """A column of the RT's month."""

    BORN = "born"
    CAME = "moved_in"
    DIED = "died"
    LEFT = "moved_out"
    PUT_RIGHT = "put_right"
    """What came or went without anything that happened: what was told was wrong (told again alive, nobody, twice), or
    taking back could not restore everything."""
    IMPORTED = "imported"
    """By a list: who was added, less who was taken off."""


SIGN = {Count.DIED: -1, Count.LEFT: -1}
"""Whether a count makes an RT smaller; the others make it larger by what they are."""
Counts = Counter[tuple[AreaCode, Count]]


@dataclass(frozen=True, slots=True)
class Movement:
    """That somebody came to an RT or left it, by a report that is in effect."""

    person: PersonId
    area: AreaCode
    what: Count
    count: int = 1


def counts_of(movements: Iterable[Movement], by: int = 1) -> Counts:
    """What these add to the RTs' counts, or take from them with `by` -1."""
    counts: Counts = Counter()
    for each in movements:
        counts[each.area, each.what] += each.count * by
    return counts


def growth_of(counts: Counts) -> Counter[AreaCode]:
    """By how many each RT grows by these counts; one that stays as it was is left out."""
    grown: Counter[AreaCode] = Counter()
    for (area, what), count in counts.items():
        grown[area] += SIGN.get(what, 1) * count
    return Counter({area: by for area, by in grown.items() if by})
