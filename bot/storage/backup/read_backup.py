"""Reads a backup into an empty database and an empty folder, and proves that all of it is there."""

import asyncio
import contextlib
import hashlib
import shutil
from collections import deque
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Final, assert_never

from sqlalchemy import column, delete, func, insert, inspect, select, table

from bot.storage.backup.kept_rows import KeptTable
from bot.storage.backup.sealed_stream import BackupBroken, BackupProblem, Header, Kind, SealedReader
from bot.storage.backup.write_backup import Contents
from bot.storage.engine.database import Database
from bot.storage.engine.migrate import make_schema, migrate
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import Vault
from bot.storage.files.attachment_files import AttachmentFiles, AttachmentLost
from bot.storage.files.attachments import AttachmentState
from bot.storage.health import holds_data, read_schema
from bot.storage.history import audit
from bot.storage.tables import attachments, metadata

_KEPT = select(attachments.c.ref, attachments.c.sha256).where(attachments.c.state == AttachmentState.KEPT.value)
_APPEND_ONLY: Final = "audit"
_NUMBERED: Final = ("inbox", "outbox")
_OUT_OF_ORDER: Final = "isi cadangan ini tidak berurutan; pakai cadangan lain"
Advance = Callable[[int, int | None], None]


class NotEmpty(BackupProblem):
    """There is something already where the backup is to go."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What was read and found to be whole: the backup's header and contents; files whose content is not what its row
    says, which was so when the backup was made."""

    header: Header
    contents: Contents
    damaged: tuple[str, ...]


def look_through(file: IO[bytes], vault: Vault) -> tuple[Header, Contents]:
    """Opens every record and keeps nothing; raises what `SealedReader` raises."""
    reader = SealedReader(file, vault)
    (end,) = deque(reader.records(), maxlen=1)
    return reader.header, Contents.read(end[1])


async def read_backup(
    db: Database, folder: Path, file: IO[bytes], line: audit.Line, now: datetime, advance: Advance = lambda _, __: None
) -> Restored:
    """1. Nothing may be there. 2. In one transaction: the schema as the backup has it, its rows; its files into a
    folder beside the one they belong to. 3. Rows are counted, the log is walked, every photo opened. 4. The schema is
    brought to this version, `line` is added to the log, the folder takes its place, the transaction commits.

    Whatever fails or is cut before the commit leaves an empty database; what lies in the folder beside is deleted by
    the next try.
    """
    reader = await asyncio.to_thread(SealedReader, file, db.vault)
    beside = folder.with_name(f"{folder.name}.dipulihkan")
    _check_folder(folder)
    await asyncio.to_thread(shutil.rmtree, beside, ignore_errors=True)
    async with db.write() as transaction:
        if (await read_schema(transaction)).found is not None and await holds_data(transaction):
            raise NotEmpty(f"basis data {db.name} sudah berisi; pulihkan ke basis data yang kosong")
        await make_schema(transaction.connection, reader.header.schema)
        await _empty(transaction)
        contents = await _load(transaction, reader, AttachmentFiles(beside, db.vault), advance)
        damaged = await _prove(transaction, contents, AttachmentFiles(beside, db.vault))
        await migrate(transaction.connection)
        await audit.append(transaction, [line], now)
        await asyncio.to_thread(_take_place, beside, folder)
    return Restored(reader.header, contents, damaged)


def _check_folder(folder: Path) -> None:
    if folder.exists() and any(folder.iterdir()):
        raise NotEmpty(f"folder lampiran {folder} sudah berisi; kosongkan dulu, atau sebutkan folder lain")


def _take_place(beside: Path, folder: Path) -> None:
    with contextlib.suppress(FileNotFoundError):
        folder.rmdir()
    beside.mkdir(mode=0o700, parents=True, exist_ok=True)
    beside.rename(folder)


async def _empty(transaction: Transaction) -> None:
    """What making the schema has put in, or `init`; the log has nothing, and never lets anything go."""
    found = await _tables_there(transaction)
    for each in reversed(metadata.sorted_tables):
        if each.name in found and each.name != _APPEND_ONLY:
            await transaction.execute(delete(each))


async def _tables_there(transaction: Transaction) -> set[str]:
    return set(await transaction.connection.run_sync(lambda conn: inspect(conn).get_table_names()))


class _Loading:
    """What has been read so far: into which table, into which file."""

    def __init__(self, transaction: Transaction, files: AttachmentFiles) -> None:
        self._transaction, self._files = transaction, files
        self._open = ExitStack()
        self._table = KeptTable("", ())
        self._insert = insert(attachments)
        self._file: IO[bytes] | None = None
        self.rows = 0
        self.contents: Contents | None = None

    async def take(self, kind: Kind, content: bytes) -> None:
        """One record."""
        match kind:
            case Kind.TABLE:
                self._table = KeptTable.read(content)
                self._insert = insert(self._table.table())
            case Kind.ROWS:
                rows = await asyncio.to_thread(self._table.unpack, content)
                await self._transaction.execute(self._insert, rows)
                self.rows += len(rows)
            case Kind.FILE:
                await asyncio.to_thread(self.close)
                self._file = self._open.enter_context(self._files.create_sealed(content.decode()))
            case Kind.PIECE if self._file is not None:
                await asyncio.to_thread(self._file.write, content)
            case Kind.PIECE:
                raise BackupBroken(_OUT_OF_ORDER)
            case Kind.END:
                await asyncio.to_thread(self.close)
                self.contents = Contents.read(content)
            case _:
                assert_never(kind)

    def close(self) -> None:
        """The file that was written last is whole."""
        self._open.close()


async def _load(transaction: Transaction, reader: SealedReader, files: AttachmentFiles, advance: Advance) -> Contents:
    loading, records = _Loading(transaction, files), reader.records()
    try:
        while (record := await asyncio.to_thread(next, records, None)) is not None:
            await loading.take(*record)
            advance(loading.rows, None)
    finally:
        loading.close()
    if loading.contents is None:
        raise BackupBroken(_OUT_OF_ORDER)
    return loading.contents


async def _prove(transaction: Transaction, contents: Contents, files: AttachmentFiles) -> tuple[str, ...]:
    """Raises `BackupBroken` where a row is missing or the log is not whole; gives the files that are not what their
    rows say."""
    for name, wanted in contents.rows.items():
        found = (await transaction.execute(select(func.count()).select_from(table(name)))).scalar_one()
        if found != wanted:
            raise BackupBroken(f"tabel {name} berisi {found} baris, seharusnya {wanted}; tidak ada yang disimpan")
    await _count_on(transaction)
    log = await audit.verify(transaction)
    if log.broken_at is not None or log.head != contents.head:
        raise BackupBroken(f"catatan audit putus di baris {log.broken_at or log.head.seq}; tidak ada yang disimpan")
    kept = [(row.ref, row.sha256) for row in await transaction.execute(_KEPT) if row.ref not in contents.missing]
    return tuple([ref for ref, sha256 in kept if not await asyncio.to_thread(_is_whole, files, ref, sha256)])


def _is_whole(files: AttachmentFiles, ref: str, sha256: str) -> bool:
    try:
        return hashlib.sha256(files.read(ref)).hexdigest() == sha256
    except AttachmentLost:
        return False


async def _count_on(transaction: Transaction) -> None:
    """What PostgreSQL numbers by itself goes on after the highest number; SQLite sees it by itself."""
    if transaction.dialect.name != "postgresql":
        return
    for name in _NUMBERED:
        highest = (await transaction.execute(select(func.max(column("id"))).select_from(table(name)))).scalar()
        if highest is not None:
            await transaction.execute(select(func.setval(func.pg_get_serial_sequence(name, "id"), highest)))
