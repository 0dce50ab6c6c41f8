"""A baby born since its mother went to another household, or left, is of hers, in whatever order both are approved;
the report of her going names whoever went that day, on which there was no baby."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from itertools import permutations
from pathlib import Path

import pytest

from bot.domain.people.people import BasicStatus, HouseholdId, Person, Relationship
from bot.domain.report.changes import AddPerson, JoinHousehold, NameHead, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from tests.services.effect.events import balances, day
from tests.services.month_town import DINA, MonthTown, a_month, report
from tests.storage.village import RT_3, RT_4, person

pytestmark = pytest.mark.both_databases
MINUTE = timedelta(minutes=1)
OLD, NEW = HouseholdId("parents"), HouseholdId("own")
GRANDMA = person("Enok", household_id=OLD, relationship=Relationship.HEAD)
MOTHER = person("Imas", household_id=OLD, relationship=Relationship.CHILD)
WENT, BORN = 3, 4
ORDERS = list(permutations(range(2)))


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[MonthTown]:
    async with a_month(database_url, tmp_path) as town:
        await town.move_in(GRANDMA, MOTHER)
        yield town


def a_baby(born: int, mother: str = MOTHER.name) -> Person:
    baby = person("Dede", household_id=OLD, nik="", relationship=Relationship.GRANDCHILD)
    return replace(baby, birth_date=day(born), mother=mother)


def born(baby: Person) -> Report:
    assert baby.birth_date
    return report("birth", AddPerson(baby), event_date=baby.birth_date)


def parts(number: int = WENT) -> Report:
    joins = JoinHousehold(MOTHER.id, NEW, RT_3, False, relationship=Relationship.HEAD)
    told = report("split", joins, event_date=day(number))
    return replace(told, change=replace(told.change, effects=(joins, NameHead(NEW, MOTHER.id)), event_date=day(number)))


def leaves(number: int = WENT) -> Report:
    told = report("move_out", SetStatus(MOTHER.id, BasicStatus.MOVED, day(number), to=RT_4), event_date=day(number))
    return replace(told, change=replace(told.change, event_date=day(number)))


async def sent(town: MonthTown, told: Report) -> Report:
    town.clock.now += MINUTE
    waits = replace(told, submitted_at=town.clock(), status=Status.WAITING, decided_at=None, decided_by=None)
    await town.hand_in(waits)
    return waits


async def approved(town: MonthTown, *those: Report) -> None:
    for each in those:
        town.clock.now += MINUTE
        assert await town.approve(await town.report(each)) == []


async def stands(town: MonthTown, baby: Person) -> tuple[object, ...]:
    now = await town.person(baby.id)
    assert now is not None
    return now.status, now.household_id, now.relationship


@pytest.mark.parametrize("order", ORDERS)
async def test_it_is_of_the_household_to_which_she_went_before(town: MonthTown, order: tuple[int, ...]) -> None:
    baby = a_baby(BORN)
    told = [await sent(town, born(baby)), await sent(town, parts())]
    await approved(town, *(told[n] for n in order))
    assert await stands(town, baby) == (BasicStatus.ALIVE, NEW, Relationship.CHILD)
    last = told[order[-1]]
    assert "dibatalkan" in await town.take_back(last, DINA)
    await approved(town, last)
    assert await stands(town, baby) == (BasicStatus.ALIVE, NEW, Relationship.CHILD)
    await balances(town)


@pytest.mark.parametrize("order", ORDERS)
async def test_one_born_before_that_stays_where_the_report_leaves_it(town: MonthTown, order: tuple[int, ...]) -> None:
    baby = a_baby(WENT - 1)
    told = [await sent(town, born(baby)), await sent(town, parts())]
    await approved(town, *(told[n] for n in order))
    assert await stands(town, baby) == (BasicStatus.ALIVE, OLD, Relationship.GRANDCHILD)
    await balances(town)


@pytest.mark.parametrize("order", ORDERS)
async def test_so_does_one_of_another_mother_there(town: MonthTown, order: tuple[int, ...]) -> None:
    baby = a_baby(BORN, mother=GRANDMA.name)
    told = [await sent(town, born(baby)), await sent(town, parts())]
    await approved(town, *(told[n] for n in order))
    assert await stands(town, baby) == (BasicStatus.ALIVE, OLD, Relationship.GRANDCHILD)


async def test_a_child_that_is_a_baby_no_more_stays_where_its_head_saw_it(town: MonthTown) -> None:
    child = replace(a_baby(BORN), birth_date=day(BORN).replace(year=2022))
    await town.move_in(child)
    told = parts()
    long_ago = day(WENT).replace(year=2021)
    change = replace(told.change, event_date=long_ago)
    await approved(town, await sent(town, replace(told, event_date=long_ago, change=change)))
    assert await stands(town, child) == (BasicStatus.ALIVE, OLD, Relationship.GRANDCHILD)


async def test_it_leaves_with_her_who_left_before(town: MonthTown) -> None:
    baby = a_baby(BORN)
    told = [await sent(town, born(baby)), await sent(town, leaves())]
    await approved(town, *told)
    now = await town.person(baby.id)
    assert now is not None
    assert (now.status, now.died_or_left_on) == (BasicStatus.MOVED, day(BORN))
    assert "dibatalkan" in await town.take_back(told[-1], DINA)
    assert await stands(town, baby) == (BasicStatus.ALIVE, OLD, Relationship.GRANDCHILD)
    await balances(town)


async def test_her_going_is_not_taken_back_below_it(town: MonthTown) -> None:
    """The household that her going made is that of the baby, too."""
    baby = a_baby(BORN)
    birth, parted = await sent(town, born(baby)), await sent(town, parts())
    await approved(town, parted, birth)
    assert birth.number in await town.take_back(parted, DINA)
    assert "dibatalkan" in await town.take_back(birth, DINA)
    assert "dibatalkan" in await town.take_back(parted, DINA)
    await approved(town, birth, parted)
    assert await stands(town, baby) == (BasicStatus.ALIVE, NEW, Relationship.CHILD)
    await balances(town)
