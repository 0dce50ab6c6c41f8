"""Refuses a key that is not the database's own, before anything is read or written with it."""

from bot.storage.engine.database import Database
from bot.storage.engine.vault import Vault
from bot.storage.history import key_proof


async def prove_key(db: Database, vault: Vault) -> None:
    """Raises `WrongKey`; the first start over a database leaves the proof that later ones are held against."""
    async with db.read() as transaction:
        if await key_proof.check(transaction, vault):
            return
    async with db.write() as transaction:
        await key_proof.renew(transaction, vault)
