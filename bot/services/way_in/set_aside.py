"""Keeping a message that could not be handled, and saying so kindly to whoever sent it."""

from bot.dialogue.prompt import Say, Text
from bot.domain.address import Address
from bot.services.work.channel import Payload
from bot.services.work.house import House
from bot.services.work.standing_buttons import GO
from bot.services.work.work import Work
from bot.storage.messages import inbox, seen


async def set_aside(house: House, channel: str, event_id: str, payload: Payload, who: str, error: Exception) -> None:
    """Raw and sealed into the inbox, marked as seen, an audit line, a kind sentence: one transaction.

    `who` is `channel:id` of the sender. After a fix `lapor-rt inbox replay` runs it.
    """
    async with house.db.write() as transaction:
        work = Work(transaction, house, house.clock())
        await inbox.set_aside(transaction, channel, event_id, payload, type(error).__name__, work.now)
        await seen.mark(transaction, [(channel, event_id)], work.now)
        work.note("system", "message.set_aside", f"inbox:{channel}", None, {"failure": type(error).__name__})
        work.say(Address(channel, who.partition(":")[2]), "id", Say((Text("set-aside"),), prefix=GO))
        await work.flush()
