"""Handles again what was set aside, after a fix of the program."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.services.conversation.hear import hear
from bot.services.way_in.receipts import take_receipts
from bot.services.work.channel import Channel, Receipt
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.messages import inbox, sessions
from bot.storage.messages.inbox import SetAside


@dataclass(frozen=True, slots=True)
class Replayed:
    """A message and what came of it; `failure` is empty where it was handled."""

    message: SetAside
    failure: str = ""


class Busy(Exception):  # noqa: N818 - a state
    """Its sender is being answered by another process just now."""


async def list_inbox(house: House) -> list[SetAside]:
    """What is set aside, oldest first, without what it says."""
    async with house.db.read() as transaction:
        return await inbox.listing(transaction)


async def replay_inbox(house: House, channels: Iterable[Channel], actor: str) -> list[Replayed]:
    """Each in a transaction of its own, oldest first; what fails again stays where it is."""
    by_name = {channel.name: channel for channel in channels}
    return [await _try(house, by_name, message, actor) for message in await list_inbox(house)]


async def _try(house: House, channels: dict[str, Channel], message: SetAside, actor: str) -> Replayed:
    channel = channels.get(message.channel)
    if channel is None:
        return Replayed(message, f"the channel {message.channel} is not set up")
    try:
        await _replay(house, channel, message.id, actor)
    except Exception as error:
        return Replayed(message, type(error).__name__)  # its text may quote what somebody wrote
    return Replayed(message)


async def _replay(house: House, channel: Channel, message_id: int, actor: str) -> None:
    """Reads, handles and removes it in one transaction, so a crash leaves it whole or handled once."""
    async with house.db.write() as transaction:
        taken = await inbox.take(transaction, message_id)
        if taken is None:
            return
        inbound = channel.parse(taken[1])
        work = Work(transaction, house, house.clock())
        if isinstance(inbound, Receipt):
            await take_receipts(work, [(taken[0], inbound)])
        elif inbound is not None:
            person = (await sessions.load(transaction, [inbound.sender])).get(inbound.sender)
            if person is None:
                raise Busy
            if not person.known:
                await sessions.remember(transaction, [inbound.sender], work.now)
            await hear(work, inbound, person)
        work.note(actor, "message.replayed", f"inbox:{message_id}")
        await work.flush()
        await inbox.remove(transaction, message_id)
