"""For whom something is made outside of transactions, and how a file of it is sent to him."""

import asyncio
from dataclasses import dataclass

from bot.domain.address import Address
from bot.domain.people.officer import Officer
from bot.services.work.channel import Channel, GiveUp, Outcome, SendFile
from bot.services.work.house import House


@dataclass(frozen=True, slots=True)
class MadeFor:
    """An officer on duty, where he asked for it."""

    house: House
    channel: Channel
    address: Address
    officer: Officer

    async def send_file(self, ref: str, content: bytes, order: SendFile) -> Outcome:
        """Lies in the folder while it is sent; a crash leaves it there until it is tried again under the same name."""
        if not self.house.traits_of(self.channel.name).takes(order.filename, len(content)):
            return GiveUp("file_not_taken")
        await asyncio.to_thread(self.house.attachments.write, ref, content)
        try:
            return await self.channel.carry_out(self.address, order)
        finally:
            await asyncio.to_thread(self.house.attachments.delete, ref)
