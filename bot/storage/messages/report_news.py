"""The last that whoever handed a report in was told of it, and when he read it; of platforms that tell so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, select, update

from bot.domain.report.review import ReportId
from bot.storage.engine.sql import among, upsert
from bot.storage.engine.transaction import Transaction
from bot.storage.messages.queued import message_key
from bot.storage.tables import report_news
from bot.storage.tables.columns import Moment

_KNOWN = select(report_news.c.message_ref).where(
    among(report_news.c.message_ref, "refs"), report_news.c.read_at.is_(None)
)
_READ = (
    update(report_news)
    .where(report_news.c.message_ref == bindparam("ref"))
    .values(read_at=bindparam("at", type_=Moment))
)


@dataclass(frozen=True, slots=True)
class News:
    """When it was told and when read, UTC; None as long as nothing says that it was."""

    told_at: datetime
    read_at: datetime | None


async def told(transaction: Transaction, sent: Sequence[tuple[ReportId, str, str]], now: datetime) -> None:
    """(report, channel, message of the platform): this is the last that was told of it, and nobody has read it yet."""
    if sent:
        vault = transaction.vault
        rows = [
            {"report_id": report, "message_ref": message_key(vault, channel, ref), "told_at": now, "read_at": None}
            for report, channel, ref in sent
        ]
        await transaction.execute(upsert(transaction, report_news, "message_ref", "told_at", "read_at"), rows)


async def read(transaction: Transaction, channel: str, refs: Mapping[str, datetime]) -> None:
    """These messages were read, each then; most tell of no report."""
    keys = {message_key(transaction.vault, channel, ref): at for ref, at in refs.items()}
    if keys:
        known = (await transaction.execute(_KNOWN, {"refs": list(keys)})).scalars().all()
        if known:
            await transaction.execute(_READ, [{"ref": key, "at": keys[key]} for key in sorted(set(known))])


async def last_of(transaction: Transaction, report_id: ReportId) -> News | None:
    """The last that was told of the report, by a platform that tells what became of it."""
    wanted = select(report_news.c.told_at, report_news.c.read_at).where(report_news.c.report_id == report_id)
    found = (await transaction.execute(wanted)).first()
    return News(found.told_at, found.read_at) if found else None


async def forget_before(transaction: Transaction, then: datetime) -> None:
    """Nobody asks any more whether what was told before was read."""
    await transaction.execute(delete(report_news).where(report_news.c.told_at < then))
