"""Who has not written for so long that his platform lets nobody begin: he is knocked for, and what there is waits."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.services.work.channel import (
    Channel,
    Done,
    Knock,
    Knocks,
    Outcome,
    RetryAt,
    SendFile,
    SendPrompt,
    WaitForWindow,
)
from bot.services.work.errands import Letter, Renew
from bot.services.work.house import House
from bot.storage.engine.transaction import Transaction
from bot.storage.messages import parked_messages, sessions
from bot.storage.messages.queued import Claimed
from bot.storage.officers.addresses import address_key

_ONCE_IN = timedelta(days=1)
"""However many letters of a kind wait for somebody, so often he is knocked for them at most: each costs the office."""


async def outside(
    transaction: Transaction, house: House, claimed: Sequence[Claimed], now: datetime
) -> Mapping[int, frozenset[str]]:
    """Of the messages claimed those whose person may not be written to freely now, each with the notices for which he
    was knocked for within a day."""
    windows = {each.channel: house.traits_of(each.channel).window for each in claimed}
    keys = {each.id: address_key(transaction.vault, each.address) for each in claimed if windows[each.channel]}
    if not keys:
        return {}
    written = await sessions.written_at(transaction, sorted(set(keys.values())))
    shut = set()
    for each in claimed:
        at, window = written.get(keys.get(each.id, "")), windows[each.channel]
        if at is not None and window is not None and now - at >= window:
            shut.add(each.id)
    if not shut:
        return {}
    knocked = await parked_messages.knocked_since(transaction, {keys[each] for each in shut}, now - _ONCE_IN)
    return {each: frozenset(notice for key, notice in knocked if key == keys[each]) for each in shut}


def waits_for_window(letter: Letter) -> bool:
    """Whether it is a message; what is only fetched or ended needs nobody's leave."""
    return isinstance(letter.order, SendPrompt | SendFile | Renew)


async def knock(channel: Channel, claimed: Claimed, letter: Letter, lately: frozenset[str] = frozenset()) -> Outcome:
    """Where there is a message for it that the platform approved, that is sent, unless it was `lately`; the letter
    itself waits in any case, to be the first thing that he reads when he answers."""
    if not isinstance(channel, Knocks) or not letter.notice or not isinstance(letter.order, SendPrompt):
        return WaitForWindow(foreseen=True)
    if letter.notice in lately:
        return WaitForWindow(foreseen=True)
    outcome = await channel.knock(claimed.address, Knock(letter.notice, letter.order.prompt.text))
    if isinstance(outcome, RetryAt):
        return outcome
    if not isinstance(outcome, Done):
        return WaitForWindow(foreseen=True)
    return WaitForWindow(knocked=letter.notice, foreseen=True, message_ref=outcome.message_ref)
