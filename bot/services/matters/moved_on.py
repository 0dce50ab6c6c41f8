"""Matters of somebody who was registered elsewhere when they arose: they go along with him."""

from dataclasses import replace

from bot.domain.areas import AreaCode
from bot.domain.people.people import PersonId
from bot.storage.engine.transaction import Transaction
from bot.storage.registry import matters, read_registry
from bot.storage.registry.matters import Matter


async def moved_on(transaction: Transaction, cause: str, area: AreaCode) -> list[Matter]:
    """Of a cause whose subject names a report and him: those unsettled in an area where he lives no more, as the turn
    of where he lives by now. The old one is over by the cause's `stands`."""
    kept = [each for each in await matters.unsettled(transaction, area) if each.cause == cause]
    where = await read_registry.registered_in(transaction, [PersonId(each.ids[1]) for each in kept]) if kept else {}
    homes = ((each, where.get(PersonId(each.ids[1]), each.area)) for each in kept)
    return [replace(each, area=home, id="") for each, home in homes if home != each.area]
