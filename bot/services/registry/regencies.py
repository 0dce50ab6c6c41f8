"""Which regencies this installation serves."""

from bot.domain.areas import Area
from bot.services.work.house import House
from bot.storage.registry import areas


async def list_regencies(house: House) -> list[Area]:
    """By code."""
    async with house.db.read() as transaction:
        return await areas.regencies(transaction)
