"""Health and rank: one sealed record, whatever it holds."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.domain.people.people import Person
from bot.domain.report.changes import EditPerson
from bot.storage import tables
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import read_registry
from bot.storage.registry.listed import Listed
from bot.storage.registry.listed_chunk import Taken
from bot.storage.registry.private_facts import NONE, PrivateFacts, open_facts, seal
from bot.storage.registry.registry_changes import add_persons, edit_person
from bot.storage.registry.registry_import import upsert_residents
from tests.storage.plumbing import VAULT
from tests.storage.village import RT_3, a_village, a_write, person, raw_bytes

ALL = [NONE, PrivateFacts("PDFSK", date(2026, 8, 10), 10), PrivateFacts("", None, 1), PrivateFacts("PDINT")]


@pytest.mark.parametrize("facts", ALL)
def test_what_is_sealed_comes_back(facts: PrivateFacts) -> None:
    assert open_facts(VAULT, seal(VAULT, facts)) == facts


def test_its_length_says_nothing() -> None:
    assert len({len(seal(VAULT, facts)) for facts in ALL}) == 1


async def facts_of(transaction: Transaction, who: Person) -> PrivateFacts:
    found = await transaction.execute(select(tables.persons.c.private).where(tables.persons.c.id == who.id))
    return open_facts(transaction.vault, found.scalar_one())


async def test_an_edit_changes_one_of_them(database_url: str) -> None:
    wati = person("WATI", disability="PDFSK")
    async with a_village(database_url) as database, database.write() as transaction:
        await upsert_residents(await a_write(transaction), [Listed(wati, 4)])
        assert await edit_person(
            await a_write(transaction), RT_3, EditPerson(wati.id, {}, {"pregnant_since": "2026-08-10"})
        )
        assert await facts_of(transaction, wati) == PrivateFacts("PDFSK", date(2026, 8, 10), 4)
        assert await edit_person(
            await a_write(transaction), RT_3, EditPerson(wati.id, {}, {"disability": "", "pregnant_since": ""})
        )
        assert await facts_of(transaction, wati) == PrivateFacts(decile=4)
        (known,) = await read_registry.persons(transaction, [wati.id], RT_3)
        assert (known.disability, known.pregnant_since) == ("", None)


async def test_a_list_changes_what_it_tells_and_no_more(database_url: str) -> None:
    wati = person("WATI")
    told = replace(wati, disability="PDMTL", pregnant_since=date(2026, 8, 10))
    async with a_village(database_url) as database, database.write() as transaction:
        rows = [Listed(wati, 4), Listed(told), Listed(wati, 5), Listed(wati)]
        taken = [(await upsert_residents(await a_write(transaction), [row])).taken[0] for row in rows]
        assert taken == [Taken.ADDED, Taken.CHANGED, Taken.CHANGED, Taken.SAME]
        assert await facts_of(transaction, wati) == PrivateFacts("PDMTL", date(2026, 8, 10), 5)


async def test_health_does_not_lie_open_on_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "test.db"
    async with a_village(f"sqlite+aiosqlite:///{path}") as database:
        async with database.write() as transaction:
            await add_persons(
                await a_write(transaction), RT_3, [person(disability="PDFSK", pregnant_since=date(2026, 8, 10))]
            )
        stored = await raw_bytes(database, path)
    assert b"Asep" in stored
    assert not any(secret in stored for secret in (b"PDFSK", b"2026-08-10"))
