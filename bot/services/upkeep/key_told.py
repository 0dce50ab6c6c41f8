"""Gives those of whom open reports tell their keys anew, once for each way of making them."""

from datetime import timedelta

from bot.services.work.house import House
from bot.storage.months import ledger
from bot.storage.reports import told_keys

JOB = "told-keys"
_CLAIM = timedelta(minutes=10)


async def key_told(house: House) -> None:
    """Once for each version of the keys, by whichever process starts first; keys and *done* are one commit."""
    async with house.db.read() as transaction:
        if await ledger.is_done(transaction, JOB, told_keys.VERSION):
            return
    now = house.clock()
    async with house.db.write() as transaction:
        if await ledger.claim(transaction, JOB, told_keys.VERSION, JOB, now, now + _CLAIM):
            await told_keys.make_anew(transaction)
            await ledger.done(transaction, JOB, told_keys.VERSION, now)
