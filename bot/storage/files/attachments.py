"""Rows of attachments: photos announced or kept, and the files of a month."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, delete, select, update

from bot.domain.report.review import ReportId
from bot.storage import tables
from bot.storage.engine.sql import among, insert_ignore
from bot.storage.engine.transaction import Transaction
from bot.storage.files.attachment_files import AttachmentFiles

_attachments = tables.attachments


VOICE_NOTE = "suara.ogg"
"""The name of a voice message; a photo has none."""


class AttachmentState(StrEnum):
    """Whether there is a content."""

    ANNOUNCED = "announced"
    """A person sent it; the platform still has it."""
    KEPT = "kept"
    LOST = "lost"
    """The platform no longer gives it."""
    EXPIRING = "expiring"
    """Its retention has passed: nobody is shown it any more, its file is being deleted."""
    DELETED = "deleted"
    """Its retention has passed and its file is gone."""


THERE = frozenset({AttachmentState.ANNOUNCED, AttachmentState.KEPT})
GONE = frozenset({AttachmentState.EXPIRING, AttachmentState.DELETED})
"""Whose retention has passed."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file, sealed in the attachments folder under its `ref`."""

    ref: str
    filename: str
    state: AttachmentState
    created_at: datetime
    report_id: ReportId | None = None
    size: int = 0
    sha256: str = ""
    """Hex, of the content before sealing."""


def _attachment(row: Row[*tuple[Any, ...]]) -> Attachment:
    state = AttachmentState(row.state)
    return Attachment(row.ref, row.filename, state, row.created_at, row.report_id, row.size, row.sha256)


async def add_attachments(transaction: Transaction, attachments: Iterable[Attachment]) -> None:
    """New rows; a ref that is there already keeps its row."""
    rows = [
        {
            "ref": each.ref,
            "report_id": each.report_id,
            "filename": each.filename,
            "state": each.state.value,
            "size": each.size,
            "sha256": each.sha256,
            "created_at": each.created_at,
        }
        for each in attachments
    ]
    if rows:
        await transaction.execute(insert_ignore(transaction, _attachments), rows)


async def announce(transaction: Transaction, ref: str, now: datetime, filename: str = "") -> None:
    """A photo is to be fetched, or a file to be written, under `ref`."""
    await add_attachments(transaction, [Attachment(ref, filename, AttachmentState.ANNOUNCED, now)])


async def mark_kept(transaction: Transaction, ref: str, size: int, sha256: str) -> None:
    """The content lies in the folder."""
    values = {"state": AttachmentState.KEPT.value, "size": size, "sha256": sha256}
    await transaction.execute(update(_attachments).where(_attachments.c.ref == ref).values(values))


async def keep(transaction: Transaction, files: AttachmentFiles, ref: str, content: bytes, now: datetime) -> None:
    """Writes the content, then says so in the row, which is made if it isn't there.

    Cut in between there is a file that its row calls announced; keeping it again puts that right.
    """
    await announce(transaction, ref, now)
    kept = await asyncio.to_thread(files.write, ref, content)
    await mark_kept(transaction, ref, kept.size, kept.sha256)


async def of_report(transaction: Transaction, report_id: ReportId) -> list[Attachment]:
    """The attachments of a report, oldest first."""
    wanted = select(_attachments).where(_attachments.c.report_id == report_id)
    found = await transaction.execute(wanted.order_by(_attachments.c.created_at, _attachments.c.ref))
    return [_attachment(row) for row in found]


_OF_REFS = select(_attachments).where(among(_attachments.c.ref, "refs"))


async def of_refs(transaction: Transaction, refs: Iterable[str]) -> list[Attachment]:
    """These attachments, whatever report they came with: one that was parted from another shows the same letters."""
    return [_attachment(row) for row in await transaction.execute(_OF_REFS, {"refs": list(refs)})]


_GIVE = update(_attachments).where(among(_attachments.c.ref, "refs"))


async def belong_to(transaction: Transaction, refs: Iterable[str], report_id: ReportId) -> None:
    """These attachments are the report's."""
    await transaction.execute(_GIVE.values(report_id=report_id), {"refs": list(refs)})


async def mark_lost(transaction: Transaction, ref: str) -> None:
    """There is no content to be had any more."""
    lost = AttachmentState.LOST.value
    await transaction.execute(update(_attachments).where(_attachments.c.ref == ref).values(state=lost))


async def forget(transaction: Transaction, ref: str) -> None:
    """Forgets the row; its file is deleted after the commit."""
    await transaction.execute(delete(_attachments).where(_attachments.c.ref == ref))
