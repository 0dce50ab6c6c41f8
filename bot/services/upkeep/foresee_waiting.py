"""Enters whom the reports add or change that waited when this version of the program came, once."""

from datetime import timedelta

from bot.services.work.house import House
from bot.storage.months import ledger
from bot.storage.reports import foreseen, report_lists

JOB, ONCE = "foresee", "waiting"
_CLAIM = timedelta(minutes=10)


async def foresee_waiting(house: House) -> None:
    """By whichever process starts first; rows and *done* are one commit."""
    async with house.db.read() as transaction:
        if await ledger.is_done(transaction, JOB, ONCE):
            return
    now = house.clock()
    async with house.db.write() as transaction:
        if await ledger.claim(transaction, JOB, ONCE, JOB, now, now + _CLAIM):
            async for chunk in report_lists.pending(transaction):
                await foreseen.enter(transaction, [(report.id, report.change) for report in chunk])
            await ledger.done(transaction, JOB, ONCE, now)
