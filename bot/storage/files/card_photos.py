"""Photos of cards among the attachments: sent to be read, part of no report, forgotten soon."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage import tables
from bot.storage.engine.sql import among
from bot.storage.engine.vault import Vault
from bot.storage.files import attachments

_photos = tables.attachments
_COLUMN = "reading"
_MARK = update(_photos).where(among(_photos.c.ref, "refs"))


async def announce(conn: AsyncConnection, vault: Vault, ref: str, sent_as: str, now: datetime) -> None:
    """A photo of a card is to be fetched as `ref`; where the channel keeps its own copy here, that is one too."""
    await attachments.announce(conn, ref, now)
    await conn.execute(_MARK.values(reading=vault.seal_text(_COLUMN, "")), {"refs": [ref, sent_as]})


async def keep_number(conn: AsyncConnection, vault: Vault, ref: str, number: str) -> None:
    """What was read from it, until it is confirmed or forgotten."""
    await conn.execute(_MARK.values(reading=vault.seal_text(_COLUMN, number)), {"refs": [ref]})


async def number_of(conn: AsyncConnection, vault: Vault, ref: str) -> str:
    """The number read from it; empty where none was, or it is forgotten."""
    sealed = (await conn.execute(select(_photos.c.reading).where(_photos.c.ref == ref))).scalar_one_or_none()
    return vault.open_text(_COLUMN, sealed) if sealed else ""


async def sent_before(conn: AsyncConnection, then: datetime) -> list[str]:
    """The refs of the photos of cards that were sent before `then`."""
    wanted = select(_photos.c.ref).where(_photos.c.reading.is_not(None), _photos.c.created_at < then)
    return list((await conn.execute(wanted)).scalars())


async def forget(conn: AsyncConnection, refs: Sequence[str]) -> None:
    """Forgets their rows; their files are deleted before."""
    await conn.execute(delete(_photos).where(among(_photos.c.ref, "refs")), {"refs": list(refs)})
