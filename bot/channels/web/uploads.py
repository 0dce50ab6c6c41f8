"""Attachments as the web channel uses them: uploaded photos go in, photos and files come out."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from bot.storage.engine.database import Database
from bot.storage.files import attachments
from bot.storage.files.attachment_files import AttachmentFiles, AttachmentLost


class Uploads:
    """A photo uploaded here is an attachment from the start, so that it is deleted like any other."""

    def __init__(self, database: Database, files: AttachmentFiles, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._vault = database.vault
        self._files = files
        self._clock = clock

    async def keep(self, address: str, said_id: str, content: bytes) -> str:
        """Keeps a photo and gives its reference, the same one when the same photo is said again.

        1. A row announces it, so that a file is never without one. 2. The file is written, and the row says so.
        After a crash in between the browser sends the photo again.
        """
        ref = self._vault.index("web.photo", f"{address}\0{said_id}")
        async with self._database.write() as transaction:
            await attachments.announce(transaction, ref, self._clock())
        async with self._database.write() as transaction:
            await attachments.keep(transaction, self._files, ref, content, self._clock())
        return ref

    async def read(self, ref: str) -> bytes | None:
        """The content; None if it was deleted or spoiled. Raises `AttachmentProblem` for what may pass."""
        try:
            return await asyncio.to_thread(self._files.read, ref)
        except AttachmentLost:
            return None
