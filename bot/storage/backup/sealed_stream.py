"""The file of a backup: a plain header, then records sealed one by one, so that neither end holds more than one."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import IO, Final

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.storage.engine.vault import Vault

MAGIC: Final = b"lapor-rt cadangan 1\n"
LONGEST: Final = 64 * 1024 * 1024
"""Bytes of a record: more is no length that was written here."""
_LENGTH = 4
_HEADER_BYTES = 4096


class BackupProblem(Exception):  # noqa: N818 - told to the operator as it is
    """The backup cannot be made or used; the message says why and what to do, and names no person."""


class BackupBroken(BackupProblem):
    """The file is no backup, was changed, or ends too early."""


class OtherKey(BackupProblem):
    """The backup was made with a key that is not in the key file."""


class Kind(IntEnum):
    """What a record holds."""

    TABLE = 1
    ROWS = 2
    FILE = 3
    PIECE = 4
    END = 5


@dataclass(frozen=True, slots=True)
class Header:
    """What can be read of a backup without a key."""

    schema: str
    made_at: str
    """ISO, UTC."""
    program: str
    key: str
    """The fingerprint of the key it was made with."""
    salt: str


class SealedWriter:
    """Seals records into a file. Blocking, so call it in a thread."""

    def __init__(self, file: IO[bytes], vault: Vault, schema: str, made_at: str, program: str) -> None:
        salt = os.urandom(32)
        self.header = Header(schema, made_at, program, vault.fingerprint(), salt.hex())
        written = orjson.dumps(self.header) + b"\n"
        self._file, self._number = file, 0
        self._cipher, self._bound = AESGCM(vault.archive_key(salt, self.header.key)), _bound_to(written)
        file.write(MAGIC + written)

    def put(self, kind: Kind, content: bytes) -> None:
        """One more record."""
        sealed = self._cipher.encrypt(_nonce(self._number), bytes([kind]) + content, self._bound)
        self._file.write(len(sealed).to_bytes(_LENGTH) + sealed)
        self._number += 1


def read_header(file: IO[bytes]) -> Header:
    """The header, from the start of the file; raises `BackupBroken`."""
    return _header(file)[0]


def _header(file: IO[bytes]) -> tuple[Header, bytes]:
    if file.read(len(MAGIC)) != MAGIC:
        raise BackupBroken("berkas ini bukan cadangan lapor-rt, atau isinya rusak")
    written = file.readline(_HEADER_BYTES)
    try:
        header = Header(**orjson.loads(written))
        bytes.fromhex(header.salt)
    except (TypeError, ValueError):
        raise BackupBroken("bagian depan cadangan ini rusak; pakai cadangan lain") from None
    return header, written


class SealedReader:
    """Opens the records of a file, in order. Blocking, so call it in a thread."""

    def __init__(self, file: IO[bytes], vault: Vault) -> None:
        """Raises `BackupBroken`, or `OtherKey` which names the key that is needed."""
        self.header, written = _header(file)
        if self.header.key not in vault.fingerprints:
            raise OtherKey(
                f"cadangan ini dibuat dengan kunci bersidik {self.header.key}, sedangkan berkas kunci bersidik "
                f"{vault.fingerprint()}; tidak ada yang ditulis"
            )
        self._file = file
        self._cipher = AESGCM(vault.archive_key(bytes.fromhex(self.header.salt), self.header.key))
        self._bound = _bound_to(written)

    def records(self) -> Iterator[tuple[Kind, bytes]]:
        """All of them; raises `BackupBroken` where one was changed, moved or left out, the end included."""
        number, kind = 0, Kind.TABLE
        while kind is not Kind.END:
            opened = self._opened(number)
            kind, number = Kind(opened[0]), number + 1
            yield kind, opened[1:]
        if self._file.read(1):
            raise BackupBroken("ada isi lain di belakang cadangan ini; pakai cadangan lain")

    def _opened(self, number: int) -> bytes:
        length = int.from_bytes(self._file.read(_LENGTH))
        sealed = self._file.read(length) if 0 < length <= LONGEST else b""
        if not sealed or len(sealed) < length:
            raise BackupBroken("cadangan ini terpotong; pakai cadangan lain")
        try:
            return self._cipher.decrypt(_nonce(number), sealed, self._bound)
        except InvalidTag:
            raise BackupBroken("isi cadangan ini berubah sejak dibuat; pakai cadangan lain") from None


def _nonce(number: int) -> bytes:
    """Each archive has a key of its own, so its records may be counted; the count keeps them in their order."""
    return number.to_bytes(12)


def _bound_to(header: bytes) -> bytes:
    """The header is bound to every record, so that it cannot be exchanged."""
    return hashlib.sha256(header).digest()
