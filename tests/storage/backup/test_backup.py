"""Backups: what one database held comes back in another, of either kind, and proves that it is whole."""

import asyncio
import io
from collections.abc import Callable
from contextlib import AsyncExitStack, suppress
from datetime import timedelta
from pathlib import Path
from typing import IO, Any

import pytest
from sqlalchemy import select

from bot.storage import tables
from bot.storage.backup.kept_rows import KeptTable
from bot.storage.backup.read_backup import NotEmpty, Restored, look_through, read_backup
from bot.storage.backup.sealed_stream import BackupBroken, Kind, OtherKey, SealedWriter
from bot.storage.backup.write_backup import Contents, write_backup
from bot.storage.engine.database import Database
from bot.storage.engine.migrate import SchemaUnknown
from bot.storage.engine.vault import Vault
from bot.storage.files import attachments
from bot.storage.files.attachment_files import AttachmentFiles
from bot.storage.history import audit
from bot.storage.messages import inbox, outbox, queued, sessions
from bot.storage.registry.registry_changes import add_persons
from tests.conftest import sqlite_url_of
from tests.storage.engine.test_migrations import to_schema
from tests.storage.plumbing import chat, run_sql
from tests.storage.village import NOW, RT_3, VAULT, a_village, a_write, person

PHOTO = b"\xff\xd8 a photo of a family card" * 100_000
RESTORED = audit.Line("cli", "backup.restored", "backup:*")


async def fill(db: Database, files: AttachmentFiles) -> None:
    """Something in most tables, and a photo."""
    async with db.write() as transaction:
        await add_persons(await a_write(transaction), RT_3, [person("Asep"), person("Wawan")])
        await sessions.save(transaction, [("owner", b"half a report")], NOW)
        await inbox.set_aside(transaction, "telegram", "event", {"text": "halo"}, "KeyError", NOW)
        await attachments.keep(transaction, files, "ref1", PHOTO, NOW)
        await attachments.announce(transaction, "ref2", NOW)
        await audit.append(transaction, [audit.Line("a", "b", "c", None, {"n": n}) for n in range(3)], NOW)


async def contents_of(db: Database) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables but the log's last line, which tells of the restoring."""
    async with db.read() as transaction:
        return {
            table.name: sorted(map(tuple, await transaction.execute(select(table))), key=repr)
            for table in tables.metadata.sorted_tables
            if table.name not in ("audit", "audit_head")
        }


async def written(db: Database, files: AttachmentFiles) -> tuple[io.BytesIO, Contents]:
    file = io.BytesIO()
    contents = await write_backup(db, files, file, NOW, "0.1.0")
    file.seek(0)
    return file, contents


async def read(db: Database, folder: Path, file: IO[bytes]) -> Restored:
    return await read_backup(db, folder, file, RESTORED, NOW)


@pytest.fixture
def files(tmp_path: Path) -> AttachmentFiles:
    return AttachmentFiles(tmp_path / "attachments", VAULT)


async def test_what_either_database_held_comes_back_in_either(
    database_url: str, empty_database_url: str, files: AttachmentFiles, tmp_path: Path
) -> None:
    if database_url == empty_database_url:
        empty_database_url = sqlite_url_of(tmp_path / "elsewhere.db")  # both are called test.db
    elsewhere = tmp_path / "elsewhere"
    async with a_village(database_url) as db, AsyncExitStack() as stack:
        await fill(db, files)
        file, contents = await written(db, files)
        other = Database(empty_database_url, VAULT)
        stack.push_async_callback(other.dispose)
        restored = await read(other, elsewhere, file)
        assert await contents_of(other) == await contents_of(db)
        assert (restored.contents, restored.damaged, contents.missing) == (contents, (), ())
        assert AttachmentFiles(elsewhere, VAULT).read("ref1") == PHOTO
        async with other.write() as transaction:
            await inbox.set_aside(transaction, "telegram", "another", {"text": "halo"}, "KeyError", NOW)
            await audit.append(transaction, [audit.Line("a", "b", "c")], NOW)
            verdict = await audit.verify(transaction)
        assert (verdict.broken_at, verdict.count) == (None, contents.head.seq + 2)


async def test_it_holds_the_moment_it_was_begun_in_while_others_write(
    database_url: str, files: AttachmentFiles, tmp_path: Path
) -> None:
    async with a_village(database_url) as db:
        await fill(db, files)

        written_on = asyncio.Event()

        async def go_on() -> None:
            while True:
                async with db.write() as transaction:
                    await audit.append(transaction, [audit.Line("a", "b", "c")], NOW)
                    await add_persons(await a_write(transaction), RT_3, [person("Dedi")])
                written_on.set()

        work = asyncio.create_task(go_on())
        backups = []
        for _ in range(4):
            written_on.clear()
            backups.append(await written(db, files))
            await written_on.wait()
        work.cancel()
        with suppress(asyncio.CancelledError):
            await work
    assert len({contents.head.seq for _, contents in backups}) > 1
    for number, (file, contents) in enumerate(backups):
        other = Database(sqlite_url_of(tmp_path / f"{number}.db"), VAULT)
        assert (await read(other, tmp_path / f"photos{number}", file)).contents == contents
        await other.dispose()


async def test_nothing_personal_can_be_read_in_it_nor_the_key(fresh_sqlite: str, files: AttachmentFiles) -> None:
    async with a_village(fresh_sqlite) as db:
        await fill(db, files)
        file, _ = await written(db, files)
    raw = file.getvalue()
    assert VAULT.fingerprint().encode() in raw
    for secret in (b"Asep", b"Karawang", b"family card", b"k" * 32, b"i" * 32):
        assert secret not in raw


def one_bit(raw: bytes) -> bytes:
    return raw[: len(raw) // 2] + bytes([raw[len(raw) // 2] ^ 1]) + raw[len(raw) // 2 + 1 :]


def another_header(raw: bytes) -> bytes:
    return raw.replace(b'"program":"0.1.0"', b'"program":"0.1.1"', 1)


def without_a_record(raw: bytes) -> bytes:
    start = raw.index(b"\n", raw.index(b"\n") + 1) + 1
    length = int.from_bytes(raw[start : start + 4])
    return raw[:start] + raw[start + 4 + length :]


@pytest.mark.parametrize(
    "change",
    [one_bit, another_header, without_a_record, lambda raw: raw[:-1], lambda raw: raw + b"x", lambda raw: b"x" + raw,
     lambda raw: b"", lambda raw: raw[:40]],
    ids=["one bit", "header", "a record less", "cut", "longer", "no backup", "empty", "header cut"],
)  # fmt: skip
async def test_a_file_that_is_not_as_it_was_written_restores_nothing(
    fresh_sqlite: str, files: AttachmentFiles, tmp_path: Path, change: Callable[[bytes], bytes]
) -> None:
    async with a_village(fresh_sqlite) as db:
        await fill(db, files)
        changed = change((await written(db, files))[0].getvalue())
    other = Database(sqlite_url_of(tmp_path / "other.db"), VAULT)
    for _ in range(2):
        with pytest.raises(BackupBroken):
            await read(other, tmp_path / "photos", io.BytesIO(changed))
    with pytest.raises(BackupBroken):
        look_through(io.BytesIO(changed), VAULT)
    assert not (tmp_path / "photos").exists()
    assert await run_sql(other, "SELECT count(*) FROM sqlite_master") == [(0,)]
    await other.dispose()


async def test_another_key_is_told_by_the_one_that_is_needed(
    fresh_sqlite: str, files: AttachmentFiles, tmp_path: Path
) -> None:
    async with a_village(fresh_sqlite) as db:
        file, _ = await written(db, files)
    wrong = Database(sqlite_url_of(tmp_path / "other.db"), Vault({1: b"x" * 32}, b"i" * 32))
    with pytest.raises(OtherKey, match=VAULT.fingerprint()):
        await read(wrong, tmp_path / "photos", file)
    await wrong.dispose()
    file.seek(0)
    with_newer = Vault({1: b"k" * 32, 2: b"n" * 32}, b"i" * 32)
    assert look_through(file, with_newer)[0].key == VAULT.fingerprint()


async def test_only_an_empty_place_is_written_to(database_url: str, files: AttachmentFiles, tmp_path: Path) -> None:
    async with a_village(database_url) as db:
        await fill(db, files)
        file, _ = await written(db, files)
        before = await contents_of(db)
        with pytest.raises(NotEmpty, match="sudah berisi"):
            await read(db, tmp_path / "photos", file)
        assert await contents_of(db) == before
    file.seek(0)
    other = Database(sqlite_url_of(tmp_path / "other.db"), VAULT)
    with pytest.raises(NotEmpty, match="attachments"):
        await read(other, tmp_path / "attachments", file)
    await other.dispose()


async def test_what_init_made_counts_as_empty_and_a_backup_of_an_older_version_is_brought_up_to_date(
    database_url: str, empty_database_url: str, files: AttachmentFiles, tmp_path: Path
) -> None:
    if database_url == empty_database_url:
        empty_database_url = sqlite_url_of(tmp_path / "older.db")
    older = Database(empty_database_url, VAULT)
    async with older.write() as transaction:
        await transaction.connection.run_sync(to_schema, "0009")
    await run_sql(older, "INSERT INTO areas (code, name, district_name) VALUES ('32', 'Jawa Barat', '')")
    made = io.BytesIO()
    await write_backup_of_old_tables(older, made)
    await older.dispose()
    db = Database(database_url, VAULT)
    await db.migrate()
    assert (await read(db, tmp_path / "photos", made)).header.schema == "0009"
    assert await run_sql(db, "SELECT name FROM areas") == [("Jawa Barat",)]
    assert await run_sql(db, "SELECT ended_exactness FROM persons") == []
    await db.dispose()


async def write_backup_of_old_tables(db: Database, made: io.BytesIO) -> None:
    """As the version before would have: with the columns that there were."""
    out = SealedWriter(made, VAULT, "0009", NOW.isoformat(), "0.0.9")
    rows: dict[str, list[tuple[Any, ...]]] = {"areas": [("32", "Jawa Barat", "")], "audit_head": [(1, 0, "0" * 64)]}
    for name, each in rows.items():
        kept = KeptTable.of(tables.metadata.tables[name])
        out.put(Kind.TABLE, kept.written())
        out.put(Kind.ROWS, kept.pack(each))
    counted = {name: len(each) for name, each in rows.items()}
    out.put(Kind.END, Contents(counted, audit.Head(0, "0" * 64), 0).written())
    made.seek(0)


async def test_a_backup_of_a_newer_version_says_so(fresh_sqlite: str, files: AttachmentFiles, tmp_path: Path) -> None:
    async with a_village(fresh_sqlite) as db:
        await run_sql(db, "UPDATE alembic_version SET version_num = '9999'")
        file, _ = await written(db, files)
    other = Database(sqlite_url_of(tmp_path / "other.db"), VAULT)
    with pytest.raises(SchemaUnknown, match=r"9999.*lebih baru"):
        await read(other, tmp_path / "photos", file)
    await other.dispose()


async def test_a_photo_that_was_gone_or_damaged_before_is_told(
    fresh_sqlite: str, files: AttachmentFiles, tmp_path: Path
) -> None:
    async with a_village(fresh_sqlite) as db:
        await fill(db, files)
        async with db.write() as transaction:
            await attachments.keep(transaction, files, "ref3", PHOTO, NOW)
        (tmp_path / "attachments" / "ref1").unlink()
        (tmp_path / "attachments" / "ref3").write_bytes(b"rubbish")
        file, contents = await written(db, files)
    other = Database(sqlite_url_of(tmp_path / "other.db"), VAULT)
    restored = await read(other, tmp_path / "photos", file)
    assert (contents.missing, restored.damaged) == (("ref1",), ("ref3",))
    await other.dispose()


async def test_queued_letters_go_on(fresh_sqlite: str, files: AttachmentFiles, tmp_path: Path) -> None:
    async with a_village(fresh_sqlite) as db:
        async with db.write() as transaction:
            await outbox.queue(transaction, [queued.Queued("telegram", chat(), b"halo", NOW)])
        file, _ = await written(db, files)
    other = Database(sqlite_url_of(tmp_path / "other.db"), VAULT)
    await read(other, tmp_path / "photos", file)
    async with other.write() as transaction:
        claimed = await outbox.claim(transaction, ["telegram"], NOW, NOW + timedelta(minutes=1))
    assert [letter.body for letter in claimed] == [b"halo"]
    await other.dispose()
