"""Writes all that a database and its attachments hold at one moment into a sealed file, while the work goes on."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import IO, Any, Final

import orjson
from sqlalchemy import select

from bot.storage.backup.kept_rows import KeptTable
from bot.storage.backup.sealed_stream import Kind, SealedWriter
from bot.storage.engine.database import Database
from bot.storage.engine.transaction import Transaction
from bot.storage.files.attachment_files import AttachmentFiles
from bot.storage.files.attachments import AttachmentState
from bot.storage.health import read_schema
from bot.storage.history import audit
from bot.storage.history.audit import Head
from bot.storage.tables import attachments, metadata

ROWS: Final = 500
PIECE: Final = 1024 * 1024
"""Rows, and bytes of a file, in one record."""
_WITH_FILE = (AttachmentState.KEPT, AttachmentState.ANNOUNCED, AttachmentState.EXPIRING)
_REFS = select(attachments.c.ref, attachments.c.state).where(attachments.c.state.in_([s.value for s in _WITH_FILE]))


@dataclass(frozen=True, slots=True)
class Contents:
    """What a backup holds: rows by table, the head of the log, how many files."""

    rows: Mapping[str, int]
    head: Head
    files: int
    missing: tuple[str, ...] = ()
    """Attachments whose file was gone when the backup was made."""

    def written(self) -> bytes:
        """For `read`."""
        return orjson.dumps(self)

    @classmethod
    def read(cls, content: bytes) -> "Contents":
        """As `written` wrote it."""
        found = orjson.loads(content)
        return cls(found["rows"], Head(**found["head"]), found["files"], tuple(found["missing"]))


async def write_backup(db: Database, files: AttachmentFiles, file: IO[bytes], now: datetime, program: str) -> Contents:
    """1. All rows as one reader sees them, a table after the other. 2. The files that these rows name. 3. The end, with
    what was counted. What comes after 1 is not in it; a file that is deleted meanwhile is counted as missing.

    Memory holds one record at a time, and the names of the files.
    """
    async with db.read() as transaction:
        schema = (await read_schema(transaction)).found or ""
        out = await asyncio.to_thread(SealedWriter, file, db.vault, schema, now.isoformat(), program)
        head = await audit.head(transaction)
        rows = {str(table.name): await _write_table(transaction, out, KeptTable.of(table)) for table in _tables()}
        refs = [(row.ref, row.state) for row in await transaction.execute(_REFS)]
    there = [(ref, state, await asyncio.to_thread(_write_file, out, files, ref)) for ref, state in refs]
    missing = tuple(ref for ref, state, found in there if not found and state == AttachmentState.KEPT)
    contents = Contents(rows, head, sum(found for _, _, found in there), missing)
    await asyncio.to_thread(out.put, Kind.END, contents.written())
    return contents


def _tables() -> Sequence[Any]:
    """Those that others refer to come first."""
    return metadata.sorted_tables


async def _write_table(transaction: Transaction, out: SealedWriter, kept: KeptTable) -> int:
    count = 0
    await asyncio.to_thread(out.put, Kind.TABLE, kept.written())
    async with transaction.stream(select(metadata.tables[kept.name])) as result:
        async for rows in result.partitions(ROWS):
            await asyncio.to_thread(_put_rows, out, kept, rows)
            count += len(rows)
    return count


def _put_rows(out: SealedWriter, kept: KeptTable, rows: Sequence[Sequence[Any]]) -> None:
    out.put(Kind.ROWS, kept.pack(rows))


def _write_file(out: SealedWriter, files: AttachmentFiles, ref: str) -> bool:
    """As it lies there, sealed; whether there is one."""
    found = files.open_sealed(ref)
    if found is None:
        return False
    with found:
        out.put(Kind.FILE, ref.encode())
        while piece := found.read(PIECE):
            out.put(Kind.PIECE, piece)
    return True
