"""Groups that the business makes: https://developers.facebook.com/documentation/business-messaging/whatsapp/groups"""

from collections.abc import Mapping
from typing import Any

from bot.channels.silence import say_silence
from bot.channels.whatsapp import addressing
from bot.channels.whatsapp.channel import graph_of
from bot.channels.whatsapp.graph import Graph, GraphRefused, GraphSilent
from bot.channels.whatsapp.limits import GROUP_SUBJECT, cut
from bot.channels.whatsapp.settings import WhatsAppSettings
from bot.domain.address import Address
from bot.services.work.channel_plan import NoRooms


async def make(settings: WhatsAppSettings, name: str) -> str:
    """Gives the id under which a webhook tells of the new group. Raises `NoRooms`."""
    body = {
        "messaging_product": "whatsapp",
        "subject": cut(name, GROUP_SUBJECT),
        "join_approval_mode": "auto_approve",
    }
    graph = graph_of(settings)
    answer = await _asked(graph, graph.post(f"{settings.phone_number_id}/groups", body))
    return str(answer["request_id"])


async def link_into(settings: WhatsAppSettings, room: Address) -> str:
    """Whoever presses it is in. Raises `NoRooms`."""
    graph = graph_of(settings)
    answer = await _asked(graph, graph.get(f"{addressing.group_id(room)}/invite_link"))
    return str(answer["invite_link"])


async def _asked(graph: Graph, asking: Any) -> Mapping[str, Any]:
    try:
        answer: Mapping[str, Any] = await asking
    except (GraphRefused, GraphSilent) as problem:
        raise NoRooms(f"Meta menolak atau tidak menjawab: {say_silence(str(problem))}.") from None
    finally:
        await graph.close()
    return answer
