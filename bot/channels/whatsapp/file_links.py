"""Files that the Cloud API does not take go by a link: it works once, and a broken download for ten minutes."""

import base64
import binascii
import hmac
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from bot.channels.whatsapp.traits import TRAITS
from bot.domain.address import Address
from bot.services.month.note_fetched import note_fetched
from bot.storage.engine.database import Database
from bot.storage.messages import seen

PATH = "/whatsapp/file"
LASTS = timedelta(days=7)
"""Less than it is remembered that a link was used."""
AGAIN = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class LinkedFile:
    """What a link leads to."""

    attachment: str
    filename: str
    expires: datetime
    reader: str
    """The id of the chat to which it was sent."""


@dataclass(frozen=True, slots=True)
class FileLinks:
    """Makes and reads links, and keeps which were used. `public_url` is empty where nobody comes in from outside."""

    secret: bytes
    public_url: str
    db: Database
    clock: Callable[[], datetime]

    def link(self, attachment: str, filename: str, reader: str) -> str:
        """For one `reader`; another for each time that it is sent."""
        expires = self.clock() + LASTS
        body = json.dumps([attachment, filename, int(expires.timestamp()), reader], separators=(",", ":")).encode()
        return f"{self.public_url}{PATH}/{base64.urlsafe_b64encode(self._sign(body) + body).rstrip(b'=').decode()}"

    def read(self, token: str) -> LinkedFile | None:
        """What it leads to; None where it was not made here, or is too old."""
        try:
            raw = base64.b64decode(token.encode("ascii") + b"=" * (-len(token) % 4), altchars=b"-_", validate=True)
        except (UnicodeEncodeError, binascii.Error):
            return None
        signature, body = raw[:32], raw[32:]
        if not hmac.compare_digest(signature, self._sign(body)):
            return None
        attachment, filename, expires, reader = json.loads(body)
        file = LinkedFile(attachment, filename, datetime.fromtimestamp(expires, UTC), reader)
        return file if self.clock() < file.expires else None

    async def spend(self, token: str, file: LinkedFile) -> bool:
        """Whether the file may be fetched by it now: the first time, and until ten minutes after that. The log keeps
        each time."""
        used, now = f"file:{sha256(token.encode()).hexdigest()}", self.clock()
        async with self.db.write() as transaction:
            at = await seen.marked_at(transaction, TRAITS.name, used)
            if at is None:
                await seen.mark(transaction, [(TRAITS.name, used)], now)
            may = at is None or now - at < AGAIN
            if may:
                reader = Address(TRAITS.name, file.reader)
                await note_fetched(transaction, file.attachment, file.filename, reader, now)
        return may

    async def is_spent(self, token: str) -> bool:
        """Whether it was used up before."""
        used = f"file:{sha256(token.encode()).hexdigest()}"
        async with self.db.read() as transaction:
            at = await seen.marked_at(transaction, TRAITS.name, used)
        return at is not None and self.clock() - at >= AGAIN

    def _sign(self, body: bytes) -> bytes:
        return hmac.digest(self.secret, b"whatsapp file\0" + body, sha256)
