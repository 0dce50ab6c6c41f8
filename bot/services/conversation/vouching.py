"""An RT head on a new phone: somebody vouches for him by a tap, he is in by a code, and his other chats are cut.

1. Whoever vouches gets a code of one day, which opens the head's duty once.
2. Used, it links the new chat, cuts every other one, forgets the number, tells the old chats and those who decide:
   one commit, so that of two who have the code one gets in, and the other nothing.
"""

from dataclasses import replace
from datetime import timedelta

from bot.dialogue.prompt import Say, Text
from bot.domain.address import Address
from bot.domain.areas import Level, ancestor, short_name
from bot.domain.people.officer import Officer, OfficerId, Role
from bot.services.officers.invite import Invitation, make_code
from bot.services.officers.offered_commands import offer
from bot.services.review.report_card import reviewers_of
from bot.services.work.work import Work, actor
from bot.storage.officers import addresses, duties, invites, officers

VALID = timedelta(days=1)


def may_vouch(officer: Officer) -> bool:
    """An operator or TKSK for the RT heads of his area, an assistant for his head."""
    return officer.active and (officer.role in (Role.OPERATOR, Role.TKSK) or bool(officer.assists))


async def heads_for(work: Work, officer: Officer) -> list[Officer]:
    """Those for whom he may."""
    if not may_vouch(officer):
        return []
    found = await officers.heads_of_area(work.transaction, officer.area)
    return [each for each in found if not officer.assists or each.id == officer.assists]


async def vouch_for(work: Work, officer: Officer, head_id: str) -> Invitation | None:
    """The code for a head's new phone; None where he may not vouch for him. Codes of before open nothing any more."""
    head = next((each for each in await heads_for(work, officer) if each.id == head_id), None)
    if head is None:
        return None
    code = make_code()
    await invites.void_invites(work.transaction, [head.id], work.now)
    await invites.make_invites(work.transaction, {head.id: code}, work.now + VALID, vouched_by=officer.id)
    work.note(actor(officer), "officer.vouched_for", f"officer:{head.id}", head.area, {})
    return Invitation(head, code, work.now + VALID)


async def cut_others(work: Work, here: Address, head: Officer, voucher: OfficerId) -> None:
    """Every other chat of his speaks for him no more, and reads so."""
    others = [each for each in await addresses.all_of(work.transaction, head.id) if each != here]
    by = await officers.by_id(work.transaction, voucher)
    told = {"by": by.name if by else "-", "name": head.name}
    for each in others:
        await addresses.unlink(work.transaction, each, head.id)
        left = await duties.at_address(work.transaction, each)
        if left:
            await addresses.link_address(work.transaction, each, left[0].id, work.now)
        await offer(work, each, left[0] if left else replace(head, active=False))
        work.say(each, head.locale, Say((Text("new-phone-cut", told),)))
    await officers.forget_phone(work.transaction, head.id)
    detail: dict[str, str | int | None] = {"vouched_by": voucher, "cut": len(others)}
    work.note(actor(head), "officer.changed_phone", f"officer:{head.id}", head.area, detail)
    text = Text("new-phone-done", {**told, "rt": short_name(head.area)})
    for each in await reviewers_of(work, ancestor(head.area, Level.VILLAGE)):
        work.say(each, "id", Say((text,)))
