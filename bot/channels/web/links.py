"""Personal links: a signed text that opens one chat until it expires."""

import base64
import binascii
import hmac
import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from bot.storage.engine.vault import Vault

SIGNATURE_BYTES = 32
LASTS = timedelta(days=14)
"""A personal link, from its making or its last use: whoever finds an old one finds nothing."""
RENEWED_AFTER = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Link:
    """What a link opens: the chat of `address`, or the `room` (empty for none) in which `address` speaks."""

    address: str
    room: str
    expires: datetime

    @property
    def chat(self) -> str:
        """The address whose messages are shown."""
        return self.room or self.address


def link_secret(vault: Vault) -> bytes:
    """The secret that signs links, derived from the installation's key file, so it lasts as long as that."""
    return vault.index("web-link", "secret").encode()


def sign_link(secret: bytes, link: Link) -> str:
    """The link as a text for URLs; whoever holds it holds the chat, so it belongs in no log."""
    body = json.dumps([link.address, link.room, int(link.expires.timestamp())], separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(_signature(secret, body) + body).rstrip(b"=").decode()


def read_link(secret: bytes, token: str, now: datetime) -> Link | None:
    """The link that `sign_link` made with this secret; None if it is forged, broken or expired."""
    try:
        raw = base64.b64decode(token.encode("ascii") + b"=" * (-len(token) % 4), altchars=b"-_", validate=True)
    except (UnicodeEncodeError, binascii.Error):
        return None
    signature, body = raw[:SIGNATURE_BYTES], raw[SIGNATURE_BYTES:]
    if not hmac.compare_digest(signature, _signature(secret, body)):
        return None
    address, room, expires = json.loads(body)
    link = Link(address, room, datetime.fromtimestamp(expires, UTC))
    return link if now < link.expires else None


def renewed(link: Link, now: datetime) -> Link | None:
    """The link for longer, once it is a day old; None before that, and for one that lasts longer anyway."""
    return replace(link, expires=now + LASTS) if link.expires < now + LASTS - RENEWED_AFTER else None


def _signature(secret: bytes, body: bytes) -> bytes:
    return hmac.digest(secret, b"web link\0" + body, sha256)
