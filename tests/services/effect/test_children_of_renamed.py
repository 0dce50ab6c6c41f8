"""A mother's name that is put right is so of her children too, though nobody says it again of each."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.domain.people.people import HouseholdId, Person, Relationship, Sex
from bot.domain.report.changes import EditPerson
from bot.domain.report.report import Report
from bot.domain.report.review import Status
from bot.services.month.close_month import close_month
from tests.services.month_town import CLOSING, PUT_RIGHT, MonthTown, a_month, report
from tests.storage.village import REGENCY, person

HOUSE = HouseholdId("house")


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[MonthTown]:
    async with a_month(database_url, tmp_path) as town:
        yield town


def of_house(name: str, kin: Relationship, mother: str, **known: object) -> Person:
    return person(name, **{"household_id": HOUSE, "relationship": kin, "mother": mother} | known)


def renamed(who: Person, right: str) -> Report:
    return report("correction", EditPerson(who.id, {"name": who.name}, {"name": right}), status=Status.WAITING)


async def approve(town: MonthTown, told: Report) -> None:
    await town.hand_in(told)
    assert await town.approve(told) == []


async def mothers(town: MonthTown, *those: Person) -> list[str | None]:
    found = [await town.person(each.id) for each in those]
    return [each.mother if each else None for each in found]


async def a_family(town: MonthTown) -> tuple[Person, ...]:
    mother = of_house("Siti Aminh", Relationship.WIFE, "Enok", sex=Sex.FEMALE)
    child = of_house("Dedi", Relationship.CHILD, "SITI AMINH")
    other = of_house("Rina", Relationship.CHILD, "Euis")
    apart = person("Ujang", household_id=HouseholdId("apart"), mother="SITI AMINH")
    await town.move_in(mother, child, other, apart)
    return mother, child, other, apart


async def test_her_children_of_the_household_have_her_right_name_until_that_is_taken_back(town: MonthTown) -> None:
    mother, child, other, apart = await a_family(town)
    told = renamed(mother, "Siti Aminah")
    await approve(town, told)
    assert await mothers(town, child, other, apart) == ["Siti Aminah", "Euis", "SITI AMINH"]
    await town.take_back(told)
    assert await mothers(town, child) == ["SITI AMINH"]


async def test_a_fathers_name_is_nobodys_mothers(town: MonthTown) -> None:
    father = of_house("Asep", Relationship.HEAD, "Enok", sex=Sex.MALE)
    child = of_house("Dedi", Relationship.CHILD, "Asep")
    await town.move_in(father, child)
    await approve(town, renamed(father, "Asep Suryana"))
    assert await mothers(town, child) == ["Asep"]


async def test_the_files_ask_to_put_right_whose_child_he_is(town: MonthTown) -> None:
    mother, child, *_ = await a_family(town)
    await approve(town, renamed(mother, "Siti Aminah"))
    town.clock.now = CLOSING
    await close_month(town.house, REGENCY)
    rows = {row["Nama"]: row for row in await town.sheet(PUT_RIGHT)}
    assert rows.keys() == {"SITI AMINAH", child.name.upper()}
    assert "SITI AMINAH" in [str(value).upper() for name, value in rows["DEDI"].items() if "bu kandung" in name]
