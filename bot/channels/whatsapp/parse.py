"""A split payload of a webhook becomes what a person said, without side effects."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bot.channels.whatsapp import addressing
from bot.channels.whatsapp.failures import told_by
from bot.channels.whatsapp.webhook import ARRIVED, GROUP, MESSAGE, NEW_ID, STATUS, ref_of, sender_of, user_and_phone
from bot.dialogue.prompt import (
    Gone,
    Inbound,
    Other,
    PersonMoved,
    Picture,
    Pin,
    Pressed,
    RoomMade,
    Said,
    SharedContact,
    Typed,
)
from bot.domain.phones import with_country
from bot.services.work.channel import Payload, Receipt, RetryAt

_PHOTO_FILES = ("image/jpeg", "image/png")
"""A photo sent "as a document" is a photo to whoever sent it."""
_ASKED_FOR = "contact_request"
"""Origin of a card that answers our request for it: the only one that vouches for a number."""
_BEFORE_ALL = datetime(2020, 1, 1, tzinfo=UTC)
_NOBODY_WROTE = frozenset({"reaction", "request_welcome", "ephemeral"})
"""Reactions to messages of ours, and what the app itself tells."""
_MOVED = re.compile(r"changed from (\S+) to (\S+)")
"""Of a system notice that tells old and new in words alone."""


class UnreadableMessageError(ValueError):
    """The message does not have the shape of the Cloud API; says where, never what was in it."""


def parse(payload: Payload, now: datetime) -> Inbound | Receipt | None:
    """What was said, or what became of a message of ours; None for what is none of our business.

    Raises `UnreadableMessageError` on what has not the shape that its type promises.
    """
    named = sender_of(payload)
    if named is None:
        return None
    event_id, who = named
    if NEW_ID in payload:
        return _new_id(event_id, who, payload[NEW_ID], now)
    if GROUP in payload:
        return _group(event_id, who, payload[GROUP], now)
    if STATUS in payload:
        return _receipt(payload[STATUS], now)
    message: Mapping[str, Any] = payload[MESSAGE]
    contact = payload.get("contact") or {}
    kind = message.get("type")
    try:
        if kind == "system":
            return _moved(event_id, message, contact, now)
        said = _said(str(kind), message)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        raise UnreadableMessageError(f"{kind}: {type(error).__name__}") from None
    return _inbound(event_id, message, contact, said, payload, now) if said is not None else None


def _inbound(
    event_id: str,
    message: Mapping[str, Any],
    contact: Mapping[str, Any],
    said: Said,
    payload: Payload,
    now: datetime,
) -> Inbound | None:
    user_id, phone = user_and_phone(message, contact)
    sender = addressing.person(user_id, phone)
    if sender is None:
        return None
    group_id = message.get("group_id")
    room = addressing.group(str(group_id)) if group_id else None
    profile = contact.get("profile")
    name = profile.get("name") if isinstance(profile, Mapping) else ""
    return Inbound(
        event_id,
        sender,
        said,
        _at(message, now),
        room,
        name if isinstance(name, str) else "",
        replies_to=_replies_to(message, payload.get("ours")),
        phone=with_country(phone) if phone else "",
        alias=addressing.person("", phone) if user_id and phone else None,
    )


def _said(kind: str, message: Mapping[str, Any]) -> Said | None:
    match kind:
        case "text":
            return Typed(_text(message["text"]["body"]))
        case "interactive":
            return _chosen(message)
        case "button":
            # The button of a template: what it carries, else what it is called.
            return Pressed(_text(message["button"].get("payload") or message["button"]["text"]), _answered(message))
        case "image":
            return _picture(message["image"])
        case "document":
            file = message["document"]
            return _picture(file) if file.get("mime_type") in _PHOTO_FILES else _document(file)
        case "audio":
            is_voice = message["audio"].get("voice")
            return Other("voice", _text(message["audio"]["id"])) if is_voice else Other("audio")
        case "location":
            return Pin(float(message["location"]["latitude"]), float(message["location"]["longitude"]))
        case "contacts":
            return _card(message)
        case _ if kind in _NOBODY_WROTE:
            return None
        case _:
            return Other(kind, caption=_caption(message.get(kind)))


def _chosen(message: Mapping[str, Any]) -> Said:
    interactive = message["interactive"]
    kind = interactive["type"]
    if kind not in ("button_reply", "list_reply"):
        return Other(_text(kind))
    return Pressed(_text(interactive[kind]["id"]), _answered(message))


def _picture(file: Mapping[str, Any]) -> Picture:
    return Picture(_text(file["id"]), _caption(file))


def _caption(file: object) -> str:
    caption = file.get("caption") if isinstance(file, Mapping) else ""
    return caption if isinstance(caption, str) else ""


def _document(file: Mapping[str, Any]) -> Other:
    name = file.get("filename")
    return Other("document", _text(file["id"]), name if isinstance(name, str) else "", caption=_caption(file))


def _card(message: Mapping[str, Any]) -> SharedContact | Other:
    """The first number of the first card, where it has one. Only one that our request brought is his own."""
    phones = message["contacts"][0].get("phones")
    if not phones:
        return Other("contact")
    phone = phones[0]
    number = phone.get("wa_id") or phone["phone"]
    digits = "".join(char for char in _text(number) if char.isdigit() or char == "+")
    return SharedContact(with_country(digits), own=message.get("origin") == _ASKED_FOR)


def _receipt(status: Mapping[str, Any], now: datetime) -> Receipt | None:
    """`sent` says nothing: it was taken, which was known; `read` says what `delivered` does."""
    ref, state = status.get("id"), status.get("status")
    if not isinstance(ref, str) or not ref:
        return None
    if state == "failed":
        failure = told_by(status)
        refused = failure.outcome(now)
        verdict = replace(refused, blameless=False) if isinstance(refused, RetryAt) else refused
        return Receipt(ref_of(ref), verdict, failure.stops_office, formerly=ref)
    return Receipt(ref_of(ref)) if isinstance(state, str) and state in ARRIVED else None


# --- addresses that change --------------------------------------------------------------------------------------------


def _moved(event_id: str, message: Mapping[str, Any], contact: Mapping[str, Any], now: datetime) -> Inbound | None:
    """A system notice: another number (`user_changed_number`), which has brought another user id with it since August
    2026, or another user id alone (`user_changed_user_id`).

    Source: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/system
    """
    system = message["system"]
    told = _MOVED.search(system.get("body") or "")
    user_id, phone = user_and_phone(message, contact)
    new_id = _text(system.get("user_id") or "")
    before = _text(system.get("previous_user_id") or "") or (user_id if user_id != new_id else "")
    match system.get("type"):
        case "user_changed_user_id":
            return _to(event_id, before or (told[1] if told else ""), new_id, _at(message, now), phone)
        case "user_changed_number":
            number = _text(system.get("wa_id") or "")
            return _to(event_id, before or phone, new_id or number, _at(message, now), phone, number)
        case _:
            return None


def _new_id(event_id: str, who: str, event: Mapping[str, Any], now: datetime) -> Inbound | None:
    """The webhook of that name tells the same as the system notice."""
    ids = event.get("user_id")
    new = ids.get("current") if isinstance(ids, Mapping) else ""
    phone = event.get("wa_id")
    new, phone = (each if isinstance(each, str) else "" for each in (new, phone))
    return _to(event_id, who, new, _at(event, now), phone)


def _group(event_id: str, group_id: str, event: Mapping[str, Any], now: datetime) -> Inbound | None:
    """That a group was made for us, or is no more; who is in it is not ours to know."""
    room, at = addressing.group(group_id), _at(event, now)
    match event.get("type"):
        case "group_create" if not event.get("errors"):
            made = RoomMade(_text(event.get("request_id") or ""), _text(event.get("invite_link") or ""))
            return Inbound(event_id, room, made, at, room)
        case "group_delete" if not event.get("errors"):
            return Inbound(event_id, room, Gone(back=False), at, room)
        case _:
            return None


def _to(event_id: str, old: str, new: str, at: datetime, phone: str, number: str = "") -> Inbound | None:
    """Whoever came in when only the `phone` was told is still known by it; `number` is his phone from now on."""
    if not old or not new or old == new:
        return None
    before, after = addressing.person(old, ""), addressing.person(new, "")
    if before is None or after is None:
        return None
    moved = PersonMoved(after, with_country(number) if number else "")
    alias = addressing.person("", phone if phone != old else "")
    return Inbound(event_id, before, moved, at, alias=alias, phone=with_country(phone) if phone else "")


# --- parts ------------------------------------------------------------------------------------------------------------


def _answered(message: Mapping[str, Any]) -> str:
    """The message of ours that a button or row belongs to."""
    context = message.get("context")
    answered = context.get("id") if isinstance(context, Mapping) else ""
    return ref_of(answered) if isinstance(answered, str) else ""


def _replies_to(message: Mapping[str, Any], ours: object) -> str:
    """The same, for what answers a message by quoting it; empty where it quotes somebody else."""
    context = message.get("context")
    author = context.get("from") if isinstance(context, Mapping) else None
    is_ours = not isinstance(author, str) or not ours or author.lstrip("+") == ours
    return _answered(message) if is_ours else ""


def _at(event: Mapping[str, Any], now: datetime) -> datetime:
    """When it was said, by the platform's clock; `now` where that is not told, or is of before there was a platform."""
    try:
        at = datetime.fromtimestamp(int(event["timestamp"]), UTC)
    except (KeyError, TypeError, ValueError, OverflowError, OSError):
        return now
    return at if at > _BEFORE_ALL else now


def _text(given: object) -> str:
    if not isinstance(given, str):
        raise TypeError
    return given
