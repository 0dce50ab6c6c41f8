"""An index of names that another version folded is entered anew, whoever starts first and wherever he is cut off."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import delete, select, update

from bot.domain.people.names import FOLDING
from bot.domain.people.people import Person, PersonId
from bot.storage import tables
from bot.storage.engine.database import Database
from bot.storage.registry import name_folding, name_search
from bot.storage.registry.registry_changes import add_persons
from tests.storage.village import REGENCY, RT_3, VAULT, a_village, a_write, person

NAMES = ("H. ASEP SAEPUDIN", "MOCHAMAD YUSUF", "SITI NURHALIZA", "FITRI", "WATI", "ZAENAL", "CUCU", "EUIS")
FEW = 3


@asynccontextmanager
async def folded_otherwise(url: str) -> AsyncIterator[tuple[Database, Sequence[Person]]]:
    """A village whose names an earlier version entered: as they are written, letter for letter."""
    people = [person(name) for name in NAMES]
    async with a_village(url) as database:
        async with database.write() as transaction:
            await add_persons(await a_write(transaction), RT_3, people)
            await transaction.execute(delete(tables.name_words))
            rows = [
                {"word": word, "area_code": RT_3, "person_id": each.id}
                for each in people
                for word in each.name.lower().split()
            ]
            await transaction.execute(tables.name_words.insert(), rows)
            await transaction.execute(update(tables.name_folding).values(folding=FOLDING - 1))
        yield database, people


async def words(database: Database) -> set[str]:
    async with database.read() as transaction:
        return set((await transaction.execute(select(tables.name_words.c.word))).scalars())


async def named(database: Database, *spelt: str) -> list[PersonId]:
    async with database.read() as transaction:
        return await name_search.persons_named(transaction, REGENCY, [[each] for each in spelt], 9)


AS_NEW = {"asep", "saipudin", "muhamad", "yusup", "siti", "nurhalija", "pitri", "wati", "jainal", "cucu", "euis"}


@pytest.mark.parametrize("at_once", [1, FEW, 1000])
async def test_names_folded_by_another_version_are_entered_anew(database_url: str, at_once: int) -> None:
    async with folded_otherwise(database_url) as (database, people):
        assert await named(database, "saipudin") == []
        assert await name_folding.renew(database, at_once)
        assert await words(database) == AS_NEW
        assert await named(database, "asep", "saipudin") == [people[0].id]
        assert not await name_folding.renew(database, at_once)


async def test_nobody_is_lost_while_the_words_of_before_are_cleared(database_url: str) -> None:
    async with folded_otherwise(database_url) as (database, people):
        async with database.write() as transaction:
            await name_folding.begin(transaction)
        going = True
        while going:
            assert await named(database, "wati") == [people[4].id]
            async with database.write() as transaction:
                going = await name_folding.take_a_step(transaction, FEW)
        assert await words(database) == AS_NEW


async def test_whoever_is_killed_in_the_middle_is_followed_by_the_next_start(database_url: str) -> None:
    async with folded_otherwise(database_url) as (database, people):
        async with database.write() as transaction:
            await name_folding.begin(transaction)
        for _ in range(20):
            with pytest.raises(RuntimeError, match="killed"):
                await killed(database)
            async with database.write() as transaction:
                await name_folding.take_a_step(transaction, FEW)
        assert await words(database) == AS_NEW
        assert not await name_folding.renew(database)
        assert await named(database, "muhamad", "yusup") == [people[1].id]


async def killed(database: Database) -> None:
    async with database.write() as transaction:
        await name_folding.take_a_step(transaction, FEW)
        raise RuntimeError("killed before the commit")


async def test_the_next_start_goes_on_where_the_last_one_came_to(database_url: str) -> None:
    async with folded_otherwise(database_url) as (database, people):
        async with database.write() as transaction:
            await name_folding.begin(transaction)
            await name_folding.take_a_step(transaction, FEW)
            await transaction.execute(delete(tables.name_words).where(tables.name_words.c.person_id == people[0].id))
        await name_folding.renew(database, FEW)
        assert await named(database, "asep") == []
        assert await named(database, "euis") == [people[7].id]


async def test_two_processes_at_once_take_turns(database_url: str) -> None:
    async with folded_otherwise(database_url) as (database, people):
        other = Database(database_url, VAULT)
        try:
            assert await asyncio.gather(*(name_folding.renew(each, 1) for each in (database, other))) == [True, True]
        finally:
            await other.dispose()
        assert await words(database) == AS_NEW
        assert await named(database, "jainal") == [people[5].id]


async def test_of_two_programs_that_fold_in_different_ways_the_later_has_its_way(database_url: str) -> None:
    async with folded_otherwise(database_url) as (database, _):
        async with database.write() as transaction:
            await name_folding.begin(transaction)
            await name_folding.take_a_step(transaction, FEW)
            await transaction.execute(update(tables.name_folding).values(coming=FOLDING + 1, done_to=""))
            assert not await name_folding.take_a_step(transaction, FEW)
        assert await name_folding.renew(database, FEW)
        assert await words(database) == AS_NEW


async def test_a_registry_without_anybody_is_up_to_date_at_once(database_url: str) -> None:
    async with a_village(database_url) as database:
        assert not await name_folding.renew(database)
        async with database.write() as transaction:
            await transaction.execute(update(tables.name_folding).values(folding=FOLDING - 1))
        assert await name_folding.renew(database)
        assert not await name_folding.renew(database)
