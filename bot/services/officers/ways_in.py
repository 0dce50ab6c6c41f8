"""By which link an invited officer comes in: each channel is asked once it answers, and whoever invites in a chat gives
the link beside the code."""

import asyncio
from collections.abc import Sequence
from typing import Any

import structlog

from bot.services.officers.invite import Invitation
from bot.services.work.channel_plan import ChannelPlan
from bot.services.work.house import House
from bot.services.work.inviter import Inviter
from bot.services.work.trace import where

log = structlog.get_logger(__name__)
ASK_AGAIN = 30.0
"""Seconds until a channel that gave no link is asked again: its platform may not have answered."""


async def learn_ways_in(house: House, plans: Sequence[ChannelPlan[Any]], again: float = ASK_AGAIN) -> None:
    """Returns when all that are on have told theirs."""
    waiting = [plan for plan in plans if plan.is_on]
    while waiting:
        for plan in waiting:
            inviter = await _asked(plan, house)
            if inviter.link is not None:
                house.ways_in[plan.traits.name] = inviter
        waiting = [plan for plan in waiting if plan.traits.name not in house.ways_in]
        if waiting:
            await asyncio.sleep(again)


async def _asked(plan: ChannelPlan[Any], house: House) -> Inviter:
    """Without a link where the platform said what nobody can read: the code alone does as well."""
    try:
        return await plan.inviter(house)
    except Exception as error:
        log.warning("way_in.unknown", channel=plan.traits.name, error=where(error))
        return Inviter("")


def link_for(house: House, channel: str, invitation: Invitation, *, with_code: bool = False) -> tuple[Inviter, str]:
    """The link and whose it is: of the channel by which it was asked for, else of another; an empty one where there is
    none. `with_code` leaves out those that open a chat without the code."""
    first = sorted(house.ways_in.items(), key=lambda each: (each[0] != channel, each[0]))
    for _, inviter in first:
        if inviter.link is not None and (inviter.command or not with_code):
            return inviter, inviter.link(invitation.officer, invitation.code)
    return Inviter(""), ""
