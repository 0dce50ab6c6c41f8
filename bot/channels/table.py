"""The table of channels: the only place that lists them."""

from collections.abc import Mapping
from typing import Any

from bot.channels.telegram.plan import TelegramPlan
from bot.channels.web.plan import WebPlan
from bot.channels.whatsapp.plan import WhatsAppPlan
from bot.services.work.channel import Traits
from bot.services.work.channel_plan import ChannelPlan

Table = tuple[type[ChannelPlan[Any]], ...]

CHANNELS: Table = (
    WhatsAppPlan,
    TelegramPlan,
    WebPlan,
)
"""The first that is on is the one to which printed slips lead: most RT heads have WhatsApp and nothing else."""


def traits_of(channels: Table = CHANNELS) -> Mapping[str, Traits]:
    """What each can do, by name."""
    return {plan.traits.name: plan.traits for plan in channels}
