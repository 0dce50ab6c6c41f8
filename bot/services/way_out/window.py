"""Who has not written for so long that his platform lets nobody begin: he is knocked for, and what there is waits."""

from collections.abc import Sequence
from datetime import datetime

from bot.services.work.channel import Channel, Knock, Knocks, Outcome, RetryAt, SendFile, SendPrompt, WaitForWindow
from bot.services.work.errands import Letter, Renew
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.messages import sessions
from bot.storage.messages.outbox import Claimed
from bot.storage.officers.addresses import address_key


async def outside(transaction: Transaction, house: House, claimed: Sequence[Claimed], now: datetime) -> set[int]:
    """Of the messages claimed those whose person may not be written to freely now."""
    windows = {each.channel: house.traits_of(each.channel).window for each in claimed}
    keys = {each.id: address_key(transaction.vault, each.address) for each in claimed if windows[each.channel]}
    if not keys:
        return set()
    written = await sessions.written_at(transaction, sorted(set(keys.values())))
    shut = set()
    for each in claimed:
        at, window = written.get(keys.get(each.id, "")), windows[each.channel]
        if at is not None and window is not None and now - at >= window:
            shut.add(each.id)
    return shut


def waits_for_window(letter: Letter) -> bool:
    """Whether it is a message; what is only fetched or ended needs nobody's leave."""
    return isinstance(letter.order, SendPrompt | SendFile | Renew)


async def knock(channel: Channel, claimed: Claimed, letter: Letter) -> Outcome:
    """Where there is a message for it that the platform approved, that is sent; the letter itself waits in any case, to
    be the first thing that he reads when he answers."""
    if not isinstance(channel, Knocks) or not letter.notice or not isinstance(letter.order, SendPrompt):
        return WaitForWindow()
    outcome = await channel.knock(claimed.address, Knock(letter.notice, letter.order.prompt.text))
    return outcome if isinstance(outcome, RetryAt) else WaitForWindow()
