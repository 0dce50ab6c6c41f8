"""A baby entered after its family's leaving and coming were told goes along with both, in whatever order these are
approved: neither names it."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from itertools import permutations
from pathlib import Path

import pytest

from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Relationship
from bot.domain.report.changes import AddPerson, JoinHousehold, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.review.expect_arrivals import expect_arrivals
from bot.services.work.work import Work
from bot.storage.registry import arrivals
from bot.storage.registry.registry_changes import end_persons
from bot.storage.registry.registry_writes import IMPORT, begin_write
from tests.services.effect.events import balances, day
from tests.services.effect.test_mixed_order import comes, goes
from tests.services.month_town import DINA, MonthTown, a_month, family, report
from tests.storage.village import REGENCY, RT_3, RT_4, person

MINUTE = timedelta(minutes=1)
LEFT_ON = 3


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[MonthTown]:
    async with a_month(database_url, tmp_path) as town:
        yield town


async def sent(town: MonthTown, told: Report) -> Report:
    town.clock.now += MINUTE
    waits = replace(told, submitted_at=town.clock(), status=Status.WAITING, decided_at=None, decided_by=None)
    await town.hand_in(waits)
    return waits


def a_baby(mother: Person, born: int) -> Person:
    baby = person("Bayi", household_id=mother.household_id, nik="", relationship=Relationship.CHILD)
    return replace(baby, birth_date=day(born), area=mother.area)


async def they_move(town: MonthTown) -> tuple[Person, Person, list[Report]]:
    mother, father = family(2)
    await town.move_in(mother, father)
    left = goes(mother, father, number=LEFT_ON, rt=RT_3, to=RT_4)
    came = comes(mother, father, number=LEFT_ON, at=RT_4)
    return mother, father, [await sent(town, left), await sent(town, came)]


async def stand(town: MonthTown, *who: Person) -> list[tuple[object, ...]]:
    found = [await town.person(each.id) for each in who]
    return [(each.status, each.area, each.household_id) for each in found if each]


@pytest.mark.parametrize("order", list(permutations(range(2))))
@pytest.mark.parametrize("born", [1, LEFT_ON + 9])
@pytest.mark.parametrize("by_list", [True, False])
async def test_it_comes_along_with_them(town: MonthTown, by_list: bool, born: int, order: tuple[int, ...]) -> None:
    mother, father, moves = await they_move(town)
    baby = a_baby(mother, born)
    if by_list:
        await town.move_in(baby)
    else:
        told = await sent(town, report("birth", AddPerson(baby), event_date=day(born)))
        assert await town.approve(told) == []
    town.clock.now += MINUTE
    for each in order:
        assert await town.approve(moves[each]) == []
    assert await stand(town, mother, father, baby) == [(BasicStatus.ALIVE, RT_4, mother.household_id)] * 3
    await balances(town)


async def test_it_is_where_they_are_again_once_their_coming_is_taken_back(town: MonthTown) -> None:
    mother, _, (left, came) = await they_move(town)
    baby = a_baby(mother, 1)
    await town.move_in(baby)
    town.clock.now += MINUTE
    for each in (left, came):
        assert await town.approve(each) == []
    assert "menunggu" in await town.take_back(came, DINA)
    assert [each[0] for each in await stand(town, mother, baby)] == [BasicStatus.MOVED] * 2


async def test_with_one_of_them_it_comes_too(town: MonthTown) -> None:
    mother, father, (left, came) = await they_move(town)
    baby = a_baby(mother, 1)
    await town.move_in(baby)
    died = await sent(town, report("death", *_dies(father)))
    town.clock.now += MINUTE
    for each in (left, died, came):
        assert await town.approve(each) == []
    assert [each[0] for each in await stand(town, mother, father, baby)] == [
        BasicStatus.ALIVE,
        BasicStatus.DEAD,
        BasicStatus.ALIVE,
    ]


async def test_of_which_it_is_told_that_it_left_it_comes_by_a_report_of_its_own(town: MonthTown) -> None:
    mother, _, (left, came) = await they_move(town)
    baby = a_baby(mother, 1)
    await town.move_in(baby)
    alone = await sent(town, goes(baby, number=LEFT_ON, rt=RT_3))
    for each in (alone, left, came):
        assert await town.approve(each) == []
    assert (await stand(town, baby))[0][0] is BasicStatus.MOVED


async def test_a_grown_up_who_left_before_does_not_come_with_them(town: MonthTown) -> None:
    mother, _, (left, came) = await they_move(town)
    baby, uncle = a_baby(mother, 1), replace(family(1)[0], household_id=mother.household_id)
    await town.move_in(baby, uncle)
    gone = await sent(town, goes(uncle, number=2, rt=RT_3))
    for each in (gone, left, came):
        assert await town.approve(each) == []
    assert [each[0] for each in await stand(town, baby, uncle)] == [BasicStatus.ALIVE, BasicStatus.MOVED]


async def test_nor_does_one_whom_a_list_left_out(town: MonthTown) -> None:
    mother, _, (left, came) = await they_move(town)
    uncle = replace(family(1)[0], household_id=mother.household_id)
    await town.move_in(uncle)
    town.clock.now += MINUTE
    async with town.house.db.write() as transaction:
        write = await begin_write(transaction, IMPORT, None, town.clock())
        await end_persons(write, REGENCY, [(uncle.id, BasicStatus.MOVED, day(LEFT_ON))])
    for each in (left, came):
        assert await town.approve(each) == []
    assert [each[0] for each in await stand(town, mother, uncle)] == [BasicStatus.ALIVE, BasicStatus.MOVED]


async def a_baby_left_along(town: MonthTown) -> tuple[Person, Person, Person, list[Report]]:
    mother, father, moves = await they_move(town)
    baby = a_baby(mother, 1)
    await town.move_in(baby)
    town.clock.now += MINUTE
    assert await town.approve(moves[0]) == []
    return mother, father, baby, moves


async def test_one_that_was_gone_when_their_coming_was_told_waits_for_its_own(town: MonthTown) -> None:
    """It stood among those expected, and was not named."""
    mother, father, baby, _ = await a_baby_left_along(town)
    town.clock.now += MINUTE
    assert await town.approve(await sent(town, comes(mother, father, number=LEFT_ON, at=RT_4))) == []
    assert [each[0] for each in await stand(town, mother, baby)] == [BasicStatus.ALIVE, BasicStatus.MOVED]


async def test_nobody_waits_for_it_there(town: MonthTown) -> None:
    mother, _, baby, (left, came) = await a_baby_left_along(town)
    assert await awaited(town, left, baby.id) == {baby.id}, "the coming of the others is told already"
    assert await town.approve(came) == []
    assert await awaited(town, came, baby.id) == set()
    assert await town.approve(await sent(town, goes(mother, baby, number=9, rt=RT_4))) == []
    assert await awaited(town, came, baby.id) == set(), "it has gone on"


async def awaited(town: MonthTown, told: Report, baby: PersonId) -> set[PersonId]:
    async with town.house.db.write() as transaction:
        await expect_arrivals(Work(transaction, town.house, town.clock()), told, [baby])
        return {each.id for each in await arrivals.expected(transaction, RT_4)}


def _dies(who: Person) -> tuple[SetStatus, ...]:
    return (SetStatus(who.id, BasicStatus.DEAD, day(LEFT_ON + 1)),)


async def test_whose_mother_has_parted_from_those_who_left_stays_with_her(town: MonthTown) -> None:
    mother, granny = family(2)
    await town.move_in(mother, granny)
    baby = replace(a_baby(mother, 5), mother=mother.name)
    born = await sent(town, report("birth", AddPerson(baby), event_date=day(5)))
    own = JoinHousehold(mother.id, HouseholdId(f"own-{mother.id}"), RT_3, False, relationship=Relationship.HEAD)
    parted = await sent(town, report("split", own, event_date=day(4)))
    left = await sent(town, goes(granny, number=9, rt=RT_3))
    for each in (parted, left, born):
        assert await town.approve(each) == []
    assert await stand(town, mother, baby) == [(BasicStatus.ALIVE, RT_3, own.household_id)] * 2
    assert await stand(town, granny) == [(BasicStatus.MOVED, RT_3, granny.household_id)]
    await balances(town)
