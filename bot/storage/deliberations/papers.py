"""Papers of deliberations, which are attachments that never expire: made to be signed, or come back signed."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import delete, select, update

from bot.domain.deliberation.deliberation import DeliberationId
from bot.domain.people.officer import OfficerId
from bot.storage import tables
from bot.storage.engine.sql import among, insert_ignore
from bot.storage.engine.transaction import Transaction
from bot.storage.files.attachments import AttachmentState

_papers, _attachments = tables.deliberation_papers, tables.attachments


class What(StrEnum):
    """Which paper."""

    MADE = "made"
    """by us, to be signed"""
    SIGNED = "signed"
    """a photo of a page, or a PDF of all"""


@dataclass(frozen=True, slots=True)
class DeliberationPaper:
    """One file; `sha256` and `state` are those of its attachment."""

    ref: str
    deliberation: DeliberationId
    what: What
    place: int
    filename: str
    at: datetime
    by: OfficerId | None = None
    state: AttachmentState = AttachmentState.ANNOUNCED
    sha256: str = ""


async def add(transaction: Transaction, papers: Iterable[DeliberationPaper]) -> None:
    """Beside their attachments, which are announced by whoever calls; one that is there already stays."""
    rows = [
        {
            "ref": each.ref,
            "deliberation_id": each.deliberation,
            "what": each.what.value,
            "place": each.place,
            "filename": each.filename,
            "by": each.by,
            "at": each.at,
        }
        for each in papers
    ]
    if rows:
        await transaction.execute(insert_ignore(transaction, _papers), rows)


async def of_deliberation(transaction: Transaction, which: DeliberationId) -> list[DeliberationPaper]:
    """All its papers, in their order."""
    both = select(_papers, _attachments.c.state, _attachments.c.sha256).join(
        _attachments, _attachments.c.ref == _papers.c.ref
    )
    found = await transaction.execute(
        both.where(_papers.c.deliberation_id == which).order_by(_papers.c.what, _papers.c.place, _papers.c.ref)
    )
    return [
        DeliberationPaper(
            row.ref,
            DeliberationId(row.deliberation_id),
            What(row.what),
            row.place,
            row.filename,
            row.at,
            OfficerId(row.by) if row.by else None,
            AttachmentState(row.state),
            row.sha256,
        )
        for row in found
    ]


async def rename(transaction: Transaction, ref: str, filename: str) -> None:
    """What it is called, once it is known what it is."""
    await transaction.execute(update(_papers).where(_papers.c.ref == ref).values(filename=filename))


async def forget(transaction: Transaction, refs: Collection[str]) -> None:
    """They are no papers of it; their attachments become photos that nobody asked for, which expire."""
    await transaction.execute(delete(_papers).where(among(_papers.c.ref, "refs")), {"refs": list(refs)})
