"""What a browser said, as the door wrote it down → `Inbound`, without side effects."""

from datetime import datetime

from bot.channels.web.traits import TRAITS
from bot.dialogue.prompt import Inbound, Picture, Pin, Pressed, Said, SharedContact, Typed
from bot.domain.address import Address
from bot.domain.phones import with_country
from bot.services.work.channel import Payload

CHANNEL = TRAITS.name


def payload(said_id: str, address: str, room: str, name: str, at: datetime, said: Payload) -> dict[str, object]:
    """What the door hands over; only `said_id` and `said` come from the browser."""
    whence = {"address": address, "room": room, "name": name}
    return {"id": said_id, **whence, "at": at.isoformat(), "said": dict(said)}


def sender_of(raw: Payload) -> tuple[str, str]:
    """(event id, conversation id)."""
    return raw["id"], raw["address"]


def parse(raw: Payload) -> Inbound:
    """Raises KeyError or ValueError on what the door did not write."""
    room = Address(CHANNEL, raw["room"]) if raw["room"] else None
    at = datetime.fromisoformat(raw["at"])
    return Inbound(raw["id"], Address(CHANNEL, raw["address"]), _said(raw), at, room, raw["name"], invited=room is None)


def _said(raw: Payload) -> Said:
    match raw["said"]:
        case {"arrived": True}:
            return Typed("/start")
        case {"text": str(text)}:
            return Typed(text)
        case {"press": str(token), "message": int(seq)}:
            return Pressed(token, str(seq), raw["id"])
        case {"photo": str(ref), "size": int(size)}:
            return Picture(ref, size=size)
        case {"phone": str(phone), "own": bool(own)}:
            return SharedContact(with_country(phone), own)
        case {"latitude": float(latitude), "longitude": float(longitude)}:
            return Pin(latitude, longitude)
        case _:
            raise ValueError("neither text, press, photo, phone nor place")
