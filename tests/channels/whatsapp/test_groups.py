"""Groups: made by the office, told of by a webhook, written to without buttons."""

import pytest

from bot.channels.whatsapp import groups
from bot.channels.whatsapp.channel import WhatsAppChannel
from bot.channels.whatsapp.parse import parse
from bot.channels.whatsapp.plan import WhatsAppPlan
from bot.channels.whatsapp.webhook import sender_of
from bot.dialogue.prompt import Button, Gone, Inbound, Prompt, RoomMade, Said
from bot.domain.address import Address
from bot.services.work.channel import Done, SendPrompt
from bot.services.work.channel_plan import NoRooms
from tests.channels.whatsapp.conftest import settings
from tests.channels.whatsapp.test_parse import NOW, body, payloads
from tests.whatsapp import GraphApi

GROUP = Address("whatsapp", "group:Y2FwaV9ncm91cDoxNzA1")


def told(**event: object) -> tuple[Address, Said]:
    """What a webhook about the group says."""
    [payload] = payloads(body(groups=[{"group_id": "Y2FwaV9ncm91cDoxNzA1", "timestamp": "1786503000"} | event]))
    assert sender_of(payload)
    inbound = parse(payload, NOW)
    assert isinstance(inbound, Inbound)
    assert inbound.room == inbound.sender
    return inbound.sender, inbound.said


async def test_a_group_is_made_and_has_a_link(api: GraphApi) -> None:
    request = await groups.make(settings(api), "Laporan RT " + "x" * 200)
    [made] = api.groups
    assert len(api.groups[made]) == 128
    assert request.startswith("REQ_")
    assert await groups.link_into(settings(api), Address("whatsapp", f"group:{made}")) == api.link_of(made)


async def test_a_refused_group_says_so(api: GraphApi) -> None:
    with pytest.raises(NoRooms, match="Meta"):
        await groups.make(settings(api, token="other"), "Laporan RT Sukamaju")
    with pytest.raises(NoRooms):
        await groups.link_into(settings(api), GROUP)


def test_a_webhook_tells_that_a_group_is_there_or_no_more() -> None:
    link = "https://chat.whatsapp.com/abc"
    made = told(type="group_create", request_id="REQ_1", invite_link=link, subject="Laporan RT")
    assert made == (GROUP, RoomMade("REQ_1", link))
    assert told(type="group_delete", request_id="REQ_2") == (GROUP, Gone(back=False))


@pytest.mark.parametrize("event", [{"type": "group_create", "errors": [{"code": 131}]}, {"type": "new"}])
def test_what_failed_or_is_unknown_is_nothing(event: dict[str, object]) -> None:
    [payload] = payloads(body(groups=[{"group_id": "g"} | event]))
    assert parse(payload, NOW) is None


async def test_a_group_is_written_to_without_buttons(channel: WhatsAppChannel, api: GraphApi) -> None:
    api.groups["Y2FwaV9ncm91cDoxNzA1"] = "Laporan RT"
    done = await channel.carry_out(GROUP, SendPrompt(Prompt("Nomor 12", (Button("Setujui", "d:1:0:a"),))))
    assert isinstance(done, Done)
    assert api.calls[-1]["recipient_type"] == "group"
    assert api.calls[-1]["type"] == "text"


def test_groups_are_there_where_the_settings_say_so(api: GraphApi) -> None:
    without = settings(api)
    assert not WhatsAppPlan(without, "").makes_rooms
    assert WhatsAppPlan(without.model_copy(update={"groups": True}), "").makes_rooms
    assert WhatsAppPlan(without.model_copy(update={"groups": True}), "").has_rooms
