"""Who reads how a deliberation went on: whoever did the last step in it, else who has that duty there now."""

from bot.domain.address import Address
from bot.domain.deliberation.deliberation import Deliberation
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.services.deliberation.holding import may_hold
from bot.services.review.other_approver import speaking_for
from bot.services.work.work import Work
from bot.storage.officers import officers
from bot.storage.officers.addresses import addresses_of

_BY_NEARNESS = (Role.OPERATOR, Role.TKSK)


async def who_goes_on(work: Work, held: Deliberation, by: OfficerId | None) -> list[tuple[Officer, Address]]:
    """Him alone as long as it is his duty and he can be reached; then for whom he stood in, the operators of the
    village, the TKSK."""
    who = await officers.by_id(work.transaction, by) if by else None
    there = [each for role in _BY_NEARNESS for each in await officers.for_area(work.transaction, held.village, role)]
    if who is not None and may_hold(who, held) and (his := await addresses_of(work.transaction, [who.id])).get(who.id):
        return [(who, his[who.id][0])]
    seat = [each for each in there if who is not None and each.seat == who.seat]
    for those in (seat, *([each for each in there if each.role is role] for role in _BY_NEARNESS)):
        if found := await speaking_for(work, those):
            return found
    return []
