"""Names that may be one person's share a key; few others do."""

import random

import pytest

from benchmarks.disturbances import SAME
from benchmarks.people import Namer
from bot.domain.likeness.likeness import Reason, compare_names
from bot.domain.likeness.name_keys import keys_of, keys_sought
from bot.domain.people.people import Sex

ONE_NAME = {Reason.NAME, Reason.NAME_SPELT, Reason.NAME_PART}


def meet(sought: str, kept: str) -> bool:
    return not set(keys_sought(sought)).isdisjoint(keys_of(kept))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Asep Saepudin", "Saepudin Asep"), ("Asep", "Asep Saepudin"), ("Aesp", "Asep"), ("Siti Aminah", "Sitiaminah"),
     ("Moh. Rizki", "Muhammad Rizky"), ("H. Udin", "Udin"), ("A. Suryana", "Asep Suryana"), ("Iis", "Iis Aisyah"),
     ("Nurhayatti", "Nuhayati"), ("Rizki Fajar Maulana", "Maulana Rizki"), ("X", "X")],
)  # fmt: skip
def test_whoever_of_two_is_told_of_first_the_other_is_found(one: str, other: str) -> None:
    assert meet(one, other)
    assert meet(other, one)


def test_hardly_a_pair_that_is_told_of_twice_is_missed() -> None:
    missed = pairs = 0
    for kind, make in SAME.items():
        chance = random.Random(f"1 {kind}")
        namer = Namer(chance)
        for _ in range(300):
            names = (pair := make(chance, namer)).one.name, pair.other.name
            if compare_names(*names) in ONE_NAME:
                pairs += 1
                missed += not (meet(*names) and meet(*reversed(names)))
    assert pairs > 4000
    assert missed / pairs < 0.001


def test_one_in_twenty_of_a_day_is_looked_at() -> None:
    chance = random.Random(5)
    namer = Namer(chance)
    names = [namer.name(chance.choice((Sex.MALE, Sex.FEMALE))) for _ in range(1000)]
    met = [sum(meet(one, other) for other in names) for one in names[:100]]
    assert sum(met) / len(met) < 50
