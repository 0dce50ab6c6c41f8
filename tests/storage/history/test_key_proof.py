"""Another key than the database's is told apart before anything is written with it."""

import pytest
from sqlalchemy import text

from bot.storage.engine.database import Database
from bot.storage.engine.vault import Vault
from bot.storage.history import audit, key_proof
from bot.storage.history.key_proof import WrongKey
from tests.storage.plumbing import NOW, VAULT

OTHER = Vault({1: b"x" * 32}, b"i" * 32)
OTHER_INDEX = Vault({1: b"k" * 32}, b"x" * 32)
ROTATED = Vault({1: b"k" * 32, 2: b"n" * 32}, b"i" * 32)


async def seal(db: Database, vault: Vault) -> None:
    async with db.write() as transaction:
        await key_proof.renew(transaction, vault)


async def check(db: Database, vault: Vault) -> bool:
    async with db.read() as transaction:
        return await key_proof.check(transaction, vault)


async def test_the_key_that_the_database_was_written_with_is_taken(db: Database) -> None:
    assert not await check(db, VAULT)
    await seal(db, VAULT)
    assert await check(db, VAULT)


@pytest.mark.parametrize("other", [OTHER, OTHER_INDEX], ids=["sealing", "finding"])
async def test_another_key_is_refused_naming_both_fingerprints(db: Database, other: Vault) -> None:
    await seal(db, VAULT)
    with pytest.raises(WrongKey, match=f"{other.fingerprint()}.*{VAULT.fingerprint()}"):
        await check(db, other)
    with pytest.raises(WrongKey):
        await seal(db, other)
    assert await check(db, VAULT)


async def test_after_a_rotation_the_copy_without_the_new_key_is_refused(db: Database) -> None:
    await seal(db, VAULT)
    assert not await check(db, ROTATED)
    await seal(db, ROTATED)
    assert await check(db, ROTATED)
    with pytest.raises(WrongKey, match=ROTATED.fingerprint()):
        await check(db, VAULT)


async def test_a_database_of_the_version_before_is_held_against_its_log(db: Database) -> None:
    async with db.write() as transaction:
        await audit.append(transaction, [audit.Line("cli", "areas.imported", "areas", None, {"taken": 1})], NOW)
    with pytest.raises(WrongKey, match=OTHER.fingerprint()):
        await seal(db, OTHER)
    await seal(db, VAULT)
    async with db.read() as transaction:
        assert (await transaction.execute(text("SELECT fingerprint FROM key_proof"))).all() == [(VAULT.fingerprint(),)]


def test_a_fingerprint_gives_nothing_of_the_key_away() -> None:
    assert VAULT.fingerprint() == ROTATED.fingerprint(1) != ROTATED.fingerprint()
    assert not set(VAULT.fingerprint().split("-")) & {b"k".hex() * 2, b"i".hex() * 2}
