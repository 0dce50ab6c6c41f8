"""Enters whom the reports add or change that waited when this version of the program came, once."""

from bot.services.upkeep.do_once import do_once
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.reports import foreseen, report_lists

JOB, ONCE = "foresee", "waiting"


async def foresee_waiting(house: House) -> None:
    """By whichever process starts first."""
    await do_once(house, JOB, ONCE, _enter)


async def _enter(transaction: Transaction) -> None:
    async for chunk in report_lists.pending(transaction):
        await foreseen.enter(transaction, [(report.id, report.change) for report in chunk])
