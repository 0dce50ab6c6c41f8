"""Who heads a family, receives its aid or is widowed follows from the days, whichever report was approved first."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from itertools import count, permutations
from pathlib import Path

import pytest

from bot.domain.people.people import BasicStatus, HouseholdId, Marital, Person, Relationship, Resident
from bot.domain.report.changes import EditPerson, JoinHousehold, NameCaretaker, NameHead, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.storage.registry import read_registry
from tests.services.effect.events import arrives, balances, day, leaves, on
from tests.services.month_town import MonthTown, a_month, report
from tests.storage.village import ELSEWHERE, REGENCY, RT_3, person

_houses = count(1)
CHILD = Relationship.CHILD


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[MonthTown]:
    async with a_month(database_url, tmp_path) as town:
        yield town


async def a_family(town: MonthTown) -> list[Person]:
    house = HouseholdId(f"house{next(_houses)}")
    head = person("Asep", household_id=house, relationship=Relationship.HEAD)
    wife = person("Siti", household_id=house, relationship=Relationship.WIFE)
    kin = {"household_id": house, "relationship": CHILD, "marital": Marital.SINGLE}
    rest = [person("Dedi", **kin), person("Doni", birth_date=date(2018, 1, 1), **kin)]
    await town.move_in(head, wife, *rest)
    return [head, wife, *rest]


def dies(who: Person, follows: Person | None = None, number: int = 3) -> Report:
    named: list[NameHead | NameCaretaker] = []
    if follows:
        named = [NameHead(who.household_id, follows.id), NameCaretaker(who.household_id, follows.id)]
    return on(report("death", SetStatus(who.id, BasicStatus.DEAD, day(number)), *named), number)


def receives(who: Person, number: int = 3) -> Report:
    return on(report("caretaker", NameCaretaker(who.household_id, who.id)), number)


async def stands(town: MonthTown, who: Person) -> Resident:
    async with town.house.db.read() as transaction:
        (found,) = await read_registry.residents(transaction, [who.id], REGENCY)
    return found


async def marital(town: MonthTown, who: Person) -> Marital | None:
    found = await town.person(who.id)
    return found.marital if found else None


@pytest.mark.parametrize("order", list(permutations(range(3))))
async def test_who_followed_the_dead_heads_the_family_where_it_went(town: MonthTown, order: tuple[int, ...]) -> None:
    head, wife, *rest = await a_family(town)
    told = (dies(head, wife), on(leaves(wife, *rest), 6), on(arrives(wife, *rest), 6))
    await town.hand_in(*(told[each] for each in order))
    found = await stands(town, wife)
    assert (found.relationship, found.head_name, found.is_caretaker) == (Relationship.HEAD, "Siti", True)
    assert await marital(town, wife) is Marital.WIDOWED
    await balances(town)


async def test_the_death_taken_back_she_is_as_she_was(town: MonthTown) -> None:
    head, wife, *rest = await a_family(town)
    died = dies(head, wife)
    await town.hand_in(on(leaves(wife, *rest), 6), died)
    await town.take_back(died)
    await town.hand_in(on(arrives(wife, *rest), 6))
    found = await stands(town, wife)
    assert (found.relationship, found.is_caretaker) == (Relationship.WIFE, False)
    assert await marital(town, wife) is Marital.MARRIED


async def test_who_heads_the_household_where_they_went_heads_it_still(town: MonthTown) -> None:
    head, wife, *rest = await a_family(town)
    host = replace(person("Ujang", household_id=HouseholdId(f"host{next(_houses)}")), area=ELSEWHERE)
    await town.move_in(replace(host, relationship=Relationship.HEAD))
    joins = (JoinHousehold(e.id, host.household_id, ELSEWHERE, True) for e in (wife, *rest))
    await town.hand_in(on(report("move_in", *joins, area=ELSEWHERE), 6), dies(head, wife))
    assert (await stands(town, wife)).head_name == "Ujang"
    assert (await stands(town, host)).relationship is Relationship.HEAD


@pytest.mark.parametrize("order", list(permutations(range(3))))
async def test_who_left_after_his_wife_had_died_is_widowed(town: MonthTown, order: tuple[int, ...]) -> None:
    """Also while she alone was of their household by the approvals, and headed it."""
    head, wife, *rest = await a_family(town)
    told = (dies(wife), on(leaves(head, *rest), 6), on(arrives(head, *rest), 6))
    await town.hand_in(*(told[each] for each in order))
    assert [await marital(town, each) for each in (head, *rest)] == [Marital.WIDOWED, Marital.SINGLE, Marital.SINGLE]


async def test_so_is_the_son_of_the_house_and_not_his_mother(town: MonthTown) -> None:
    """Whose wife alone was of the household by the approvals, and headed it."""
    head, wife, son, child = await a_family(town)
    bride = person("Euis", household_id=head.household_id, relationship=Relationship.CHILD_IN_LAW)
    await town.move_in(bride)
    wed = (EditPerson(each.id, {}, {"marital": str(Marital.MARRIED.value)}) for each in (son, bride))
    family = (head, wife, son, child)
    await town.hand_in(on(report("status", *wed), 2), on(leaves(*family), 6), on(arrives(*family), 6), dies(bride))
    found = [await marital(town, each) for each in (head, wife, son)]
    assert found == [Marital.MARRIED, Marital.MARRIED, Marital.WIDOWED]


async def test_who_left_before_that_is_asked_about(town: MonthTown) -> None:
    head, wife, *rest = await a_family(town)
    await town.hand_in(on(leaves(head, *rest), 2), dies(wife))
    assert await marital(town, head) is Marital.MARRIED


@pytest.mark.parametrize("order", list(permutations(range(3))))
async def test_whoever_is_named_to_receive_does_so_where_the_family_went(
    town: MonthTown, order: tuple[int, ...]
) -> None:
    head, wife, *rest = await a_family(town)
    told = (receives(wife), on(leaves(head, wife, *rest), 6), on(arrives(head, wife, *rest), 6))
    await town.hand_in(*(told[each] for each in order))
    assert (await stands(town, wife)).is_caretaker


async def test_so_does_who_is_named_where_they_came_to_for_the_household_that_they_were_of(town: MonthTown) -> None:
    """Part of it stayed by the approvals, but parted from it before they left."""
    head, wife, son, child = await a_family(town)
    own = JoinHousehold(son.id, HouseholdId(f"own{next(_houses)}"), RT_3, False, relationship=Relationship.HEAD)
    came = on(arrives(head, wife, child), 6)
    named = replace(receives(wife, 9), area=came.area)
    await town.hand_in(came, named, on(report("split", own), 3))
    assert [(await stands(town, each)).is_caretaker for each in (wife, son)] == [True, False]


@pytest.mark.parametrize("went", ["died", "left"])
async def test_who_received_until_he_went_is_no_hindrance(town: MonthTown, went: str) -> None:
    head, wife, *_ = await a_family(town)
    named = replace(receives(wife), status=Status.WAITING)
    await town.hand_in(named, dies(wife, number=6) if went == "died" else on(leaves(wife), 6))
    assert await town.approve(named) == []
    assert not (await stands(town, head)).is_caretaker
    await balances(town)


@pytest.mark.parametrize("order", [each for each in permutations(range(4)) if each.index(0) < each.index(1)])
async def test_a_son_follows_both_where_he_went(town: MonthTown, order: tuple[int, ...]) -> None:
    """He heads it as its only grown-up, and receives its aid since the report of his mother's death names him. Where
    that is approved before her husband's, which names her, who follows is asked for."""
    head, wife, son, child = await a_family(town)
    told = (
        dies(head, wife), dies(wife, son, number=4), on(leaves(son, child), 6), on(arrives(son, child), 6),
    )  # fmt: skip
    await town.hand_in(*(told[each] for each in order))
    found = await stands(town, son)
    assert (found.relationship, found.is_caretaker) == (Relationship.HEAD, True)


async def test_who_comes_back_receives_as_he_did_where_he_was(town: MonthTown) -> None:
    head, wife, *rest = await a_family(town)
    await town.hand_in(
        on(arrives(wife, *rest, at=ELSEWHERE), 6), dies(head, wife), on(arrives(wife, *rest, at=RT_3), 9)
    )
    assert (await stands(town, wife)).is_caretaker


async def test_a_pengurus_who_is_named_alone_takes_the_place_of_the_one_before(town: MonthTown) -> None:
    """Where they went to as one household, though somebody else received there by then."""
    head, wife, *rest = await a_family(town)
    await town.hand_in(receives(head, 1), on(arrives(head, wife, *rest), 6), receives(wife))
    assert [(await stands(town, each)).is_caretaker for each in (head, wife)] == [False, True]


async def test_nobody_receives_for_a_household_that_she_parted_from(town: MonthTown) -> None:
    _, wife, *_ = await a_family(town)
    own = JoinHousehold(wife.id, HouseholdId(f"own{next(_houses)}"), RT_3, False, relationship=Relationship.HEAD)
    named = replace(receives(wife, 9), status=Status.WAITING)
    await town.hand_in(named, on(report("split", own), 3))
    assert await town.approve(named) == ["not-of-the-family"]
