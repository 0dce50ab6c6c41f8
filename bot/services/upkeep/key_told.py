"""Gives those of whom open reports tell their keys anew, once for each way of making them."""

from bot.services.upkeep.do_once import do_once
from bot.services.work.house import House
from bot.storage.reports import told_keys

JOB = "told-keys"


async def key_told(house: House) -> None:
    """Once for each version of the keys, by whichever process starts first."""
    await do_once(house, JOB, told_keys.VERSION, told_keys.make_anew)
