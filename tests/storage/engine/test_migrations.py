"""Migrations: one schema on both databases, whoever comes first."""

import ast
import asyncio
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Connection, bindparam, text

import bot
from bot.channels.whatsapp.webhook import ref_of
from bot.storage.engine.database import Database
from bot.storage.engine.migrate import DatabaseNewer
from bot.storage.engine.schemas import newest_schema
from bot.storage.messages import outbox, seen, shown
from bot.storage.tables import metadata
from bot.storage.tables.columns import Moment
from tests.domain.people.folded import FOLDED
from tests.storage.plumbing import NOW, SOON, VAULT, opened, run_sql


async def test_the_migrated_schema_is_that_of_the_tables(db: Database) -> None:
    def differences(transaction: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(transaction, opts={"compare_type": True}), metadata))

    async with db.write() as transaction:
        assert await transaction.connection.run_sync(differences) == []


async def test_migrating_again_changes_nothing(db: Database) -> None:
    await run_sql(db, "INSERT INTO areas (code, name, district_name) VALUES ('32', 'Jawa Barat', '')")
    await db.migrate()
    assert await run_sql(db, "SELECT name FROM areas") == [("Jawa Barat",)]


async def test_several_processes_that_start_at_once_all_come_up(empty_database_url: str) -> None:
    several = [Database(empty_database_url) for _ in range(4)]
    await asyncio.gather(*(each.migrate() for each in several))
    assert await run_sql(several[0], "SELECT version_num FROM alembic_version") == [("0061",)]
    assert newest_schema() == "0061"
    await asyncio.gather(*(each.dispose() for each in several))


def to_schema(conn: Connection, version: str) -> None:
    config = Config(attributes={"connection": conn})
    config.set_main_option("script_location", "bot.storage:migrations")
    command.upgrade(config, version)


async def test_letters_of_the_version_before_go_on_by_what_they_are(empty_database_url: str) -> None:
    db = Database(empty_database_url, VAULT)
    async with db.write() as transaction:
        await transaction.connection.run_sync(to_schema, "0005")
    insert = text(
        "INSERT INTO outbox (lane, channel, address_key, body, state, due_at, attempts, failure, once) "
        "VALUES (:lane, 'telegram', 'k', :body, 'waiting', :due, 0, '', :once)"
    ).bindparams(bindparam("due", type_=Moment))
    body = VAULT.seal("outbox", b"\x00\x017halo")
    jobs = [None, "remind/2026-08/1", "card:1:0:a", "weekly/32/1"]
    async with db.write() as transaction:
        for number, once in enumerate(jobs):
            await transaction.execute(insert, {"lane": f"l{number}", "body": body, "due": NOW, "once": once})
    await db.migrate()
    async with db.write() as transaction:
        claimed = await outbox.claim(transaction, ["telegram"], NOW, SOON)
    urgencies = [(each.lane, each.urgency, each.body) for each in claimed]
    assert urgencies == [("l0", 0, b"halo"), ("l2", 1, b"halo"), ("l1", 2, b"halo"), ("l3", 2, b"halo")]
    await db.dispose()


async def test_ids_that_hold_a_phone_are_kept_by_their_hash(empty_database_url: str) -> None:
    db = Database(empty_database_url, VAULT)
    async with db.write() as transaction:
        await transaction.connection.run_sync(to_schema, "0052")
    wamid = "wamid.HBgNNjI4MTIzNDU2Nzg5MBUCABEYEjA2RkI="
    async with db.write() as transaction:
        await seen.mark(transaction, [("whatsapp", wamid), ("telegram", "41")], NOW)
        await shown.add(transaction, [("s1", wamid)], NOW)
    await db.migrate()
    async with db.read() as transaction:
        assert await seen.new_ones(transaction, "whatsapp", (ref_of(wamid), wamid)) == {wamid}
        assert await seen.new_ones(transaction, "telegram", ("41",)) == set()
        assert await shown.refs(transaction, ["s1"]) == {"s1": ref_of(wamid)}
    await db.dispose()


async def test_a_database_of_a_newer_program_is_left_alone(db: Database) -> None:
    await run_sql(db, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(DatabaseNewer, match=r"9999.*pasang lagi versi yang lebih baru"):
        await db.migrate()


@pytest.mark.parametrize("change", ["UPDATE audit SET actor = 'x'", "DELETE FROM audit"])
async def test_the_audit_log_refuses_changes(empty_database_url: str, change: str) -> None:
    async with opened(empty_database_url) as db:
        await run_sql(
            db,
            "INSERT INTO audit (seq, at, actor, action, subject, hash) "
            "VALUES (1, '2026-08-12 07:00:00.000000', 'a', 'b', 'c', 'd')",
        )
        with pytest.raises(Exception, match="append-only"):
            await run_sql(db, change)


def test_a_start_on_the_newest_schema_loads_no_alembic(fresh_sqlite: str) -> None:
    code = f"""if True:
        import asyncio, sys
        from bot.storage.engine.database import Database

        async def start():
            db = Database({fresh_sqlite!r})
            await db.migrate()
            await db.dispose()

        asyncio.run(start())
        sys.exit("alembic" in sys.modules)
    """
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


VERSIONS = sorted((Path(str(bot.__file__)).parent / "storage" / "migrations" / "versions").glob("*.py"))


@pytest.mark.parametrize("version", VERSIONS, ids=lambda path: path.stem)
def test_a_migration_imports_nothing_that_may_change_after_it(version: Path) -> None:
    tree = ast.parse(version.read_text(encoding="utf-8"))
    names = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    names |= {each.name for node in ast.walk(tree) if isinstance(node, ast.Import) for each in node.names}
    assert not [name for name in names if name.partition(".")[0] == "bot"]


def test_the_first_folding_is_kept_as_it_was() -> None:
    words_of = runpy.run_path(str(VERSIONS[1]))["words_of"]
    assert {name: " ".join(words_of(name)) for name in FOLDED} == FOLDED
