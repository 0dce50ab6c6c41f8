"""Whose wife or husband died is widowed in the registry, though nobody says so a second time."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.domain.people.people import BasicStatus, HouseholdId, Marital, Person, Relationship
from bot.domain.report.changes import AddPerson, EditPerson, JoinHousehold, PutRight, SetStatus
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.month.close_month import close_month
from tests.services.effect.events import day, on
from tests.services.month_town import CLOSING, PUT_RIGHT, MonthTown, a_month, report
from tests.storage.village import REGENCY, RT_3, RT_4, person

HOUSE = HouseholdId("house")
WAITING = {"status": Status.WAITING}
MARRIED, WIDOWED, DIVORCED = Marital.MARRIED, Marital.WIDOWED, Marital.DIVORCED


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[MonthTown]:
    async with a_month(database_url, tmp_path) as town:
        yield town


async def of_family(town: MonthTown, *members: tuple[str, Relationship, Marital]) -> list[Person]:
    born = {"household_id": HOUSE, "birth_date": date(1970, 1, 1)}
    found = [person(name, relationship=kin, marital=marital, **born) for name, kin, marital in members]
    await town.move_in(*found)
    return found


async def a_couple(town: MonthTown) -> list[Person]:
    son = ("Dedi", Relationship.CHILD, MARRIED)
    return await of_family(town, ("Asep", Relationship.HEAD, MARRIED), ("Siti", Relationship.WIFE, MARRIED), son)


def dies(who: Person, number: int = 3) -> Report:
    return on(report("death", SetStatus(who.id, BasicStatus.DEAD, day(number)), **WAITING), number)


def weds(who: Person, number: int) -> Report:
    edit = EditPerson(who.id, {}, {"marital": str(MARRIED.value)})
    return on(report("status", edit, area=who.area, **WAITING), number)


async def approve(town: MonthTown, *told: Report) -> None:
    for each in told:
        await town.hand_in(each)
        assert await town.approve(each) == []


async def maritals(town: MonthTown, *those: Person) -> list[Marital | None]:
    found = [await town.person(each.id) for each in those]
    return [each.marital for each in found if each]


async def test_who_was_married_to_the_dead_is_widowed_until_that_is_taken_back(town: MonthTown) -> None:
    husband, wife, son = await a_couple(town)
    died = dies(husband)
    await approve(town, died)
    assert await maritals(town, husband, wife, son) == [MARRIED, WIDOWED, MARRIED]
    await town.take_back(died)
    assert await maritals(town, wife) == [MARRIED]


async def test_a_head_is_widowed_by_the_death_of_his_wife_but_not_of_one_of_two(town: MonthTown) -> None:
    husband, wife, _ = await a_couple(town)
    second = person("Euis", household_id=HOUSE, relationship=Relationship.WIFE, marital=MARRIED)
    await town.move_in(second)
    await approve(town, dies(second))
    assert await maritals(town, husband) == [MARRIED]
    await approve(town, dies(wife, 4))
    assert await maritals(town, husband) == [WIDOWED]


async def test_who_is_divorced_or_a_child_of_the_dead_stays_so(town: MonthTown) -> None:
    husband, wife, son = await of_family(
        town,
        ("Asep", Relationship.HEAD, DIVORCED),
        ("Siti", Relationship.WIFE, MARRIED),
        ("Dedi", Relationship.CHILD, MARRIED),
    )
    await approve(town, dies(son), dies(husband, 4))
    assert await maritals(town, husband, wife) == [DIVORCED, MARRIED]


async def test_who_married_again_before_the_death_was_told_stays_married(town: MonthTown) -> None:
    husband, wife, _ = await a_couple(town)
    await approve(town, weds(wife, 9), dies(husband, 3))
    assert await maritals(town, wife) == [MARRIED]


async def test_who_married_before_the_death_is_widowed_by_it(town: MonthTown) -> None:
    husband, wife, _ = await a_couple(town)
    await approve(town, weds(wife, 2), dies(husband, 3))
    assert await maritals(town, wife) == [WIDOWED]


async def test_whose_husband_lives_after_all_is_married_again(town: MonthTown) -> None:
    husband, wife, _ = await a_couple(town)
    lives = report("still_alive", PutRight(husband.id, BasicStatus.ALIVE, BasicStatus.DEAD, RT_3), **WAITING)
    await approve(town, dies(husband), lives)
    assert await maritals(town, wife) == [MARRIED]


async def test_the_files_ask_to_put_right_how_she_is_married(town: MonthTown) -> None:
    husband, wife, _ = await a_couple(town)
    await approve(town, dies(husband))
    town.clock.now = CLOSING
    await close_month(town.house, REGENCY)
    (row,) = await town.sheet(PUT_RIGHT)
    assert row["Nama"] == wife.name.upper()
    assert (row["Status kawin: sebelum"], row["Status kawin: sesudah"]) == ("Kawin", "Cerai mati")


def goes_to_her_parents(wife: Person, number: int) -> Report:
    join = JoinHousehold(wife.id, HouseholdId("parents"), RT_4, arrives=True, address="Kp. Baru")
    return on(report("move_in", join, area=RT_4, **WAITING), number)


async def test_who_moved_out_between_the_death_and_its_approval_is_widowed_where_she_lives(town: MonthTown) -> None:
    husband, wife, son = await a_couple(town)
    died = dies(husband, 3)
    await approve(town, goes_to_her_parents(wife, 5), died)
    assert await maritals(town, wife, son) == [WIDOWED, MARRIED]
    await town.take_back(died)
    assert await maritals(town, wife) == [MARRIED]


@pytest.mark.parametrize("left_on", [2, 3])
async def test_who_had_moved_out_by_then_is_not(town: MonthTown, left_on: int) -> None:
    husband, wife, _ = await a_couple(town)
    await approve(town, goes_to_her_parents(wife, left_on), dies(husband, 3))
    assert await maritals(town, wife) == [MARRIED]


async def test_nor_who_married_again_after_she_had_moved_out(town: MonthTown) -> None:
    husband, wife, _ = await a_couple(town)
    await approve(town, goes_to_her_parents(wife, 5), weds(replace(wife, area=RT_4), 6), dies(husband, 3))
    assert await maritals(town, wife) == [MARRIED]


async def test_of_who_moved_out_the_others_of_the_family_stay_as_they_are(town: MonthTown) -> None:
    husband, _, son = await a_couple(town)
    await approve(town, goes_to_her_parents(son, 5), dies(husband, 3))
    assert await maritals(town, son) == [MARRIED]


def is_his_daughter(who: Person) -> Report:
    edit = EditPerson(who.id, {"relationship": "3"}, {"relationship": str(Relationship.CHILD.value)})
    return on(report("correction", edit, **WAITING), 6)


async def test_whose_kin_was_put_right_before_she_moved_out_is_no_wife_of_his(town: MonthTown) -> None:
    husband, wife, _ = await a_couple(town)
    await approve(town, is_his_daughter(wife), goes_to_her_parents(wife, 5), dies(husband, 3))
    assert await maritals(town, wife) == [MARRIED]


async def test_nor_who_stays_in_the_family(town: MonthTown) -> None:
    husband, *_ = await of_family(town, ("Asep", Relationship.HEAD, MARRIED))
    comes = person("Siti", household_id=HOUSE, relationship=Relationship.WIFE, marital=MARRIED)
    told = on(report("move_in", AddPerson(comes), **WAITING), 5)
    await approve(town, told, is_his_daughter(comes), dies(husband, 3))
    assert await maritals(town, comes) == [MARRIED]
