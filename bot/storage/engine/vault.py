"""The vault: seals what is personal, finds equal values without opening them, and lives in a key file."""

import base64
import binascii
import hmac
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import GCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.domain.why_not import why_not

_NONCE = 12
_TAG = 16
_KEY_BYTES = 32
_MOST_VERSIONS = 255


class SealBroken(Exception):  # noqa: N818 - a finding
    """The bytes were changed, sealed for another column, or sealed with a key this vault does not have."""


class Vault:
    """AES-256-GCM under versioned keys; sealed bytes are version (1), nonce (12), ciphertext and tag.

    `keys` maps a version (1-255) to 32 bytes: the highest seals, all of them open. Version and column are associated
    data, so that a value moved to another column does not open. The index key is derived from `index_secret` and
    stays the same when a key version is added.
    """

    def __init__(self, keys: Mapping[int, bytes], index_secret: bytes) -> None:
        self._fingerprints = {version: _fingerprint(key, index_secret) for version, key in keys.items()}
        self._archives = {
            self._fingerprints[version]: HKDF(SHA256(), _KEY_BYTES, salt=None, info=b"lapor-rt archives").derive(key)
            for version, key in keys.items()
        }
        self._ciphers = {version: AESGCM(key) for version, key in keys.items()}
        current = max(keys)
        self._version = bytes([current])
        self._key = keys[current]
        self._cipher = self._ciphers[current]
        index_key = HKDF(SHA256(), 32, salt=None, info=b"lapor-rt equality index").derive(index_secret)
        self._indexing = hmac.new(index_key, digestmod="sha256")

    def fingerprint(self, version: int | None = None) -> str:
        """Tells keys apart without giving anything of them away; of the newest where there is no such version."""
        return self._fingerprints.get(version or 0) or self._fingerprints[self._version[0]]

    @property
    def fingerprints(self) -> frozenset[str]:
        """Of all its keys."""
        return frozenset(self._fingerprints.values())

    @property
    def newest(self) -> int:
        """The version that seals."""
        return self._version[0]

    def is_newest(self, sealed: bytes) -> bool:
        """Whether the newest key sealed it."""
        return sealed[:1] == self._version

    def archive_key(self, salt: bytes, fingerprint: str) -> bytes:
        """32 bytes that seal one archive, from the key with this fingerprint; raises KeyError where it is not here."""
        return HKDF(SHA256(), _KEY_BYTES, salt=salt, info=b"lapor-rt archive").derive(self._archives[fingerprint])

    def seal(self, column: str, plain: bytes) -> bytes:
        """`plain` for `column`, under the newest key; different bytes each time."""
        nonce = os.urandom(_NONCE)
        return self._version + nonce + self._cipher.encrypt(nonce, plain, self._version + column.encode())

    def seal_parts(self, column: str, parts: Iterable[bytes]) -> Iterator[bytes]:
        """The same of what comes part by part, sealed part by part: none of it need be held whole."""
        nonce = os.urandom(_NONCE)
        sealing = Cipher(AES(self._key), GCM(nonce)).encryptor()
        sealing.authenticate_additional_data(self._version + column.encode())
        yield self._version + nonce
        yield from map(sealing.update, parts)
        yield sealing.finalize() + sealing.tag

    def open(self, column: str, sealed: bytes) -> bytes:
        """What was sealed for `column`, or `SealBroken`."""
        version = sealed[:1]
        cipher = self._ciphers.get(sealed[0]) if len(sealed) > _NONCE + _TAG else None
        if cipher is None:
            raise SealBroken(f"{column}: no sealed value, or its key version is not in the key file")
        try:
            return cipher.decrypt(sealed[1 : 1 + _NONCE], sealed[1 + _NONCE :], version + column.encode())
        except InvalidTag:
            raise SealBroken(f"{column}: the sealed value was changed or belongs elsewhere") from None

    def seal_text(self, column: str, plain: str) -> bytes:
        """Text, sealed for `column`."""
        return self.seal(column, plain.encode())

    def open_text(self, column: str, sealed: bytes) -> str:
        """The text that was sealed for `column`, or `SealBroken`."""
        return self.open(column, sealed).decode()

    def seal_alike(self, column: str, plain: bytes) -> bytes:
        """The same bytes each time for the same `plain` of the column, so that a row sealed before is found again. Its
        nonce is made of them, so none ever seals two."""
        nonce = self._digest(b"nonce\0" + column.encode() + b"\0" + plain)[:_NONCE]
        return self._version + nonce + self._cipher.encrypt(nonce, plain, self._version + column.encode())

    def index_number(self, column: str, text: str) -> int:
        """The same signed 64 bits for the same text and column, as `index`."""
        return int.from_bytes(self._digest(f"{column}\0{text}".encode())[:8], "big", signed=True)

    def index(self, column: str, text: str) -> str:
        """The same 32 hex digits for the same text and column; says nothing to those without the key."""
        return self._digest(f"{column}\0{text}".encode())[:16].hex()

    def _digest(self, message: bytes) -> bytes:
        """HMAC-SHA256. Copying one that knows the key takes a third of the time of one that is given it."""
        code = self._indexing.copy()
        code.update(message)
        return code.digest()


def _fingerprint(key: bytes, index_secret: bytes) -> str:
    """Of both: with either of them another, nothing is found or opened."""
    digits = HKDF(SHA256(), 8, salt=None, info=b"lapor-rt fingerprint").derive(key + index_secret).hex()
    return "-".join(digits[at : at + 4] for at in range(0, 16, 4))


# --- the key file: JSON with the sealing keys by version and the secret of the index -------------------------------


class KeyFileProblem(Exception):  # noqa: N818 - told to the operator as it is
    """The key file is missing, readable by others, or broken; the message says what to do."""


def make_key_file(path: Path) -> None:
    """A new key in a new file that only its owner reads; an existing file is never touched."""
    content = {"format": 1, "keys": {"1": _fresh()}, "index": _fresh()}
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise KeyFileProblem(f"{path} sudah ada dan dibiarkan apa adanya: tanpanya tidak ada yang terbuka") from None
    except OSError as error:
        raise KeyFileProblem(f"{path} tidak bisa ditulis: {why_not(error)}") from error
    with os.fdopen(handle, "wb") as file:
        file.write(orjson.dumps(content, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
        file.flush()
        os.fsync(file.fileno())


def add_key_version(path: Path) -> None:
    """A new key beside those that are there, which seals from now on. Raises `KeyFileProblem`."""
    content = _content(path)
    newest = max(map(int, content["keys"]))
    if newest >= _MOST_VERSIONS:
        raise KeyFileProblem(f"{path} sudah memuat {_MOST_VERSIONS} kunci; buang yang lama dengan --drop-old")
    content["keys"][str(newest + 1)] = _fresh()
    _replace(path, content)


def drop_old_versions(path: Path) -> None:
    """Only the newest key stays: what another sealed opens no more. Raises `KeyFileProblem`."""
    content = _content(path)
    newest = str(max(map(int, content["keys"])))
    content["keys"] = {newest: content["keys"][newest]}
    _replace(path, content)


def _content(path: Path) -> Any:
    load_vault(path)
    return orjson.loads(path.read_bytes())


def _replace(path: Path, content: Any) -> None:
    """Whole or not at all: cut anywhere, one of the two is there."""
    half = path.with_name(f".{path.name}.baru")
    half.unlink(missing_ok=True)
    try:
        with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(orjson.dumps(content, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
            file.flush()
            os.fsync(file.fileno())
        half.replace(path)
        handle = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        raise KeyFileProblem(f"{path} tidak bisa ditulis: {why_not(error)}") from error


def load_vault(path: Path) -> Vault:
    """The vault of a key file; raises `KeyFileProblem`."""
    try:
        mode = path.stat().st_mode
        raw = path.read_bytes()
    except FileNotFoundError:
        raise KeyFileProblem(f"{path} tidak ada; kembalikan, atau buat yang baru dengan `lapor-rt init`") from None
    except OSError as error:
        raise KeyFileProblem(f"{path} tidak bisa dibaca: {why_not(error)}") from error
    if mode & 0o077:
        raise KeyFileProblem(f"{path} bisa dibaca orang lain; jalankan: chmod 600 {path}")
    try:
        return _parse(raw)
    except (ValueError, KeyError, TypeError, AttributeError, binascii.Error) as error:
        raise KeyFileProblem(f"{path} bukan berkas kunci, atau rusak; kembalikan salinannya") from error


def _parse(raw: bytes) -> Vault:
    content = orjson.loads(raw)
    if content["format"] != 1:
        raise ValueError("unknown format")
    keys = {int(version): _key(text) for version, text in content["keys"].items()}
    if not keys or not all(1 <= version <= 255 for version in keys):
        raise ValueError("no key, or a version out of range")
    return Vault(keys, _key(content["index"]))


def _fresh() -> str:
    return base64.b64encode(os.urandom(_KEY_BYTES)).decode()


def _key(text: str) -> bytes:
    key = base64.b64decode(text, validate=True)
    if len(key) != _KEY_BYTES:
        raise ValueError("a key has 32 bytes")
    return key
