"""Gives a database a new key: a version in the key file, then everything sealed anew with it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.services.upkeep.bring_up_to_date import bring_up_to_date, require_database
from bot.services.upkeep.prove_key import prove_key
from bot.services.work.lease import Lease
from bot.storage.engine.database import Database
from bot.storage.engine.vault import Vault, add_key_version, drop_old_versions, load_vault
from bot.storage.files.attachment_files import AttachmentFiles, AttachmentProblem
from bot.storage.history import audit
from bot.storage.months import ledger
from bot.storage.reseal import reseal_rows

_JOB = "key-rotation"
_CLAIM = timedelta(hours=12)
Advance = Callable[[int, int | None], None]


class CannotRotate(Exception):  # noqa: N818 - told to the operator as it is
    """Nothing was sealed anew; the message says why."""


@dataclass(frozen=True, slots=True)
class Rotated:
    """The newest key's fingerprint; what was sealed with it in this run, what does not open and stays as it is."""

    fingerprint: str
    went_on: bool
    """Whether a rotation that was cut was finished."""
    rows: int
    files: int
    broken: int
    dropped: bool


async def rotate_key(
    url: str, key_file: Path, folder: Path, actor: str, advance: Advance, *, drop_old: bool = False
) -> Rotated:
    """1. No other process may seal meanwhile, wherever it runs: it would not know the new key. 2. A version is
    added to the key file, unless the newest one's rotation was cut. 3. Rows are sealed anew, a chunk a commit; then
    files, each whole. 4. It is noted as done; with `drop_old` the older versions leave the key file, if nothing is left
    that they seal.

    Cut anywhere, all of it opens with the key file as it is, and the next call goes on.
    """
    keyless = Database(url)
    try:
        await require_database(keyless)
        async with keyless.key_use.held(alone=True):
            return await _rotate_alone(url, key_file, folder, actor, advance, drop_old=drop_old)
    finally:
        await keyless.dispose()


async def _rotate_alone(
    url: str, key_file: Path, folder: Path, actor: str, advance: Advance, *, drop_old: bool
) -> Rotated:
    went_on = await _add_version(url, key_file)
    vault = load_vault(key_file)
    db = Database(url, vault)
    try:
        await prove_key(db, vault)
        resealed = await reseal_rows(db, advance)
        files, broken = await asyncio.to_thread(_reseal_files, AttachmentFiles(folder, vault), vault)
        broken += resealed.broken
        dropped = drop_old and not broken
        await _note(db, actor, vault, resealed.rows + files)
    finally:
        await db.dispose()
    if dropped:
        drop_old_versions(key_file)
    return Rotated(vault.fingerprint(), went_on, resealed.rows, files, broken, dropped)


async def _add_version(url: str, key_file: Path) -> bool:
    """Whether the newest one was added before, and its rotation cut."""
    vault = load_vault(key_file)
    db = Database(url, vault)
    try:
        await bring_up_to_date(db)
        await prove_key(db, vault)
        async with db.write() as transaction:
            lease = Lease("sender")
            if not await lease.renew(transaction, datetime.now(UTC)):
                raise CannotRotate("lapor-rt sedang berjalan; hentikan dulu, misalnya: systemctl stop lapor-rt")
            await lease.give_back(transaction)
            is_done = await ledger.is_done(transaction, _JOB, str(vault.newest))
    finally:
        await db.dispose()
    if vault.newest > 1 and not is_done:
        return True
    add_key_version(key_file)
    return False


def _reseal_files(files: AttachmentFiles, vault: Vault) -> tuple[int, int]:
    done = broken = 0
    for ref in files.refs():
        found = files.open_sealed(ref)
        if found is None:
            continue
        with found:
            start = found.read(1)
        if vault.is_newest(start):
            continue
        try:
            files.write(ref, files.read(ref))
        except AttachmentProblem:
            broken += 1
        else:
            done += 1
    return done, broken


async def _note(db: Database, actor: str, vault: Vault, count: int) -> None:
    now = datetime.now(UTC)
    async with db.write() as transaction:
        period = str(vault.newest)
        await ledger.claim(transaction, _JOB, period, _JOB, now, now + _CLAIM)
        await ledger.done(transaction, _JOB, period, now)
        detail: audit.Detail = {"to": vault.fingerprint(), "count": count}
        await audit.append(transaction, [audit.Line(actor, "key.rotated", "key:*", None, detail)], now)
