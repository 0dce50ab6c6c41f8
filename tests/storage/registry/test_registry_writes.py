"""Every change of the registry goes through its one door, and what was there before can be read again."""

import ast
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from bot.domain.people.people import BasicStatus, HouseholdId
from bot.domain.report.changes import EditPerson, JoinHousehold
from bot.storage.registry import private_facts, versions
from bot.storage.registry.as_of import persons_then, recipients_then
from bot.storage.registry.household_moves import join_households
from bot.storage.registry.listed import Listed
from bot.storage.registry.registry_changes import add_persons, edit_person, end_persons, name_caretakers, name_heads
from bot.storage.registry.registry_import import upsert_residents
from bot.storage.registry.registry_writes import last_number
from bot.storage.registry.versions import PERSON
from bot.storage.registry.widows import widow
from tests.storage.village import REGENCY, RT_3, RT_4, VAULT, a_village, a_write, person

BEHIND_THE_DOOR = {
    "registry/registry_changes.py", "registry/household_moves.py", "registry/household_gaps.py", "registry/widows.py",
    "registry/listed_chunk.py",
    "registry/listed_houses.py", "registry/restoring.py", "registry/versions.py",
    "registry/heads_again.py", "registry/whose_card.py",
    "registry/one_head.py",
}  # fmt: skip
CONFIRMING = {"months/checks.py"}
"""Who was confirmed on which day is no matter of the history."""
SEALING = {"registry/unsealed.py"}
"""The first start after an upgrade seals what stood in plain, and changes nothing that was told."""
A_NIK, A_KK = "3215271708580777", "3215270101000777"


def writes_to_the_registry(source: str) -> Iterator[str]:
    """Statements that change persons or households, by the names that modules give the tables."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and node.args:
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            targets = {ast.unparse(each) for each in node.args[:2]}
            if name in {"insert", "update", "delete", "insert_ignore", "upsert", "dialect_insert"} and targets & {
                "_persons", "_households", "tables.persons", "tables.households", "persons", "households",
            }:  # fmt: skip
                yield ast.unparse(node)


def test_nobody_writes_persons_or_households_but_those_behind_the_door() -> None:
    storage = Path("bot/storage")
    found = {
        str(path.relative_to(storage))
        for path in storage.rglob("*.py")
        if "migrations" not in path.parts and any(writes_to_the_registry(path.read_text()))
    }
    assert found <= BEHIND_THE_DOOR | CONFIRMING | SEALING
    assert found >= CONFIRMING | {
        "registry/registry_changes.py",
        "registry/listed_chunk.py",
        "registry/listed_houses.py",
    }


async def test_each_writer_keeps_what_was_there_before(database_url: str) -> None:
    asep, wati = person(), person("Wati")
    wati = replace(wati, household_id=asep.household_id, kk=asep.kk)
    listed = replace(asep, area=RT_4, nik="", kk="", name="Asep Baru", job="Tani")
    day = date(2026, 8, 1)
    async with a_village(database_url) as database, database.write() as transaction:
        await add_persons(await a_write(transaction), REGENCY, [asep, wati])
        moments = []
        for change in (
            lambda write: edit_person(write, REGENCY, EditPerson(asep.id, {}, {"job": "Sopir", "nik": A_NIK})),
            lambda write: edit_person(write, REGENCY, EditPerson(asep.id, {}, {"name": "Asep Baru", "kk": A_KK})),
            lambda write: name_heads(write, REGENCY, [(asep.household_id, wati.id)]),
            lambda write: name_caretakers(write, REGENCY, [(asep.household_id, wati.id)]),
            lambda write: widow(write, [asep.id]),
            lambda write: join_households(write, REGENCY, [JoinHousehold(asep.id, HouseholdId("new"), RT_4, True)]),
            lambda write: end_persons(write, REGENCY, [(wati.id, BasicStatus.DEAD, day)]),
            lambda write: upsert_residents(write, [Listed(listed)]),
        ):  # fmt: skip
            moment = await last_number(transaction)
            ids, houses = [asep.id, wati.id], [asep.household_id]
            before = (
                await persons_then(transaction, ids, REGENCY, moment),
                await recipients_then(transaction, REGENCY, houses, moment),
            )
            moments.append((moment, before))
            await change(await a_write(transaction))
        for moment, before in moments:
            assert await persons_then(transaction, [asep.id, wati.id], REGENCY, moment) == before[0]
            assert await recipients_then(transaction, REGENCY, [asep.household_id], moment) == before[1]
        assert await persons_then(transaction, [asep.id], REGENCY, 0) == []


async def test_of_who_is_new_by_a_write_nothing_is_kept_but_of_who_was_there(database_url: str) -> None:
    asep, wati = person(), person("Wati")
    async with a_village(database_url) as database, database.write() as transaction:
        await add_persons(await a_write(transaction), REGENCY, [asep])
        again = await a_write(transaction)
        await add_persons(again, REGENCY, [asep, wati])
        await end_persons(again, REGENCY, [(each.id, BasicStatus.DEAD, date(2026, 8, 1)) for each in (asep, wati)])
        kept = await versions.of_ids(transaction, PERSON, [asep.id, wati.id])
    assert [(past.id, past.row["status"]) for past in kept] == [(asep.id, BasicStatus.ALIVE.value)]


async def test_an_old_version_loses_what_nobody_needs_any_more(database_url: str) -> None:
    asep = person(disability="PDFSK")
    async with a_village(database_url) as database, database.write() as transaction:
        await add_persons(await a_write(transaction), RT_3, [asep])
        for job in ("Sopir", "Buruh"):
            await edit_person(await a_write(transaction), RT_3, EditPerson(asep.id, {}, {"job": job}))
        assert await versions.strip(transaction, 2, 100) == 1
        assert await versions.strip(transaction, 2, 100) == 0
        old, new = (past.row for past in await versions.of_ids(transaction, PERSON, [asep.id]))
        assert [old[name] for name in versions.PRIVATE["p"]] == [None] * len(versions.PRIVATE["p"])
        assert (old["job"], private_facts.open_facts(VAULT, new["private"]).disability) == ("Petani", "PDFSK")
        assert new["nik"]
