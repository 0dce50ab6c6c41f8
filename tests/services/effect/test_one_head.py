"""No household has two heads, whatever report, list, taking back or operator made somebody one."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId, Relationship
from bot.domain.report.changes import EditPerson, JoinHousehold, NameHead, SetStatus
from bot.domain.report.review import Status
from bot.services.doctor.records import check_records
from bot.storage.registry import read_registry
from bot.storage.registry.listed import Listed
from bot.storage.registry.registry_import import upsert_residents
from tests.services.effect.events import day, on
from tests.services.month_town import MonthTown, a_month, report
from tests.storage.village import REGENCY, RT_4, VILLAGE, a_write, person

HOUSE, OTHER = HouseholdId("house"), HouseholdId("other")
HEAD, HUSBAND, WIFE = Relationship.HEAD, Relationship.HUSBAND, Relationship.WIFE
KK = "3215270101010779"
FATHER, MOTHER, DEDI = (
    person(name, household_id=HOUSE, kk=KK, relationship=kin, birth_date=date(year, 1, 1), marital=None)
    for name, kin, year in (("Ayah", HEAD, 1980), ("Ibu", WIFE, 1978), ("Dedi", Relationship.CHILD, 2003))
)
WAITING = {"status": Status.WAITING}


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[MonthTown]:
    async with a_month(database_url, tmp_path) as town:
        yield town


async def kin(town: MonthTown, *who: Person) -> list[Relationship | None]:
    async with town.house.db.read() as transaction:
        found = {each.id: each for each in await read_registry.residents(transaction, [p.id for p in who], REGENCY)}
    return [found[each.id].relationship for each in who]


async def called(town: MonthTown, who: Person) -> str:
    async with town.house.db.read() as transaction:
        (found,) = await read_registry.residents(transaction, [who.id], REGENCY)
    return found.head_name


def correction(who: Person, kin: Relationship, was: Relationship | None) -> EditPerson:
    return EditPerson(who.id, {"relationship": str(was.value) if was else ""}, {"relationship": str(kin.value)})


async def test_of_two_who_come_together_and_headed_what_was_theirs_the_one_whom_the_other_followed_does(
    town: MonthTown,
) -> None:
    """He left first, so that his wife headed what was left; then both were told to have come."""
    await town.move_in(FATHER, MOTHER)
    await town.hand_in(report("move_out", SetStatus(FATHER.id, BasicStatus.MOVED, day(1), RT_4)))
    assert await kin(town, MOTHER) == [HEAD]
    both = report("move_in", *(JoinHousehold(each.id, HOUSE, RT_4, True) for each in (MOTHER, FATHER)), area=RT_4)
    await town.hand_in(both)
    assert await kin(town, FATHER, MOTHER) == [HEAD, WIFE]
    assert await called(town, MOTHER) == "Ayah"
    await town.take_back(both)
    assert await kin(town, MOTHER) == [HEAD]


async def test_of_two_heads_who_come_to_one_new_household_one_heads_it(town: MonthTown) -> None:
    alone = person("Mamang", household_id=OTHER, relationship=HEAD, birth_date=date(1970, 1, 1))
    await town.move_in(FATHER, alone)
    new = HouseholdId("new")
    await town.hand_in(report("move_in", *(JoinHousehold(e.id, new, RT_4, True) for e in (FATHER, alone)), area=RT_4))
    assert sorted(await kin(town, FATHER, alone), key=str) == [HEAD, None]


async def test_whose_death_is_taken_back_heads_his_family_again_once_nobody_else_is_said_to(town: MonthTown) -> None:
    """While his wife is said to head it he is kin to her; the two are taken back in either order."""
    await town.move_in(FATHER, MOTHER, DEDI)
    dies = report("death", SetStatus(FATHER.id, BasicStatus.DEAD, day(1)), NameHead(HOUSE, MOTHER.id))
    put = report("correction", correction(DEDI, HEAD, Relationship.CHILD))
    await town.hand_in(dies, put)
    assert await kin(town, MOTHER, DEDI) == [Relationship.PARENT, HEAD]
    await town.take_back(dies)
    assert HEAD not in await kin(town, FATHER, MOTHER)
    await town.take_back(put)
    assert await kin(town, FATHER, MOTHER, DEDI) == [HEAD, WIFE, Relationship.CHILD]
    assert await called(town, DEDI) == "Ayah"


async def test_who_is_put_right_as_head_takes_the_place_of_the_one_before(town: MonthTown) -> None:
    await town.move_in(FATHER, MOTHER)
    put = report("correction", correction(MOTHER, HEAD, WIFE))
    await town.hand_in(put)
    assert await kin(town, FATHER, MOTHER) == [HUSBAND, HEAD]
    await town.take_back(put)
    assert await kin(town, FATHER, MOTHER) == [HEAD, WIFE]


async def test_a_head_whom_a_taking_back_brings_home_leaves_it_to_the_one_who_heads_it_since(town: MonthTown) -> None:
    await town.move_in(FATHER, MOTHER, DEDI)
    died = on(report("death", SetStatus(FATHER.id, BasicStatus.DEAD, day(3)), NameHead(HOUSE, MOTHER.id)), 3)
    await town.hand_in(died, report("correction", correction(DEDI, HEAD, Relationship.CHILD)))
    assert await kin(town, MOTHER, DEDI) == [Relationship.PARENT, HEAD]
    await town.take_back(died)
    assert (await kin(town, FATHER, DEDI))[1] is HEAD
    assert (await kin(town, FATHER))[0] is not HEAD
    assert await called(town, FATHER) == "Dedi"


async def test_a_list_that_names_another_head_leaves_one(town: MonthTown) -> None:
    await town.move_in(FATHER, MOTHER)
    await take(town, replace(MOTHER, relationship=HEAD))
    assert await kin(town, FATHER, MOTHER) == [HUSBAND, HEAD]
    assert await called(town, FATHER) == "Ibu"
    await take(town, FATHER, replace(MOTHER, relationship=HEAD))
    assert await kin(town, FATHER, MOTHER) == [HUSBAND, HEAD], "a list with two heads leaves the one who was it"


async def test_doctor_tells_in_which_village_a_family_had_two_heads_before(town: MonthTown) -> None:
    async def told() -> list[str]:
        checks = await check_records(town.house.db, town.clock(), 0, rooms=False, zone=ZoneInfo("Asia/Jakarta"))
        return [each.says for each in checks if "dua kepala" in each.says]

    await town.move_in(FATHER, replace(FATHER, id=PersonId("alone"), household_id=OTHER, nik="", kk=""))
    assert await told() == []
    await town.move_in(replace(MOTHER, relationship=HEAD))
    assert await told() == [f"1 keluarga punya dua kepala: {VILLAGE}"]


async def take(town: MonthTown, *rows: Person) -> None:
    async with town.house.db.write() as transaction:
        await upsert_residents(await a_write(transaction), [Listed(each) for each in rows])
