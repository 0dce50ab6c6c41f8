"""The log keeps who took a file by a link that leads around the chat."""

from datetime import datetime

from bot.domain.address import Address
from bot.services.work.work import actor
from bot.storage.engine.transaction import Transaction
from bot.storage.history import audit
from bot.storage.months import months
from bot.storage.officers import duties

NOBODY = "link"
"""Whose link it was has no duty any more."""


async def note_fetched(transaction: Transaction, ref: str, filename: str, reader: Address, now: datetime) -> None:
    """In the commit that lets him have it; `reader` is the chat to which the link was sent."""
    officers = await duties.at_address(transaction, reader)
    month = await months.with_file(transaction, ref)
    subject, area = (f"month:{month[0]}:{month[1]}", month[0]) if month else (f"file:{ref}", None)
    who = actor(officers[0]) if officers else NOBODY
    line = audit.Line(who, "month.fetched" if month else "file.fetched", subject, area, {"file": filename})
    await audit.append(transaction, [line], now)
