"""Whoever seals holds the database's key in use meanwhile, beside others; whoever replaces it holds it alone."""

import asyncio
import fcntl
import os
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Protocol

from bot.domain.why_not import why_not
from bot.storage.engine.failures import StorageUnavailable


class KeyTaken(Exception):  # noqa: N818 - told to the operator as it is
    """Others seal with the key that was to be replaced, or somebody replaces the one that was to be used."""


class KeyUse(Protocol):
    """A hold that ends with its process, however that ends; on PostgreSQL whatever machine it runs on."""

    def held(self, *, alone: bool = False) -> AbstractAsyncContextManager[None]:
        """Holds it meanwhile; raises `KeyTaken`, and never waits."""

    async def regained(self) -> None:
        """Returns when it was lost and is held again; raises `KeyTaken` where somebody replaces the key by then."""


def refusal(alone: bool, where: str = "") -> KeyTaken:
    """Why it cannot be held, and what to do."""
    if alone:
        return KeyTaken(f"kunci masih dipakai proses lapor-rt lain{where}; hentikan dahulu semuanya, di tiap mesin")
    return KeyTaken("kunci sedang diganti (key rotate); jalankan lagi sesudah itu selesai")


class FileKeyUse:
    """SQLite's: a locked file beside the database, never deleted, as `one_process` does it."""

    def __init__(self, database: Path) -> None:
        self._path = database.with_name(f"{database.name}-key")

    @asynccontextmanager
    async def held(self, *, alone: bool = False) -> AsyncIterator[None]:
        try:
            file = os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600)
        except OSError as error:
            raise StorageUnavailable(f"basis data tidak tersedia: {why_not(error)}") from error
        try:
            try:
                fcntl.flock(file, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
            except BlockingIOError:
                raise refusal(alone) from None
            yield
        finally:
            os.close(file)

    async def regained(self) -> None:
        """Never: a kernel's lock is not lost."""
        await asyncio.get_running_loop().create_future()
