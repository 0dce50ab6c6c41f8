"""What the judge finds wrong of a household: its No KK, and who is named to receive for it."""

import random
from datetime import date

from benchmarks.people import Namer
from bot.domain.people.people import BasicStatus
from tests.year.souls import Being, Family, Kecamatan, Soul, person_of, rts_of
from tests.year.verdict import Entry, House, compare

TODAY = date(2026, 8, 16)


def a_place() -> tuple[Kecamatan, Family, Family]:
    dice = random.Random(1)
    place = Kecamatan(dice, rts_of(2, 1), Namer(dice))
    one, other = place.settle(place.rts[0], TODAY), place.settle(place.rts[1], TODAY)
    for soul in place.souls:
        person_of(soul)
    one.receiver = one.members[1]
    return place, one, other


def faults(*, kk: str = "", other_kk: str = "", receiver: str = "") -> set[str]:
    """Of a registry that holds everybody as he is, but for what is given."""
    place, one, other = a_place()
    entries = [
        Entry(str(s.id), s.name, s.born, BasicStatus.ALIVE, s.rt, f"house{s.family.number}", s.kin, s.job, s.nik)
        for s in place.souls
    ]
    houses = [
        House(f"house{one.number}", kk or one.kk, receiver or str(one.members[1].id)),
        House(f"house{other.number}", other_kk or other.kk, ""),
    ]
    return {each.kind for each in compare(place, entries, houses)}


def test_nothing_is_wrong_where_each_household_has_its_number_and_its_receiver() -> None:
    assert faults() == set()


def test_a_number_that_another_family_has_or_nobody_is_wrong() -> None:
    assert faults(other_kk=a_place()[1].kk) == {"kk", "kk twice"}
    assert faults(kk="1" * 16) == {"kk"}


def test_an_entry_of_nobody_that_a_family_left_behind_keeps_its_number() -> None:
    place, one, other = a_place()
    left = one.members[-1]
    left.being = Being.PAPER
    for soul in one.members:
        if soul is not left:
            soul.rt = other.members[0].rt
    entries = [
        Entry(str(s.id), s.name, s.born, BasicStatus.ALIVE, s.rt, _house(s, one, left), s.kin, s.job, s.nik)
        for s in place.souls
    ]
    houses = [
        House(f"house{one.number}", one.kk, ""),
        House("joined", one.kk, str(one.members[1].id)),
        House(f"house{other.number}", other.kk, ""),
    ]
    assert "kk twice" not in {each.kind for each in compare(place, entries, houses)}
    left.being = Being.HERE
    assert "kk twice" in {each.kind for each in compare(place, entries, houses)}


def _house(soul: Soul, moved: Family, left: Soul) -> str:
    """The household that he stands in: who moved joined another."""
    return "joined" if soul.family is moved and soul is not left else f"house{soul.family.number}"


def test_another_receiver_than_was_named_is_wrong() -> None:
    assert faults(receiver="somebody") == {"receiver"}
