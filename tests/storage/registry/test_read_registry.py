"""The registry, within areas."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.domain.people.people import BasicStatus, HouseholdId, PersonId, Relationship
from bot.domain.report.changes import EditPerson
from bot.storage.registry import read_registry
from bot.storage.registry.areas import OutsideArea
from bot.storage.registry.card_numbers import nik_holders
from bot.storage.registry.registry_changes import add_persons, edit_person, end_persons, name_heads
from tests.storage.village import ELSEWHERE, RT_3, RT_4, VILLAGE, a_village, a_write, person, raw_bytes, residents_of

DAY = date(2026, 10, 12)


async def test_a_person_comes_back_whole(database_url: str) -> None:
    asep = person()
    async with a_village(database_url) as database, database.write() as transaction:
        await add_persons(await a_write(transaction), RT_3, [asep])
        assert await read_registry.persons(transaction, [asep.id], RT_3) == [asep]
        (found,) = await residents_of(transaction, RT_3)
        assert (found.nik_tail, found.head_name, found.programmes) == (asep.nik[-4:], "Asep", ("PKH", "BPNT"))


async def test_adding_the_same_persons_again_changes_nothing(database_url: str) -> None:
    asep = person()
    async with a_village(database_url) as database, database.write() as transaction:
        await add_persons(await a_write(transaction), RT_3, [asep])
        await add_persons(await a_write(transaction), RT_3, [replace(asep, name="Other")])
        assert [each.name for each in await residents_of(transaction, RT_3)] == ["Asep"]


async def test_it_is_read_with_how_many_of_his_household_are_registered(database_url: str) -> None:
    asep = person()
    wife, dead, gone = (
        person(household_id=asep.household_id, status=status)
        for status in (BasicStatus.AWAY, BasicStatus.DEAD, BasicStatus.MOVED)
    )
    everybody = [asep, wife, dead, gone, alone := person()]
    async with a_village(database_url) as database, database.write() as transaction:
        await add_persons(await a_write(transaction), RT_3, everybody)
        found = await read_registry.residents(transaction, [asep.id, gone.id, alone.id], RT_3)
    assert [each.house_size for each in found] == [2, 3, 1]


async def test_nothing_is_read_outside_the_area(database_url: str) -> None:
    asep, dede = person(), person("Dede", area=RT_4)
    async with a_village(database_url) as database, database.write() as transaction:
        await add_persons(await a_write(transaction), VILLAGE, [asep, dede])
        assert [each.name for each in await residents_of(transaction, RT_4)] == ["Dede"]
        assert await read_registry.residents(transaction, [asep.id], RT_4) == []
        assert await read_registry.persons(transaction, [asep.id], RT_4) == []
        assert await read_registry.household_members(transaction, asep.household_id, RT_4) == []
        assert await residents_of(transaction, ELSEWHERE) == []
        assert await read_registry.count_by_rt(transaction, VILLAGE) == {RT_3: 1, RT_4: 1}


async def test_nothing_is_written_outside_the_area(database_url: str) -> None:
    asep = person()
    async with a_village(database_url) as database, database.write() as transaction:
        await add_persons(await a_write(transaction), RT_3, [asep])
        assert await end_persons(await a_write(transaction), RT_4, [(asep.id, BasicStatus.DEAD, DAY)]) == [asep.id]
        assert not await edit_person(await a_write(transaction), RT_4, EditPerson(asep.id, {}, {"name": "X"}))
        await name_heads(await a_write(transaction), RT_4, [(asep.household_id, asep.id)])
        assert await read_registry.persons(transaction, [asep.id], RT_3) == [asep]
        with pytest.raises(OutsideArea):
            await add_persons(await a_write(transaction), RT_4, [person()])


async def test_the_dead_are_no_residents_and_die_once(database_url: str) -> None:
    asep = person()
    async with a_village(database_url) as database, database.write() as transaction:
        await add_persons(await a_write(transaction), RT_3, [asep])
        assert await nik_holders(transaction, [asep.nik]) == {asep.nik: asep.id}
        assert await end_persons(await a_write(transaction), RT_3, [(asep.id, BasicStatus.DEAD, DAY)]) == []
        again = [(asep.id, BasicStatus.MOVED, DAY), (PersonId("nobody"), BasicStatus.DEAD, DAY)]
        assert await end_persons(await a_write(transaction), RT_3, again) == [asep.id, "nobody"]
        assert await residents_of(transaction, RT_3) == []
        assert await nik_holders(transaction, [asep.nik]) == {}
        assert await read_registry.count_by_rt(transaction, RT_3) == {}
        (dead,) = await read_registry.residents(transaction, [asep.id], RT_3)
        assert dead.status is BasicStatus.DEAD


async def test_a_member_becomes_head_and_a_stranger_does_not(database_url: str) -> None:
    asep = person()
    wati = person("Wati", household_id=asep.household_id, relationship=Relationship.WIFE)
    async with a_village(database_url) as database, database.write() as transaction:
        await add_persons(await a_write(transaction), RT_3, [asep, wati, dede := person("Dede")])
        await name_heads(await a_write(transaction), RT_3, [(asep.household_id, wati.id), (dede.household_id, asep.id)])
        heads = {each.name: each.head_name for each in await residents_of(transaction, RT_3)}
        assert heads == {"Asep": "Wati", "Wati": "Wati", "Dede": "Dede"}


async def test_fields_are_edited(database_url: str) -> None:
    asep = person()
    new = {"name": "Asep S", "birth_date": "1958-08-18", "sex": "P", "nik": "3215275708580009", "mother": "Euis",
           "kk": "3215271111110009", "address": "Kp. Baru", "marital": "4", "job": "", "programmes": ""}  # fmt: skip
    async with a_village(database_url) as database, database.write() as transaction:
        await add_persons(await a_write(transaction), RT_3, [asep])
        assert await edit_person(await a_write(transaction), RT_3, EditPerson(asep.id, {}, new))
        (edited,) = await read_registry.persons(transaction, [asep.id], RT_3)
        assert (edited.name, edited.nik, edited.mother, edited.kk, edited.address, edited.programmes) == (
            "Asep S", "3215275708580009", "Euis", "3215271111110009", "Kp. Baru", ())  # fmt: skip
        assert await nik_holders(transaction, [new["nik"]]) == {new["nik"]: asep.id}
        with pytest.raises(ValueError, match="shoe"):
            await edit_person(await a_write(transaction), RT_3, EditPerson(asep.id, {}, {"shoe": "42"}))


async def test_no_number_or_mother_lies_open_on_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "test.db"
    asep = person(mother="Nyi Roro Kidul")
    async with a_village(f"sqlite+aiosqlite:///{path}") as database:
        async with database.write() as transaction:
            await add_persons(await a_write(transaction), RT_3, [asep])
        stored = await raw_bytes(database, path)
    assert b"Asep" in stored
    assert not any(secret.encode() in stored for secret in (asep.nik, asep.kk, asep.mother, "+6281200000001"))


async def test_a_household_without_anybody_else_is_the_reporters_own(database_url: str) -> None:
    asep, baby = person(), person("Bayi", nik="", mother="", birth_date=None, relationship=None, sex=None)
    joined = replace(baby, household_id=asep.household_id)
    async with a_village(database_url) as database, database.write() as transaction:
        await add_persons(await a_write(transaction), RT_3, [asep])
        await add_persons(await a_write(transaction), RT_3, [joined])
        members = await read_registry.household_members(transaction, HouseholdId(asep.household_id), RT_3)
        assert {each.name for each in members} == {"Asep", "Bayi"}
        (found,) = await read_registry.persons(transaction, [baby.id], RT_3)
        assert (found.kk, found.address) == (asep.kk, asep.address)
