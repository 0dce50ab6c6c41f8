"""What is done once for a database, by whichever process starts first."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.months import ledger

_CLAIM = timedelta(minutes=10)


async def do_once(house: House, job: str, what: str, do: Callable[[Transaction], Awaitable[None]]) -> None:
    """Does it where nobody has; its rows and *done* are one commit, so that a killed one is done by the next."""
    async with house.db.read() as transaction:
        if await ledger.is_done(transaction, job, what):
            return
    now = house.clock()
    async with house.db.write() as transaction:
        if await ledger.claim(transaction, job, what, job, now, now + _CLAIM):
            await do(transaction)
            await ledger.done(transaction, job, what, now)
