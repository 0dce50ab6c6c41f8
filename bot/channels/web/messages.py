"""The messages of a chat as they are kept in the mailbox, with how a browser is shown them."""

from dataclasses import dataclass, fields
from datetime import datetime
from typing import assert_never

import orjson

from bot.dialogue.prompt import Prompt
from bot.domain.stored_json import Kept, Kinds
from bot.services.work.practice_phones import Look


@dataclass(frozen=True, slots=True)
class Asked:
    """A prompt of ours; `pressed` is the token of the button that the person of this private chat pressed."""

    at: datetime
    prompt: Prompt
    pressed: str = ""


@dataclass(frozen=True, slots=True)
class Handed:
    """A file for the person; `size` in bytes."""

    at: datetime
    attachment: str
    filename: str
    caption: str
    size: int
    picture: bool = False
    """To be looked at where it stands."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a person said, by text or photo; `taken` once the commit that holds it is done."""

    at: datetime
    said_id: str
    speaker: str
    name: str
    text: str = ""
    photo: str = ""
    taken: bool = False


Message = Asked | Handed | Spoken
_KINDS = Kinds(Message, "kind", asked=Asked, handed=Handed, spoken=Spoken)
_MESSAGES = Kept[Message](_KINDS.any, "message")


def pack(message: Message) -> bytes:
    """For the mailbox."""
    values = {each.name: getattr(message, each.name) for each in fields(message)}
    return orjson.dumps({"kind": _KINDS.name_of(message), **values})


def unpack(body: bytes) -> Message:
    """From the mailbox; raises `Unreadable` on what is no message."""
    return _MESSAGES.read(body)


def show(seq: int, message: Message, viewer: str, look: Look | None = None) -> dict[str, object]:
    """What the browser of `viewer` (an address) gets; it learns no address and no id of somebody else's message. With a
    look, a prompt as that channel sends it comes along."""
    shown: dict[str, object] = {"seq": seq, "at": message.at.isoformat()}
    match message:
        case Asked(prompt=prompt, pressed=pressed):
            buttons = [[button.label, button.token, button.size.value] for button in prompt.buttons]
            shown |= {"kind": "prompt", "text": prompt.text, "buttons": buttons, "pressed": pressed}
            shown |= {"wants": prompt.wants.value, "contact_label": prompt.contact_label}
            shown |= {"location_label": prompt.location_label}
            shown |= {"blocks": look.render(prompt)} if look else {}
        case Handed():
            shown |= {"kind": "file", "name": message.filename, "text": message.caption, "size": message.size}
            shown |= {"photo": message.picture}
        case Spoken():
            mine = message.speaker == viewer
            shown |= {"kind": "said", "text": message.text, "photo": bool(message.photo), "taken": message.taken}
            shown |= {"mine": mine, "id": message.said_id if mine else "", "name": message.name}
        case _:
            assert_never(message)
    return shown
