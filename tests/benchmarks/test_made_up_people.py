"""What the benchmarks make up is as they say: people as they are born, a regency as it lives, slips as they occur."""

import random
from collections import Counter
from collections.abc import Iterable
from itertools import islice

import pytest

from benchmarks import regency
from benchmarks.disturbances import OTHERS, SAME, Pair
from benchmarks.duplicates import PUBLISHED_SEED, SMALL, measured, total
from benchmarks.people import Namer, somebody
from bot.domain.days.day import Day
from bot.domain.likeness.likeness import Told
from bot.domain.people.nik import examine_nik, parse_nik
from bot.domain.people.people import Person, Relationship

MILLIONS = 2_500_000
COMPARED = ("name", "birth_date", "birth_place", "mother")


def some(count: int) -> list[Person]:
    """The first of a whole regency, which reach over the border of two villages."""
    return list(islice(regency.residents(MILLIONS), count))


def test_a_made_up_nik_fits_its_owner() -> None:
    chance = random.Random(5)
    namer = Namer(chance)
    for person in (somebody(chance, namer) for _ in range(300)):
        assert examine_nik(parse_nik(person.nik), Day(person.birth_date), person.sex) == (), person


def test_there_are_309_villages_of_as_many_names_in_30_districts() -> None:
    villages = regency.villages()
    assert len({village.code for village in villages}) == len({village.name for village in villages}) == 309
    assert len({village.district_name for village in villages}) == 30


def test_a_small_regency_spreads_over_its_villages() -> None:
    people = list(regency.residents(309 * 300))
    assert set(Counter(person.area for person in people).values()) == {regency.RT_OF}
    assert len({person.area[:13] for person in people}) == regency.VILLAGES


def test_an_rt_is_three_hundred_people_and_lies_in_one_village() -> None:
    counted = Counter(person.area for person in some(18_000))
    assert len({area[:13] for area in counted}) > 1
    assert set(counted.values()) == {regency.RT_OF}


def test_a_family_of_four_lives_in_one_rt_at_one_address_with_one_head() -> None:
    families: dict[str, list[Person]] = {}
    for person in some(18_000):
        families.setdefault(person.household_id, []).append(person)
    for family in families.values():
        assert len(family) == 4
        assert len({(person.area, person.address, person.kk) for person in family}) == 1
        assert [person.relationship for person in family].count(Relationship.HEAD) == 1


def pairs(kind: str, count: int = 40) -> Iterable[Pair]:
    chance = random.Random(kind)
    namer = Namer(chance)
    return [(SAME | OTHERS)[kind](chance, namer) for _ in range(count)]


def without_gaps(one: Told, other: Told) -> list[str]:
    """What is told both times, and differently."""
    both = ((name, getattr(one, name), getattr(other, name)) for name in COMPARED)
    return [name for name, first, second in both if first and second and first != second]


def test_the_same_is_told_the_same() -> None:
    assert [pair for pair in pairs("the same") if without_gaps(pair.one, pair.other)] == []


@pytest.mark.parametrize(
    ("kind", "what"),
    [
        ("name parts swapped", "name"),
        ("title added", "name"),
        ("a name left out", "name"),
        ("day off by one", "birth_date"),
        ("year off by one", "birth_date"),
    ],
)
def test_a_slip_is_in_one_thing_and_nothing_else(kind: str, what: str) -> None:
    found = [without_gaps(pair.one, pair.other) for pair in pairs(kind)]
    assert [what] in found
    assert all(differ in ([what], []) for differ in found)


@pytest.mark.parametrize("kind", OTHERS)
def test_two_persons_differ_in_something_that_is_told(kind: str) -> None:
    for pair in pairs(kind):
        numbers = [nik for nik in pair.niks if nik]
        assert without_gaps(pair.one, pair.other) or len(set(numbers)) == 2 or len(numbers) < 2


def test_hardly_one_who_was_told_twice_is_missed_and_hardly_two_are_taken_for_one() -> None:
    same, others = dict(measured(SAME, PUBLISHED_SEED, SMALL)), dict(measured(OTHERS, PUBLISHED_SEED, SMALL))
    assert {count.pairs for count in (*same.values(), *others.values())} == {SMALL}
    assert total(same).doubted / total(same).pairs > 0.97
    assert total(others).doubted / total(others).pairs < 0.05
    assert total(others).certain == 0
