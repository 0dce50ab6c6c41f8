"""Somebody who stands in the list twice: one entry is kept, with what it lacks, the other is not valid."""

from dataclasses import replace

import pytest

from bot.domain.people.people import BasicStatus, HouseholdId, Person, PersonId
from bot.domain.report.changes import EditPerson
from bot.services.demo.demo_village import RT_003, make_residents
from bot.storage.registry.read_registry import persons
from bot.storage.registry.registry_changes import add_persons
from tests.services.phones import Phone, Town
from tests.storage.village import a_write

pytestmark = pytest.mark.both_databases

CUCU = next(each for each in make_residents(RT_003) if each.name == "CUCU CAHYATI")
COPY = replace(
    CUCU, id=PersonId("copy"), household_id=HouseholdId("copy"), kk="", mother="ENTIN", job="PEDAGANG",
    address="KP. BARU NO. 9",
)  # fmt: skip


async def listed_twice(town: Town, copy: Person = COPY) -> None:
    async with town.house.db.write() as transaction:
        await add_persons(await a_write(transaction), RT_003, [copy])


async def told_twice(town: Town, take: str = "Ya") -> Phone:
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Terdata dua kali")
    return await phone.answer("cucu", "Cucu Cahyati (49), Kp. Sukamaju", "Cucu Cahyati (49), Kp. Baru", take)


async def now(town: Town) -> dict[PersonId, Person]:
    async with town.house.db.read() as transaction:
        return {each.id: each for each in await persons(transaction, [CUCU.id, COPY.id], RT_003)}


async def test_the_right_entry_takes_what_it_lacks_and_the_other_is_not_valid(town: Town) -> None:
    await listed_twice(town, replace(COPY, nik="", mother="", job=""))
    await (await told_twice(town)).tap("Kirim")
    assert "Cucu Cahyati: Hidup → Tidak sah" in town.room.text
    assert CUCU.nik not in town.room.text
    await town.room.tap("Setujui")
    people = await now(town)
    assert people[CUCU.id].status is BasicStatus.INVALID
    assert (people[COPY.id].nik, people[COPY.id].mother) == (CUCU.nik, CUCU.mother)
    assert people[COPY.id].address == "KP. BARU NO. 9"


async def test_what_the_right_entry_has_stays(town: Town) -> None:
    await listed_twice(town, replace(COPY, nik="3215275304770777"))
    await (await told_twice(town)).tap("Kirim")
    report = await town.the_report()
    assert not [each for each in report.change.effects if isinstance(each, EditPerson)]


async def test_nothing_is_taken_unasked(town: Town) -> None:
    await listed_twice(town, replace(COPY, nik=""))
    await (await told_twice(town, "Tidak")).tap("Kirim")
    await town.room.tap("Setujui")
    assert (await now(town))[COPY.id].nik == ""


async def test_one_entry_is_not_two(town: Town) -> None:
    phone = await town.phone("rt-1").answer("lapor", "Lainnya", "Terdata dua kali", "cucu", "Cucu Cahyati", "cucu")
    assert phone.newest.labels == ["Lihat per rumah", "‹ Kembali", "Batal"]
