"""A known value sealed with the key that the database is written with: another key is told by it before it writes."""

from sqlalchemy import select

from bot.storage.engine.sql import insert_ignore, upsert
from bot.storage.engine.transaction import Transaction
from bot.storage.engine.vault import SealBroken, Vault
from bot.storage.tables import audit, key_proof

_COLUMN, _KNOWN = "key proof", b"lapor-rt"
_SOME = 5
"""Lines of the log that are tried where there is no proof yet: one that opens is enough."""
_PROOF = select(key_proof.c.fingerprint, key_proof.c.sealed).where(key_proof.c.id == 1)
_SEALED_LINES = select(audit.c.detail).where(audit.c.detail.is_not(None)).order_by(audit.c.seq.desc()).limit(_SOME)


class WrongKey(Exception):  # noqa: N818 - told to the operator as it is
    """The key file is not that of this database; the message names both."""


async def check(transaction: Transaction, vault: Vault) -> bool:
    """Whether the proof stands as it should: sealed with the newest key of `vault`. Only reads; raises `WrongKey`.

    False where there is none yet, or where an older key of the same file sealed it: then `renew` it.
    """
    proof = (await transaction.execute(_PROOF)).one_or_none()
    if proof is None:
        await _check_log(transaction, vault)
        return False
    fits = proof.fingerprint in vault.fingerprints and _opens(vault, _COLUMN, proof.sealed)
    if not fits:
        raise WrongKey(
            f"berkas kuncinya lain: sidiknya {vault.fingerprint(proof.sealed[0])}, "
            f"sedangkan basis data ini ditulis dengan kunci bersidik {proof.fingerprint}; "
            "tidak ada yang dibaca atau ditulis"
        )
    return bool(proof.fingerprint == vault.fingerprint())


async def renew(transaction: Transaction, vault: Vault) -> None:
    """Seals the known value with the newest key, unless another process has sealed it with another; `WrongKey` then."""
    row = {"id": 1, "fingerprint": vault.fingerprint(), "sealed": vault.seal(_COLUMN, _KNOWN)}
    await check(transaction, vault)
    await transaction.execute(insert_ignore(transaction, key_proof), row)
    if not await check(transaction, vault):
        await transaction.execute(upsert(transaction, key_proof, "fingerprint", "sealed"), row)


async def _check_log(transaction: Transaction, vault: Vault) -> None:
    """A database of the version before has no proof; its log is sealed with the same key."""
    lines = (await transaction.execute(_SEALED_LINES)).scalars().all()
    if lines and not any(_opens(vault, "audit", line) for line in lines):
        raise WrongKey(
            f"berkas kuncinya lain: sidiknya {vault.fingerprint()}, "
            "dan tidak membuka apa pun dari isi basis data ini; tidak ada yang ditulis"
        )


def _opens(vault: Vault, column: str, sealed: bytes) -> bool:
    try:
        vault.open(column, sealed)
    except SealBroken:
        return False
    return True
