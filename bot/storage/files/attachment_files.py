"""The folder of sealed attachments."""

import contextlib
import errno
import hashlib
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from uuid import uuid4

from bot.domain.why_not import why_not
from bot.storage.engine.vault import SealBroken, Vault

_PASSES = frozenset({errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EAGAIN, errno.EINTR})
_REF = re.compile(r"[A-Za-z0-9_-]{1,32}")


class AttachmentProblem(Exception):  # noqa: N818 - told to the operator as it is
    """The file can't be read or written; the message says what to do, and names no person."""


class AttachmentLost(AttachmentProblem):
    """Its content cannot be had, and waiting brings it back no more."""


class AttachmentMissing(AttachmentLost):
    """There is no such file."""


class AttachmentDamaged(AttachmentLost, SealBroken):
    """What lies there is not what was kept."""


class AttachmentUnreadable(AttachmentLost):
    """The disk or the folder's rights do not give it."""


class AttachmentsFull(AttachmentProblem):
    """No room is left on the disk."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was written: size in bytes and SHA-256 (hex), both of the content before sealing."""

    size: int
    sha256: str


class _Measured:
    """Parts of a file, measured as they pass."""

    def __init__(self, parts: Iterable[bytes]) -> None:
        self._parts = parts
        self.size, self.digest = 0, hashlib.sha256()

    def __iter__(self) -> Iterator[bytes]:
        for part in self._parts:
            self.size += len(part)
            self.digest.update(part)
            yield part


class AttachmentFiles:
    """Reads and writes sealed files in one folder; blocking, so call it in a thread."""

    def __init__(self, folder: Path, vault: Vault) -> None:
        self._folder = folder
        self._vault = vault

    def write(self, ref: str, content: bytes) -> Kept:
        """Keeps `content` under `ref`, over what was there. After it returns a power cut loses nothing of it;
        if it raises, or is cut, what was there before is still whole.
        """
        return self.write_parts(ref, [content])

    def write_parts(self, ref: str, parts: Iterable[bytes]) -> Kept:
        """The same of what comes part by part, none of which is held longer than it takes to write it."""
        path, measured = self._path(ref), _Measured(parts)
        half = path.with_name(f".{ref}.{uuid4().hex}")
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._write_whole(half, self._vault.seal_parts("attachment", measured))
            half.replace(path)
            self._sync_folder()
        except OSError as error:
            with contextlib.suppress(OSError):
                half.unlink()
            raise _told(error, self._folder) from error
        return Kept(measured.size, measured.digest.hexdigest())

    def read(self, ref: str) -> bytes:
        """The content kept under `ref`; raises the kind of `AttachmentLost` that it is, or `AttachmentProblem` where
        the machine is only too busy."""
        try:
            sealed = self._path(ref).read_bytes()
        except FileNotFoundError:
            raise AttachmentMissing(f"{self._path(ref)} tidak ada; kembalikan dari cadangan") from None
        except OSError as error:
            if error.errno in _PASSES:
                raise _told(error, self._folder) from error
            raise AttachmentUnreadable(f"{self._path(ref)} tidak bisa dibaca: {why_not(error)}") from error
        try:
            return self._vault.open("attachment", sealed)
        except SealBroken:
            raise AttachmentDamaged(f"{self._path(ref)} rusak; kembalikan dari cadangan") from None

    def open_sealed(self, ref: str) -> IO[bytes] | None:
        """What lies under `ref` as it lies there, to be closed by whoever asked; None where nothing does."""
        try:
            return self._path(ref).open("rb")
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _told(error, self._folder) from error

    @contextlib.contextmanager
    def create_sealed(self, ref: str) -> Iterator[IO[bytes]]:
        """A new file under `ref`, for what was sealed already."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with open(os.open(self._path(ref), os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:  # noqa: PTH123 - a handle
                yield file
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise _told(error, self._folder) from error

    def refs(self) -> list[str]:
        """What lies in the folder."""
        return sorted(each.name for each in self._folder.iterdir()) if self._folder.is_dir() else []

    def delete(self, ref: str) -> None:
        """Deletes what is kept under `ref`, if anything."""
        self._path(ref).unlink(missing_ok=True)

    def delete_all(self, refs: Sequence[str]) -> list[str]:
        """Deletes these files, also those that are gone already, and gives the refs of the deleted; after it returns
        no power cut brings one back. What cannot be deleted is left out."""
        gone = [ref for ref in refs if self._is_deleted(ref)]
        if self._folder.exists():
            self._sync_folder()
        return gone

    def _is_deleted(self, ref: str) -> bool:
        try:
            self.delete(ref)
        except OSError:
            return False
        return True

    def _path(self, ref: str) -> Path:
        if not _REF.fullmatch(ref):
            raise ValueError(f"{ref!r} names no attachment")
        return self._folder / ref

    @staticmethod
    def _write_whole(path: Path, sealed: Iterable[bytes]) -> None:
        with open(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:  # noqa: PTH123 - a handle
            file.writelines(sealed)
            file.flush()
            os.fsync(file.fileno())

    def _sync_folder(self) -> None:
        handle = os.open(self._folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _told(error: OSError, folder: Path) -> AttachmentProblem:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return AttachmentsFull(f"tidak ada ruang lagi untuk {folder}; kosongkan sebagian, nanti dicoba lagi")
    return AttachmentProblem(f"{folder} tidak bisa dipakai: {why_not(error)}")
