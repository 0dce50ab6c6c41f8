"""What is read of a raw update before it is parsed: the kinds we ask for, its number, its sender."""

from collections.abc import Mapping

from bot.services.work.channel import Payload

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
"""Asked for by name, because the default set also brings polls and channel posts."""


def sender_of(payload: Payload) -> tuple[str, str] | None:
    """(update id, user id) of a raw update, or None where it names neither."""
    number = payload.get("update_id")
    if not isinstance(number, int):
        return None
    for kind in ALLOWED_UPDATES:
        event = payload.get(kind)
        person = event.get("from") if isinstance(event, Mapping) else None
        if isinstance(person, Mapping) and isinstance(person.get("id"), int):
            return str(number), str(person["id"])
    return None
