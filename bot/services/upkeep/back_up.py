"""Makes a backup: whole under its name, or not there."""

import asyncio
import contextlib
import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from bot import __version__
from bot.domain.why_not import why_not
from bot.services.work.house import House
from bot.storage.backup.sealed_stream import MAGIC, BackupProblem
from bot.storage.backup.write_backup import Contents, write_backup
from bot.storage.files.attachment_files import AttachmentProblem
from bot.storage.history import audit

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@dataclass(frozen=True, slots=True)
class BackedUp:
    """The file, its size in bytes, what it holds, and the fingerprint of the key that opens it."""

    path: Path
    size: int
    contents: Contents
    key: str


async def back_up(house: House, actor: str, path: Path) -> BackedUp:
    """Writes a backup to `path`, over an older one; the work goes on meanwhile. Raises `BackupProblem`.

    Written under a name of its own beside it, which takes the place of `path` when all is on the disk: whatever fails
    or is cut leaves what was there before.
    """
    half = path.with_name(f".{path.name}.{os.getpid()}.sebagian")
    with told(path):
        await asyncio.to_thread(_spare_what_is_none, path)
        await asyncio.to_thread(_clear_halves, path)
        with half_file(half) as file:
            contents = await write_backup(house.db, house.attachments, file, house.clock(), __version__)
            await asyncio.to_thread(_put_in_place, file, half, path)
        size = await asyncio.to_thread(_size, path)
    await _note(house, actor, path, contents)
    return BackedUp(path, size, contents, house.db.vault.fingerprint())


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Errors of the machine as `BackupProblem`, which says what to do."""
    try:
        yield
    except AttachmentProblem as error:
        raise BackupProblem(str(error)) from error
    except OSError as error:
        if error.errno in _FULL:
            raise BackupProblem(f"tidak ada ruang lagi di {path.parent}; kosongkan sebagian, lalu ulangi") from error
        raise BackupProblem(f"{path} tidak dapat ditulis: {why_not(error)}") from error


def _spare_what_is_none(path: Path) -> None:
    """Who takes the name for what is to be backed up would lose the database, or the key."""
    if not path.exists():
        return
    with path.open("rb") as file:
        if file.read(len(MAGIC)) != MAGIC:
            raise BackupProblem(f"{path} sudah ada dan bukan cadangan; sebutkan nama berkas yang belum ada")


def _clear_halves(path: Path) -> None:
    """What killed processes left."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    for half in path.parent.glob(f".{path.name}.*.sebagian"):
        half.unlink(missing_ok=True)


@contextmanager
def half_file(path: Path) -> Iterator[IO[bytes]]:
    """For its owner alone; gone at the end, unless it has got another name."""
    try:
        with open(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:  # noqa: PTH123 - a handle
            yield file
    finally:
        path.unlink(missing_ok=True)


def _put_in_place(file: IO[bytes], half: Path, path: Path) -> None:
    """After this no power cut takes it away."""
    file.flush()
    os.fsync(file.fileno())
    half.replace(path)
    handle = os.open(path.parent, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some network disks have none
            os.fsync(handle)
    finally:
        os.close(handle)


def _size(path: Path) -> int:
    return path.stat().st_size


async def _note(house: House, actor: str, path: Path, contents: Contents) -> None:
    detail: audit.Detail = {"file": path.name, "rows": sum(contents.rows.values()), "files": contents.files}
    async with house.db.write() as transaction:
        line = audit.Line(actor, "backup.made", "backup:*", None, detail)
        await audit.append(transaction, [line], house.clock())
