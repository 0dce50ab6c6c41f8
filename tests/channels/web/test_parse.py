"""What the door wrote down becomes exactly this `Inbound`."""

from datetime import UTC, datetime

import pytest

from bot.channels.web.parse import parse, payload, sender_of
from bot.dialogue.prompt import Inbound, Picture, Pin, Pressed, Said, SharedContact, Typed
from bot.domain.address import Address

AT = datetime(2026, 8, 12, 3, 0, tzinfo=UTC)

CASES: list[tuple[dict[str, object], Said]] = [
    ({"text": "lapor"}, Typed("lapor")),
    ({"text": "مرحبا 👋\n" + "x" * 5000}, Typed("مرحبا 👋\n" + "x" * 5000)),
    ({"press": "s:1:asep", "message": 7}, Pressed("s:1:asep", "7", "id-1")),
    ({"photo": "ref", "size": 1234}, Picture("ref", size=1234)),
    ({"latitude": -6.30125, "longitude": 107.30456}, Pin(-6.30125, 107.30456)),
    ({"phone": "081200000001", "own": True}, SharedContact("081200000001", own=True)),
]


@pytest.mark.parametrize(("said", "expected"), CASES)
def test_each_thing_said(said: dict[str, object], expected: Said) -> None:
    inbound = parse(payload("id-1", "dedi", "", "", AT, said))
    assert inbound == Inbound("id-1", Address("web", "dedi"), expected, AT, invited=True)


def test_in_a_room_the_sender_keeps_his_own_address() -> None:
    inbound = parse(payload("id-1", "yuyun", "grup", "Bu Yuyun", AT, {"text": "/grup"}))
    assert (inbound.sender, inbound.room, inbound.name) == (Address("web", "yuyun"), Address("web", "grup"), "Bu Yuyun")


@pytest.mark.parametrize("said", [{}, {"text": 5}, {"press": "a"}, {"photo": "ref", "size": "big"}, {"voice": "x"}])
def test_what_the_door_never_writes_is_an_error(said: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="neither"):
        parse(payload("id-1", "dedi", "", "", AT, said))


def test_event_and_conversation_are_read_without_parsing() -> None:
    assert sender_of(payload("id-1", "dedi", "grup", "", AT, {"rubbish": 1})) == ("id-1", "dedi")
