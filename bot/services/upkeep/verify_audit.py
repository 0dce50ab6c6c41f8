"""Checks that the audit log is as it was written."""

from bot.services.work.house import House
from bot.storage.history import audit


async def verify_audit(house: House) -> audit.Verdict:
    """Walks the whole log."""
    async with house.db.read() as transaction:
        return await audit.verify(transaction)
