"""Menus of commands that are not what their officers are offered now are set anew: somebody's duty was changed by a
list, the words are a newer version's, or the chat could not be reached."""

from bot.services.officers.offered_commands import channels_with_menus, offer, version_of
from bot.services.work.house import House
from bot.services.work.work import Work
from bot.storage.officers import offered_commands, officers

AT_ONCE = 500
"""In one look: after an upgrade all of a regency's chats are due."""


async def offer_commands(house: House) -> int:
    """Queues them; how many."""
    channels = channels_with_menus(house)
    if not channels:
        return 0
    async with house.db.read() as transaction:
        due = await offered_commands.outdated(transaction, channels, version_of(house.texts), AT_ONCE)
    if not due:
        return 0
    async with house.db.write() as transaction:
        work = Work(transaction, house, house.clock())
        known = await officers.officers_by_id(transaction, {each.officer for each in due})
        for each in due:
            await offer(work, each.address, known[each.officer])
        await work.flush()
    return len(due)
