"""What ails a channel is told its administrators by another one."""

import structlog

from bot.dialogue.prompt import Say, Text
from bot.domain.people.officer import Role
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.officers.addresses import addresses_of

log = structlog.get_logger(__name__)


async def tell_admins(work: Work, channel: str, text: Text) -> None:
    """Each who can be reached otherwise; that nobody is told stands in the log."""
    admins = await officers.of_role(work.transaction, Role.ADMIN)
    reachable = await addresses_of(work.transaction, [admin.id for admin in admins])
    others = {a.id: [each for each in reachable.get(a.id, []) if each.channel != channel] for a in admins}
    for admin in admins:
        for address in others[admin.id][:1]:
            work.say(address, admin.locale, Say((text,)))
    if not any(others.values()):
        log.error("channel.nobody_told", channel=channel, todo="lapor-rt officer invite --role admin")
