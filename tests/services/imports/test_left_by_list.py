"""A list parts no baby from its family."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.domain.people.people import HouseholdId, Person, PersonId, Relationship, Sex
from bot.services.effect.open_month import begin_month
from tests.services.imports.test_parted_families import house_of, take
from tests.services.month_town import AUGUST, MonthTown, a_month, family
from tests.storage.village import REGENCY, RT_4, person

KK, BEFORE, THIRD, AFAR = (f"321527010101{end}" for end in ("0779", "0555", "0888", "0999"))


async def lives(town: MonthTown, kk: str = "") -> list[Person]:
    """A family on this card, and somebody on one."""
    head, wife, baby = (replace(each, kk=kk, household_id=HouseholdId("new")) for each in family(3))
    head = replace(head, relationship=Relationship.HEAD)
    baby = replace(baby, birth_date=date(2026, 7, 1), relationship=Relationship.CHILD)
    other = replace(person("Old"), kk=KK, household_id=HouseholdId("old"))
    third = replace(person("Third"), kk=THIRD, household_id=HouseholdId("third"))
    await town.move_in(head, wife, baby, other, third)
    async with town.house.db.write() as transaction:
        await begin_month(transaction, town.house, REGENCY, AUGUST)
    return [head, wife, baby]


@pytest.mark.parametrize("listed", [False, True])
async def test_a_family_that_a_list_has_on_a_card_takes_its_baby_along(
    listed: bool, database_url: str, tmp_path: Path
) -> None:
    async with a_month(database_url, tmp_path) as town:
        head, wife, baby = await lives(town)
        await take(town, replace(head, kk=KK), replace(wife, kk=KK), *([baby] if listed else []))
        assert {(await house_of(town, each))[0] for each in (head, wife, baby)} == {"old"}


@pytest.mark.parametrize("kk", ["", THIRD])
async def test_but_not_from_who_stays_nor_where_they_part(kk: str, database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        head, wife, baby = await lives(town)
        await take(town, replace(head, kk=KK), replace(wife, kk=kk))
        assert (await house_of(town, baby))[0] == "new"


async def test_nor_to_another_rt(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        head, wife, baby = await lives(town)
        await town.move_in(replace(person("Afar"), kk=AFAR, household_id=HouseholdId("afar"), area=RT_4))
        await take(town, replace(head, kk=AFAR, area=RT_4), replace(wife, kk=AFAR, area=RT_4))
        assert (await house_of(town, wife))[0] == "afar"
        assert (await house_of(town, baby))[0] == "new"


async def test_nor_whom_the_list_has_on_the_card_of_before(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        head, wife, baby = (replace(each, kk=BEFORE) for each in await lives(town, BEFORE))
        await take(town, replace(head, kk=KK), replace(wife, kk=KK), baby)
        assert (await house_of(town, baby))[0] == "new"


async def a_daughter_with_a_baby(town: MonthTown, born: date) -> tuple[Person, Person]:
    """In the household of her parents; the baby has no number, and is on no list."""
    grandma = replace(person("Enok"), kk=KK, household_id=HouseholdId("old"), relationship=Relationship.HEAD)
    mother = replace(grandma, id=PersonId("Imas"), name="Imas", nik="", relationship=Relationship.CHILD)
    baby = replace(mother, id=PersonId("Dede"), name="Dede", birth_date=born, mother=mother.name)
    mother = replace(mother, nik="3215104708980001")
    await town.move_in(grandma, mother, replace(baby, relationship=Relationship.GRANDCHILD))
    async with town.house.db.write() as transaction:
        await begin_month(transaction, town.house, REGENCY, AUGUST)
    return mother, baby


async def test_a_baby_goes_along_with_its_mother_to_a_card_of_her_own(database_url: str, tmp_path: Path) -> None:
    async with a_month(database_url, tmp_path) as town:
        mother, baby = await a_daughter_with_a_baby(town, date(2026, 7, 1))
        await take(town, replace(mother, kk=BEFORE, household_id=HouseholdId("own"), relationship=Relationship.HEAD))
        house, kk, _ = await house_of(town, mother)
        assert (kk, (await house_of(town, baby))[0]) == (BEFORE, house)
        now = await town.person(baby.id)
        assert now is not None
        assert now.relationship is Relationship.CHILD


async def test_an_elder_child_stays_where_the_list_leaves_it(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        mother, child = await a_daughter_with_a_baby(town, date(2023, 7, 1))
        await take(town, replace(mother, kk=BEFORE, household_id=HouseholdId("own"), relationship=Relationship.HEAD))
        assert (await house_of(town, child))[0] == "old"


@pytest.mark.parametrize("namesake", [False, True])
async def test_a_baby_that_a_list_has_on_the_card_from_which_its_mother_parted_is_of_hers(
    namesake: bool, database_url: str, tmp_path: Path
) -> None:
    """She lives in another RT by now, in a household that has no card yet; the list has both on the old one, there."""
    async with a_month(database_url, tmp_path) as town:
        mother, baby = await a_daughter_with_a_baby(town, date(2026, 7, 1))
        grown = replace(mother, sex=Sex.FEMALE, area=RT_4, kk="", household_id=HouseholdId("own"))
        grown = replace(
            grown, id=PersonId("Lilis"), name="Lilis", nik="3215104708980002", relationship=Relationship.HEAD
        )
        await town.move_in(grown)
        if namesake:
            await town.move_in(replace(grown, id=PersonId("other"), nik="", household_id=HouseholdId("other")))
        born = replace(baby, id=PersonId("new"), name="Dewi", area=RT_4, kk=KK, mother=grown.name)
        await take(town, replace(born, household_id=HouseholdId("row")))
        assert ((await house_of(town, born))[0] == "own") is not namesake


async def test_of_no_child_who_is_called_as_its_mother_is_a_baby(tmp_path: Path) -> None:
    async with a_month(f"sqlite+aiosqlite:///{tmp_path / 'month.db'}", tmp_path) as town:
        mother, baby = await a_daughter_with_a_baby(town, date(2026, 7, 1))
        girl = replace(mother, id=PersonId("Lilis"), name="Lilis", nik="3215104704190002", sex=Sex.FEMALE, kk="")
        await town.move_in(replace(girl, birth_date=date(2019, 4, 7), area=RT_4, household_id=HouseholdId("hers")))
        born = replace(baby, id=PersonId("new"), name="Dewi", area=RT_4, kk=KK, mother="Lilis")
        await take(town, replace(born, household_id=HouseholdId("row")))
        assert (await house_of(town, born))[0] != "hers"
