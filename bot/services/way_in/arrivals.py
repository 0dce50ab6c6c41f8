"""That messages arrived is gathered and written down together: it comes twice for each message, and nobody waits."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime

import structlog

from bot.services.work.house import House
from bot.storage.engine.database import StorageUnavailable
from bot.storage.messages import report_news, taken_messages

GATHERED = 1.0
"""Seconds. What is lost with the process meanwhile leaves a row that is forgotten in its time, and nothing else."""
MOST = 10_000
"""Beyond so many a database that does not answer is not waited for."""
log = structlog.get_logger(__name__)
_Told = tuple[str, str]
"""The channel, and its name of the message."""


@dataclass(slots=True)
class Arrivals:
    """Messages of which their platform told that they arrived."""

    house: House
    _told: set[_Told] = field(default_factory=set)
    _read: dict[_Told, datetime] = field(default_factory=dict)
    _writing: asyncio.Task[None] | None = None

    def note(self, channel: str, message_ref: str, read_at: datetime | None = None) -> None:
        """It arrived, or was read then; told again, it stays the same."""
        if len(self._told) < MOST:
            self._told.add((channel, message_ref))
            if read_at is not None:
                self._read.setdefault((channel, message_ref), read_at)
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write_gathered())

    def __contains__(self, told: _Told) -> bool:
        """Whether it is known and not yet written down."""
        return told in self._told

    async def _write_gathered(self) -> None:
        while self._told:
            await asyncio.sleep(GATHERED)
            await self.write()

    async def write(self) -> None:
        """All of them, a statement for each channel."""
        told, read = set(self._told), dict(self._read)
        if not told:
            return
        try:
            async with self.house.db.write(brief=True, lasting=False) as transaction:
                for channel in sorted({channel for channel, _ in told}):
                    await taken_messages.arrived(
                        transaction, channel, sorted(ref for name, ref in told if name == channel)
                    )
                    was_read = {ref: at for (name, ref), at in read.items() if name == channel}
                    await report_news.read(transaction, channel, was_read)
        except StorageUnavailable as unavailable:
            log.warning("arrivals.later", reason=str(unavailable), messages=len(told))
            return
        self._told -= told
        self._read = {each: at for each, at in self._read.items() if each not in read}

    async def end(self) -> None:
        """Writes what there is and stops."""
        if self._writing is not None:
            self._writing.cancel()
            with suppress(asyncio.CancelledError):
                await self._writing
        await self.write()
