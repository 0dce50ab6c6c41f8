"""The words of names, kept up with the registry, and the searches they serve."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, select, text

from bot.domain.people.people import BasicStatus, HouseholdId, Person
from bot.domain.report.changes import EditPerson, JoinHousehold
from bot.storage import tables
from bot.storage.engine.database import Database
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import name_search
from bot.storage.registry.household_moves import join_households
from bot.storage.registry.listed import Listed
from bot.storage.registry.registry_changes import add_persons, edit_person, end_persons
from bot.storage.registry.registry_import import upsert_residents
from tests.storage.plumbing import VAULT
from tests.storage.village import ELSEWHERE, REGENCY, RT_3, RT_4, VILLAGE, a_village, a_write, person

ASEP = person("H. ASEP SAEPUDIN")


async def words(transaction: Transaction) -> set[tuple[str, ...]]:
    return {tuple(row) for row in await transaction.execute(select(tables.name_words))}


def entries(who: Person, *spelt: str) -> set[tuple[str, ...]]:
    return {(word, who.area, who.id) for word in spelt}


async def test_words_follow_a_person_by_what_he_was_called_as_well(database_url: str) -> None:
    async with a_village(database_url) as database, database.write() as transaction:
        await add_persons(await a_write(transaction), RT_3, [ASEP])
        await add_persons(await a_write(transaction), RT_3, [replace(ASEP, name="OTHER")])
        assert await words(transaction) == entries(ASEP, "asep", "saipudin")
        await edit_person(await a_write(transaction), RT_3, EditPerson(ASEP.id, {}, {"name": "ASEP SUTISNA"}))
        await edit_person(await a_write(transaction), RT_3, EditPerson(ASEP.id, {}, {"job": "PETANI"}))
        assert await words(transaction) == entries(ASEP, "asep", "sutisna", "saipudin")
        await join_households(
            await a_write(transaction), RT_4, [JoinHousehold(ASEP.id, HouseholdId("new"), RT_4, arrives=True)]
        )
        assert await words(transaction) == entries(replace(ASEP, area=RT_4), "asep", "sutisna", "saipudin")


async def test_words_follow_an_imported_list(database_url: str) -> None:
    moved = replace(ASEP, name="ASEP SAEPULOH", area=RT_4)
    async with a_village(database_url) as database, database.write() as transaction:
        await upsert_residents(await a_write(transaction), [Listed(ASEP)])
        await upsert_residents(await a_write(transaction), [Listed(replace(ASEP, job="SOPIR"))])
        assert await words(transaction) == entries(ASEP, "asep", "saipudin")
        await upsert_residents(await a_write(transaction), [Listed(moved)])
        assert await words(transaction) == entries(moved, "asep", "saipuloh", "saipudin")


async def test_all_words_must_fit_and_only_in_the_area(database_url: str) -> None:
    far = replace(person("ASEP SAEPUDIN"), area=ELSEWHERE)
    async with a_village(database_url) as database, database.write() as transaction:
        await add_persons(await a_write(transaction), RT_3, [ASEP, person("ASEP")])
        await add_persons(await a_write(transaction), ELSEWHERE, [far])
        both = [["asep"], ["saipudin", "saipuloh"]]
        assert await name_search.persons_named(transaction, VILLAGE, both, 9) == [ASEP.id]
        assert set(await name_search.persons_named(transaction, REGENCY, both, 9)) == {ASEP.id, far.id}
        assert len(await name_search.persons_named(transaction, REGENCY, [["asep"]], 2)) == 2
        assert await name_search.persons_named(transaction, REGENCY, [["asep"], ["nobody"]], 9) == []
        assert await name_search.persons_named(transaction, REGENCY, [], 9) == []


async def test_numbers_are_found_in_the_area_only(database_url: str) -> None:
    async with a_village(database_url) as database, database.write() as transaction:
        await add_persons(
            await a_write(transaction), RT_3, [ASEP, wife := person("WATI", household_id=ASEP.household_id)]
        )
        await end_persons(await a_write(transaction), RT_3, [(ASEP.id, BasicStatus.DEAD, date(2026, 1, 1))])
        assert await name_search.persons_numbered(transaction, VILLAGE, ASEP.nik) == [ASEP.id]
        assert set(await name_search.persons_numbered(transaction, VILLAGE, ASEP.kk)) == {ASEP.id, wife.id}
        assert await name_search.persons_numbered(transaction, RT_4, ASEP.nik) == []
        assert await name_search.persons_ending(transaction, RT_3, ASEP.nik[-4:], 9) == [ASEP.id]
        assert await name_search.persons_ending(transaction, RT_4, ASEP.nik[-4:], 9) == []


async def test_the_vocabulary_is_each_word_once(database_url: str) -> None:
    async with a_village(database_url) as database, database.write() as transaction:
        await add_persons(await a_write(transaction), RT_3, [ASEP, person("ASEP"), person("NUR HALIZA")])
        vocabulary = await name_search.read_vocabulary(transaction)
        assert len(vocabulary) == 4
        assert vocabulary.near("saipudn", 3) == ["saipudin"]
        assert vocabulary.beginning("sai", 3) == ["saipudin"]
        assert vocabulary.beginning("sa", 3) == []
        assert vocabulary.halves("nurhalija") == ("nur", "halija")


def migrate_to_the_first_release(transaction: Connection) -> None:
    config = Config(attributes={"connection": transaction})
    config.set_main_option("script_location", "bot.storage:migrations")
    command.upgrade(config, "0001")


async def test_a_database_of_the_first_release_gets_its_words(empty_database_url: str) -> None:
    async with opened_unmigrated(empty_database_url) as database:
        async with database.write() as transaction:
            await transaction.connection.run_sync(migrate_to_the_first_release)
            await transaction.execute(HOUSE, {"area": RT_3})
            rows = [{"id": "a", "name": "H. ASEP SAEPUDIN", "status": 1}, {"id": "d", "name": "Wati", "status": 2}]
            await transaction.execute(PERSON, [{"area": RT_3, **row} for row in rows])
        await database.migrate()
        async with database.read() as transaction:
            assert await words(transaction) == {("asep", RT_3, "a"), ("saipudin", RT_3, "a"), ("wati", RT_3, "d")}
            assert await name_search.persons_named(transaction, VILLAGE, [["wati"]], 9) == ["d"]


HOUSE = text("INSERT INTO households (id, area_code, address, head_name) VALUES ('h', :area, '', '')")
PERSON = text(
    "INSERT INTO persons (id, household_id, area_code, name, status, birth_place, nik_tail, job, education, disability,"
    " programmes) VALUES (:id, 'h', :area, :name, :status, '', '', '', '', '', '')"
)


@asynccontextmanager
async def opened_unmigrated(url: str) -> AsyncIterator[Database]:
    database = Database(url, VAULT)
    yield database
    await database.dispose()
