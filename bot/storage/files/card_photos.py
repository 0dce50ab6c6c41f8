"""Photos of cards among the attachments: sent to be read, part of no report, forgotten soon."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select, update

from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.transaction import Transaction
from bot.storage.files import attachments

_photos = tables.attachments
_COLUMN = "reading"
_MARK = update(_photos).where(among(_photos.c.ref, "refs"))


async def announce(transaction: Transaction, ref: str, sent_as: str, now: datetime) -> None:
    """A photo of a card is to be fetched as `ref`; where the channel keeps its own copy here, that is one too."""
    await attachments.announce(transaction, ref, now)
    await transaction.execute(_MARK.values(reading=transaction.vault.seal_text(_COLUMN, "")), {"refs": [ref, sent_as]})


async def keep_number(transaction: Transaction, ref: str, number: str) -> None:
    """What was read from it, until it is confirmed or forgotten."""
    await transaction.execute(_MARK.values(reading=transaction.vault.seal_text(_COLUMN, number)), {"refs": [ref]})


async def number_of(transaction: Transaction, ref: str) -> str:
    """The number read from it; empty where none was, or it is forgotten."""
    sealed = (await transaction.execute(select(_photos.c.reading).where(_photos.c.ref == ref))).scalar_one_or_none()
    return transaction.vault.open_text(_COLUMN, sealed) if sealed else ""


async def sent_before(transaction: Transaction, then: datetime) -> list[str]:
    """The refs of the photos of cards that were sent before `then`."""
    wanted = select(_photos.c.ref).where(_photos.c.reading.is_not(None), _photos.c.created_at < then)
    return list((await transaction.execute(wanted)).scalars())


async def forget(transaction: Transaction, refs: Sequence[str]) -> None:
    """Forgets their rows; their files are deleted before."""
    await transaction.execute(delete(_photos).where(among(_photos.c.ref, "refs")), {"refs": list(refs)})
