"""A webhook's body is split: each message, status and change of an id becomes a payload of its own."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import orjson

from bot.services.work.channel import Payload

MESSAGE, STATUS, NEW_ID, GROUP = "message", "status", "new_id", "group"
"""The keys under which a payload holds what it is about."""
_FIELDS = {"messages": MESSAGE, "statuses": STATUS, "user_id_update": NEW_ID, "groups": GROUP}
_NAMED_BY = ("from", "from_user_id", "recipient_id", "recipient_user_id")
ARRIVED = frozenset({"delivered", "read", "played"})
"""States of a message; that it was read says that it arrived, too."""
READ = frozenset({"read", "played"})
_LONG_AGO = 12
"""Digits of seconds that no year of ours has."""


def split(body: Mapping[str, Any], phone_number_id: str) -> Iterator[Payload]:
    """What the body holds for this number, in its order; what is said to another number is not ours.

    The contact that stands beside an event goes along, since only there is the person named; of one beside what one
    person said it does not matter how it names him: his phone and the id by which it can be written to need not be the
    same. That a message was `sent` is no event: its acceptance was answered.
    """
    for value in _values(body):
        metadata = _object(value.get("metadata"))
        if metadata.get("phone_number_id") not in (phone_number_id, None):
            continue
        events = [(name, each) for field, name in _FIELDS.items() for each in _objects(value.get(field))]
        contacts = _objects(value.get("contacts"))
        alone = len(contacts) == 1 and (len(events) == 1 or len({_ids(event) for _, event in events}) == 1)
        for name, event in events:
            if event.get("status") != "sent":
                contact = contacts[0] if alone else _contact_of(event, contacts)
                yield {name: event, "contact": contact, "ours": _number(metadata)}


def sender_of(payload: Payload) -> tuple[str, str] | None:
    """(event id, conversation id) of a split payload; None where it names nobody."""
    for name, event_id in ((MESSAGE, _message_id), (STATUS, _status_id), (NEW_ID, _hash), (GROUP, _hash)):
        event = payload.get(name)
        if isinstance(event, Mapping):
            who = _who(name, event, _object(payload.get("contact")))
            return (event_id(event), who) if who else None
    return None


def arrived(payload: Payload) -> str:
    """The message whose status says that it arrived, as it is kept; empty for any other payload."""
    status = _object(payload.get(STATUS))
    return ref_of(_text(status.get("id"))) if _text(status.get("status")) in ARRIVED else ""


def read_at(payload: Payload, now: datetime) -> datetime | None:
    """When the message was read of which the status says so (a voice message: played), never later than `now`."""
    status = _object(payload.get(STATUS))
    if _text(status.get("status")) not in READ:
        return None
    told = _text(status.get("timestamp"))
    at = datetime.fromtimestamp(int(told), UTC) if told.isascii() and told.isdigit() and len(told) < _LONG_AGO else now
    return min(at, now)


def user_and_phone(event: Mapping[str, Any], contact: Mapping[str, Any]) -> tuple[str, str]:
    """The sender's user id and phone in digits, each empty where it is not told."""
    user_id = _text(event.get("from_user_id")) or _text(contact.get("user_id"))
    phone = _text(event.get("from")) or _text(contact.get("wa_id"))
    return user_id, phone if phone.isascii() and phone.isdigit() else ""


def _who(name: str, event: Mapping[str, Any], contact: Mapping[str, Any]) -> str:
    if name == STATUS:
        return (
            _text(event.get("recipient_user_id")) or _text(contact.get("user_id")) or _text(event.get("recipient_id"))
        )
    if name == GROUP:
        return _text(event.get("group_id"))
    if name == NEW_ID:
        return _text(_object(event.get("user_id")).get("previous")) or _text(event.get("wa_id"))
    user_id, phone = user_and_phone(event, contact)
    system = _object(event.get("system"))
    return user_id or phone or _text(system.get("previous_user_id")) or _text(system.get("user_id"))


def _message_id(event: Mapping[str, Any]) -> str:
    named = _text(event.get("id"))
    return ref_of(named) if named else _hash(event)


def _status_id(event: Mapping[str, Any]) -> str:
    """Each state of a message is told apart, and comes once however often it is told."""
    return _hash({"id": event.get("id"), "status": event.get("status")})


def ref_of(message_id: str) -> str:
    """A message's id as it is kept: by its hash, for it holds the phone of whoever wrote or is written to (base64), and
    has no greatest length. Of none there is none."""
    return sha256(message_id.encode()).hexdigest() if message_id else ""


def _hash(event: Mapping[str, Any]) -> str:
    return sha256(orjson.dumps(event, option=orjson.OPT_SORT_KEYS)).hexdigest()


def _contact_of(event: Mapping[str, Any], contacts: list[Mapping[str, Any]]) -> Mapping[str, Any]:
    """The one that speaks of the same person."""
    ids = _ids(event)
    own = [each for each in contacts if ids & {_text(each.get("wa_id")), _text(each.get("user_id"))}]
    return own[0] if own else {}


def _ids(event: Mapping[str, Any]) -> frozenset[str]:
    """All by which the event names its person."""
    return frozenset(_text(event.get(key)) for key in _NAMED_BY) - {""}


def _values(body: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for entry in _objects(body.get("entry")):
        for change in _objects(entry.get("changes")):
            yield _object(change.get("value"))


def _number(metadata: Mapping[str, Any]) -> str:
    return "".join(filter(str.isdigit, _text(metadata.get("display_phone_number"))))


def _object(given: object) -> Mapping[str, Any]:
    return given if isinstance(given, Mapping) else {}


def _objects(given: object) -> list[Mapping[str, Any]]:
    """What stands there; also one that stands alone, as some pages have a changed user id."""
    if isinstance(given, Mapping):
        return [given]
    return [each for each in given if isinstance(each, Mapping)] if isinstance(given, list) else []


def _text(given: object) -> str:
    return given if isinstance(given, str) else ""
