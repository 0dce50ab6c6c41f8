"""Persons of the version before are sealed before anybody is let in: killed in the middle, by two at once."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, func, select, text

from bot.domain.areas import Area
from bot.load_settings import load_settings
from bot.open_house import open_house
from bot.services.upkeep.seal_persons import seal_persons
from bot.storage import tables
from bot.storage.engine.database import Database
from bot.storage.engine.vault import load_vault, make_key_file
from bot.storage.registry import name_search, unsealed
from bot.storage.registry.areas import upsert_areas
from bot.storage.registry.private_facts import PrivateFacts, open_facts
from tests.storage.plumbing import VAULT, run_sql
from tests.storage.village import RT_3, VILLAGE, raw_bytes, residents_of

BEFORE = "0002"
MANY = 60
ILL, EXPECTING = "PDMTL", date(2026, 8, 10)
SECRETS = ILL.encode(), EXPECTING.isoformat().encode()
PERSON = text(
    "INSERT INTO persons (id, household_id, area_code, name, sex, birth_date, status, birth_place, nik, nik_key,"
    " nik_tail, job, education, disability, pregnant_since, decile, programmes)"
    " VALUES (:id, 'h', :area, :name, 'P', :born, 1, '', :nik, :key, :tail, '', '', :disability, :since, :decile, '')"
)


def nik(number: int) -> str:
    return f"321527570158{7000 + number}"


def row(number: int, on_postgres: bool) -> dict[str, Any]:
    """As the version before wrote it."""

    def day(value: date) -> Any:
        return value if on_postgres else value.isoformat()

    return {
        "id": f"p{number:03}", "area": RT_3, "name": f"WATI {number}", "born": day(date(1958, 1, 17)),
        "nik": VAULT.seal_text("nik", nik(number)), "key": VAULT.index("nik", nik(number)), "tail": nik(number)[-4:],
        "disability": ILL if number % 2 else "", "since": None if number % 3 else day(EXPECTING),
        "decile": None if number % 4 else 3,
    }  # fmt: skip


def facts(number: int) -> PrivateFacts:
    return PrivateFacts(ILL if number % 2 else "", None if number % 3 else EXPECTING, None if number % 4 else 3)


def to_before(connection: Connection) -> None:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", "bot.storage:migrations")
    command.upgrade(config, BEFORE)


@asynccontextmanager
async def of_before(url: str, count: int = MANY) -> AsyncIterator[Database]:
    """A database of the version before with persons in it, migrated."""
    database = Database(url, VAULT)
    try:
        async with database.write() as transaction:
            await transaction.connection.run_sync(to_before)
            await upsert_areas(transaction, [Area(VILLAGE, "Sukamaju", "Cilebar")])
            await transaction.execute(
                text("INSERT INTO households (id, area_code, address, head_name) VALUES ('h', :area, '', '')"),
                {"area": RT_3},
            )
            rows = [row(number, database.dialect == "postgresql") for number in range(count)]
            await transaction.execute(PERSON, rows)
        await database.migrate()
        yield database
    finally:
        await database.dispose()


async def left(database: Database) -> int:
    async with database.read() as transaction:
        return (await transaction.execute(select(func.count()).select_from(tables.persons_unsealed))).scalar_one()


async def assert_all_sealed(database: Database, count: int = MANY) -> None:
    assert await left(database) == 0
    async with database.read() as transaction:
        found = await transaction.execute(select(tables.persons.c.id, tables.persons.c.private))
        sealed = {who: open_facts(VAULT, private) for who, private in found}
        assert sealed == {f"p{number:03}": facts(number) for number in range(count)}
        ends = (await transaction.execute(select(func.count()).select_from(tables.nik_ends))).scalar_one()
        assert ends == count
        for number in (0, count - 1):
            assert await name_search.persons_ending(transaction, VILLAGE, nik(number)[-4:], 9) == [f"p{number:03}"]
        residents = await residents_of(transaction, RT_3)
        assert {each.nik_tail for each in residents} == {nik(number)[-4:] for number in range(count)}


async def test_what_lay_open_is_sealed_and_found(empty_database_url: str) -> None:
    async with of_before(empty_database_url) as database:
        assert await left(database) == MANY
        assert await seal_persons(database, chunk=7)
        await assert_all_sealed(database)
        assert not await seal_persons(database)


async def seal_some_and_crash(database: Database) -> None:
    async with database.write() as transaction:
        assert await unsealed.seal_some(transaction, 4)
        raise KeyboardInterrupt


async def test_a_crash_between_any_two_commits_or_within_one_loses_nothing(empty_database_url: str) -> None:
    async with of_before(empty_database_url, 9) as database:
        for _ in range(3):
            with pytest.raises(KeyboardInterrupt):
                await seal_some_and_crash(database)
            async with database.write() as transaction:
                await unsealed.seal_some(transaction, 2)
        assert await left(database) == 3
        await seal_persons(database)
        await assert_all_sealed(database, 9)


async def test_what_was_written_meanwhile_stays(empty_database_url: str) -> None:
    async with of_before(empty_database_url, 2) as database:
        newer = VAULT.seal_text("private", " " * 20)
        async with database.write() as transaction:
            await transaction.execute(tables.persons.update().values(private=newer))
        await seal_persons(database)
        async with database.read() as transaction:
            found = await transaction.execute(select(tables.persons.c.private))
            assert [bytes(each) for each in found.scalars()] == [newer, newer]


async def test_two_at_once_share_it_and_each_waits_for_all(empty_database_url: str) -> None:
    async with of_before(empty_database_url) as database:
        others = [Database(empty_database_url, VAULT) for _ in range(2)]
        await asyncio.gather(*(seal_persons(each, chunk=3) for each in others))
        for each in others:
            await each.dispose()
        await assert_all_sealed(database)


WORKER = """
import asyncio, sys
from bot.services.upkeep.seal_persons import seal_persons
from bot.storage.engine.database import Database
from tests.storage.plumbing import VAULT, run_sql

async def work():
    database = Database(sys.argv[1], VAULT)
    print("ready", flush=True)
    sys.stdin.readline()
    await seal_persons(database, chunk=2)
    await database.dispose()

asyncio.run(work())
"""


async def worker(url: str) -> asyncio.subprocess.Process:
    """A process that waits for a line before it begins."""
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", WORKER, url, stdin=pipe, stdout=pipe)
    assert process.stdout is not None
    assert await process.stdout.readline() == b"ready\n"
    return process


def start(process: asyncio.subprocess.Process) -> None:
    assert process.stdin is not None
    process.stdin.write(b"\n")


async def test_of_two_processes_one_is_killed_and_the_other_ends_it(empty_database_url: str) -> None:
    count = 600
    async with of_before(empty_database_url, count) as database:
        first, second = await asyncio.gather(worker(empty_database_url), worker(empty_database_url))
        start(first)
        start(second)
        while await left(database) == count:
            pass
        first.kill()
        assert await first.wait() < 0
        assert await second.wait() == 0
        await assert_all_sealed(database, count)


def all_bytes(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))


async def test_nothing_of_it_is_left_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "lapor.db"
    async with of_before(f"sqlite+aiosqlite:///{path}") as database:
        await run_sql(database, "PRAGMA secure_delete = OFF")  # some SQLite are built so that it is on
        await seal_persons(database)
    assert b"WATI 1" in all_bytes(path)
    assert not any(secret in all_bytes(path) for secret in SECRETS)


async def test_opening_the_house_seals_before_anything_else(tmp_path: Path) -> None:
    key, path = tmp_path / "lapor.key", tmp_path / "lapor.db"
    make_key_file(key)
    config = tmp_path / "config.toml"
    url = f"sqlite+aiosqlite:///{path}"
    config.write_text(f'[storage]\nurl = "{url}"\nattachments = "{tmp_path}/files"\n[security]\nkey_file = "{key}"\n')
    async with of_before(url) as database:
        assert ILL.encode() in await raw_bytes(database, path)
    async with open_house(load_settings(config, {})) as house:
        assert await left(house.db) == 0
        async with house.db.read() as transaction:
            found = await transaction.execute(select(tables.persons.c.private))
            assert open_facts(load_vault(key), found.scalars().first()) in [facts(number) for number in range(MANY)]
    assert not any(secret in all_bytes(path) for secret in SECRETS)
