"""How people and groups are named on WhatsApp: by a user id that is this office's alone, else by phone."""

import re

from bot.channels.whatsapp.traits import TRAITS
from bot.domain.address import Address

_USER_ID = re.compile(r"[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}")
"""https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids"""
_GROUP = "group:"


class NoRecipient(ValueError):  # noqa: N818 - a finding
    """The address names nobody who can be written to."""


def person(user_id: str, phone: str) -> Address | None:
    """Whose message it is: the user id, for a phone may change or be kept back; None where neither is told."""
    return Address(TRAITS.name, user_id or phone) if user_id or phone else None


def group(group_id: str) -> Address:
    """A group as an address."""
    return Address(TRAITS.name, f"{_GROUP}{group_id}")


def is_group(address: Address) -> bool:
    """Whether several read there."""
    return address.id.startswith(_GROUP)


def group_id(address: Address) -> str:
    """How the platform names the group."""
    return address.id.removeprefix(_GROUP)


def recipient(address: Address) -> dict[str, str]:
    """What a request says of whom it is for. Raises `NoRecipient`."""
    if is_group(address):
        return {"recipient_type": "group", "to": group_id(address)}
    if address.id.isascii() and address.id.isdigit():
        return {"recipient_type": "individual", "to": address.id}
    if _USER_ID.fullmatch(address.id):
        return {"recipient_type": "individual", "recipient": address.id}
    raise NoRecipient
