"""What platforms tell of messages that they had taken: what arrived leaves the queue, what did not comes back to it."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import groupby
from operator import itemgetter

import structlog

from bot.dialogue.prompt import Text
from bot.services.officers.tell_admins import tell_admins
from bot.services.review import silence
from bot.services.work.channel import GiveUp, Receipt, RetryAt
from bot.services.work.verdicts import Verdict, write_verdict
from bot.services.work.work import Work
from bot.storage.messages import parked_messages, taken_messages
from bot.storage.months import ledger
from bot.storage.officers.addresses import address_by_key

Told = tuple[str, Receipt]
"""The channel, and what its platform tells."""
_CLAIM = timedelta(minutes=2)
log = structlog.get_logger(__name__)


async def take_receipts(work: Work, told: Sequence[Told]) -> list[Told]:
    """Late, doubled and in any order; gives the failures of which no message is known (yet)."""
    for channel, some in groupby(sorted(told, key=itemgetter(0)), itemgetter(0)):
        arrived = {receipt.message_ref for _, receipt in some if receipt.refused is None}
        await taken_messages.arrived(work.transaction, channel, sorted(arrived))
    return [each for each in told if each[1].refused is not None and not await _is_known(work, *each)]


async def _is_known(work: Work, channel: str, receipt: Receipt) -> bool:
    if receipt.refused is None:
        return True
    if receipt.stops_all:
        await _tell_once_a_day(work, channel, "stopped", Text("channel-stopped", {"channel": channel}))
    verdict = write_verdict(receipt.refused)
    for ref in filter(None, (receipt.message_ref, receipt.formerly)):
        if await taken_messages.refuse_later(work.transaction, channel, ref, verdict, work.now):
            return True
        if await _is_knock(work, channel, ref, receipt.refused):
            return True
    return False


async def _is_knock(work: Work, channel: str, ref: str, refused: Verdict) -> bool:
    """Whether an approved message did not arrive. What it told of is parked already, and stays so; whoever cannot be
    reached by it cannot be reached, and what else is not the moment's fault is the message's own."""
    passes = isinstance(refused, RetryAt)
    found = await parked_messages.knock_failed(work.transaction, channel, ref, again=passes)
    if found is None:
        return False
    key, notice = found
    if isinstance(refused, GiveUp) and refused.unreachable:
        if (address := await address_by_key(work.transaction, key)) is not None:
            await silence.begin(work, address)
    elif not passes:
        name = work.house.traits_of(channel).knocks.get(notice, notice)
        log.error("channel.knock_refused", channel=channel, names=name)
        text = Text("channel-knock-refused", {"channel": channel, "names": name})
        await _tell_once_a_day(work, channel, notice, text)
    return True


async def _tell_once_a_day(work: Work, channel: str, what: str, text: Text) -> None:
    """However many messages fail by it, and in whatever process."""
    job, day = f"ails/{channel}/{what}", str(work.today)
    if await ledger.claim(work.transaction, job, day, "receipts", work.now, work.now + _CLAIM):
        await tell_admins(work, channel, text)
        await ledger.done(work.transaction, job, day, work.now)
