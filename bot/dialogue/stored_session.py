"""A session as it is kept between two turns: JSON, readable by earlier and later versions of the program."""

from dataclasses import fields

import orjson

from bot.dialogue.session import Session
from bot.dialogue.stored_context import to_flat
from bot.domain.stored_json import Kept

_SESSIONS = Kept[Session](Session, "session")


def write_session(session: Session) -> bytes:
    """Every field, the context flat: what it is about changes with the program, and text is read by any version."""
    return orjson.dumps(_fields(session))


def _fields(session: Session) -> dict[str, object]:
    told = {each.name: getattr(session, each.name) for each in fields(session)}
    return told | {"context": to_flat(session.context), "kept": [_fields(each) for each in session.kept]}


def read_session(body: bytes | None) -> Session:
    """A kept session, or a fresh one; raises `Unreadable` when it cannot be read, so that it is set aside, not lost."""
    return Session() if body is None else _SESSIONS.read(body)
