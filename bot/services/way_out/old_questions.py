"""Carries out what is ordered of messages of a chat by their names: where they are is known once they were sent."""

from bot.domain.address import Address
from bot.services.work.channel import Channel, Done, DropButtons, EditPrompt, GiveUp, Outcome, RetryAt, SendPrompt
from bot.services.work.errands import PutAway, Renew
from bot.services.work.house import House
from bot.storage.messages import shown


async def put_old_questions_away(house: House, channel: Channel, address: Address, order: PutAway) -> Outcome:
    """Whatever of it was done before a try again is done once more, which changes nothing. One that the platform does
    not let go of (too old, sent with a keyboard of another sort) leaves the others to be put away."""
    async with house.db.read() as transaction:
        refs = await shown.refs(transaction, order.shown)
    if len(refs) < len(order.shown):
        return RetryAt("not shown yet")
    answered = order.pressed or refs.get(order.question, "")
    worst: Outcome = Done()
    for ref in dict.fromkeys((answered, *refs.values())):
        if ref:
            edit = order.answered is not None and ref == answered
            outcome = await channel.carry_out(
                address, EditPrompt(ref, order.answered) if edit and order.answered else DropButtons(ref)
            )
            if not isinstance(outcome, Done | GiveUp):
                return outcome
            worst = outcome if isinstance(outcome, GiveUp) else worst
    return worst


async def renew(house: House, channel: Channel, address: Address, order: Renew) -> Outcome:
    """One that the platform does not let be changed is said anew; sent twice after a crash, the later is the one."""
    async with house.db.read() as transaction:
        ref = (await shown.refs(transaction, (order.shown,))).get(order.shown)
    if ref is not None and house.traits_at(address).can_edit:
        outcome = await channel.carry_out(address, EditPrompt(ref, order.prompt))
        if isinstance(outcome, Done):
            return Done(ref)
        if not isinstance(outcome, GiveUp) or outcome.unreachable or outcome.moved_to:
            return outcome
    return await channel.carry_out(address, SendPrompt(order.prompt))
