"""Transactions: nothing lost, nothing half done, and a clear word when the database cannot be used."""

import asyncio
import sqlite3
import stat
import sys
import traceback
from contextlib import closing, suppress
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from bot.storage.engine import sqlite_driver
from bot.storage.engine.database import BadDatabaseUrl, Database, StorageUnavailable
from bot.storage.engine.failures import telling_unavailable
from bot.storage.engine.transaction import Transaction
from bot.storage.tables import areas
from tests.every import every
from tests.patience import WITHIN
from tests.storage.plumbing import opened, run_sql


async def add_area(transaction: Transaction, code: str, name: str = "0") -> None:
    values = {"code": code, "name": name}
    await transaction.execute(text("INSERT INTO areas (code, name, district_name) VALUES (:code, :name, '')"), values)


async def add_areas(db: Database, number: int) -> None:
    async with db.write() as transaction:
        for each in range(number):
            await add_area(transaction, str(each), "x" * 4000)


async def count_areas(db: Database) -> int:
    return int((await run_sql(db, "SELECT count(*) FROM areas"))[0][0])


WHO = "Enok Rohayati"


async def test_an_error_tells_its_statement_without_the_values(db: Database) -> None:
    with pytest.raises(Exception, match="no_such_table") as failed:
        async with db.write() as transaction:
            await transaction.execute(text("INSERT INTO no_such_table VALUES (:name)"), {"name": WHO})
    assert "Enok" not in "".join(traceback.format_exception(failed.value))


async def test_a_database_that_is_there_answers(db: Database) -> None:
    await db.ping()
    assert await count_areas(db) == 0


async def test_what_ended_well_is_there_for_other_connections(db: Database) -> None:
    async with db.write() as transaction:
        await add_area(transaction, "32")
    async with db.read() as transaction:
        assert (await transaction.execute(text("SELECT code FROM areas"))).scalar() == "32"


async def test_an_error_leaves_nothing_behind(db: Database) -> None:
    async def fail() -> None:
        async with db.write() as transaction:
            await add_area(transaction, "32")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fail()
    assert await count_areas(db) == 0


@pytest.mark.parametrize("steps", [0, 1, 2, 3, 5, 8, 13])
async def test_cancelling_leaves_nothing_behind_and_the_next_one_works(db: Database, steps: int) -> None:
    async def never_ends() -> None:
        async with db.write() as transaction:
            for number in range(1000):
                await add_area(transaction, str(number))

    task = asyncio.create_task(never_ends())
    for _ in range(steps):
        await asyncio.sleep(0.001)
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    async with db.write() as transaction:
        await add_area(transaction, "after")
    assert await count_areas(db) == 1


async def invite_nobody(db: Database) -> None:
    """A transaction that its commit refuses."""
    async with db.write() as transaction:
        await transaction.execute(text("PRAGMA defer_foreign_keys = ON"))
        row = "SELECT 'k', 'nobody', '2026-01-01 00:00:00'"
        await transaction.execute(text("INSERT INTO invites (code_key, officer_id, expires_at) " + row))


async def test_a_commit_that_fails_leaves_nothing_open_for_the_next(sqlite_file: Path) -> None:
    async with opened(f"sqlite+aiosqlite:///{sqlite_file}") as db:
        with pytest.raises(IntegrityError):
            await invite_nobody(db)
        await add_areas(db, 1)
        assert await count_areas(db) == 1


@pytest.mark.parametrize("brief", [False, True])
async def test_brief_or_not_the_same_is_kept_and_an_error_leaves_nothing(db: Database, brief: bool) -> None:
    async with db.write(brief=brief) as transaction:
        await add_area(transaction, "32")
    with suppress(ZeroDivisionError):
        async with db.write(brief=brief) as transaction:
            await add_area(transaction, "33")
            raise ZeroDivisionError
    assert await count_areas(db) == 1


async def test_two_processes_see_what_the_other_wrote_and_closed(tmp_path: Path) -> None:
    """A descriptor of the file closed beside SQLite would drop its locks, and the other process delete our journal."""
    write = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit(); c.close()"
    file = tmp_path / "test.db"
    async with opened(f"sqlite+aiosqlite:///{file}") as db:
        await db.ping()
        for number in range(2):
            row = f"INSERT INTO areas (code, name, district_name) VALUES ('other {number}', '0', '')"  # noqa: S608
            other = await asyncio.create_subprocess_exec(sys.executable, "-c", write, str(file), row)
            assert await other.wait() == 0
            async with db.write() as transaction:
                await add_area(transaction, f"ours {number}")
        assert await count_areas(db) == 4


async def test_of_320_concurrent_read_modify_writes_by_two_processes_none_is_lost(database_url: str) -> None:
    async def add_one(db: Database) -> None:
        # PostgreSQL wants to be told what will change; on SQLite, where this says nothing, a writer is alone.
        wanted = select(areas.c.name).where(areas.c.code == "32").with_for_update()
        async with db.write() as transaction:
            found = await transaction.execute(wanted)
            await asyncio.sleep(0)
            await transaction.execute(text("UPDATE areas SET name = :name"), {"name": str(int(found.scalar_one()) + 1)})

    async with opened(database_url) as one, opened(database_url) as two:
        async with one.write() as transaction:
            await add_area(transaction, "32", "0")
        await asyncio.gather(*(add_one(db) for db in (one, two) * 160))
        assert await run_sql(one, "SELECT name FROM areas") == [("320",)]


async def test_a_reader_sees_one_moment_while_others_write(db: Database) -> None:
    async with db.read() as reader:
        before = (await reader.execute(text("SELECT count(*) FROM areas"))).scalar()
        async with db.write() as transaction:
            await add_area(transaction, "32")
        assert (await reader.execute(text("SELECT count(*) FROM areas"))).scalar() == before


async def test_a_reader_cannot_write(db: Database) -> None:
    with pytest.raises(Exception, match=r"read-?only|hanya bisa dibaca"):
        async with db.read() as transaction:
            await add_area(transaction, "32")
    assert await count_areas(db) == 0


async def test_a_long_result_arrives_whole_and_as_a_stream(db: Database) -> None:
    numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500) SELECT i FROM n"
    async with db.read() as transaction:
        assert len((await transaction.execute(text(numbers))).all()) == 2500
        streamed = [row.i async for row in await transaction.stream(text(numbers))]
        assert streamed == list(range(1, 2501))
        half = await transaction.stream(text(numbers))
        assert (await half.fetchmany(3)) == [(1,), (2,), (3,)]
        await half.close()


async def test_a_mistake_of_ours_is_no_unavailable_storage(db: Database) -> None:
    with pytest.raises(Exception, match="nowhere") as caught:
        await run_sql(db, "SELECT 1 FROM nowhere")
    assert not isinstance(caught.value, StorageUnavailable)


# --- SQLite alone -----------------------------------------------------------------------------------------------------


@pytest.fixture
def sqlite_file(tmp_path: Path) -> Path:
    return tmp_path / "lapor.db"


async def test_the_file_is_its_owners_alone(sqlite_file: Path) -> None:
    async with opened(f"sqlite+aiosqlite:///{sqlite_file}"):
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in sqlite_file.parent.iterdir()}
    assert modes == {f"lapor.db{part}": 0o600 for part in ("", "-wal", "-shm", "-next", "-turn")}


async def test_a_connection_that_is_closed_by_two_at_once_keeps_nobody_waiting(sqlite_file: Path) -> None:
    connection = await sqlite_driver.connect(sqlite_file, ())
    async with asyncio.timeout(WITHIN):
        await asyncio.gather(connection.close(), connection.close())
        await connection.close()


FULL, NORMAL = 2, 1


async def test_only_what_need_not_last_does_without_waiting_for_the_disk(sqlite_file: Path) -> None:
    async with opened(f"sqlite+aiosqlite:///{sqlite_file}") as db:
        for lasting, level in ((True, FULL), (False, NORMAL), (False, NORMAL), (True, FULL)):
            async with db.write(lasting=lasting) as transaction:
                assert (await transaction.execute(text("PRAGMA synchronous"))).scalar() == level


async def test_postgresql_waits_again_after_what_need_not_last(fresh_postgres: str) -> None:
    async with opened(fresh_postgres) as db:
        async with db.write() as transaction:
            await transaction.execute(text("SET synchronous_commit TO on"))  # for the connection that all of these take
        for lasting, expected in ((True, "on"), (False, "off"), (True, "on")):
            async with db.write(lasting=lasting) as transaction:
                assert (await transaction.execute(text("SHOW synchronous_commit"))).scalar() == expected


async def test_the_file_is_synced_at_every_commit(sqlite_file: Path) -> None:
    async with opened(f"sqlite+aiosqlite:///{sqlite_file}") as db, db.write() as transaction:
        pragmas = [
            (await transaction.execute(text(f"PRAGMA {name}"))).scalar() for name in ("journal_mode", "synchronous")
        ]
    assert pragmas == ["wal", 2]


async def test_a_writer_in_another_process_makes_it_unavailable(
    sqlite_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.engine.database._PRAGMAS", ("busy_timeout = 10", "journal_mode = WAL"))
    async with opened(f"sqlite+aiosqlite:///{sqlite_file}") as db:
        other = sqlite3.connect(sqlite_file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageUnavailable, match="proses lain sedang menulis"):
            await run_sql(db, "SELECT 1")
        other.execute("ROLLBACK")
        other.close()
        await run_sql(db, "SELECT 1")


async def test_a_writer_in_another_process_is_waited_for_while_others_are_served(sqlite_file: Path) -> None:
    async with opened(f"sqlite+aiosqlite:///{sqlite_file}") as db:
        await run_sql(db, "SELECT 1")
        other = sqlite3.connect(sqlite_file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        waiting = asyncio.create_task(run_sql(db, "PRAGMA busy_timeout"))
        await asyncio.sleep(0.05)
        assert not waiting.done()
        other.execute("ROLLBACK")
        other.close()
        assert await waiting == [(5000,)]


async def test_a_full_disk_makes_it_unavailable_and_leaves_nothing_behind(sqlite_file: Path) -> None:
    async with opened(f"sqlite+aiosqlite:///{sqlite_file}") as db:
        pages = (await run_sql(db, "PRAGMA page_count"))[0][0]
        await run_sql(db, f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StorageUnavailable, match="disknya penuh"):
            await add_areas(db, 100)
        await run_sql(db, f"PRAGMA max_page_count = {pages * 100}")
        assert await count_areas(db) == 0


async def test_a_folder_that_is_not_there_makes_it_unavailable(tmp_path: Path) -> None:
    db = Database(f"sqlite+aiosqlite:///{tmp_path}/nowhere/lapor.db")
    with pytest.raises(StorageUnavailable, match="folder atau servernya tidak ada"):
        await db.ping()


# --- PostgreSQL alone -------------------------------------------------------------------------------------------------


async def test_a_connection_lost_in_the_middle_makes_it_unavailable_once(fresh_postgres: str) -> None:
    async with opened(fresh_postgres) as db, opened(fresh_postgres) as other:

        async def lose_it() -> None:
            async with db.write() as transaction:
                await add_area(transaction, "32")
                pid = (await transaction.execute(text("SELECT pg_backend_pid()"))).scalar()
                await run_sql(other, f"SELECT pg_terminate_backend({pid})")
                await add_area(transaction, "33")

        with pytest.raises(StorageUnavailable):
            await lose_it()
        assert await count_areas(db) == 0


@pytest.mark.parametrize("url", ["postgresql+asyncpg://nobody@127.0.0.1:1/none", "postgresql+asyncpg:///x?host=/none"])
async def test_a_server_that_is_not_there_makes_it_unavailable(url: str) -> None:
    db = Database(url)
    with pytest.raises(StorageUnavailable, match="tidak bisa dihubungi"):
        await db.ping()
    await db.dispose()


@pytest.mark.parametrize(
    "url", ["sqlite:///lapor.db", "sqlite+aiosqlite://", "sqlite+aiosqlite:///:memory:", "mysql://x"]
)
def test_a_url_that_cannot_work_is_refused_with_an_example(url: str) -> None:
    with pytest.raises(BadDatabaseUrl, match=r"sqlite\+aiosqlite:///berkas.db"):
        Database(url)


@every(
    "url says",
    [
        ("sqlite+aiosqlite:////", "sebuah folder, bukan berkas"),
        ("sqlite+aiosqlite:///lapor.db?mode=ro", r"tidak memakai \?mode"),
        ("postgresql+asyncpg://a:secret@h:99999/x", "port 99999 tidak ada"),
        ("postgresql+asyncpg://a:secret@h:abc/x", "tidak terbaca"),
        ("postgresql+asyncpg://a:secret@[::1/x", "tidak terbaca"),
        ("postgresql+asyncpg://a:secret@h/x?sslmode=require", "tulis ssl=require"),
        ("postgresql+asyncpg://a:secret@h/x?ssl=ya", "pilihannya: disable"),
        ("postgresql+asyncpg://a:secret@h/x?bogus=1", r"\?bogus tidak dikenal"),
    ],
)
def test_a_url_that_is_mistyped_is_said_to_be_without_its_password(url: str, says: str) -> None:
    with pytest.raises(BadDatabaseUrl, match=says) as refused:
        Database(url)
    assert "secret" not in str(refused.value)


def test_a_file_that_is_no_database_makes_it_unavailable(tmp_path: Path) -> None:
    (tmp_path / "warga.csv").write_text("nama,alamat\n" * 500)
    with closing(sqlite3.connect(tmp_path / "warga.csv")) as file, pytest.raises(sqlite3.DatabaseError) as told:
        file.execute("PRAGMA journal_mode = WAL")
    with pytest.raises(StorageUnavailable, match="bukan basis data"), telling_unavailable():
        raise DBAPIError("PRAGMA", None, told.value)
