"""Measures how well one person told twice is told from two: recall and precision on generated pairs, kind by kind.

Run `python -m benchmarks.duplicates [SEED] [--small]`. The weights in `bot/domain/likeness/likeness.py` were tuned on
seed 1; what is published comes from seed 2026.
"""

import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from benchmarks.disturbances import OTHERS, SAME, Pair
from benchmarks.people import Namer
from bot.domain.likeness.likeness import Likeness, likeness
from bot.domain.likeness.nik_likeness import NikLikeness, near_niks

PUBLISHED_SEED = 2026
WHOLE, SMALL = 2000, 50
"""Pairs of each kind."""


@dataclass(slots=True)
class Count:
    """Pairs of one kind: how many there were, were doubted, were certain."""

    pairs: int = 0
    doubted: int = 0
    certain: int = 0

    def add(self, found: Likeness) -> None:
        """One more pair."""
        self.pairs += 1
        self.doubted += found.is_doubtful
        self.certain += found.is_certain


def compare_niks(one: str, other: str) -> NikLikeness:
    """How two numbers compare; empty means not known."""
    if not one or not other:
        return NikLikeness.UNKNOWN
    if one == other:
        return NikLikeness.EQUAL
    return NikLikeness.NEAR if other in near_niks(one) else NikLikeness.OTHER


def measured(
    kinds: dict[str, Callable[[random.Random, Namer], Pair]], seed: int, pairs: int = WHOLE
) -> Iterator[tuple[str, Count]]:
    """Each kind with what was found."""
    for kind, make in kinds.items():
        chance = random.Random(f"{seed} {kind}")
        namer, count = Namer(chance), Count()
        for _ in range(pairs):
            pair = make(chance, namer)
            count.add(likeness(pair.one, pair.other, compare_niks(pair.niks[0], pair.niks[1])))
        yield kind, count


def total(counts: dict[str, Count]) -> Count:
    """All kinds together."""
    each = counts.values()
    return Count(sum(c.pairs for c in each), sum(c.doubted for c in each), sum(c.certain for c in each))


def main() -> None:
    """Prints the table."""
    pairs, seeds = SMALL if "--small" in sys.argv else WHOLE, [int(each) for each in sys.argv[1:] if each.isdigit()]
    seed = seeds[0] if seeds else PUBLISHED_SEED
    same, others = dict(measured(SAME, seed, pairs)), dict(measured(OTHERS, seed, pairs))
    print(f"seed {seed}, {pairs:,} pairs of each kind\n")
    print("| One person, told twice | Found | Certain |\n| --- | --- | --- |")
    for kind, count in same.items():
        print(f"| {kind} | {count.doubted / count.pairs:.1%} | {count.certain / count.pairs:.1%} |")
    print("\n| Two persons | Taken for one | Certain |\n| --- | --- | --- |")
    for kind, count in others.items():
        print(f"| {kind} | {count.doubted / count.pairs:.1%} | {count.certain / count.pairs:.2%} |")
    found, wrong = total(same), total(others)
    print()
    for what, hits, errors in (
        ("found", found.doubted, wrong.doubted),
        ("certain", found.certain, wrong.certain),
    ):
        print(f"{what}: recall {hits / found.pairs:.4f}, precision {hits / (hits + errors):.4f}")


if __name__ == "__main__":
    main()
