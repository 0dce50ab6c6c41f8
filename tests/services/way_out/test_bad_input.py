"""Whatever comes in by WhatsApp's webhook is answered with a word: nothing is lost, nothing doubled, nobody waits."""

from typing import Any

import pytest

from bot.domain.address import Address
from bot.domain.people.officer import Role
from bot.services.officers.list_officers import list_officers
from bot.storage import tables
from bot.storage.officers.addresses import link_address
from bot.storage.officers.officers import set_told
from tests.services.way_out.conftest import UJANG, Office

pytestmark = pytest.mark.parametrize("village_url", ["sqlite"], indirect=True)

MADE_UP = ["0123456789abcdef:3:today", "go:0:start:no-such-kind", "go:0:no-such-command", "nonsense", "~", "go:"]
SENT: dict[str, dict[str, Any]] = {
    "of a type that is to come": {"type": "hologram", "hologram": {"id": "1"}},
    "of a type without content": {"type": "unsupported", "errors": [{"code": 131051}]},
    "voice outside of a report": {"type": "audio", "audio": {"id": "1", "mime_type": "audio/ogg", "voice": True}},
    "a photo outside of a report": {"type": "image", "image": {"id": "404", "mime_type": "image/jpeg"}},
    "a place nobody asked for": {"type": "location", "location": {"latitude": -6.3, "longitude": 107.3}},
    "a card that was forwarded": {
        "type": "contacts",
        "contacts": [{"name": {"formatted_name": "Ujang"}, "phones": [{"phone": "+628110000001"}]}],
        "origin": "other",
    },
}


async def enrol(office: Office) -> None:
    """Ujang is an RT head from now on."""
    house = office.town.house
    officers = [row.officer for row in await list_officers(house, None) if row.officer.role is Role.RT]
    async with house.db.write() as transaction:
        await link_address(transaction, Address("whatsapp", UJANG), officers[0].id, house.clock())
        await set_told(transaction, officers[0].id, house.clock())


async def is_answered(office: Office, user_id: str, content: dict[str, Any]) -> str:
    """The first answer, below which the menu may stand; nothing is said twice, though the same came twice."""
    office.api.chats[user_id] = []
    value, _ = office.api.message(user_id, content)
    await office.api.delivery.add(value)
    await office.api.delivery.add(value)
    await office.api.delivery.all_taken()
    await office.api.wait_for(user_id, lambda sent: True)
    await office.until(lambda states: not states)
    assert await office.town.rows(tables.inbox) == []
    assert await office.town.rows(tables.reports) == []
    assert office.api.refused == []
    said = [sent.text for sent in office.api.chats[user_id]]
    assert len(said) == len(set(said)), said
    return said[0]


async def test_whoever_writes_from_another_number_is_known_by_his_id_and_answered_there(office: Office) -> None:
    await enrol(office)
    office.api.person(UJANG).phone = "6289900000001"
    assert "ini laporan sampai" in await is_answered(office, UJANG, {"type": "text", "text": {"body": "menu"}})
    assert {call.get("recipient") for call in office.api.calls} == {UJANG}


@pytest.mark.parametrize("content", SENT.values(), ids=SENT)
async def test_what_nobody_asked_for_is_answered_once(office: Office, content: dict[str, Any]) -> None:
    await enrol(office)
    assert await is_answered(office, UJANG, content)


@pytest.mark.parametrize("kind", ["list_reply", "button_reply"])
@pytest.mark.parametrize("token", MADE_UP)
async def test_a_row_or_button_that_was_made_up_or_is_of_last_month_is_answered(
    office: Office, token: str, kind: str
) -> None:
    await enrol(office)
    chosen = {"type": kind, kind: {"id": token, "title": "Kirim"}}
    context = {"from": "6215550783", "id": "wamid.OF-LAST-MONTH"}
    answer = await is_answered(office, UJANG, {"type": "interactive", "interactive": chosen, "context": context})
    assert answer == "Tombol itu sudah lama, jadi tidak mengubah apa-apa."


async def test_a_stranger_without_phone_and_name_is_told_whom_to_ask(office: Office) -> None:
    office.api.person("ID.5550001")
    assert "belum terdaftar" in await is_answered(office, "ID.5550001", {"type": "text", "text": {"body": "halo"}})


async def test_a_card_that_was_forwarded_lets_nobody_in(office: Office) -> None:
    answer = await is_answered(office, UJANG, SENT["a card that was forwarded"])
    assert "Selamat datang" not in answer
    assert not [
        row for row in await office.town.rows(tables.addresses) if row["channel"] == "whatsapp" and row["officer_id"]
    ]
