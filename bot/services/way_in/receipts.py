"""What platforms tell of messages that they had taken: what arrived leaves the queue, what did not comes back to it."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from operator import itemgetter

from bot.services.work.channel import Receipt
from bot.services.work.verdicts import write_verdict
from bot.storage.engine.transaction import Transaction
from bot.storage.messages import taken_messages

Told = tuple[str, Receipt]
"""The channel, and what its platform tells."""


async def take_receipts(transaction: Transaction, told: Sequence[Told], now: datetime) -> list[Told]:
    """Late, doubled and in any order; gives the failures of which no message is known (yet)."""
    for channel, some in groupby(sorted(told, key=itemgetter(0)), itemgetter(0)):
        arrived = {receipt.message_ref for _, receipt in some if receipt.refused is None}
        await taken_messages.arrived(transaction, channel, sorted(arrived))
    unknown: list[Told] = []
    for channel, receipt in told:
        if receipt.refused is None:
            continue
        verdict = write_verdict(receipt.refused)
        if not await taken_messages.refuse_later(transaction, channel, receipt.message_ref, verdict, now):
            unknown.append((channel, receipt))
    return unknown
