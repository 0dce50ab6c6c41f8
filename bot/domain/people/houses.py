"""The households of an RT as somebody leafs through them: in the order of the houses, a page at a time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.people.asked_people import street_words
from bot.domain.people.find_residents import Housed
from bot.domain.people.people import HouseholdId, Relationship

PAGE = 5


@dataclass(frozen=True, slots=True)
class House:
    """A household by its head, its address and how many live there."""

    id: HouseholdId
    head: str
    address: str
    count: int


@dataclass(frozen=True, slots=True)
class HousePage:
    """Some of the houses; pages are counted from 1."""

    number: int
    of: int
    houses: tuple[House, ...]


def page_of_houses(listed: Sequence[Housed], number: int) -> HousePage:
    """The page asked for, or the nearest there is."""
    houses = _houses(listed)
    of = max(1, -(-len(houses) // PAGE))
    number = min(max(number, 1), of)
    return HousePage(number, of, tuple(houses[(number - 1) * PAGE : number * PAGE]))


def _houses(listed: Sequence[Housed]) -> list[House]:
    families: dict[str, list[Housed]] = {}
    for each in listed:
        families.setdefault(each.household_id, []).append(each)
    houses = [_house(members) for members in families.values()]
    return sorted(houses, key=lambda house: (_place(house.address), house.head, house.id))


def _house(members: Sequence[Housed]) -> House:
    first = min(members, key=lambda each: (each.relationship or 99, each.id))
    head = first.name if first.relationship == Relationship.HEAD else first.head_name or first.name
    return House(HouseholdId(first.household_id), head, first.address, len(members))


def _place(address: str) -> tuple[bool, list[tuple[int, str]]]:
    """Number 9 before number 10; who has no address comes last."""
    words = [word for each in street_words(address) for word in re.findall(r"\d+|\D+", each)]
    return not words, [(int(word), "") if word.isdecimal() else (0, word) for word in words]
