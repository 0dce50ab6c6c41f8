"""A child that is told by hand as come is of its mother's household, or its family's; where that is not clear the
operator reads so, and it heads nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.domain.areas import AreaCode
from bot.domain.people.people import HouseholdId, Marital, Person, PersonId, Relationship, Sex
from bot.services.clock.find_matters import find_matters
from bot.services.demo.demo_village import REGENCY, RT_001, RT_003, VILLAGE
from bot.services.matters.standing import open_matters
from bot.storage import tables
from bot.storage.registry.registry_changes import add_persons
from tests.services.phones import Town
from tests.services.submission.test_waiting_is_seen import card_of
from tests.storage.village import a_write, person

OLD, NEW = HouseholdId("old"), HouseholdId("new")
MOTHER = person(
    "Imas Nurradari", sex=Sex.FEMALE, birth_date=date(1990, 5, 1), household_id=OLD, area=RT_003, kk="", mother="",
    relationship=Relationship.HEAD, marital=Marital.WIDOWED, programmes=(), address="Kp. Baru No. 3",
)  # fmt: skip
CHILD = replace(
    MOTHER, id=PersonId("yayan"), name="Yayan Karnadi", sex=Sex.MALE, birth_date=date(2019, 9, 1), marital=None,
    relationship=Relationship.CHILD, mother="Imas Nurradari", nik="",
)  # fmt: skip
TOLD = ("Yayan Karnadi", "Hari ini", "1", "Laki-laki", "01-09-2019")


async def enter(town: Town, *people: Person, area: AreaCode = RT_003) -> None:
    async with town.house.db.write() as transaction:
        await add_persons(await a_write(transaction), area, people)


async def comes(town: Town, *answers: str) -> str:
    """Told by hand to the RT that the family came to, and approved: what the card said."""
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", *answers, "Kirim")
    if "pindahkan" in " ".join(phone.newest.labels):
        await phone.tap("Ya, pindahkan")
    if "masih anak-anak" in phone.text:
        await phone.answer("Lewati", "Kirim")
    told = (await town.reports())[-1]
    await town.room.tap("Setujui", card_of(town, told))
    town.clock.advance(days=1)
    return card_of(town, told).prompt.text


async def stands(town: Town, name: str) -> dict[str, Any]:
    (row,) = [each for each in await town.rows(tables.persons) if each["name"].upper() == name.upper()]
    return row


async def test_a_child_told_after_its_mother_came_by_hand_is_of_her_household_again(town: Town) -> None:
    await enter(town, MOTHER, CHILD)
    await comes(town, "Imas Nurradari", "Hari ini", "1", "Perempuan", "01-05-1990")
    card = await comes(town, *TOLD)
    child, mother = await stands(town, CHILD.name), await stands(town, MOTHER.name)
    assert (child["area_code"], child["household_id"]) == (RT_001, mother["household_id"])
    assert (mother["relationship"], child["relationship"]) == (Relationship.HEAD, Relationship.CHILD)
    assert "Yayan Karnadi masuk ke KK Imas Nurradari, keluarganya yang tinggal di RT ini." in card


async def test_a_child_is_of_the_household_of_its_mother_where_she_was_entered_anew(town: Town) -> None:
    await enter(town, replace(MOTHER, household_id=NEW, area=RT_001), area=RT_001)
    await enter(town, replace(CHILD, relationship=None))
    await comes(town, *TOLD)
    child = await stands(town, CHILD.name)
    assert (child["household_id"], child["relationship"]) == (NEW, Relationship.CHILD)


@pytest.mark.parametrize(
    ("more", "joins"),
    [(("+ Alamat", "kp baru no 3"), True), (("+ Alamat", "kp baru no 4"), False), ((), False)],
)
async def test_a_child_on_no_list_is_of_the_family_of_its_house_number_or_the_operator_reads_that_it_is_alone(
    more: Sequence[str], joins: bool, town: Town
) -> None:
    await enter(town, replace(MOTHER, household_id=NEW, area=RT_001), area=RT_001)
    card = await comes(town, *TOLD, *more)
    child = await stands(town, CHILD.name)
    assert (child["household_id"] == NEW) is joins
    assert child["relationship"] is None
    assert ("Yayan Karnadi masih anak-anak dan datang sendiri." in card) is not joins
    await find_matters(town.house, REGENCY)
    async with town.house.db.read() as transaction:
        alone = [each for each in await open_matters(transaction, VILLAGE) if each.cause == "left-alone"]
    assert bool(alone) is not joins


async def test_a_child_on_no_list_is_of_the_family_with_its_no_kk(town: Town) -> None:
    kk = "3215270101110042"
    await enter(town, replace(MOTHER, household_id=NEW, area=RT_001, kk=kk), area=RT_001)
    await comes(town, *TOLD, "+ No KK", kk)
    assert (await stands(town, CHILD.name))["household_id"] == NEW


async def test_of_two_mothers_of_that_name_none_is_guessed(town: Town) -> None:
    other = replace(MOTHER, id=PersonId("other"), household_id=HouseholdId("other"), area=RT_001, nik="")
    await enter(town, replace(MOTHER, household_id=NEW, area=RT_001), other, area=RT_001)
    await enter(town, replace(CHILD, relationship=None))
    card = await comes(town, *TOLD)
    child = await stands(town, CHILD.name)
    assert child["household_id"] not in (NEW, "other")
    assert child["relationship"] is None
    assert "Belum jelas ikut KK siapa" in card


async def test_a_child_that_is_told_first_does_not_head_its_mother(town: Town) -> None:
    await comes(
        town, "Yayan Karnadi", "Hari ini", "2", "Laki-laki", "01-09-2019", "Imas Nurradari", "Perempuan", "01-05-1990"
    )
    child, mother = await stands(town, CHILD.name), await stands(town, MOTHER.name)
    assert child["household_id"] == mother["household_id"]
    assert (child["relationship"], mother["relationship"]) == (None, Relationship.HEAD)


async def test_a_child_on_no_list_is_asked_about_and_is_of_the_family_that_is_named(town: Town) -> None:
    await enter(town, replace(MOTHER, household_id=NEW, area=RT_001), area=RT_001)
    phone = await town.phone("rt-2").answer("lapor", "Pindah masuk", *TOLD, "Kirim")
    assert phone.text.startswith("Yayan Karnadi masih anak-anak dan datang sendiri.\n\nIkut keluarga siapa di RT ini?")
    assert await town.reports() == []
    await phone.answer("Imas", "Imas Nurradari", "Anak", "Kirim")
    await town.room.tap("Setujui")
    child = await stands(town, CHILD.name)
    assert (child["household_id"], child["relationship"]) == (NEW, Relationship.CHILD)
