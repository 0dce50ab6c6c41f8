"""Brings a backup back into an empty place, or looks whether it could be."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from bot.domain.why_not import why_not
from bot.storage.backup.read_backup import Restored, look_through, read_backup
from bot.storage.backup.sealed_stream import BackupProblem, Header, read_header
from bot.storage.backup.write_backup import Contents
from bot.storage.engine.database import Database
from bot.storage.engine.vault import Vault
from bot.storage.files.attachment_files import AttachmentProblem
from bot.storage.history import audit


def header_of(path: Path) -> Header:
    """What can be read of a backup without a key; raises `BackupProblem`."""
    with _opened(path) as file:
        return read_header(file)


def check_backup(vault: Vault, path: Path) -> tuple[Header, Contents]:
    """Opens all of it and keeps nothing; raises `BackupProblem`."""
    with _opened(path) as file:
        return look_through(file, vault)


async def restore(
    db: Database, attachments: Path, path: Path, actor: str, advance: Callable[[int, int | None], None]
) -> Restored:
    """Into an empty database and an empty folder; raises `BackupProblem`, and then nothing was kept."""
    with _opened(path) as file:
        line = audit.Line(actor, "backup.restored", "backup:*", None, {"made_at": read_header(file).made_at})
        file.seek(0)
        return await read_backup(db, attachments, file, line, datetime.now(UTC), advance)


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    try:
        with path.open("rb") as file:
            yield file
    except AttachmentProblem as error:
        raise BackupProblem(str(error)) from error
    except OSError as error:
        raise BackupProblem(f"{error.filename or path}: {why_not(error)}") from error
